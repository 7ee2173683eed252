"""To holders, and to the animateurs about projects."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

from intake.desk.notices.values import Fact, Family, FileLine
from intake.desk.records import When


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectFiled:
    """To a holder: the project was filed, with what was understood and what is missing.

    `held`: an animateur reads it before the members do.
    """

    family: ClassVar[Family] = Family.ACK

    ref: str
    title: str
    name: str
    facts: tuple[Fact, ...]
    missing: tuple[str, ...]
    files: tuple[FileLine, ...]
    dates: tuple[When, ...]
    calls: tuple[str, ...] = ()
    held: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class UpdateFiled:
    """To who wrote: the news was filed under the project.

    `facts` are newly known, `changes` tell a field's name, was and now; `received` are awaited pieces that
    came with it, `passed_on` names the holder whom an animateur's words went to. `held` says that the
    animateurs read it before the members do.
    """

    family: ClassVar[Family] = Family.ACK

    ref: str
    title: str
    name: str
    text: str
    files: tuple[FileLine, ...]
    dates: tuple[When, ...]
    facts: tuple[Fact, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    received: tuple[str, ...] = ()
    passed_on: str = ""
    calls: tuple[str, ...] = ()
    held: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class CommentHeld:
    """To who may not write to a project: the words were passed on to the animateur."""

    family: ClassVar[Family] = Family.ACK

    ref: str
    title: str
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class CommentToSee:
    """To an animateur: somebody who may not write to the project said this."""

    family: ClassVar[Family] = Family.REMINDER

    ref: str
    title: str
    sender_name: str
    sender_email: str
    text: str
    files: tuple[FileLine, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class VolunteerToSee:
    """To an animateur: a member answers a call, or is interested in a project.

    `asked` is the holder who is asked about it, empty where nobody can be.
    """

    family: ClassVar[Family] = Family.REMINDER

    ref: str
    title: str
    call: str
    sender_name: str
    sender_email: str
    text: str
    asked: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectWithdrawn:
    """To a holder and to the animateurs: a project was taken back, `by` whom and why."""

    family: ClassVar[Family] = Family.REMINDER

    ref: str
    title: str
    by: str
    reason: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class NewsPassedOn:
    """To a holder: an animateur, `by` name, wrote this on the project; a reply comes back to it."""

    family: ClassVar[Family] = Family.REMINDER

    ref: str
    title: str
    name: str
    by: str
    text: str
    files: tuple[FileLine, ...] = ()
