"""The same backlog through `intake run` and through django-mailbox, which only files what it fetches.

    python bench/peer_speed.py [MAILS] [--file-bytes N] [--rounds 3] [--python PYTHON]

Needs Dovecot. PYTHON is the interpreter of an environment that has django-mailbox; without it one is made in
a temporary folder and filled by pip. django-mailbox fetches each mail, parses it, puts it into an SQLite file
with its attachments as files, and moves it into an archive folder; ours also reads it in full, files a
project, writes and queues the acknowledgement and makes each mail's commit safe. Both take turns, each time
over mails of a user of its own; the ratio is django-mailbox / ours (3.0 is three times as fast), of wall time
and of processor time (children included; the server's is nobody's).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pass_speed import PASS, ROOT, Dovecot, mail, new_group

PEER = """
import sys
import django
from django.conf import settings
folder, uri = sys.argv[1:]
settings.configure(
    INSTALLED_APPS=["django_mailbox"], MEDIA_ROOT=folder, USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder + "/mails.sqlite3"}},
)
django.setup()
from django.core.management import call_command
from django_mailbox.models import Mailbox
if uri == "prepare":
    call_command("migrate", verbosity=0)
else:
    box = Mailbox.objects.create(name="bench", uri=uri)
    print(sum(1 for _ in box.get_new_mail()))
"""
Spent = tuple[float, float]


def timed(command: list[str], environment: dict[str, str]) -> tuple[Spent, str]:
    """Run a process and return its seconds of wall and of processor time, and what it printed."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{command[:2]}: {done.stderr}")
    return (wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime), done.stdout


def environment_of_peer(python: str, folder: Path) -> str:
    """Return an interpreter that has django-mailbox, made if need be; ends with a word if there is none."""
    if python:
        return python
    made = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(made)], check=True)
    install = [str(made / "bin" / "pip"), "install", "--quiet", "django-mailbox", "django<6"]
    if subprocess.run(install, check=False, capture_output=True).returncode:
        raise SystemExit("django-mailbox could not be installed: nothing was compared.")
    return str(made / "bin" / "python")


class Bench:
    """A server, and a folder of its own for each run."""

    def __init__(self, server: Dovecot, folder: Path, python: str, count: int, size: int) -> None:
        self.server, self.folder, self.python, self.count, self.size = server, folder, python, count, size
        self.environment = dict(os.environ) | {"BOX_PASSWORD": server.password, "PYTHONPATH": str(ROOT)}
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are kept compiled, theirs as ours

    def _fresh(self, user: str) -> Path:
        self.server.fill(user, (mail(number, self.size) for number in range(self.count)))
        (self.folder / user).mkdir()
        return self.folder / user

    def peer(self, user: str) -> Spent:
        folder, server = self._fresh(user), self.server
        uri = f"imap://{user}:{server.password}@{server.host}:{server.port}?archive=Archive"
        timed([self.python, "-c", PEER, str(folder), "prepare"], self.environment)
        spent, told = timed([self.python, "-c", PEER, str(folder), uri], self.environment)
        assert int(told) == self.count, told
        return spent

    def ours(self, user: str) -> Spent:
        folder, server = self._fresh(user), self.server
        config = new_group(folder, server, user)
        spent, told = timed([sys.executable, "-c", PASS, str(config)], self.environment)
        assert json.loads(told)[0] == 0, told
        return spent


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("mails", nargs="?", type=int, default=600)
    parser.add_argument("--file-bytes", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--python", default="", help="an interpreter that has django-mailbox")
    args = parser.parse_args()
    with Dovecot() as server, tempfile.TemporaryDirectory() as name:
        python = environment_of_peer(args.python, Path(name))
        bench = Bench(server, Path(name), python, args.mails, args.file_bytes)
        ratios: list[Spent] = []
        for turn in range(args.rounds):
            theirs, ours = bench.peer(f"peer{turn}"), bench.ours(f"ours{turn}")
            ratios.append((theirs[0] / ours[0], theirs[1] / ours[1]))
            for who, spent in (("django-mailbox", theirs), ("intake run", ours)):
                wall, busy = (1000 * each / args.mails for each in spent)
                print(f"{who:15} {wall:6.2f} ms a mail, {busy:6.2f} ms of processor time")
        wall, busy = (statistics.median(each) for each in zip(*ratios, strict=True))
        print(f"{server.name}, {args.mails} mails: {wall:.2f} times as fast, {busy:.2f} by processor time")


if __name__ == "__main__":
    main()
