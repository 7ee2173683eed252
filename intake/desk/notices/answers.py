"""To whoever wrote: what was done, or why not."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.support import RecipientLine
from intake.desk.notices.values import Family, TranscriptLine
from intake.desk.records import Item


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionToSee:
    """To an animateur: a letter was answered in free words, or a mail `of_its_own` presents no project."""

    family: ClassVar[Family] = Family.REMINDER

    sender_name: str
    sender_email: str
    subject: str
    text: str
    of_its_own: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionPassedOn:
    """To who asked: the question went to the animateur; `told_how` tells how a project is presented."""

    family: ClassVar[Family] = Family.ACK

    name: str
    told_how: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Transcript:
    """To who gave commands: what was understood, done, and not understood."""

    family: ClassVar[Family] = Family.ACK

    name: str
    done: tuple[TranscriptLine, ...]
    refused: tuple[TranscriptLine, ...] = ()
    unread: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Help:
    """To who asked for help: the commands this person may use."""

    family: ClassVar[Family] = Family.ACK

    name: str
    animateur: bool
    member: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Unclear:
    """To who wrote: the mail was not understood and a human will look at it."""

    family: ClassVar[Family] = Family.REFUSAL

    name: str
    said: str
    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class DraftUnread:
    """To an approver: nothing that decides was read above the quoted draft, nothing was decided, and how to.

    `items` are those of minutes, `recipients` those of a letter of support; `unread` are the lines that
    were not understood, none where nothing was written. `unknown` are the labels it names that the draft has
    not.
    """

    family: ClassVar[Family] = Family.ACK

    name: str
    expires: dt.datetime
    items: tuple[Item, ...] = ()
    recipients: tuple[RecipientLine, ...] = ()
    unread: tuple[str, ...] = ()
    unknown: str = ""
