"""To members, once a week."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.values import Family, FileLine
from intake.desk.records import When


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project as a member sees it in the digest; `horizon` tells until when it is deferred."""

    ref: str
    title: str
    status: str
    holder: str
    text: str = ""
    files: tuple[FileLine, ...] = ()
    updates: tuple[str, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    horizon: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class CallLine:
    """Something the group looks for: a call or a request, with the project it is for.

    Of a call, `again` says that an earlier digest told it, `came` how many answered of the `wanted` (0: all
    are welcome).
    """

    ref: str
    title: str
    text: str
    kind: str
    who: str = ""
    due: When | None = None
    overdue: bool = False
    again: bool = False
    came: int = 0
    wanted: int = 1


@dataclasses.dataclass(frozen=True, slots=True)
class AgendaLine:
    """Something to come: a meeting (its number) or a project's step; `key` is the record's."""

    text: str
    when: When
    ref: str = ""
    title: str = ""
    place: str = ""
    meeting: int = 0
    key: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesLine:
    """Minutes in a digest: published, or waiting."""

    number: int
    date: dt.date
    state: str


@dataclasses.dataclass(frozen=True, slots=True)
class DigestBody:
    """What one digest tells; the same object is shared by all letters of one language.

    `sure` counts the lines of the agenda that stand in its calendar file too.
    """

    number: int
    start: dt.datetime
    end: dt.datetime
    missed: int
    sought: tuple[CallLine, ...]
    changed: tuple[ProjectLine, ...]
    agenda: tuple[AgendaLine, ...]
    new: tuple[ProjectLine, ...]
    minutes: tuple[MinutesLine, ...]
    sure: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Digest:
    """To a member: what changed, what is sought, what is coming."""

    family: ClassVar[Family] = Family.DIGEST

    name: str
    body: DigestBody


@dataclasses.dataclass(frozen=True, slots=True)
class NothingNew:
    """To an animateur instead of an empty digest to everybody."""

    family: ClassVar[Family] = Family.REMINDER

    start: dt.datetime
    end: dt.datetime
    members: int


@dataclasses.dataclass(frozen=True, slots=True)
class HeldLine:
    """What is held back and waits for an animateur: its reference, its project's title, and since when."""

    ref: str
    title: str
    since: dt.datetime


@dataclasses.dataclass(frozen=True, slots=True)
class Heartbeat:
    """To an animateur, with the week's digest: what waits or ails; `quiet` where there was no digest.

    `last_good` is told when the last good pass was long ago, `free` when the disk is nearly full. `unread`
    counts mails in the box for over a day, `aside` mails for a human, `unsent` letters older than a day;
    `drafts` are numbers of meetings, `offers` projects whose holder has not answered an offer for a week;
    `held` is what members do not read until an animateur decides, `held_more` counts what is not listed.
    """

    family: ClassVar[Family] = Family.REMINDER

    quiet: NothingNew | None
    last_good: dt.datetime | None
    unread: int
    aside: int
    unsent: int
    bounced: tuple[str, ...]
    bounced_more: int
    drafts: tuple[int, ...]
    offers: tuple[str, ...]
    free: int | None
    held: tuple[HeldLine, ...] = ()
    held_more: int = 0
