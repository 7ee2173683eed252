"""What a whole mail costs with 100,000 documents in the store against 1,000, from its bytes to its commit.

    python bench/mail_cost.py [--mails 400]

Both stores take the same mails in turn: new projects, and words on one that is there. The mailbox and
the servers are left out, they know nothing of the store.
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import sys
import tempfile
import time
import zoneinfo
from pathlib import Path

import ten_years
from pass_speed import mail
from store_cost import tell

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from intake.desk import Clerk  # noqa: E402
from intake.desk.group import Group  # noqa: E402
from intake.desk.tokens import Tokens  # noqa: E402
from intake.letters.office import Office  # noqa: E402
from intake.mail import open_mailbox, open_transport  # noqa: E402
from intake.mail.ports import Incoming  # noqa: E402
from intake.reading.address import Address  # noqa: E402
from intake.run import House, Report  # noqa: E402
from intake.store import Store  # noqa: E402
from intake.taking import take_one  # noqa: E402

ZONE = zoneinfo.ZoneInfo("Europe/Paris")
NOW = dt.datetime(2027, 3, 8, 9, 0, tzinfo=ZONE)
GROUP = Group(
    "Projets ESS", "Les Voisins", "projets@quartier.example", ZONE,
    (Address("Camille Roche", "camille@quartier.example"),),
)  # fmt: skip


def house(folder: Path, share: float) -> House:
    """Open a house whose store holds a share of ten years."""
    count = ten_years.build(folder / "db", share)
    print(f"{count:7} documents")
    box = open_mailbox(f"maildir:{folder / 'in'}", processed="done", aside="aside")
    out = open_transport(f"maildir:{folder / 'out'}")
    secret = bytes(32)
    clerk = Clerk(GROUP, Tokens(secret))
    store = Store.open(folder / "db")
    return House(clerk, store, box, out, Office(GROUP, secret), lambda: NOW, lambda _: None)


def incoming(number: int) -> Incoming:
    """One mail: a new project, or words on one that both stores hold."""
    raw = mail(number * 10 + 1, 0)
    if number % 2:
        raw = raw.replace(b"Subject: =?utf-8?q?Projet_n=C2=B0", b"Subject: Re: [P%d] " % (number % 3))
        raw = raw.replace(b"?=\r\nMessage-ID", b"\r\nMessage-ID")
    return Incoming(f"1:{number}", len(raw), raw)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mails", type=int, default=400)
    mails = parser.parse_args().mails
    with tempfile.TemporaryDirectory() as name:
        houses = [house(Path(name) / str(share), share) for share in (1000 / 136_800, 100_000 / 136_800)]
        wall: list[list[float]] = [[], []]
        busy: list[list[float]] = [[], []]
        reports = [Report(), Report()]
        for number in range(1000, 1000 + mails):
            for which in (0, 1) if number % 2 else (1, 0):
                start, used = time.perf_counter(), time.thread_time()
                take_one(houses[which], incoming(number), reports[which])
                busy[which].append(time.thread_time() - used)
                wall[which].append(time.perf_counter() - start)
        print(*(dict(report.mails) for report in reports), reports[0].surprises[:1])
        print(f"{'':34}{'1,000':>10}{'100,000':>10}{'ratio':>8}")
        tell("median µs a mail", [statistics.median(times) for times in wall])
        tell("median processor µs a mail", [statistics.median(times) for times in busy])
        tell("mean processor µs a mail", [statistics.mean(times[10:]) for times in busy])
        for each in houses:
            each.store.close()


if __name__ == "__main__":
    main()
