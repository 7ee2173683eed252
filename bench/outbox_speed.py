"""How fast a pass sends 2,000 letters that wait, each marked in the store, against a bare smtplib loop.

    python bench/outbox_speed.py [--letters 2000] [--rounds 3]

The same bytes go over one connection to an aiosmtpd in a process of its own. Ours reads each letter out of
the store and marks it durably when the server has taken it; the floor only sends. The ways take turns.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

import ten_years
from mail_cost import GROUP, ZONE
from send_speed import ROOT, floor, letters

from intake.desk import Clerk
from intake.desk.tokens import Tokens
from intake.letters.office import Office
from intake.mail import open_mailbox, open_transport
from intake.run import House, Report, send
from intake.store import Store

NOW = dt.datetime(2017, 3, 6, 8, 0, tzinfo=ZONE)


def ours(port: int, count: int, folder: Path) -> float:
    """Queue the letters, and return the seconds that sending them takes."""
    transport = open_transport(f"smtp://projets@127.0.0.1:{port}", password=lambda: "secret")
    box = open_mailbox(f"maildir:{folder / 'in'}", processed="done", aside="aside")
    with Store.open(folder / "db") as store:
        with store.transaction() as tx:
            for number, waiting in enumerate(letters(count)):
                letter = dataclasses.replace(ten_years.letter(number), to=waiting.recipient, queued=NOW)
                tx.queue(letter, ten_years.thread(number), waiting.raw)
        clerk, office = Clerk(GROUP, Tokens(bytes(32))), Office(GROUP, bytes(32))
        house = House(clerk, store, box, transport, office, lambda: NOW, lambda _: None)
        report, start = Report(), time.perf_counter()
        send(house, report)
        seconds = time.perf_counter() - start
    transport.close()
    assert report.letters == {"sent": count}
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--letters", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    command = [sys.executable, str(ROOT / "bench" / "send_speed.py"), "--serve"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        port = int(cast("str", process.stdout.readline() if process.stdout else ""))
        ratios = []
        for _ in range(args.rounds):
            start = time.perf_counter()
            floor(port, letters(args.letters))
            bare = time.perf_counter() - start
            with tempfile.TemporaryDirectory() as name:
                held = ours(port, args.letters, Path(name))
            ratios.append(bare / held)
            print(f"smtplib {bare:.2f} s   pass {held:.2f} s   {bare / held:.2f} of the floor")
        if process.stdin:
            process.stdin.close()
    print(f"median {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
