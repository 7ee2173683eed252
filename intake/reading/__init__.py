"""Bytes to values: what a mail says, read without ever raising (`parse` is the one door).

A pass without mail reads none, and one with many has them read elsewhere: so the door is opened when it is
first gone through.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.reading.message import Message

__all__ = ["parse"]


def parse(raw: bytes, zone: dt.tzinfo = dt.UTC) -> Message:
    """Read a mail; `zone` is the group's, in which its dates and hours are meant. Never raises."""
    from intake.reading import mail  # noqa: PLC0415 - half a second of patterns that only a mail is worth

    return mail.parse(raw, zone)
