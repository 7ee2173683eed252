"""What is private: how people want to be named, and texts that wait for a human's decision."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar


class Naming(enum.StrEnum):
    """How somebody wants to be named; unsaid: the first name in the group, no name in public."""

    UNSAID = ""
    FULL = "full"
    FIRST_NAME = "first_name"
    INITIALS = "initials"
    NONE = "none"


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """A private thing in a text: its kind ("phone", "health"), its words, and the person beside."""

    kind: str
    words: str
    near: str = ""


class HoldState(enum.StrEnum):
    """What becomes of a text that was held."""

    HELD = "held"
    INTERNAL = "internal"
    REMOVED = "removed"
    PUBLISHED = "published"


@dataclasses.dataclass(frozen=True, slots=True)
class Hold:
    """A text of a record ("P4-U7") that members are told when an animateur says so; `motive` says why."""

    table: ClassVar[str] = "holds"

    key: str
    at: dt.datetime
    findings: tuple[Finding, ...]
    state: HoldState = HoldState.HELD
    motive: str = ""
    by: str = ""
