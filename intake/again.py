"""Mails that waited for another one, taken in from the bytes that were kept, as if they had just come."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from intake import desk
from intake.desk.outcome import Outcome
from intake.desk.records import Disposition, Seen
from intake.opened import with_documents
from intake.reading import parse

if TYPE_CHECKING:
    from intake.run import House
    from intake.store import Transaction


def taken_again(house: House, tx: Transaction, waited: Outcome, now: dt.datetime) -> Iterator[Outcome]:
    """Yield what each mail comes to that waited for this outcome; it is to be kept before the next is asked.

    The ledger's line is written here, in the same transaction: taken again, none has a second effect.
    """
    for key in waited.again:
        seen = tx.get(Seen, key)
        raw = house.store.mail(seen.sha256) if seen else None
        if seen is None or raw is None or seen.disposition is not Disposition.ASIDE:
            continue
        message = dataclasses.replace(parse(raw, house.group_zone), key=key)
        message = with_documents(message, tx, house.clerk, now, house.read_document)
        outcome = desk.on_message(message, tx, house.clerk, now)
        line = desk.line_of(message, outcome, seen.uid, now)
        tx.put(line)
        house.log(f"<{key}> {line.disposition.value} {line.reason}")
        yield outcome
