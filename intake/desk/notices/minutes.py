"""About meetings and their minutes."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.digest import CallLine
from intake.desk.notices.values import Family
from intake.desk.records import Finding, Item


@dataclasses.dataclass(frozen=True, slots=True)
class AgendaProject:
    """A project on an agenda, and why it stands there.

    `news` came since the last minutes; `presented_in` is the meeting at which it was new, when that was the
    last one; `overdue` says that something awaited has not come.
    """

    ref: str
    title: str
    holder: str = ""
    news: int = 0
    presented_in: int = 0
    overdue: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Agenda:
    """What a meeting has to speak of; `adoption` is the number of the minutes to adopt, 0 for none."""

    adoption: int = 0
    ongoing: tuple[AgendaProject, ...] = ()
    new: tuple[AgendaProject, ...] = ()
    due: tuple[CallLine, ...] = ()
    calls: tuple[CallLine, ...] = ()

    @property
    def points(self) -> tuple[str, ...]:
        """The points in their order, by name: those there is something to say of."""
        names = ("adoption", "ongoing", "new", "due", "calls")
        return tuple(name for name in names if getattr(self, name))


@dataclasses.dataclass(frozen=True, slots=True)
class Invitation:
    """To a member: a meeting is planned or moved (the convocation), or is `cancelled`."""

    family: ClassVar[Family] = Family.MINUTES

    name: str
    number: int
    date: dt.date
    time: dt.time | None
    place: str
    agenda: Agenda | None = None
    cancelled: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """A change between two versions of the minutes, "était / est"."""

    label: str
    was: str
    now: str


@dataclasses.dataclass(frozen=True, slots=True)
class Held:
    """An item, or a line of a list, that waits for a decision: its label, title, and what was found in it.

    `text` are the paragraphs in which it was found, as they were written: whoever decides must read them.
    """

    label: str
    title: str
    findings: tuple[Finding, ...]
    text: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class NameFate:
    """A person named in a draft: how the public will know them ("" for not at all), and what they `said`."""

    name: str
    shown: str
    said: str


@dataclasses.dataclass(frozen=True, slots=True)
class HeldToSee:
    """To an animateur: a text that seems private is kept from the members until they decide."""

    family: ClassVar[Family] = Family.REMINDER

    ref: str
    title: str
    text: str
    held: tuple[Held, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesText:
    """Minutes ready to be shown: the text that counts (`text`), and the same as items for HTML."""

    number: int
    date: dt.date
    title: str
    text: str
    items: tuple[Item, ...]
    present: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    next_meeting: str = ""
    signature: str = ""
    corrigendum: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class DraftMinutes:
    """To an approver: the draft, what the public will see, and how to answer.

    `internal` is told with sources and flags; `public` is exactly what would be published. The text
    to correct stands between the draft's marks. `named` says that who said nothing is named, as an animateur
    asked.
    """

    family: ClassVar[Family] = Family.DRAFT

    name: str
    version: int
    expires: dt.datetime
    internal: MinutesText
    public: MinutesText
    changes: tuple[Change, ...]
    flags: tuple[str, ...]
    token: str
    begin_mark: str
    end_mark: str
    held: tuple[Held, ...] = ()
    names: tuple[NameFate, ...] = ()
    named: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesOutcome:
    """To every approver: what became of a draft.

    `what` is one of approved, agreed, returned, superseded, already, expired, refused; `by` who,
    `reason` the motive or the refusal's word; `count` of the `needed` approvals are there.
    """

    family: ClassVar[Family] = Family.REMINDER

    name: str
    number: int
    version: int
    what: str
    by: str
    at: dt.datetime
    reason: str = ""
    count: int = 0
    needed: int = 0
    corrigendum: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class ConfirmApproval:
    """To an approver whose host proves nothing: please confirm by replying to this letter.

    `support` names the letter of support (P2-L1) where no minutes are confirmed.
    """

    family: ClassVar[Family] = Family.DRAFT

    name: str
    number: int
    version: int
    said: str
    expires: dt.datetime
    token: str
    support: str = ""
    corrigendum: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class PublishedMinutes:
    """To a member: the approved minutes."""

    family: ClassVar[Family] = Family.MINUTES

    name: str
    minutes: MinutesText


@dataclasses.dataclass(frozen=True, slots=True)
class DraftReminder:
    """To an approver: a draft still waits; `left` days until its end, -1 when that is not near."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    number: int
    version: int
    waiting: int
    expires: dt.datetime
    left: int = -1
    corrigendum: int = 0
