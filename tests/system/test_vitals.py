"""What a pass sees of itself for the week's word: mails that wait too long, and that the demo's clock never sleeps."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from intake import desk
from intake.demo.people import GROUP
from intake.demo.play import play
from intake.desk.tokens import Tokens
from intake.letters.office import Office
from intake.mail.opening import open_mailbox, open_transport
from intake.run import House
from intake.store import Pulse, Store
from intake.vitals import vitals

NOW = dt.datetime(2017, 3, 13, 8, 5, tzinfo=GROUP.zone)
SECRET = b"s" * 32


def seen(folder: Path, store: Store) -> House:
    box = open_mailbox(f"maildir:{folder / 'box'}", processed="Traités", aside="À voir")
    transport = open_transport(f"maildir:{folder / 'sent'}")
    clerk = desk.Clerk(GROUP, Tokens(SECRET))
    return House(clerk, store, box, transport, Office(GROUP, SECRET), lambda: NOW, lambda _: None)


def lay(folder: Path, name: str, came: dt.datetime) -> None:
    file = folder / "box" / "new" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"Subject: x\r\n\r\n")
    os.utime(file, (came.timestamp(), came.timestamp()))


def test_only_mails_that_have_waited_for_a_day_are_counted(tmp_path: Path) -> None:
    lay(tmp_path, "old", NOW - dt.timedelta(days=1, minutes=1))
    lay(tmp_path, "older", NOW - dt.timedelta(days=9))
    lay(tmp_path, "fresh", NOW - dt.timedelta(hours=23))
    with Store.open(tmp_path / "db") as store:
        store.write_pulse(Pulse(last_good=NOW - dt.timedelta(minutes=10)))
        found = vitals(seen(tmp_path, store), NOW)
    assert (found.unread, found.aside, found.unsent) == (2, 0, 0)
    assert found.last_good == NOW - dt.timedelta(minutes=10)
    assert found.free is not None
    assert found.free > 0


def test_nobody_in_the_demo_is_told_that_the_service_slept(tmp_path: Path) -> None:
    assert play(tmp_path, lambda _: None) == 0
    words = [
        file.read_text(encoding="utf-8") for file in (tmp_path / "lettres").glob("*-digest-camille*.txt")
    ]
    assert len(words) >= 9
    assert not [text for text in words if "cron" in text or "réveillé" in text]
