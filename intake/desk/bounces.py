"""Letters that came back: scored a person, until the group stops writing to an address that is dead."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.answers import tell_animateurs
from intake.desk.notices import AddressDead
from intake.desk.records import BounceScore, Person, PersonState, Thread
from intake.desk.sender import Sender
from intake.desk.work import Work
from intake.reading.message import Bounce

THRESHOLD = 5
SPAN = dt.timedelta(days=30)
FULL_MAILBOX = ".2.2"


def count_bounce(bounce: Bounce, work: Work) -> None:
    """Score a letter that came back for good: one a day and person; at the fifth in 30 days the mail stops.

    A delay is no bounce, and a full mailbox is not a dead one (RFC 3463: x.2.2).
    """
    person = _whose(bounce, work)
    if person is None or not _is_hard(bounce) or person.state is PersonState.LEFT:
        return
    known = work.get(BounceScore, person.key)
    recent = {day for day in (known.days if known else ()) if day > work.today - SPAN}
    days = tuple(sorted({*recent, work.today}))
    work.put(BounceScore(person.key, days, bounce.status))
    if len(days) < THRESHOLD or person.state is PersonState.BOUNCED:
        return
    work.put(dataclasses.replace(person, state=PersonState.BOUNCED))
    body = AddressDead(person.name, person.email, bounce.status, len(days), days[0])
    others = [each for each in work.group.animateurs if each.key != person.key]
    tell_animateurs(work, f"dead:{person.key}:{work.today.isoformat()}", body, to=others)


def _is_hard(bounce: Bounce) -> bool:
    if bounce.action != "failed" or bounce.status.endswith(FULL_MAILBOX):
        return False
    return not bounce.status or bounce.status.startswith("5.")


def _whose(bounce: Bounce, work: Work) -> Person | None:
    """Return the person whose letter came back.

    Our Message-IDs cannot be guessed. A report on another's id is on mail that somebody sent in our name.
    """
    if bounce.original_message_id:
        thread = work.get(Thread, bounce.original_message_id)
        return work.get(Person, thread.person) if thread else None
    return work.get(Person, bounce.recipient.casefold())


def heal(sender: Sender, work: Work) -> None:
    """Write again to somebody whose letters came back: whoever writes can be reached."""
    if not sender.believed or sender.person is None:
        return
    if work.get(BounceScore, sender.key):
        work.remove(BounceScore, sender.key)
    if sender.person.state is PersonState.BOUNCED:
        work.put(dataclasses.replace(sender.person, state=PersonState.ACTIVE))
