"""What was kept out, and who may act in whose place."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar


@dataclasses.dataclass(frozen=True, slots=True)
class RefusedSender:
    """One address whose mails were refused on a day for one reason; `told` when a letter said so at once."""

    sender: str
    subject: str
    count: int = 1
    told: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Refusals:
    """The mails refused on one day for one reason: "2017-03-06 forged sender".

    `senders` is bounded; `more` counts the mails of those that found no room in it.
    """

    table: ClassVar[str] = "refusals"

    key: str
    day: dt.date
    reason: str
    senders: tuple[RefusedSender, ...] = ()
    more: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Heard:
    """What one address mailed on one day: "a@b.example 2017-03-06".

    `texts` are hashes of what it said, `shapes` of the same without its figures, `volleys` how many of its
    mails answered an answer of ours.
    """

    table: ClassVar[str] = "heard"

    key: str
    mails: int = 0
    volleys: int = 0
    texts: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Deputy:
    """Somebody who may approve in an animateur's place from `start` to `end`, both included.

    `key` is the address in lower case; `by` is the animateur who asked it.
    """

    table: ClassVar[str] = "deputies"

    key: str
    name: str
    email: str
    start: dt.date
    end: dt.date
    by: str
    at: dt.datetime
