"""Bytes to values: what a mail says, read without ever raising (`parse` is the one door).

A pass without mail reads none: so the door is opened when it is first gone through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.reading.mail import parse

__all__ = ["parse"]


def __getattr__(name: str) -> object:
    """Load the reader when it is first asked for (PEP 562)."""
    if name != "parse":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from intake.reading.mail import parse  # noqa: PLC0415 - half a second of patterns that only a mail is worth

    return parse
