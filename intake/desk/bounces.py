"""Letters that came back: scored a person, until the group stops writing to an address that is dead."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from intake.desk.answers import tell_animateurs
from intake.desk.notices import AddressDead
from intake.desk.records import BounceScore, Person, PersonState, Thread
from intake.desk.sender import Sender
from intake.desk.work import Work
from intake.reading.message import Bounce

THRESHOLD = 5
SPAN = dt.timedelta(days=30)
# RFC 3463: a full mailbox (x.2.2), a letter too long for the box or the host (x.2.3, x.3.4).
NOT_DEAD = (".2.2", ".2.3", ".3.4")
# RFC 5321 4.2.3: out of storage, or the letter is too large; without a status it is one of these.
NOT_DEAD_REPLIES = ("552",)
_REPLY = re.compile(r"(?P<code>[45]\d\d)(?:[ -]+(?P<status>[245]\.\d{1,3}\.\d{1,3}))?(?!\d)")


def count_bounce(bounce: Bounce, work: Work) -> None:
    """Score a letter that came back for good: one a day and person; at the fifth in 30 days the mail stops.

    A delay is no bounce, and a full mailbox is not a dead one.
    """
    person = _whose(bounce, work)
    if person is not None and _is_hard(bounce):
        _score(person, bounce.status, work)


def count_refusal(address: str, answer: str, work: Work) -> None:
    """Score a letter that the next server refused for good with these words: it came back all the same."""
    person = work.get(Person, address.casefold())
    said = _REPLY.match(answer)
    if person is None or said is None or said["code"].startswith("4"):
        return
    status = said["status"] or ""
    if not status and said["code"] in NOT_DEAD_REPLIES:
        return
    if _is_hard(Bounce(status or "5.0.0", "failed", address, "")):
        _score(person, status or said["code"], work)


def _score(person: Person, status: str, work: Work) -> None:
    if person.state is PersonState.LEFT:
        return
    known = work.get(BounceScore, person.key)
    recent = {day for day in (known.days if known else ()) if day > work.today - SPAN}
    days = tuple(sorted({*recent, work.today}))
    work.put(BounceScore(person.key, days, status))
    if len(days) < THRESHOLD or person.state is PersonState.BOUNCED:
        return
    work.put(dataclasses.replace(person, state=PersonState.BOUNCED))
    body = AddressDead(person.name, person.email, status, len(days), days[0])
    others = [each for each in work.group.animateurs if each.key != person.key]
    tell_animateurs(work, f"dead:{person.key}:{work.today.isoformat()}", body, to=others)


def _is_hard(bounce: Bounce) -> bool:
    if bounce.action != "failed" or bounce.status.endswith(NOT_DEAD):
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
