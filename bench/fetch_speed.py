"""How fast mails come out of a real Dovecot: our mailbox against a bare imapclient, on the same mails.

    python bench/fetch_speed.py [--mails 5000] [--rounds 5]

Floor: log in, select, search, fetch BODY.PEEK[] by hundreds, parse with the standard library. Ours: the same
parse over `Mailbox.new()`; and once more with `done()` for each thousand, which the floor does not do. Each
is a process of its own, in turns, so that memory is its own too. One mail in ten has a picture of 200 kB.
"""

from __future__ import annotations

import argparse
import base64
import email
import json
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from imapclient import IMAPClient  # noqa: E402

from intake.mail import open_mailbox  # noqa: E402
from servers.dovecot import Dovecot  # noqa: E402

WAYS = ("floor", "ours", "ours and done")


def mails(count: int) -> Iterator[bytes]:
    """Write mails of a group: short texts, and a picture in every tenth."""
    chance = random.Random(6)
    for number in range(count):
        head = (
            f"From: Personne {number} <p{number}@asso.example>\r\nTo: projets@asso.example\r\n"
            f"Subject: Nouvelles du projet {number}\r\nDate: Mon, 06 Mar 2017 08:00:00 +0100\r\n"
            f"Message-ID: <{number}@asso.example>\r\nMIME-Version: 1.0\r\n"
        )
        text = "Bonjour, voici des nouvelles de notre atelier.\r\n" * chance.randint(5, 40)
        if number % 10:
            yield f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}".encode()
        else:
            picture = base64.encodebytes(chance.randbytes(148_000)).replace(b"\n", b"\r\n").decode()
            yield (
                f'{head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
                f"--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n"
                "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                f"{picture}\r\n--b--\r\n"
            ).encode()


def floor(port: int, user: str) -> int:
    """Fetch and parse as the shortest program does."""
    with IMAPClient("127.0.0.1", port, ssl=False, timeout=60) as client:
        client.login(user, "secret")
        client.select_folder("INBOX")
        uids = client.search("ALL")
        for start in range(0, len(uids), 100):
            answer = client.fetch(uids[start : start + 100], ["BODY.PEEK[]"])
            for data in answer.values():
                email.message_from_bytes(data[b"BODY[]"])
    return len(uids)


def ours(port: int, user: str, *, done: bool) -> int:
    """Fetch and parse through our mailbox."""
    box = open_mailbox(
        f"imap://{user}@127.0.0.1:{port}/INBOX",
        password=lambda: "secret",
        processed="Traités",
        aside="À voir",
    )
    read: list[str] = []
    count = 0
    for batch in box.new(25_000_000):
        for incoming in batch:
            email.message_from_bytes(incoming.raw)
            read.append(incoming.uid)
        count += len(batch)
        if done and len(read) >= 1000:
            box.done(read)
            read.clear()
    if done:
        box.done(read)
    box.close()
    return count


def one_round(way: str, port: int, user: str) -> None:
    """Run one way in this process and print its figures."""
    start = time.perf_counter()
    count = floor(port, user) if way == "floor" else ours(port, user, done=way == "ours and done")
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"mails": count, "seconds": seconds, "peak": peak}))


def compare(count: int, rounds: int) -> None:
    """Fill a Dovecot and let the ways run in turns."""
    figures: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    with Dovecot() as server:
        server.fill("warm", mails(count))
        run("floor", server.port, "warm")
        for number in range(rounds):
            server.fill(f"moved{number}", mails(count))
            run("floor", server.port, f"moved{number}")  # Dovecot indexes a mailbox when it is first opened
            for way in WAYS:
                user = f"moved{number}" if way == "ours and done" else "warm"
                figures[way].append(run(way, server.port, user))
                assert figures[way][-1]["mails"] == count
    best = {way: min(figure["seconds"] for figure in figures[way]) for way in WAYS}
    for way in WAYS:
        peak = statistics.median(figure["peak"] for figure in figures[way])
        ratio = best["floor"] / best[way]
        print(f"{way:15} {best[way]:7.3f} s   {ratio:5.2f} of the floor   peak {peak:6.1f} MB")


def run(way: str, port: int, user: str) -> dict[str, float]:
    """Run one way in a process of its own."""
    command = [sys.executable, __file__, "--way", way, "--port", str(port), "--user", user]
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mails", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--user", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        one_round(options.way, options.port, options.user)
    else:
        compare(options.mails, options.rounds)
