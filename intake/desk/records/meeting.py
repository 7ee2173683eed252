"""Meetings, what was noted at them, and what the group decided."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar

from intake.desk.records.project import When


class MeetingState(enum.StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    HELD = "held"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclasses.dataclass(frozen=True, slots=True)
class Meeting:
    """Meeting R3: its day, local time and place; `present` and `excused` are names as written.

    `counted` says that notes told who came; before that the lists hold what people announced. `doubts` are
    names that notes told both present and excused.
    `corrigendum` is set in what a corrigendum tells of its meeting (R3C1), and never in the table.
    """

    table: ClassVar[str] = "meetings"

    key: str
    number: int
    date: dt.date
    time: dt.time | None
    place: str
    state: MeetingState = MeetingState.PLANNED
    present: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    counted: bool = False
    doubts: tuple[str, ...] = ()
    next_words: str = ""
    invitation: str = ""
    sequence: int = 0
    corrigendum: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class MeetingText:
    """A paragraph noted at a meeting, R3-N1, on a project or on none; `under` keeps an unknown title.

    `kept_back` is what was said to be confidential: the draft shows it, nothing publishes it. `label` is the
    one it was noted under ("status"), and takes effect with the published minutes.
    """

    table: ClassVar[str] = "meeting_texts"

    key: str
    meeting: str
    text: str
    author: str
    at: dt.datetime
    project: str = ""
    under: str = ""
    message: str = ""
    kept_back: bool = False
    label: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Decision:
    """What the group decided, R3-D1."""

    table: ClassVar[str] = "decisions"

    key: str
    meeting: str
    text: str
    at: dt.datetime
    project: str = ""
    owner: str = ""
    due: When | None = None
    message: str = ""


class ActionState(enum.StrEnum):
    """Whether an action is still to be done."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclasses.dataclass(frozen=True, slots=True)
class Action:
    """Who does what by when, R3-A1; without owner or date it is flagged in the draft."""

    table: ClassVar[str] = "actions"

    key: str
    meeting: str
    text: str
    at: dt.datetime
    project: str = ""
    owner: str = ""
    due: When | None = None
    state: ActionState = ActionState.OPEN
    message: str = ""
    settled: dt.datetime | None = None
