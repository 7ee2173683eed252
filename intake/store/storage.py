"""TinyDB's Storage over snapshot and journal: a commit writes what changed, whatever the store's size."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from tinydb.storages import Storage

from intake.errors import StoreError
from intake.store import generations
from intake.store.disk import read_at, refusal
from intake.store.documents import LONGEST, Documents, Place, place, unplace
from intake.store.journal import Journal, read_blob
from intake.store.layout import META, SNAPSHOT, journal_path
from intake.store.replay import Commit
from intake.store.snapshot import Moved, Snapshot, dumps

# A journal is folded into a new snapshot when its commits outgrow the snapshot, so that each byte is
# rewritten about once; blobs (letters, raw mails) are not rewritten and may grow to a multiple of it.
_FOLD_COMMITS = 8 << 20
_FOLD_BLOBS = 64 << 20


class JournalStorage(Storage):
    """The tables of a store; `read` hands out mappings that read a document when it is asked for."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        """Open the newest generation in this folder. Raises FileNotFoundError or StoreError."""
        self.folder, self.read_only = folder, read_only
        self._path = folder / SNAPSHOT
        self.warnings: list[str] = []
        self.mails: dict[str, int] = {}
        self._tables: dict[str, Documents] = {}
        self._mails_pending: dict[str, int] = {}
        self._open = False
        self._commit_bytes = 0
        self._fold_after = _FOLD_COMMITS
        self._snapshot, self._journal, self.generation = generations.open_newest(folder, read_only=read_only)
        try:
            self._load()
        except BaseException:
            self.close()
            raise

    def _load(self) -> None:
        """Take over what the snapshot holds and what the journal tells since."""
        self._take_snapshot(self._snapshot)
        for commit in self._journal.replay():
            self._replay(commit)
        self._forget_settled_mails()
        if self._journal.torn:
            self._cut_tail()

    # -- TinyDB ----------------------------------------------------------------------------------------

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables that hold documents, None when there are none."""
        return {name: documents for name, documents in self._tables.items() if documents} or None  # type: ignore[misc]

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Drop the tables that are not in `data`: TinyDB's `drop_table` comes this way."""
        with self.transaction():
            for name, documents in self._tables.items():
                if name not in data:
                    for key in list(documents):
                        documents.pending[key] = None

    def close(self) -> None:
        """Close the files; a second time does nothing."""
        self._journal.close()
        self._snapshot.close()

    def files(self) -> Iterator[tuple[str, BinaryIO, int]]:
        """Yield name, open file and length of what makes up this state, whatever is written meanwhile."""
        journal = journal_path(self.folder, self.generation)
        for path, fd, size in (
            (self._path, self._snapshot.fd, self._snapshot.size),
            (journal, self._journal.fd, self._journal.end),
        ):
            with open(os.dup(fd), "rb") as file:  # noqa: PTH123 - an open file, not a path
                file.seek(0)
                yield path.relative_to(self.folder).as_posix(), file, size

    # -- documents -------------------------------------------------------------------------------------

    def documents(self, table: str) -> Documents:
        """Return a table's documents; a table nobody wrote to is empty."""
        found = self._tables.get(table)
        if found is None:
            found = self._tables[table] = Documents(self._read)
        return found

    def change(self, table: str, key: str, document: bytes | None) -> None:
        """Keep a document's JSON under its key in the open transaction, or remove it."""
        if document and len(document) > LONGEST:
            raise StoreError(f"{table} {key} is too long to be kept.", remedy="Shorten it.")
        documents = self.documents(table)
        if document is None and key not in documents.places:
            documents.pending.pop(key, None)
        else:
            documents.pending[key] = document

    def _read(self, number: int) -> bytes:
        at, size, in_journal = unplace(number)
        if in_journal:
            return self._journal.read(at, size)
        return read_at(self._snapshot.fd, size, at, self._path)

    # -- blobs -----------------------------------------------------------------------------------------

    def add_blob(self, body: bytes) -> int:
        """Append bytes to the open transaction and return where in this generation's journal they begin."""
        return self._journal.add_blob(body)

    def add_mail(self, sha256: str, raw: bytes) -> None:
        """Append a raw mail to the open transaction; it becomes a file later."""
        if sha256 not in self.mails and sha256 not in self._mails_pending:
            self._mails_pending[sha256] = self.add_blob(raw)

    def mails_settled(self) -> None:
        """Note that every mail committed so far is a file."""
        with self.transaction():
            self.change(META, "mails", dumps({"journal": self.generation, "settled": self._journal.end}))
        self.mails.clear()

    def _forget_settled_mails(self) -> None:
        settled = generations.load_meta(self.documents(META).raw("mails"))
        if settled.get("journal") == self.generation:
            end = int(str(settled["settled"]))
            self.mails = {sha256: at for sha256, at in self.mails.items() if at >= end}

    def read_blob(self, generation: int, at: int) -> bytes:
        """Return a blob of this generation or of a former one. Raises StoreError."""
        if generation == self.generation:
            return self._journal.read_blob(at)
        return read_blob(journal_path(self.folder, generation), at)

    # -- transactions ----------------------------------------------------------------------------------

    @contextlib.contextmanager
    def transaction(self, *, wait: bool = True) -> Iterator[None]:
        """Make every change inside one durable record: all of it or, left by an exception, none.

        Without `wait` it is durable when `wait_until_safe` returns.
        """
        if self.read_only:
            raise StoreError("This store was opened for reading only.", remedy="Open it for writing.")
        if self._open:
            raise StoreError("A transaction is open already.", remedy="End it first.")
        self._open = True
        try:
            yield
            self._commit(wait=wait)
        except BaseException:
            self._journal.drop()
            raise
        finally:
            self._open = False
            self._mails_pending = {}
            for documents in self._tables.values():
                documents.pending.clear()

    @property
    def in_transaction(self) -> bool:
        return self._open

    def wait_until_safe(self) -> None:
        """Wait for the commits that were not waited for. Raises StoreError: those never were."""
        self._journal.wait_until_safe()

    def _commit(self, *, wait: bool) -> None:
        changed = {name: docs.pending for name, docs in self._tables.items() if docs.pending}
        if not changed and not self._mails_pending:
            return
        heads = {
            "start": self._journal.end,
            "docs": {name: list(pending) for name, pending in changed.items()},
            "mails": self._mails_pending,
        }
        if self._journal.safe < self._journal.end:
            heads["safe"] = self._journal.safe
        lines = [dumps(heads)]
        for pending in changed.values():
            lines += [b"null" if raw is None else raw for raw in pending.values()]
        body = b"\n".join(lines)
        self._apply(heads, body, self._journal.commit(body, wait=wait))

    def _replay(self, commit: Commit) -> None:
        heads = json.loads(commit.body.partition(b"\n")[0])
        self._apply(heads, commit.body, commit.frame.at)

    def _apply(self, heads: dict[str, Any], body: bytes, at: int) -> None:
        """Take over a safe record: from now on its documents lie in the journal."""
        self._commit_bytes += len(body)
        self.mails.update(heads["mails"])
        first = body.find(b"\n") + 1
        for name, keys in heads["docs"].items():
            places: dict[str, Place | None] = {}
            for key in keys:
                last = body.find(b"\n", first)
                last = len(body) if last < 0 else last
                gone = body.startswith(b"null", first)
                places[key] = None if gone else place(at + first, last - first, in_journal=True)
                first = last + 1
            self.documents(name).settle(places)

    # -- generations -----------------------------------------------------------------------------------

    @property
    def fold_is_due(self) -> bool:
        """Whether the journal has outgrown the snapshot."""
        size = self._snapshot.size
        return self._commit_bytes > max(self._fold_after, size) or self._journal.end > max(
            _FOLD_BLOBS, 4 * size
        )

    def fold(self) -> None:
        """Write everything into a new snapshot and begin an empty journal; the raw mails are files by now.

        Raises StoreError, and then the former generation stands.
        """
        self.wait_until_safe()
        meta = self.documents(META)
        former = meta.places.get("store")
        about = generations.load_meta(meta.raw("store"))
        meta.places["store"] = generations.begun(about, self.generation + 1)
        try:
            snapshot, preamble, moved = generations.begin(self.folder, self.generation + 1, self._tables)
        except OSError as error:
            meta.settle({"store": former})
            self._fold_after = 2 * self._commit_bytes
            raise refusal(error, self.folder) from error
        except StoreError:
            self._journal.broken = True
            raise
        self._turn(snapshot, Journal(journal_path(self.folder, preamble.generation), preamble), moved)

    def _turn(self, snapshot: Snapshot, journal: Journal, moved: Moved) -> None:
        """Go on with a new generation."""
        self.close()
        self._snapshot, self._journal = snapshot, journal
        self.generation += 1
        self._commit_bytes, self._fold_after, self.mails = 0, _FOLD_COMMITS, {}
        for name, places in moved.items():
            self.documents(name).move(places)

    def _take_snapshot(self, snapshot: Snapshot) -> None:
        for name, places in snapshot.places.items():
            self.documents(name).places = places
        snapshot.places = {}

    def _cut_tail(self) -> None:
        if self.read_only:
            return
        self.warnings.append(
            f"{self._journal.path}: a change that was cut short was dropped behind byte {self._journal.end}; "
            "it was not promised, and what it came from is done again."
        )
        try:
            self._journal.cut()
        except OSError as error:
            raise refusal(error, self._journal.path) from error
