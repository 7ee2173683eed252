"""What was taken in, what goes out, and what was counted."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar


class Disposition(enum.StrEnum):
    """What became of a mail: exactly one of these."""

    FILED = "filed"
    ANSWERED = "answered"
    ASIDE = "aside"
    IGNORED = "ignored"


@dataclasses.dataclass(frozen=True, slots=True)
class Seen:
    """The ledger: a mail that had its effect; `key` as in Message, `reason` a word and its object.

    `content` is the hash of what was written, whatever way it came: two mails of one Message-ID and another
    content are two mails. `raw` names the bytes kept.
    """

    table: ClassVar[str] = "seen"

    key: str
    sha256: str
    at: dt.datetime
    disposition: Disposition
    reason: str
    content: str = ""
    sender: str = ""
    subject: str = ""
    date: dt.datetime | None = None
    uid: str = ""
    raw: str = ""


class LetterState(enum.StrEnum):
    """Where an outgoing letter stands."""

    QUEUED = "queued"
    SENT = "sent"
    REFUSED = "refused"


@dataclasses.dataclass(frozen=True, slots=True)
class Letter:
    """A finished letter: its bytes lie in the outbox, `key` says what it is ("ack:<message key>").

    `tries`, `next_try` and `answer` (the server's last words) tell of its delivery.
    """

    table: ClassVar[str] = "letters"

    key: str
    message_id: str
    kind: str
    to: str
    queued: dt.datetime
    about: str = ""
    state: LetterState = LetterState.QUEUED
    tries: int = 0
    next_try: dt.datetime | None = None
    sent: dt.datetime | None = None
    answer: str = ""
    size: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Thread:
    """What a reply to a letter of ours is about; `key` is our Message-ID without brackets."""

    table: ClassVar[str] = "threads"

    key: str
    letter: str
    about: str
    person: str


@dataclasses.dataclass(frozen=True, slots=True)
class DigestPeriod:
    """A claimed digest, "2017-W10": its window is (`start`, `end`]."""

    table: ClassVar[str] = "digests"

    key: str
    number: int
    start: dt.datetime
    end: dt.datetime
    letters: int = 0
    missed: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Counter:
    """The last number given in a series: "P", "P4-U", "R2-D"."""

    table: ClassVar[str] = "counters"

    key: str
    last: int


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerCount:
    """Answers mailed to one address on one day: "a@b.example 2017-03-06"."""

    table: ClassVar[str] = "answer_counts"

    key: str
    answers: int = 0
    refusals: int = 0
