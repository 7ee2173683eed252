"""People of the group: one record an address."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar

from intake.desk.records.privacy import Naming


class PersonState(enum.StrEnum):
    """Whether a person gets the group's mail."""

    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"
    BOUNCED = "bounced"


@dataclasses.dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote to the box or was added; `key` is the address in lower case.

    `member` receives the digest and may volunteer. `paused_until` is the last day of a pause.
    `naming` is how they chose to be named.
    """

    table: ClassVar[str] = "people"

    key: str
    name: str
    email: str
    since: dt.datetime
    member: bool = False
    language: str = "fr"
    state: PersonState = PersonState.ACTIVE
    paused_until: dt.date | None = None
    naming: Naming = Naming.UNSAID


@dataclasses.dataclass(frozen=True, slots=True)
class BounceScore:
    """The days on which letters to a person came back for good, one a day; `key` is the person's."""

    table: ClassVar[str] = "bounce_scores"

    key: str
    days: tuple[dt.date, ...]
    status: str = ""


class JoiningState(enum.StrEnum):
    """Where a request to become a member stands."""

    ASKED = "asked"
    CONFIRMED = "confirmed"


@dataclasses.dataclass(frozen=True, slots=True)
class Joining:
    """Somebody who asks to become a member; `key` is the person's. It is gone once answered."""

    table: ClassVar[str] = "joinings"

    key: str
    name: str
    email: str
    at: dt.datetime
    state: JoiningState = JoiningState.ASKED
