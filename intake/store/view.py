"""The records as the desk reads them: a look-up by key does not scan, a record is decoded once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from intake.desk.records import Record
from intake.store.codec import decode
from intake.store.documents import Documents, Place
from intake.store.storage import JournalStorage

R = TypeVar("R", bound=Record)

# Decoded records kept of each kind; a pass looks at few of them again and again.
_CACHED = 20_000


class RecordView:
    """A view of the store, the open transaction's own changes included."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._decoded: dict[type[Any], dict[str, tuple[Place, Any]]] = {}

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record of this kind and key, or None."""
        return self._record(kind, key, self._storage.documents(kind.table), self._decoded_of(kind))

    def _decoded_of(self, kind: type[Any]) -> dict[str, tuple[Place, Any]]:
        decoded = self._decoded.setdefault(kind, {})
        if len(decoded) > _CACHED:
            decoded.clear()
        return decoded

    def _record(
        self, kind: type[R], key: str, documents: Documents, decoded: dict[str, tuple[Place, R]]
    ) -> R | None:
        where = documents.where(key)
        if where is None:
            return None
        known = decoded.get(key)
        if known is not None and known[0] == where:
            return known[1]
        record = decode(kind, documents.raw(key) or b"", f"{kind.table} {key}")
        decoded[key] = where, record
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
        documents, decoded = self._storage.documents(kind.table), self._decoded_of(kind)
        for key in keys:
            record = self._record(kind, key, documents, decoded)
            if record is not None:
                yield record
