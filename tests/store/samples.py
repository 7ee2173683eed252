"""Invented records, and ways to look at a store as a reader finds it."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

from intake.desk.records import Disposition, Letter, Person, Seen, Thread, Update
from intake.store import Store, Transaction

# Where a test writes often and asks nothing of the disk.
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None

NOW = dt.datetime(2017, 3, 6, 8, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def person(name: str, **more: Any) -> Person:
    return Person(f"{name.casefold()}@lilas.example", name, f"{name}@lilas.example", NOW, **more)


def update(number: int, text: str = "La salle est trouvée.", project: str = "P1") -> Update:
    return Update(f"{project}-U{number}", project, NOW, text, "claire@lilas.example")


def seen(number: int, **more: Any) -> Seen:
    return Seen(
        f"{number}@lilas.example", sha256(mail(number)), NOW, Disposition.FILED, "new project", **more
    )


def mail(number: int) -> bytes:
    return b"Subject: Jardin %d\r\n\r\nBonjour,\r\nnous cherchons une salle.\r\n" % number


def sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def letter(number: int) -> Letter:
    return Letter(
        f"ack:{number}", f"{number}.k7f3@lilas.example", "project_filed", "claire@lilas.example", NOW
    )


def thread(number: int) -> Thread:
    return Thread(f"{number}.k7f3@lilas.example", f"ack:{number}", "P1", "claire@lilas.example")


def body(number: int) -> bytes:
    return b"Subject: Bien re\xc3\xa7u %d\r\n\r\nMerci.\r\n" % number


def take_in(tx: Transaction, number: int) -> None:
    """Do what one mail leads to: its entry in the ledger, an update, an answer, its bytes."""
    tx.put(seen(number, raw="kept"))
    tx.put(update(number))
    tx.queue(letter(number), thread(number), body(number))
    tx.keep_mail(sha256(mail(number)), mail(number))


def content(folder: Path) -> dict[str, dict[str, Any]]:
    """Return every document as a reader sees it now, without the store's own."""
    with Store.open(folder, read_only=True) as store:
        tables = store.database.storage.read() or {}
        return {name: dict(tables[name]) for name in tables if name != "meta"}


def numbers(folder: Path) -> list[int]:
    """Return which of the mails taken in by `take_in` are there, each with all that it led to."""
    with Store.open(folder, read_only=True) as store:
        view = store.view()
        there = [int(record.key.partition("@")[0]) for record in view.all(Seen)]
        for number in there:
            assert view.get(Update, f"P1-U{number}") == update(number)
            assert view.get(Thread, thread(number).key) == thread(number)
            kept = view.get(Letter, f"ack:{number}")
            assert kept is not None
            assert kept.sent or store.letter_bytes(kept) == body(number)
            assert store.mail(sha256(mail(number))) == mail(number)
        assert view.count(Update) == view.count(Letter) == view.count(Thread) == len(there)
        return there
