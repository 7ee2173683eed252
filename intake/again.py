"""Mails that waited for another one, taken in from the bytes that were kept, as if they had just come."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import traceback
from typing import TYPE_CHECKING

from intake import desk
from intake.desk.first_mail import PASSED_ON
from intake.desk.outcome import Outcome
from intake.desk.records import Disposition, Seen
from intake.errors import StoreError, UsageError
from intake.kept import keep_letters, keep_records, letters_of
from intake.letters.office import Finished
from intake.opened import with_documents
from intake.reading import parse
from intake.store import Shunted

if TYPE_CHECKING:
    from intake.run import House
    from intake.store import Transaction


@dataclasses.dataclass(frozen=True, slots=True)
class Broken:
    """A mail that waited and breaks something: it goes on waiting, for this reason."""

    seen: Seen
    raw: bytes
    detail: str

    def __str__(self) -> str:
        return f"{self.seen.uid}: {self.seen.reason}"


def take_again(house: House, tx: Transaction, waited: Outcome, now: dt.datetime) -> list[Broken]:
    """Take in what waited for this outcome; return those that break something, for `leave_aside`.

    The ledger's line is written here, in the same transaction: taken again, none has a second effect. One
    that breaks something stays aside, for that reason now: what it waited for has its effect, and so have the
    others.
    """
    broken = []
    for key in waited.again:
        seen = tx.get(Seen, key)
        raw = house.store.mail(seen.sha256) if seen else None
        if seen is None or raw is None or not waited_for(seen):
            continue
        try:
            outcome, line, letters = _understood(house, tx, seen, raw, now)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - as around a mail that comes by itself (STYLE 19)
            reason = f"{type(error).__name__}: {error}"
            seen = dataclasses.replace(seen, reason=reason)
            tx.put(seen)
            broken.append(Broken(seen, raw, traceback.format_exc()))
            house.log(f"{seen.uid} surprise {reason}")
            continue
        tx.put(line)
        keep_records(tx, outcome)
        keep_letters(tx, letters)
        house.log(f"<{key}> {line.disposition.value} {line.reason}")
    return broken


def waited_for(seen: Seen) -> bool:
    """Tell what lies aside, or was passed on to people, from what had its effect."""
    return seen.disposition is Disposition.ASIDE or seen.reason == PASSED_ON


def _understood(
    house: House, tx: Transaction, seen: Seen, raw: bytes, now: dt.datetime
) -> tuple[Outcome, Seen, list[Finished]]:
    """Return all that a mail comes to; nothing is kept before the last of it is made."""
    message = dataclasses.replace(parse(raw, house.group_zone), key=seen.key)
    message = with_documents(message, tx, house.clerk, now, house.read_document)
    outcome = desk.on_message(message, tx, house.clerk, now)
    line = desk.line_of(message, outcome, seen.uid, now)
    return outcome, line, list(letters_of(house, outcome, now))


def leave_aside(house: House, broken: Broken) -> None:
    """Have the mail wait in the shunt for its new reason, with the traceback, once the ledger says so.

    Killed before that, `upkeep.settle_contacts` does it at the end of the next pass, without the traceback.
    """
    seen = broken.seen
    with contextlib.suppress(UsageError):  # was dropped by hand
        house.shunt.drop(seen.sha256[:12])
    told = Shunted(
        "", seen.at, seen.reason, broken.detail, sender=seen.sender, subject=seen.subject, uid=seen.uid
    )
    house.shunt.add(broken.raw, told)
