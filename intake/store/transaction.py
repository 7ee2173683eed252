"""One change of the store: what is put, removed and queued here becomes one durable record."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TypeVar

from intake.desk.records import Letter, LetterState, Record, Thread
from intake.store import outbox, rawmails
from intake.store.codec import encode
from intake.store.storage import JournalStorage
from intake.store.view import RecordView

R = TypeVar("R", bound=Record)


class Transaction:
    """A view that sees its own changes, and the ways to make them."""

    def __init__(self, storage: JournalStorage, view: RecordView) -> None:
        self._storage, self._view = storage, view

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record of this kind and key, or None."""
        return self._view.get(kind, key)

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of this kind, in the order in which they were first kept."""
        return self._view.all(kind)

    def under(self, kind: type[R], parent: str) -> Iterator[R]:
        """Yield the records whose key is `parent` + "-" + something, in that order."""
        return self._view.under(kind, parent)

    def latest(self, kind: type[R]) -> R | None:
        """Return the record of this kind that was first kept last, or None."""
        return self._view.latest(kind)

    def put(self, record: Record) -> None:
        """Keep a record in place of the one with its key, if there is one."""
        if isinstance(record, Letter) and record.state is not LetterState.QUEUED:
            outbox.leave(self._storage, record.key)
        self._storage.change(record.table, record.key, encode(record))
        self._view.written(record)

    def remove(self, kind: type[R], key: str) -> None:
        """Remove a record; one that is not there is no error."""
        if kind is Letter:
            outbox.leave(self._storage, key)
        self._storage.change(kind.table, key, None)

    def queue(self, letter: Letter, thread: Thread, raw: bytes) -> bool:
        """Keep a finished letter for sending, with its thread and its bytes; False when its key is known."""
        if self.get(Letter, letter.key) is not None:
            return False
        at = self._storage.add_blob(raw)
        outbox.enter(self._storage, letter.key, at)
        self.put(letter if letter.size == len(raw) else dataclasses.replace(letter, size=len(raw)))
        self.put(thread)
        return True

    def keep_mail(self, sha256: str, raw: bytes) -> None:
        """Keep the bytes of a mail under their hash; those kept already are not kept twice."""
        if not rawmails.is_file(self._storage.folder, sha256):
            self._storage.add_mail(sha256, raw)
