"""About letters of support, to the animateurs."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.minutes import Change
from intake.desk.notices.values import Family, Sentence


@dataclasses.dataclass(frozen=True, slots=True)
class RecipientLine:
    """A recipient as told to people; `state` is a word of RecipientState, `of` is "de la Mairie"."""

    label: str
    name: str
    email: str = ""
    state: str = "drafted"
    sent: dt.date | None = None
    answered: dt.date | None = None
    answer: str = ""
    of: str = ""


# A sheet is a file of each of these kinds.
ENDINGS = ("odt", "html", "txt")


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """A letter to print: the name of its files, its language, and its paragraphs with their roles."""

    filename: str
    language: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class DraftSupport:
    """To an approver: a letter of support to read over, and how to answer.

    `text` is exactly what is approved: the letter to each recipient, one below the other.
    """

    family: ClassVar[Family] = Family.DRAFT

    name: str
    ref: str
    project: str
    title: str
    version: int
    expires: dt.datetime
    recipients: tuple[RecipientLine, ...]
    text: str
    changes: tuple[Change, ...]
    flags: tuple[Sentence, ...]
    token: str
    begin_mark: str
    end_mark: str


@dataclasses.dataclass(frozen=True, slots=True)
class SupportOutcome:
    """To every approver: what became of a letter's draft.

    `what` is one of agreed, returned, superseded, already, expired, expiring, refused; `by` who, `reason` the
    motive or the refusal's word; `count` of the `needed` approvals are there.
    """

    family: ClassVar[Family] = Family.REMINDER

    name: str
    ref: str
    project: str
    title: str
    version: int
    what: str
    by: str
    at: dt.datetime
    reason: str = ""
    count: int = 0
    needed: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class SupportReady:
    """To every animateur: the letter is approved, its files go with this mail, and sending them is theirs."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    ref: str
    project: str
    title: str
    by: str
    at: dt.datetime
    recipients: tuple[RecipientLine, ...]
    left_out: tuple[str, ...]
    sheets: tuple[Sheet, ...]
