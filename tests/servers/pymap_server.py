"""pymap, an IMAP server in Python that pip brings, for machines without Dovecot."""

from __future__ import annotations

import importlib.metadata
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pysasl.hashing import BuiltinHash

from servers.ports import HOST, free_port, wait_for_greeting


class Pymap:
    """Run one pymap on Maildirs in a throw-away folder."""

    host = HOST
    password = "secret"
    tls_port = 0

    def __init__(self) -> None:
        self.name = f"pymap {importlib.metadata.version('pymap')}"
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="pymap"))
        self._hash = BuiltinHash(rounds=1).hash(self.password)

    def __enter__(self) -> Pymap:
        address = ["--host", self.host, "--port", str(self.port), "--no-tls"]
        program = "import sys; from pymap.main import main; sys.exit(main())"
        command = [sys.executable, "-c", program, *address, "maildir", str(self.folder)]
        with (self.folder / "stderr").open("wb") as stderr:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=stderr
            )
        try:
            wait_for_greeting(self.port, b"* OK", alive=lambda: self._process.poll() is None)
        except TimeoutError:
            log = (self.folder / "stderr").read_text()
            self.__exit__()
            raise RuntimeError(f"{self.name} did not start:\n{log}") from None
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_user(self, user: str) -> None:
        """Write a user into pymap's own passwd and shadow."""
        with (self.folder / "pymap-etc-passwd").open("a") as passwd:
            passwd.write(f"{user}:x::::{user}:\r\n")
        with (self.folder / "pymap-etc-shadow").open("a") as shadow:
            shadow.write(f"{user}:{self._hash}:::::::\r\n")
