"""The records as the desk reads them: a look-up by key does not scan, a record is decoded once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from intake.desk.records import AnswerCount, AuditLine, Counter, Heard, Letter, Record, Seen, Thread
from intake.store.codec import decode
from intake.store.documents import Documents, Place
from intake.store.storage import JournalStorage

R = TypeVar("R", bound=Record)

# Decoded records kept of each kind: a pass looks at few of them again and again.
_CACHED = 1000
# Of kinds of which there is one for each mail, and which are looked at once, a few are enough.
_CACHED_FEW = 50
_ONE_A_MAIL = frozenset({AnswerCount, Heard, Letter, Seen, Thread})
# What a mail writes and the next one reads.
_READ_NEXT = (AuditLine, Counter)


class RecordView:
    """A view of the store, the open transaction's own changes included."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._decoded: dict[type[Any], dict[str, tuple[Place, Any]]] = {}
        self._written: list[Record] = []

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record of this kind and key, or None."""
        return self._record(kind, key, self._storage.documents(kind.table))

    def written(self, record: Record) -> None:
        """Take note of what the open transaction puts: once it is kept it need not be read back."""
        if isinstance(record, _READ_NEXT):
            self._written.append(record)

    def settle(self) -> None:
        """Remember what was written, now that the transaction is over and it lies in its place."""
        for record in self._written:
            where = self._storage.documents(record.table).where(record.key)
            if where is not None:
                self._keep(type(record), record.key, where, record)
        self._written.clear()

    def drop(self) -> None:
        """Take back what was noted of a transaction that came to nothing."""
        self._written.clear()

    def forget(self) -> None:
        """Forget every record: in another generation a place is another document's."""
        self._decoded.clear()
        self._written.clear()

    def _keep(self, kind: type[Any], key: str, where: Place, record: Any) -> None:
        decoded = self._decoded.setdefault(kind, {})
        if len(decoded) >= (_CACHED_FEW if kind in _ONE_A_MAIL else _CACHED):
            decoded.clear()
        decoded[key] = where, record

    def _record(self, kind: type[R], key: str, documents: Documents) -> R | None:
        where = documents.where(key)
        if where is None:
            return None
        decoded = self._decoded.get(kind)
        known: tuple[Place, R] | None = decoded.get(key) if decoded else None
        if known is not None and known[0] == where:
            return known[1]
        record = decode(kind, documents.raw(key) or b"", f"{kind.table} {key}")
        self._keep(kind, key, where, record)
        return record

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of this kind, in the order in which they were first kept."""
        return self._each(kind, list(self._storage.documents(kind.table)))

    def under(self, kind: type[R], parent: str) -> Iterator[R]:
        """Yield the records whose key is `parent` + "-" + something, in that order."""
        return self._each(kind, self._storage.documents(kind.table).under(parent))

    def latest(self, kind: type[R]) -> R | None:
        """Return the record of this kind that was first kept last, or None."""
        key = self._storage.documents(kind.table).latest()
        return None if key is None else self.get(kind, key)

    def count(self, kind: type[R]) -> int:
        """Return how many records of this kind there are, decoding none."""
        return len(self._storage.documents(kind.table))

    def _each(self, kind: type[R], keys: list[str]) -> Iterator[R]:
        documents = self._storage.documents(kind.table)
        for key in keys:
            record = self._record(kind, key, documents)
            if record is not None:
                yield record
