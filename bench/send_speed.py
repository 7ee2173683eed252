"""How fast letters leave over one SMTP connection: our transport against a bare loop of smtplib.

    python bench/send_speed.py [--letters 2000] [--rounds 5]

The server is aiosmtpd in a process of its own; the two ways take turns, and the best round of each counts.
"""

from __future__ import annotations

import argparse
import smtplib
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from intake.mail import open_transport  # noqa: E402
from intake.mail.ports import Delivered, Outgoing  # noqa: E402
from servers.smtp import SmtpServer  # noqa: E402

BOX = "projets@asso.example"
TEXT = "Bonjour, voici le bulletin de la semaine.\r\n" * 150


def letters(count: int) -> list[Outgoing]:
    """Write letters of the size of a digest."""
    made = []
    for number in range(count):
        recipient = f"m{number}@asso.example"
        head = (
            f"From: {BOX}\r\nTo: {recipient}\r\nSubject: Bulletin\r\nMessage-ID: <{number}@b.example>\r\n\r\n"
        )
        made.append(Outgoing(f"digest:{number}", BOX, recipient, (head + TEXT).encode()))
    return made


def floor(port: int, waiting: list[Outgoing]) -> None:
    """Send as the shortest program does."""
    with smtplib.SMTP("127.0.0.1", port, "[127.0.0.1]", timeout=60) as server:
        server.login("projets", "secret")
        for letter in waiting:
            server.sendmail(letter.sender, [letter.recipient], letter.raw)


def ours(port: int, waiting: list[Outgoing]) -> None:
    """Send through our transport."""
    transport = open_transport(f"smtp://projets@127.0.0.1:{port}", password=lambda: "secret")
    answers = [transport.send(letter) for letter in waiting]
    transport.close()
    assert all(isinstance(answer, Delivered) for answer in answers)


def serve() -> None:
    """Be the server: print the port, and stay until the other end of standard input goes."""
    with SmtpServer() as server:
        print(server.port, flush=True)
        sys.stdin.read()


def compare(count: int, rounds: int) -> None:
    """Let both ways run in turns."""
    waiting = letters(count)
    command = [sys.executable, __file__, "--serve"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        port = int(process.stdout.readline())
        best = {floor: float("inf"), ours: float("inf")}
        for _ in range(rounds):
            for way in (floor, ours):
                start = time.perf_counter()
                way(port, waiting)
                best[way] = min(best[way], time.perf_counter() - start)
        process.stdin.close()
    print(
        f"smtplib {best[floor]:.3f} s   ours {best[ours]:.3f} s   {best[floor] / best[ours]:.2f} of the floor"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--letters", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve()
    else:
        compare(options.letters, options.rounds)
