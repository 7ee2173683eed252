"""The one net under a stage of reading: this room promises a value for any bytes, never an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Defects:
    """Collect what was repaired or could not be read, a sentence each, in the order found, once each."""

    LIMIT = 50

    def __init__(self) -> None:
        self._seen: dict[str, None] = {}

    def add(self, sentence: str) -> None:
        """Note a defect; a mail made of nothing but defects fills no memory."""
        if len(self._seen) < self.LIMIT:
            self._seen.setdefault(sentence[:200])

    def as_tuple(self) -> tuple[str, ...]:
        return tuple(self._seen)


def guarded(stage: str, call: Callable[[], T], default: T, defects: Defects) -> T:
    """Run one stage; a surprise in it becomes the default and a word in the defects.

    The bytes come from strangers and the stages use libraries that were seen to raise on them
    (UnicodeError, LookupError, OverflowError, RecursionError); a mail half read is worth more than
    a run stopped. The raw bytes are kept by the store, so nothing is hidden by this.
    """
    try:
        return call()
    except Exception as surprise:  # noqa: BLE001 - the documented second broad catch of the program
        defects.add(f"{stage}: {type(surprise).__name__}: {surprise}")
        return default
