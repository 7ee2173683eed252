"""The records as the desk reads them: a look-up by key does not scan, a record is decoded once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from intake.desk.records import Record
from intake.store.codec import decode
from intake.store.storage import JournalStorage

R = TypeVar("R", bound=Record)

_CACHED = 20_000


class RecordView:
    """A view of the store, the open transaction's own changes included."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._decoded: dict[type[Any], dict[str, Any]] = {}

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record of this kind and key, or None."""
        decoded = self._decoded.get(kind)
        if decoded is None:
            decoded = self._decoded[kind] = {}
        record: R | None = decoded.get(key)
        if record is not None:
            return record
        raw = self._storage.documents(kind.table).raw(key)
        if raw is None:
            return None
        if len(decoded) >= _CACHED:
            decoded.clear()
        record = decoded[key] = decode(kind, raw, f"{kind.table} {key}")
        return record

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of this kind, in the order in which they were first kept."""
        return self._each(kind, list(self._storage.documents(kind.table)))

    def under(self, kind: type[R], parent: str) -> Iterator[R]:
        """Yield the records whose key is `parent` + "-" + something, in that order."""
        return self._each(kind, self._storage.documents(kind.table).under(parent))

    def count(self, kind: type[R]) -> int:
        """Return how many records of this kind there are, decoding none."""
        return len(self._storage.documents(kind.table))

    def _each(self, kind: type[R], keys: list[str]) -> Iterator[R]:
        for key in keys:
            if (record := self.get(kind, key)) is not None:
                yield record

    def forget(self, kind: type[R], key: str) -> None:
        """Decode this record anew when it is next asked for."""
        self._decoded.get(kind, {}).pop(key, None)
