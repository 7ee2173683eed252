"""A backlog through `intake run`, against a bare fetch and parse of the same mails in the same run.

usage: pass_speed.py [MAILS] [--file-bytes N] [--rounds 3]

Needs Dovecot (and the development requirements). MAILS mails, one in ten with an attachment, wait in
mailboxes of one server. The floor fetches them by imapclient in hundreds and parses each with the standard
library's modern policy, body included. The pass takes them in: read, filed as projects, acknowledgements
finished and queued, a durable commit a mail, moved to the processed folder. Both run as processes of their
own, in turns. The pass has its mails read by a child of its own: its processor time is told with the child's
and without. Memory is the peak of the process (VmHWM), and with it what the child has for itself (private
pages at their most, looked at 20 times a second; what it shares is counted with the pass). The figures are
medians, and ratios (floor / pass for time: 1.0 is as fast as the floor, more is faster; pass / floor for
memory). An ext4 from which thousands of files were deleted in the last minutes, by this bench for one, makes
new ones slowly: name a fresh file system by TMPDIR.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from subprocess import PIPE

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from intake.mail import maildir_folder  # noqa: E402
from servers.dovecot import Dovecot  # noqa: E402

# Seconds between two looks at a child's memory.
LOOKED_AT = 0.05
# Not ru_maxrss: a process begins with that of the one that started it.
PEAK = """
def peak():
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
"""
FLOOR = (
    PEAK
    + """
import email, email.policy, json, sys, time
from imapclient import IMAPClient
host, port, user, password = sys.argv[1:]
start, before = time.perf_counter(), time.process_time()
with IMAPClient(host, int(port), ssl=False) as client:
    client.login(user, password)
    client.select_folder("INBOX")
    uids = client.search("ALL")
    for first in range(0, len(uids), 100):
        for data in client.fetch(uids[first:first + 100], ["BODY.PEEK[]"]).values():
            mail = email.message_from_bytes(data[b"BODY[]"], policy=email.policy.default)
            body = mail.get_body(("plain", "html"))
            text = body.get_content() if body else ""
            names = [part.get_filename() for part in mail.iter_attachments()]
seconds = time.perf_counter() - start
spent = time.process_time() - before
print(json.dumps([len(uids), seconds, spent, peak(), spent]))
"""
)

PASS = (
    PEAK
    + """
import json, resource, sys, time
import intake.run
from intake.cli import main
intake.run.send = lambda house, report: None
start, before = time.perf_counter(), time.process_time()
code = main(["run", "--config", sys.argv[1]])
seconds, alone = time.perf_counter() - start, time.process_time() - before
children = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, seconds, alone + children.ru_utime + children.ru_stime, peak(), alone]))
"""
)

CONFIG = """
[group]
name = "Projets ESS"
association = "Les Voisins"
address = "projets@quartier.example"
animateurs = ["Camille Roche <camille@quartier.example>"]
[mailbox]
url = "imap://{user}@{host}:{port}/INBOX"
password_env = "BOX_PASSWORD"
[outbox]
url = "maildir:out"
[store]
path = "db"
[limits]
mails_a_pass = 100000
minutes_a_pass = 1000
"""


def mail(number: int, size: int) -> bytes:
    """One mail of a holder, as a phone sends it; every tenth with a file."""
    head = (
        f"From: Porteuse {number} <porteuse{number}@courriel.example>\r\nTo: projets@quartier.example\r\n"
        f"Subject: =?utf-8?q?Projet_n=C2=B0{number}?=\r\nMessage-ID: <bench{number}@courriel.example>\r\n"
        "Date: Mon, 06 Mar 2017 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
    )
    text = (
        f"Bonjour,\r\n\r\nNous voulons ouvrir le projet {number}, avec un café et un dépôt.\r\n"
        "Public visé : les habitants du quartier.\r\nRendez-vous à la mairie le 14 mars à 18h.\r\n\r\n"
        "Cordialement,\r\nPorteuse\r\n"
    )
    if number % 10:
        kind = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        return (head + kind + text).encode()
    file = base64.encodebytes(number.to_bytes(4, "big") * (size // 4)).replace(b"\n", b"\r\n")
    parts = (
        'Content-Type: multipart/mixed; boundary="frontiere"\r\n\r\n--frontiere\r\n'
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"{text}\r\n--frontiere\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
        f'Content-Disposition: attachment; filename="projet{number}.pdf"\r\n\r\n'
    )
    return (head + parts).encode() + file + b"--frontiere--\r\n"


def measured(code: str, *words: str, environment: dict[str, str]) -> list[float]:
    """Return what a process tells of itself, and what its children had for themselves at most, in kB."""
    with subprocess.Popen(
        [sys.executable, "-c", code, *words], stdout=PIPE, stderr=PIPE, text=True, env=environment
    ) as process:
        own = 0
        while True:
            try:
                told, errors = process.communicate(timeout=LOOKED_AT)
                break
            except subprocess.TimeoutExpired:
                own = max(own, own_of_children(process.pid))
    if process.returncode:
        raise SystemExit(errors)
    figures: list[float] = json.loads(told.splitlines()[-1])
    return [*figures, own]


def own_of_children(pid: int) -> int:
    """Return the private memory of a process's children, in kB; 0 where the system does not tell."""
    own = 0
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split():
            for line in Path(f"/proc/{child}/smaps_rollup").read_text(encoding="ascii").splitlines():
                own += int(line.split()[1]) if line.startswith("Private_") else 0
    return own


def new_group(folder: Path, server: Dovecot, user: str) -> Path:
    """Make a group whose box is this user's and whose letters go into a Maildir; return its configuration."""
    (folder / "db").mkdir(parents=True, exist_ok=True)
    (folder / "db" / "secret").write_text("ab" * 32, encoding="ascii")
    maildir_folder.make(folder / "out")
    config = folder / "intake.toml"
    config.write_text(CONFIG.format(user=user, host=server.host, port=server.port), encoding="utf-8")
    return config


class Bench:
    """A server, and for each run of the pass a box and a store of their own that have seen one mail."""

    def __init__(self, server: Dovecot, folder: Path, mails: list[bytes]) -> None:
        self.server, self.folder, self.mails = server, folder, mails
        self.environment = dict(os.environ) | {"BOX_PASSWORD": server.password}
        # Our modules are kept compiled, as those of an installed program are.
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def floor(self, user: str = "floor") -> list[float]:
        words = (self.server.host, str(self.server.port), user, self.server.password)
        return measured(FLOOR, *words, environment=self.environment)

    def taken(self, user: str) -> list[float]:
        folder = self.folder / user
        config = new_group(folder, self.server, user)
        # A first pass has compiled modules and templates, as on any day but the first.
        self.server.fill(user, [mail(10**6, 1000)])
        measured(PASS, str(config), environment=self.environment)
        self.server.fill(user, self.mails)
        self.floor(user)  # as the floor's own box: the server has looked at these mails once
        code, *figures = measured(PASS, str(config), environment=self.environment)
        assert code == 0, code
        return [len(self.mails), *figures]


def alone_peak(figures: list[float]) -> float:
    return figures[3]


def whole_peak(figures: list[float]) -> float:
    return figures[3] + figures[5]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("mails", nargs="?", type=int, default=1000)
    parser.add_argument("--file-bytes", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    with Dovecot() as server, tempfile.TemporaryDirectory() as name:
        bench = Bench(server, Path(name), [mail(number, args.file_bytes) for number in range(args.mails)])
        server.fill("floor", bench.mails)
        bench.floor()
        runs = [(bench.floor(), bench.taken(f"taken{turn}")) for turn in range(args.rounds)]
    print(f"{server.name}, {args.mails} mails, one in ten with {args.file_bytes // 1000} kB")
    told = [[statistics.median(run[side][which] for run in runs) for which in range(6)] for side in (0, 1)]
    for what, (_, wall, busy, peak, alone, own) in zip(("floor", "pass"), told, strict=True):
        each, used, by_itself = (1000 * seconds / args.mails for seconds in (wall, busy, alone))
        print(
            f"  {what:6} {each:6.2f} ms a mail, {used:6.2f} ms of processor time"
            f" ({by_itself:.2f} without the child), {peak / 1024:6.1f} MB + {own / 1024:.1f} MB of the child"
        )
    wall, busy, alone = (
        statistics.median(run[0][which] / run[1][which] for run in runs) for which in (1, 2, 4)
    )
    memory, both = (
        statistics.median(f(run[1]) / f(run[0]) for run in runs) for f in (alone_peak, whole_peak)
    )
    print(
        f"  ratio of speed {wall:.2f}, of processor time {busy:.2f} ({alone:.2f} without the child),"
        f" of peak memory {both:.2f} ({memory:.2f} without the child)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
