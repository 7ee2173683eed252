"""What an outcome comes to in the store: its records, and its notices as finished letters that wait."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from intake.desk.outcome import Outcome
from intake.enclosing import with_files
from intake.letters.office import Finished

if TYPE_CHECKING:
    from intake.run import House
    from intake.store import Transaction


def keep(house: House, tx: Transaction, outcome: Outcome, now: dt.datetime) -> None:
    """Carry an outcome out inside the transaction: records first, then the letters that tell of them."""
    keep_records(tx, outcome)
    keep_letters(tx, letters_of(house, outcome, now))


def keep_records(tx: Transaction, outcome: Outcome) -> None:
    """Put and remove what an outcome says."""
    for record in outcome.records:
        tx.put(record)
    for kind, key in outcome.removed:
        tx.remove(kind, key)


def letters_of(house: House, outcome: Outcome, now: dt.datetime) -> Iterator[Finished]:
    """Yield the finished letters of an outcome, one at a time. Raises TemplateError."""
    notices = (with_files(notice, house.store, house.group_zone) for notice in outcome.notices)
    yield from house.office.finish(notices, now)


def keep_letters(tx: Transaction, letters: Iterable[Finished]) -> None:
    """Queue letters for sending."""
    for finished in letters:
        tx.queue(finished.letter, finished.thread, finished.raw)
