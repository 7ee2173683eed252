"""Projects and what hangs on them: updates, steps, requests, calls and comments."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar

from intake.reading.message import Precision


class ProjectStatus(enum.StrEnum):
    """Where a project stands."""

    PROPOSED = "proposed"
    ONGOING = "ongoing"
    WAITING = "waiting"
    DEFERRED = "deferred"
    TRIAL = "trial"
    CLOSED = "closed"
    DROPPED = "dropped"


class Confidentiality(enum.StrEnum):
    """The widest audience that may see a thing."""

    PUBLIC = "public"
    GROUP = "group"
    ANIMATEUR = "animateur"


@dataclasses.dataclass(frozen=True, slots=True)
class When:
    """A date with its precision and the words as written."""

    words: str
    start: dt.date | None = None
    end: dt.date | None = None
    time: dt.time | None = None
    precision: Precision = Precision.UNKNOWN


@dataclasses.dataclass(frozen=True, slots=True)
class File:
    """A file that lies in the raw mail `message`; `size` in bytes."""

    filename: str
    content_type: str
    size: int
    sha256: str
    message: str
    refused: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Portrait:
    """What a project says of itself: `model` is its business model, `role` what it asks of the association.

    `holder_name` is the organisation or person as the holder chose to be named ("Porteur : …"), `agreement`
    what an outside body said to it ("le CA a dit oui").
    """

    presentation: str = ""
    recap: str = ""
    audience: str = ""
    need: str = ""
    model: str = ""
    role: str = ""
    horizon: str = ""
    holder_name: str = ""
    agreement: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Project:
    """A project of the group, P1, P2 ...; `holder` and `follower` are people's keys.

    `presented_in` is the number of the meeting whose section B it stood in, 0 before. A `withdrawn`
    one was taken back by its holder: it is kept, and shown to no member. `decided` is when an animateur said
    what becomes of one that was held: to members it is new from then on, though it came in when it `opened`.
    """

    table: ClassVar[str] = "projects"

    key: str
    title: str
    holder: str
    opened: dt.datetime
    message: str
    status: ProjectStatus = ProjectStatus.PROPOSED
    portrait: Portrait = Portrait()
    follower: str = ""
    confidentiality: Confidentiality = Confidentiality.GROUP
    presented_in: int = 0
    files: tuple[File, ...] = ()
    changed: dt.datetime | None = None
    withdrawn: bool = False
    decided: dt.datetime | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a project that changed, P1-H1: `was` and `now` are as the record holds them.

    `decided` as in Project.
    """

    table: ClassVar[str] = "changes"

    key: str
    project: str
    field: str
    was: str
    now: str
    at: dt.datetime
    decided: dt.datetime | None = None

    @property
    def news_from(self) -> dt.datetime:
        """The moment from which it is news to members."""
        return self.decided or self.at


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectTitle:
    """A title by which a project is found; `key` is the title without case, accents or punctuation."""

    table: ClassVar[str] = "titles"

    key: str
    project: str


@dataclasses.dataclass(frozen=True, slots=True)
class Update:
    """One piece of news, P1-U1: `voice` is whose words (holder, partner, association), `author` who wrote.

    `speaker` names a partner whose own words were passed on. `decided` as in Project.
    `whens` are the dates in the text that mean something on the day it was written ("mardi prochain").
    """

    table: ClassVar[str] = "updates"

    key: str
    project: str
    at: dt.datetime
    text: str
    author: str
    voice: str = "holder"
    message: str = ""
    files: tuple[File, ...] = ()
    speaker: str = ""
    decided: dt.datetime | None = None
    whens: tuple[When, ...] = ()

    @property
    def news_from(self) -> dt.datetime:
        """The moment from which it is news to members."""
        return self.decided or self.at


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """Something to come, P1-S1, with the words in which it was told; `meeting` as in Call."""

    table: ClassVar[str] = "steps"

    key: str
    project: str
    text: str
    when: When
    at: dt.datetime
    author: str
    message: str = ""
    meeting: str = ""


class LinkState(enum.StrEnum):
    """Where a partner stands, the surest first; any state may follow any other."""

    CONFIRMED = "confirmed"
    OFFERED = "offered"
    INTERESTED = "interested"
    APPROACHED = "approached"
    CONSIDERED = "considered"


@dataclasses.dataclass(frozen=True, slots=True)
class Link:
    """A partner of a project, P1-L1: `at` is when its state was told, `words` how; `meeting` as in Call."""

    table: ClassVar[str] = "links"

    key: str
    project: str
    name: str
    state: LinkState
    at: dt.datetime
    author: str
    words: str = ""
    message: str = ""
    meeting: str = ""


class RequestState(enum.StrEnum):
    """Whether an awaited piece came."""

    AWAITED = "awaited"
    RECEIVED = "received"
    DROPPED = "dropped"


@dataclasses.dataclass(frozen=True, slots=True)
class Request:
    """A piece awaited from somebody, P1-R1; `meeting` as in Call."""

    table: ClassVar[str] = "requests"

    key: str
    project: str
    text: str
    at: dt.datetime
    of: str = ""
    due: When | None = None
    state: RequestState = RequestState.AWAITED
    message: str = ""
    meeting: str = ""
    settled: dt.datetime | None = None


class CallState(enum.StrEnum):
    """Whether a call still seeks somebody: UNHEARD has been told often enough, and may yet be answered."""

    OPEN = "open"
    UNHEARD = "unheard"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclasses.dataclass(frozen=True, slots=True)
class Call:
    """A call for volunteers or participants, P1-C1; `answers` are people's keys.

    `meeting` is the one at which it was noted ("R3"): members learn of it by its minutes, once they
    are approved, and not before. Empty for what a holder mailed. `for_follower` seeks who
    follows the project. `wanted` is how many people are needed, 0 where everybody is welcome; `runs` are the
    days of the digests that told it.
    """

    table: ClassVar[str] = "calls"

    key: str
    project: str
    text: str
    at: dt.datetime
    state: CallState = CallState.OPEN
    answers: tuple[str, ...] = ()
    message: str = ""
    meeting: str = ""
    for_follower: bool = False
    settled: dt.datetime | None = None
    wanted: int = 1
    runs: tuple[dt.date, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Comment:
    """Words on a project from somebody who may not write to it, P1-K1; the animateur sees them."""

    table: ClassVar[str] = "comments"

    key: str
    project: str
    at: dt.datetime
    text: str
    author: str
    author_name: str = ""
    message: str = ""
    files: tuple[File, ...] = ()
