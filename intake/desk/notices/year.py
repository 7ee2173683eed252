"""To an animateur: the year in figures."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.values import Family


@dataclasses.dataclass(frozen=True, slots=True)
class YearProject:
    """A project with the status it had at the year's end; `new` when it came in that year."""

    ref: str
    title: str
    status: str
    new: bool


@dataclasses.dataclass(frozen=True, slots=True)
class YearMeeting:
    """A meeting that took place; `present` is how many came, 0 where nobody noted it."""

    number: int
    date: dt.date
    present: int
    published: bool


@dataclasses.dataclass(frozen=True, slots=True)
class YearLetter:
    """A letter of support that was written in the year, and how many of its recipients answered."""

    ref: str
    title: str
    names: tuple[str, ...]
    answered: int
    agreed: int


@dataclasses.dataclass(frozen=True, slots=True)
class YearReport:
    """To an animateur who asks: what a year came to; `until` is today where the year still runs.

    People are numbers. `hidden` counts the projects that members do not see, which are in no list.
    """

    family: ClassVar[Family] = Family.ACK

    name: str
    year: int
    until: dt.date | None
    statuses: tuple[tuple[str, int], ...]
    projects: tuple[YearProject, ...]
    opened: int
    hidden: int
    updates: int
    meetings: tuple[YearMeeting, ...]
    minutes: int
    decisions: int
    actions: int
    actions_done: int
    letters: tuple[YearLetter, ...]
    letters_hidden: int
    calls: int
    calls_answered: int
    members: int
    joined: int
    holders: int
    empty: bool = False
