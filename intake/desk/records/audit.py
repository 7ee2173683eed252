"""The audit: who did what, on which mail's strength; lines are added and never changed."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar


@dataclasses.dataclass(frozen=True, slots=True)
class AuditLine:
    """One act; `key` is its number, counted from 1 without a gap.

    `who` is a pseudonym that only the group's secret makes of an address. `mail` is the SHA-256 (hex) of the
    mail's bytes, `text` that of a version of minutes, and `message` the Message-ID, for whoever looks the
    mail up: it may hold an address, so it stands outside the chain and goes when its sender is erased.
    `chain` is the SHA-256 of the line before and this one.
    """

    table: ClassVar[str] = "audit"

    key: str
    at: dt.datetime
    act: str
    about: str = ""
    who: str = ""
    mail: str = ""
    text: str = ""
    detail: str = ""
    message: str = ""
    chain: str = ""
