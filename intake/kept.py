"""What an outcome comes to in the store: its records, and its notices as finished letters that wait."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from intake.desk.outcome import Outcome
from intake.desk.records import Letter, Record, Thread
from intake.enclosing import with_files
from intake.letters.office import Finished

if TYPE_CHECKING:
    from intake.run import House


class Keeper(Protocol):
    """Where an outcome is kept: a transaction of the store, or what is only supposed."""

    def put(self, record: Record) -> None:
        """Keep a record in place of the one with its key, if there is one."""
        ...

    def remove(self, kind: type[Record], key: str) -> None:
        """Remove a record; one that is not there is no error."""
        ...

    def queue(self, letter: Letter, thread: Thread, raw: bytes) -> bool:
        """Keep a finished letter for sending; False when its key is known."""
        ...


def keep(house: House, tx: Keeper, outcome: Outcome, now: dt.datetime) -> None:
    """Carry an outcome out inside the transaction: records first, then the letters that tell of them."""
    keep_records(tx, outcome)
    keep_letters(tx, letters_of(house, outcome, now))


def keep_records(tx: Keeper, outcome: Outcome) -> None:
    """Put and remove what an outcome says."""
    for record in outcome.records:
        tx.put(record)
    for kind, key in outcome.removed:
        tx.remove(kind, key)


def letters_of(house: House, outcome: Outcome, now: dt.datetime) -> Iterator[Finished]:
    """Yield the finished letters of an outcome, one at a time. Raises TemplateError."""
    notices = (with_files(notice, house.store, house.group_zone) for notice in outcome.notices)
    yield from house.office.finish(notices, now)


def keep_letters(tx: Keeper, letters: Iterable[Finished]) -> None:
    """Queue letters for sending."""
    for finished in letters:
        tx.queue(finished.letter, finished.thread, finished.raw)
