"""A real Dovecot on loopback, unprivileged, in a throw-away folder: no root, no system configuration.

Any user name signs in with the one password and has an empty mailbox of its own. DOVECOT_ROOT may name a folder
with an unpacked dovecot-core and dovecot-imapd, on machines where nothing may be installed.
"""

from __future__ import annotations

import dataclasses
import grp
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from servers.dovecot_conf import Options, Site, configuration, oauth_file
from servers.ports import HOST, free_port, wait_for_greeting

PLACES = ":/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin"
PASSWORD = "secret"

# The shell waits for the end of its input, which comes when we die in whatever way; then it takes Dovecot along.
WATCH = """
("$1" -F -c "$2" </dev/null; kill -9 0) &
read -r _
rm -rf "$3"
kill -9 0
"""


def find_dovecot() -> str | None:
    """Say where the dovecot program is; INTAKE_IMAP=pymap stands for a machine without it."""
    if os.environ.get("INTAKE_IMAP") == "pymap":
        return None
    root = os.environ.get("DOVECOT_ROOT")
    return (
        f"{root}/usr/sbin/dovecot"
        if root
        else shutil.which("dovecot", path=os.environ.get("PATH", "") + PLACES)
    )


class Dovecot:
    """Run one Dovecot as a context manager; `name` is what a report calls it."""

    host = HOST
    password = PASSWORD

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self.port = free_port()
        self.tls_port = free_port() if self.options.certificate else 0
        # A short path: the sockets below it must stay under 108 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="dc", dir=_fast_folder()))
        self._environment = _environment()
        self._binary = find_dovecot() or "dovecot"
        self.version = self._ask_version()
        self.name = f"Dovecot {self.version}"

    def __enter__(self) -> Dovecot:
        self._lay_out()
        command = [
            "sh",
            "-c",
            WATCH,
            "watch",
            self._binary,
            str(self.folder / "dovecot.conf"),
            str(self.folder),
        ]
        with (self.folder / "stderr").open("wb") as stderr:
            self._process = subprocess.Popen(
                command,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                start_new_session=True,
                **self._as_whom(),
            )
        try:
            wait_for_greeting(self.port, b"* OK", alive=lambda: self._process.poll() is None)
        except TimeoutError:
            log = self.log
            self.__exit__()
            raise RuntimeError(f"{self.name} did not start:\n{log}") from None
        return self

    def __exit__(self, *_: object) -> None:
        # SIGTERM works too, but takes Dovecot a second.
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def log(self) -> str:
        """Return what Dovecot wrote."""
        files = (self.folder / "stderr", self.folder / "dovecot.log")
        return "\n".join(file.read_text(errors="replace") for file in files if file.exists())

    def fill(self, user: str, mails: Iterable[bytes]) -> None:
        """Put many mails into a user's INBOX as files, as a mail server does: faster than IMAP can."""
        root = self.folder / "mail" / user
        for part in ("tmp", "new", "cur"):
            (root / part).mkdir(parents=True, exist_ok=True)
        for number, raw in enumerate(mails):
            file = root / "new" / f"{1488000000 + number}.M{number}.host"
            file.write_bytes(raw)
            os.utime(file, (1488000000 + number,) * 2)
        if os.getuid() == 0:
            for path in (root, *root.rglob("*")):
                os.chown(path, _person().pw_uid, _person().pw_gid)

    def _ask_version(self) -> str:
        command = [self._binary, "--version"]
        words = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True
        ).stdout
        return words.split()[0]

    def _lay_out(self) -> None:
        for part in ("mail", "run", "run/state"):
            (self.folder / part).mkdir(mode=0o755)
        person = _person()
        site = Site(
            folder=str(self.folder),
            user=person.pw_name,
            group=grp.getgrgid(person.pw_gid).gr_name,
            uid=person.pw_uid,
            gid=person.pw_gid,
            port=self.port,
            tls_port=self.tls_port,
            password=self.password,
            environment=_import_environment(self.version, self._environment),
        )
        options = self.options
        if options.certificate:
            options = dataclasses.replace(options, certificate=options.certificate.copied(self.folder))
        (self.folder / "dovecot.conf").write_text(configuration(self.version, site, options))
        if options.oauth:
            (self.folder / "oauth2.conf").write_text(oauth_file(options))
        if os.getuid() == 0:
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, person.pw_uid, person.pw_gid)

    def _as_whom(self) -> dict[str, Any]:
        """Never run a mail server as root, which tests in a container are."""
        if os.getuid() != 0:
            return {}
        return {"user": _person().pw_uid, "group": _person().pw_gid, "extra_groups": []}


def _fast_folder() -> str:
    """Prefer memory to disk where there is enough of it: thousands of small files come and go."""
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() and shutil.disk_usage(memory).free > 1_000_000_000 else "/tmp"


def _person() -> pwd.struct_passwd:
    return pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())


def _environment() -> dict[str, str]:
    root = os.environ.get("DOVECOT_ROOT")
    if not root:
        return dict(os.environ)
    libraries = [f"{root}/usr/lib/dovecot", *map(str, Path(root, "usr/lib").glob("*-linux-gnu*"))]
    return {**os.environ, "LD_LIBRARY_PATH": ":".join(libraries)}


def _import_environment(version: str, environment: dict[str, str]) -> str:
    if "DOVECOT_ROOT" not in os.environ:
        return ""
    libraries = f"LD_LIBRARY_PATH = {environment['LD_LIBRARY_PATH']}"
    if version.startswith("2.3"):
        return f"import_environment = {libraries.replace(' ', '')}"
    return f"import_environment {{\n  {libraries}\n}}"
