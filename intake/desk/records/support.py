"""Letters of support: written for a project, to recipients, with their answers."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from types import MappingProxyType
from typing import ClassVar

from intake.desk.records.minutes import Agreement, Paragraph


class RecipientState(enum.StrEnum):
    """Where the letter to one recipient stands; that an answer is overdue is computed, not kept."""

    DRAFTED = "drafted"
    LEFT_OUT = "left_out"
    APPROVED = "approved"
    SENT = "sent"
    YES = "yes"
    NO = "no"
    OTHER = "other"


ANSWERED = frozenset({RecipientState.YES, RecipientState.NO, RecipientState.OTHER})
WRITTEN = frozenset({RecipientState.APPROVED, RecipientState.SENT}) | ANSWERED
# What may become of a letter to one recipient. An answer may be told before anybody told that it was sent,
# and a later answer counts for more than the one before it.
FOLLOWS = MappingProxyType(
    {
        RecipientState.DRAFTED: frozenset({RecipientState.APPROVED, RecipientState.LEFT_OUT}),
        RecipientState.LEFT_OUT: frozenset({RecipientState.DRAFTED}),
        RecipientState.APPROVED: frozenset({RecipientState.SENT}) | ANSWERED,
        RecipientState.SENT: ANSWERED | {RecipientState.SENT},
        RecipientState.YES: ANSWERED,
        RecipientState.NO: ANSWERED,
        RecipientState.OTHER: ANSWERED,
    }
)


@dataclasses.dataclass(frozen=True, slots=True)
class Recipient:
    """Who a letter goes to: "L2", the name, and the article it is spoken of with ("la", "l’", or none).

    `sent` and `answered` are days; `source` is the mail that told of the last of them, `author` who wrote it.
    """

    label: str
    name: str
    article: str = ""
    email: str = ""
    state: RecipientState = RecipientState.DRAFTED
    sent: dt.date | None = None
    answered: dt.date | None = None
    answer: str = ""
    source: str = ""
    author: str = ""


class SupportState(enum.StrEnum):
    """Where the approval of a letter stands."""

    DRAFT = "draft"
    RETURNED = "returned"
    APPROVED = "approved"
    EXPIRED = "expired"


@dataclasses.dataclass(frozen=True, slots=True)
class SupportLetter:
    """A letter of support, P2-L1, a text to each recipient; `version` is the newest one.

    Version 0 has no text: the letter was written elsewhere, and people told that it was sent.
    """

    table: ClassVar[str] = "support_letters"

    key: str
    project: str
    at: dt.datetime
    by: str
    recipients: tuple[Recipient, ...]
    version: int = 0
    state: SupportState = SupportState.DRAFT
    approved_by: str = ""
    approved_at: dt.datetime | None = None
    reason: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class SupportText:
    """The text to one recipient, by paragraphs whose roles are sender, recipient, date, subject, salutation,
    body, todo (to be filled in), formula and signature; one that is `left_out` is not sent."""

    label: str
    paragraphs: tuple[Paragraph, ...]
    left_out: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class SupportVersion:
    """One version, P2-L1-v2: the texts, all of them as shown, and the SHA-256 that an approval binds to.

    `reminded` and `agreed` as in MinutesVersion.
    """

    table: ClassVar[str] = "support_versions"

    key: str
    letter: str
    version: int
    at: dt.datetime
    texts: tuple[SupportText, ...]
    text: str
    sha256: str
    expires: dt.datetime
    reminded: tuple[int, ...] = ()
    author: str = ""
    agreed: tuple[Agreement, ...] = ()
