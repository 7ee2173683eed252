"""The cabinet: everything the group's clerk keeps, behind one transaction."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from types import TracebackType

from tinydb import TinyDB

from intake.desk.records import Letter, LetterState
from intake.errors import DamagedError, StoreError
from intake.store import generations, migrations, outbox, rawmails, retention
from intake.store.disk import make_folder, refusal
from intake.store.layout import SCHEMA, SNAPSHOT
from intake.store.lock import Lock
from intake.store.pulse import Pulse, write_pulse
from intake.store.storage import JournalStorage
from intake.store.table import JournalDB
from intake.store.transaction import Transaction
from intake.store.view import RecordView

Tell = Callable[[Transaction], object]
_MARK_BYTES = 1000  # what a mark adds to a letter's record at most: a server's answer, and two moments


class Store:
    """A store opened; `warnings` holds sentences for the log."""

    def __init__(self, database: JournalDB, lock: Lock | None) -> None:
        self._database, self._lock = database, lock
        self._storage: JournalStorage = database.storage
        self._view = RecordView(self._storage)
        self._former: Counter[int] | None = None
        self.warnings = self._storage.warnings

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False) -> Store:
        """Open the store of this folder, and make it when there is none.

        Opened for writing it holds the lock until `close`; read-only it takes none, and shows the last
        state that was safe. Raises StoreBusyError when another run writes, StoreError when the disk
        refuses, when the files are damaged or when a newer version made them.
        """
        try:
            return cls._open_to_read(folder) if read_only else cls._open_to_write(folder)
        except OSError as error:
            raise refusal(error, Path(error.filename or folder)) from error

    @classmethod
    def _open_to_read(cls, folder: Path) -> Store:
        try:
            database = _read_twice(folder)
        except FileNotFoundError as error:
            generations.refuse_half_restored(folder)
            raise StoreError(
                f"There is no store in {folder}.", remedy="Run `intake init` or `intake run`."
            ) from error
        try:
            migrations.refuse_other(database.storage)
        except BaseException:
            database.close()
            raise
        return cls(database, None)

    @classmethod
    def _open_to_write(cls, folder: Path) -> Store:
        make_folder(folder)
        lock = Lock(folder)
        try:
            if not (folder / SNAPSHOT).exists():
                generations.create(folder, {"schema": SCHEMA})
            database = JournalDB(folder)
            try:
                migrations.migrate(database)
                outbox.sweep(database.storage)
            except BaseException:
                database.close()
                raise
        except BaseException:
            lock.release()
            raise
        return cls(database, lock)

    # -- reading ---------------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        return self._storage.folder

    @property
    def database(self) -> TinyDB:
        """The TinyDB under it, for questions that records have no words for."""
        return self._database

    def view(self) -> RecordView:
        """Return the records as the desk may read them."""
        return self._view

    def mail(self, sha256: str) -> bytes | None:
        """Return the bytes of a kept mail, or None when they are not kept (any more)."""
        return rawmails.read_mail(self._storage, sha256)

    @property
    def storage(self) -> JournalStorage:
        """What lies under the TinyDB."""
        return self._storage

    # -- writing ---------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def transaction(self, *, wait: bool = True) -> Iterator[Transaction]:
        """Keep everything that is done inside, in one durable write; left by an exception, nothing.

        Without `wait` it is durable when `wait_until_safe` returns, and nobody may act on it before.
        Raises StoreError when the disk refuses, and the former state stands.
        """
        try:
            with self._storage.transaction(wait=wait):
                yield Transaction(self._storage, self._view)
        except BaseException:
            self._view.drop()
            raise
        self._view.settle()
        if self._storage.fold_is_due:
            try:
                self.fold()
            except StoreError as error:
                self.warnings.append(f"The journal was not folded, nothing is lost: {error}")

    def wait_until_safe(self) -> None:
        """Wait for the transactions that were not waited for. Raises StoreError: those never were."""
        self._storage.wait_until_safe()

    def fold(self) -> None:
        """Write all records into a new snapshot: what was removed is then gone from the disk.

        Raises StoreError when the disk refuses, and the former state stands.
        """
        rawmails.settle(self._storage)
        self._storage.fold()
        self._view.forget()
        self._former = None
        outbox.sweep(self._storage)

    def scrub(self) -> None:
        """Fold, and let go of every former journal: nothing that was removed is on the disk then.

        Raises StoreError when the disk refuses; done again, it ends the work.
        """
        self.fold()
        outbox.gather(self._storage)
        self._former = None
        outbox.sweep(self._storage)

    def settle_mails(self) -> None:
        """Make files of the raw mails kept so far. Raises StoreError, and they stay in the journal."""
        rawmails.settle(self._storage)

    def mails(self) -> list[str]:
        """Return the hashes of the raw mails that are kept."""
        return rawmails.hashes(self._storage)

    def remove_mail(self, sha256: str) -> bool:
        """Delete a raw mail; tell whether there was one. Raises StoreError."""
        return rawmails.remove_mail(self._storage, sha256)

    def write_pulse(self, pulse: Pulse) -> None:
        """Leave what the next pass needs to know, as the last act of this one. Raises StoreError."""
        rawmails.settle(self._storage)
        write_pulse(self.folder, dataclasses.replace(pulse, store=""))

    def purge_mails(self, before: dt.datetime, keep: Collection[str] = (), most: int = retention.ALL) -> int:
        """Delete the raw mails taken in before this moment, save those in `keep`; return how many."""
        return retention.purge_mails(self._storage, self._view, before, keep, most)

    def purge_letters(self, before: dt.datetime, most: int = retention.ALL) -> int:
        """Remove the letters that were sent or refused before this moment; return how many."""
        return retention.purge_letters(self._storage, self._view, before, most)

    def close(self) -> None:
        """Make files of the mails kept, close everything and let go of the lock; twice is no error."""
        lock, self._lock = self._lock, None
        try:
            if lock:
                self.wait_until_safe()
                rawmails.settle(self._storage)
        except StoreError as error:
            self.warnings.append(f"The raw mails stay in the journal: {error}")
        finally:
            self._database.close()
            if lock:
                lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- letters ---------------------------------------------------------------------------------------

    def waiting_letters(self) -> Iterator[Letter]:
        """Yield the letters that wait to be sent, in the order in which they were queued."""
        return outbox.waiting(self._storage, self._view)

    def due_letters(
        self, now: dt.datetime, lost: list[Letter] | None = None
    ) -> Iterator[tuple[Letter, bytes]]:
        """Yield the letters that may be tried now with their bytes, in the order in which they were queued.

        A letter whose bytes cannot be read is left out, told in `warnings`, and does not hold the others;
        `lost` gets those that are damaged for good.
        """
        for letter in self.waiting_letters():
            if outbox.is_due(letter, now):
                try:
                    raw = self.letter_bytes(letter)
                except StoreError as error:
                    self.warnings.append(f"The letter {letter.key} to {letter.to} cannot be sent: {error}")
                    if lost is not None and isinstance(error, DamagedError):
                        lost.append(letter)
                else:
                    yield letter, raw

    def letter_bytes(self, letter: Letter) -> bytes:
        """Return the bytes of a letter that waits. Raises StoreError when it waits no more."""
        return outbox.letter_bytes(self._storage, letter.key)

    def try_mark(self, letter: Letter) -> None:
        """Keep a letter as it is once more, with room for its mark: would the disk take that now?

        Raises StoreError.
        """
        with self.transaction() as tx:
            self._storage.add_blob(bytes(_MARK_BYTES))
            tx.put(self._view.get(Letter, letter.key) or letter)

    def mark_sent(self, letter: Letter, now: dt.datetime, answer: str = "", *, wait: bool = True) -> None:
        """Note that a letter was delivered; its bytes are let go. `wait` is that of `transaction`."""
        self._mark(letter, wait=wait, state=LetterState.SENT, sent=now, answer=answer, next_try=None)

    def mark_deferred(
        self, letter: Letter, now: dt.datetime, answer: str, next_try: dt.datetime, *, wait: bool = True
    ) -> None:
        """Note that a letter was not taken now, and when it is tried next."""
        self._mark(letter, wait=wait, answer=answer, next_try=max(now, next_try))

    def mark_refused(
        self, letter: Letter, now: dt.datetime, answer: str, tell: Tell | None = None, *, wait: bool = True
    ) -> None:
        """Note that a letter was refused for good; its bytes are let go.

        What `tell` keeps of it is in the same commit: no refusal is ever known to the store alone.
        """
        refused = LetterState.REFUSED
        self._mark(letter, tell, wait=wait, state=refused, sent=now, answer=answer, next_try=None)

    def _mark(self, letter: Letter, tell: Tell | None = None, *, wait: bool, **changes: object) -> None:
        kept = self._view.get(Letter, letter.key) or letter
        place = self._storage.documents(outbox.TABLE).get(letter.key)
        with self.transaction(wait=wait) as tx:
            tx.put(dataclasses.replace(kept, tries=kept.tries + 1, **changes))  # type: ignore[arg-type]
            if tell is not None:
                tell(tx)
        if place and "state" in changes:
            self._let_go(place["journal"])

    def _let_go(self, journal: int) -> None:
        """Delete the journal of a former generation with the last of its letters."""
        if journal == self._storage.generation:
            return
        if self._former is None:
            self._former = outbox.count_by_journal(self._storage)
        else:
            self._former[journal] -= 1
        if self._former[journal] <= 0:
            self.wait_until_safe()  # a mark that is taken back needs the letter's bytes again
            outbox.sweep(self._storage)


def _read_twice(folder: Path) -> JournalDB:
    """Open to read; what looks damaged may be a writer that took back a refused write at that moment."""
    try:
        return JournalDB(folder, read_only=True)
    except StoreError:
        return JournalDB(folder, read_only=True)
