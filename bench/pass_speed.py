"""A backlog through `intake run`, against a bare fetch and parse of the same mails in the same run.

usage: pass_speed.py [MAILS] [--file-bytes N]

Needs Dovecot (and the development requirements). MAILS mails, one in ten with an attachment, wait in two
mailboxes of one server. The floor fetches them by imapclient in hundreds and parses each with the standard
library's modern policy, body included. The pass takes them in: read, filed as projects, acknowledgements
finished and queued, a durable commit a mail, moved to the processed folder. Both run as processes of their
own; the figures are wall time and peak memory (ru_maxrss), and ratios (floor / pass: 1.0 is as fast as the
floor, more is faster).
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from servers.dovecot import Dovecot  # noqa: E402

FLOOR = """
import email, email.policy, json, resource, sys, time
from imapclient import IMAPClient
host, port, user, password = sys.argv[1:]
start = time.perf_counter()
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
print(json.dumps([len(uids), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""

PASS = """
import json, resource, sys, time
import intake.run
from intake.cli import main
intake.run.send = lambda house, report: None
start = time.perf_counter()
code = main(["run", "--config", sys.argv[1]])
seconds = time.perf_counter() - start
print(json.dumps([code, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""

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
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    figures: list[float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("mails", nargs="?", type=int, default=1000)
    parser.add_argument("--file-bytes", type=int, default=200_000)
    args = parser.parse_args()
    with Dovecot() as server, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for user in ("floor", "taken"):
            server.fill(user, (mail(number, args.file_bytes) for number in range(args.mails)))
        environment = dict(os.environ) | {"BOX_PASSWORD": server.password}
        words = (server.host, str(server.port), "floor", server.password)
        measured(FLOOR, *words, environment=environment)  # the server's caches are warm for both
        count, floor, floor_memory = measured(FLOOR, *words, environment=environment)
        (folder / "db").mkdir()
        (folder / "db" / "secret").write_text("ab" * 32, encoding="ascii")
        config = folder / "intake.toml"
        config.write_text(CONFIG.format(user="taken", host=server.host, port=server.port), encoding="utf-8")
        code, seconds, memory = measured(PASS, str(config), environment=environment)
        assert code == 0, code
        print(f"{server.name}, {int(count)} mails, one in ten with {args.file_bytes // 1000} kB")
        for name_of_it, time_taken, peak in (("floor", floor, floor_memory), ("pass", seconds, memory)):
            each = time_taken / count * 1000
            print(f"  {name_of_it:6} {time_taken:7.2f} s  {each:6.2f} ms a mail  {peak / 1024:6.1f} MB")
        print(f"  ratio of speed {floor / seconds:.2f}, of peak memory {memory / floor_memory:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
