"""What an outcome comes to in the store: its records, and its notices as finished letters that wait."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.desk.outcome import Outcome
from intake.enclosing import with_files

if TYPE_CHECKING:
    from intake.run import House
    from intake.store import Transaction


def keep(house: House, tx: Transaction, outcome: Outcome, now: dt.datetime) -> None:
    """Carry an outcome out inside the transaction: records first, then the letters that tell of them."""
    for record in outcome.records:
        tx.put(record)
    for kind, key in outcome.removed:
        tx.remove(kind, key)
    notices = (with_files(notice, house.store, house.group_zone) for notice in outcome.notices)
    for finished in house.office.finish(notices, now):
        tx.queue(finished.letter, finished.thread, finished.raw)
