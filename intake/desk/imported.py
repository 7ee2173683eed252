"""Members taken from a list that somebody kept: each line has its verdict, and who left stays away."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from collections.abc import Sequence

from intake.desk import membership
from intake.desk.known_by import key_of
from intake.desk.outcome import Outcome, View
from intake.desk.people import add_configured_members
from intake.desk.records import Person, PersonState
from intake.desk.work import Clerk, Work
from intake.reading.message import Address


class Verdict(enum.StrEnum):
    """What becomes of a line of the list."""

    ADDED = "added"
    MEMBER = "member_before"
    TWICE = "twice"
    LEFT = "left"
    BOUNCED = "bounced"
    BOX = "the_box"
    NO_ADDRESS = "no_address"
    BAD_ADDRESS = "bad_address"
    TWO_ADDRESSES = "two_addresses"


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One person of a list: the line it stands on, and the word for what is wrong with it, if anything."""

    line: int
    name: str
    email: str
    fault: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """A line and its verdict."""

    row: Row
    verdict: Verdict


def take_in(
    rows: Sequence[Row], view: View, clerk: Clerk, now: dt.datetime
) -> tuple[Outcome, tuple[Judged, ...]]:
    """Make members of the people of a list, and say what became of each line.

    Whoever wrote STOP, and a dead address, is not brought back by a list. A known name stays as it is.
    """
    work = Work(view, clerk, now)
    add_configured_members(work)
    met: set[str] = set()
    judged = []
    for row in rows:
        verdict = _verdict(row, met, work)
        met.add(row.email.casefold())
        if verdict is Verdict.ADDED:
            membership.add_member(Address(row.name, row.email), work)
        judged.append(Judged(row, verdict))
    return work.outcome(None, "people imported"), tuple(judged)


def _verdict(row: Row, met: set[str], work: Work) -> Verdict:
    key = row.email.casefold()
    if row.fault:
        return Verdict(row.fault)
    if key == work.group.address.casefold():
        return Verdict.BOX
    return Verdict.TWICE if key in met else _verdict_on_person(key, work)


def _verdict_on_person(key: str, work: Work) -> Verdict:
    key = key_of(key, work, work.group)
    known = work.get(Person, key)
    away = {PersonState.LEFT: Verdict.LEFT, PersonState.BOUNCED: Verdict.BOUNCED}
    if known is not None and known.state in away:
        return away[known.state]
    member = work.group.animateur(key) or (known is not None and known.member)
    return Verdict.MEMBER if member else Verdict.ADDED
