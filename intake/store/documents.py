"""A table's documents as a mapping that knows where each lies and reads it when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

# A place is where a document's JSON lies: offset, length and which file, in one number; a table of a
# hundred thousand then costs little more than its keys. A document not yet in a file is its bytes.
Place = int | bytes
_LENGTH_BITS = 28
LONGEST = (1 << _LENGTH_BITS) - 1


def place(at: int, size: int, *, in_journal: bool) -> int:
    """Return the place of `size` bytes at offset `at` of the journal, or of the snapshot."""
    return (at << _LENGTH_BITS | size) << 1 | in_journal


def unplace(number: int) -> tuple[int, int, bool]:
    """Return offset, size and whether it is the journal."""
    return number >> (_LENGTH_BITS + 1), number >> 1 & LONGEST, bool(number & 1)


class Documents(Mapping[str, dict[str, Any]]):
    """The documents of one table, in the order in which they were first kept.

    `pending` holds what the open transaction changed; a removed document is None there.
    """

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self.places: dict[str, Place] = {}
        self.pending: dict[str, bytes | None] = {}
        self._children: dict[str, dict[str, None]] | None = None

    def where(self, key: str) -> Place | None:
        """Return where a document lies now, or None: another place is another document."""
        if self.pending and key in self.pending:
            return self.pending[key]
        return self.places.get(key)

    def raw(self, key: str) -> bytes | None:
        """Return a document's JSON, or None."""
        found = self.where(key)
        return self._read(found) if isinstance(found, int) else found

    def __getitem__(self, key: str) -> dict[str, Any]:
        raw = self.raw(key)
        if raw is None:
            raise KeyError(key)
        document: dict[str, Any] = json.loads(raw.decode("ascii"))
        return document

    def __contains__(self, key: object) -> bool:
        if key in self.pending:
            return self.pending[key] is not None
        return key in self.places

    def __iter__(self) -> Iterator[str]:
        return iter(self.places if not self.pending else self._merged(self.places))

    def __len__(self) -> int:
        return len(self.places) if not self.pending else sum(1 for _ in self)

    def under(self, parent: str) -> list[str]:
        """Return the keys that are `parent`, a dash and something, in order."""
        if self._children is None:
            self._children = {}
            for key in self.places:
                self._adopt(key)
        return list(self._merged(self._children.get(parent, ()), parent + "-"))

    def latest(self) -> str | None:
        """Return the key that was first kept last, or None, without going through the others."""
        added = [key for key, raw in self.pending.items() if raw is not None and key not in self.places]
        kept = (key for key in reversed(self.places) if self.pending.get(key, b"") is not None)
        return added[-1] if added else next(kept, None)

    def _merged(self, kept: Iterable[str], prefix: str = "") -> Iterator[str]:
        """Yield the kept keys without those removed, then the new ones."""
        for key in kept:
            if self.pending.get(key, b"") is not None:
                yield key
        for key, raw in self.pending.items():
            if raw is not None and key not in self.places and key.startswith(prefix):
                yield key

    def settle(self, places: Mapping[str, Place | None]) -> None:
        """Take over where the changed documents lie now; None removes."""
        for key, new in places.items():
            if new is None:
                self._forget(key)
            else:
                if self._children is not None and key not in self.places:
                    self._adopt(key)
                self.places[key] = new

    def move(self, places: Iterable[int]) -> None:
        """Take over where all documents lie now, told in their order."""
        for key, new in zip(self.places, places, strict=True):
            self.places[key] = new

    def _forget(self, key: str) -> None:
        if self.places.pop(key, None) is not None and self._children is not None:
            for parent in _parents(key):
                self._children[parent].pop(key, None)

    def _adopt(self, key: str) -> None:
        assert self._children is not None  # noqa: S101 - for the type checker
        for parent in _parents(key):
            self._children.setdefault(parent, {})[key] = None


def _parents(key: str) -> Iterator[str]:
    dash = key.find("-")
    while dash >= 0:
        yield key[:dash]
        dash = key.find("-", dash + 1)
