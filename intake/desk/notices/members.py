"""About members: to themselves, and to the animateurs."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.digest import AgendaLine, CallLine, ProjectLine
from intake.desk.notices.support import RecipientLine
from intake.desk.notices.values import Fact, Family, FileLine


@dataclasses.dataclass(frozen=True, slots=True)
class AddressDead:
    """To an animateur: letters to a person came back on `days` days since `since`, so no more are sent."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    email: str
    status: str
    days: int
    since: dt.date


@dataclasses.dataclass(frozen=True, slots=True)
class State:
    """To a member who asks: all projects on a page, and what comes."""

    family: ClassVar[Family] = Family.ACK

    name: str
    projects: tuple[ProjectLine, ...]
    agenda: tuple[AgendaLine, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Milestone:
    """A point on a project's timeline; `kind` is opened, presented (at a meeting), status or step."""

    kind: str
    day: dt.date
    meeting: int = 0
    status: str = ""
    text: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectCard:
    """A project's page; `follower` is a name, `news` tells when and what, the newest first."""

    ref: str
    title: str
    status: str
    opened: dt.datetime
    follower: str
    facts: tuple[Fact, ...]
    sought: tuple[CallLine, ...]
    agenda: tuple[AgendaLine, ...]
    news: tuple[tuple[dt.datetime, str], ...]
    files: tuple[FileLine, ...]
    horizon: str = ""
    letters: tuple[RecipientLine, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    timeline: tuple[Milestone, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Card:
    """To a member who asks: the pages of one project or more."""

    family: ClassVar[Family] = Family.ACK

    name: str
    cards: tuple[ProjectCard, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ConfirmMembership:
    """To whoever asked to become a member: was it you?"""

    family: ClassVar[Family] = Family.ACK

    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class MemberToAccept:
    """To an animateur: somebody asks to become a member, and confirmed it from that address."""

    family: ClassVar[Family] = Family.REMINDER

    sender_name: str
    sender_email: str


@dataclasses.dataclass(frozen=True, slots=True)
class Welcome:
    """To a new member: what to expect, and the state of all projects."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    projects: tuple[ProjectLine, ...]
    agenda: tuple[AgendaLine, ...]
