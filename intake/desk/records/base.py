"""What every record has: a table and a natural key, unique in it."""

from __future__ import annotations

from typing import ClassVar, Protocol


class Record(Protocol):
    """A frozen dataclass made of str, int, bool, float, date, time, aware datetime, StrEnum, None, nested
    dataclasses of the same, and tuples of these. `key` is its document id."""

    table: ClassVar[str]

    @property
    def key(self) -> str: ...


def parent_of(key: str) -> str:
    """Return what a numbered thing belongs to: "P4" for "P4-U7", "R2" for "R2-D1", "" for "P4"."""
    return key.rpartition("-")[0]
