"""A store as a group has it after ten years: invented, and the same at each run."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path

from intake.desk.records import (
    DigestPeriod,
    Disposition,
    Letter,
    LetterState,
    Meeting,
    MeetingState,
    Person,
    Project,
    Record,
    Seen,
    Thread,
    Update,
)
from intake.store import Store

START = dt.datetime(2017, 3, 6, 8, 0, tzinfo=dt.UTC)
WORDS = "Nous avons trouvé une salle rue des Lilas ; la mairie répondra après les vacances d’été. "


def when(number: int) -> dt.datetime:
    return START + dt.timedelta(hours=3 * number)


def digest(number: int) -> str:
    return hashlib.sha256(b"%d" % number).hexdigest()


def address(number: int) -> str:
    return f"p{number % 300}@lilas.example"


def person(number: int) -> Person:
    return Person(address(number), f"Personne {number}", address(number), START, member=True)


def project(number: int) -> Project:
    return Project(f"P{number}", f"Projet {number}", address(number), when(number), f"m{number}")


def update(number: int) -> Update:
    key, text = f"P{number % 500}-U{number // 500}", WORDS * (1 + number % 8)
    return Update(key, f"P{number % 500}", when(number), text, address(number))


def period(number: int) -> DigestPeriod:
    start = START + dt.timedelta(weeks=number)
    return DigestPeriod(f"{start:%G-W%V}", number + 1, start, start + dt.timedelta(weeks=1), 300)


def meeting(number: int) -> Meeting:
    day = (START + dt.timedelta(weeks=4 * number)).date()
    return Meeting(
        f"R{number + 1}", number + 1, day, dt.time(18, 30), "Maison des associations", MeetingState.HELD
    )


def seen(number: int) -> Seen:
    return Seen(
        f"CAF{digest(number)[:24]}@mail.lilas.example",
        digest(number),
        when(number),
        Disposition.FILED,
        "update P4",
        content=digest(-number),
        sender=address(number),
        subject=f"Re: [P{number % 500}] Des nouvelles du projet",
        date=when(number),
        uid=f"1488000000:{number}",
        raw=digest(number),
    )


def letter(number: int) -> Letter:
    key, name = f"ack:{digest(number)[:24]}", f"{digest(number)[:20]}.{digest(number)[20:32]}@lilas.example"
    return Letter(key, name, "update_filed", address(number), when(number), f"P{number % 500}", size=6000)


def sent_letter(number: int) -> Letter:
    return dataclasses.replace(letter(number), state=LetterState.SENT, sent=when(number), tries=1)


def thread(number: int) -> Thread:
    return Thread(letter(number).message_id, letter(number).key, f"P{number % 500}", address(number))


YEARS: tuple[tuple[int, Callable[[int], Record]], ...] = (
    (300, person),
    (500, project),
    (10_000, update),
    (520, period),
    (120, meeting),
    (26_000, seen),
    (50_000, sent_letter),
    (50_000, thread),
)


def build(folder: Path, share: float = 1.0) -> int:
    """Make such a store, or a share of one, and return how many documents it holds."""
    with Store.open(folder) as store:
        for count, make in YEARS:
            wanted = round(count * share)
            for first in range(0, wanted, 2000):
                with store.transaction() as tx:
                    for number in range(first, min(first + 2000, wanted)):
                        record: Record = make(number)
                        if isinstance(record, Letter):
                            record = dataclasses.replace(
                                record, state=LetterState.SENT, sent=record.queued, tries=1
                            )
                        tx.put(record)
        store.fold()
    return sum(round(count * share) for count, _ in YEARS)
