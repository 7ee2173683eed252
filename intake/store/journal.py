"""One journal file: records appended, each safe before it counts, a torn end recognised and cut.

A journal begins with a preamble (a frame that names its generation and the snapshot it goes on from).
Then come records: the blobs of a commit (letters and raw mails, as they are) and the commit itself.
A record counts when its commit frame is whole; what comes behind the last whole one was never promised.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intake.errors import DamagedError, StoreError
from intake.store.disk import read_at, refusal, sync_file, write_all
from intake.store.frames import BLOB, COMMIT, HEADER_SIZE, PREAMBLE, header, read_header
from intake.store.replay import BACKUP_REMEDY, Commit, Replay

if TYPE_CHECKING:
    from intake.store.syncing import Syncer

_BUFFER = 1 << 20


@dataclasses.dataclass(frozen=True, slots=True)
class Preamble:
    """What a journal goes on from: the generation, and size and checksum of the snapshot."""

    generation: int
    size: int
    checksum: int

    def to_bytes(self) -> bytes:
        body = json.dumps({"generation": self.generation, "size": self.size, "crc32": self.checksum}).encode()
        return header(PREAMBLE, body, 0) + body + b"\n"

    @property
    def seed(self) -> int:
        """Where the checksums of the frames start from."""
        return zlib.crc32(self.to_bytes())


def read_blob(path: Path, at: int) -> bytes:
    """Return a blob of a journal of a former generation. Raises DamagedError when it is damaged or gone."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError as error:
        raise DamagedError(f"{path} is missing.", remedy=BACKUP_REMEDY) from error
    except OSError as error:
        raise refusal(error, path) from error
    try:
        frame = read_header(read_at(fd, HEADER_SIZE, 0, path), HEADER_SIZE, 0)
        return _blob(fd, path, zlib.crc32(read_at(fd, frame.end if frame else 0, 0, path)), at)
    finally:
        os.close(fd)


def _blob(fd: int, path: Path, seed: int, at: int) -> bytes:
    frame = read_header(read_at(fd, HEADER_SIZE, at - HEADER_SIZE, path), at, seed)
    body = read_at(fd, frame.size, at, path) if frame and frame.kind == BLOB else b""
    if not frame or len(body) != frame.size or zlib.crc32(body) != frame.checksum:
        raise DamagedError(f"{path} is damaged at byte {at}.", remedy=BACKUP_REMEDY)
    return body


class Journal:
    """A journal opened; `end` is the offset behind its last whole record."""

    def __init__(self, path: Path, preamble: Preamble, *, read_only: bool = False) -> None:
        """Open the journal that goes on from this snapshot; `replay` must be run before anything is added.

        Raises FileNotFoundError when there is none, StoreError when it belongs to another snapshot.
        """
        self._preamble = preamble.to_bytes()
        self.path, self.seed, self.start = path, preamble.seed, len(self._preamble)
        self.end = self._tail = self._written = self.start
        self._buffer: list[bytes] = []
        self._syncer: Syncer | None = None
        self.broken = False
        self.torn = False
        try:
            self.fd = os.open(path, (os.O_RDONLY if read_only else os.O_RDWR) | os.O_CLOEXEC)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise refusal(error, path) from error
        if not self._preamble.startswith(read_at(self.fd, self.start, 0, path)):
            self.close()
            raise StoreError(
                f"{path} does not go on from the snapshot beside it: one of them was changed or is damaged.",
                remedy=BACKUP_REMEDY,
            )

    # -- reading ---------------------------------------------------------------------------------------

    def replay(self) -> Iterator[Commit]:
        """Yield every whole record in order; afterwards `end` is known, and `torn` tells of more behind it.

        Raises StoreError when something before the last record is damaged.
        """
        records = Replay(self.fd, self.path, self.seed, self.start)
        yield from records
        self.end = self._tail = self._written = records.end
        self.torn = records.size != records.end

    def read(self, at: int, size: int) -> bytes:
        """Return bytes of a record that counts."""
        return read_at(self.fd, size, at, self.path)

    def read_blob(self, at: int) -> bytes:
        """Return the blob whose bytes begin at `at`. Raises StoreError when it is damaged."""
        return _blob(self.fd, self.path, self.seed, at)

    # -- writing ---------------------------------------------------------------------------------------

    def cut(self) -> None:
        """Cut off what lies behind the last whole record. Raises OSError."""
        write_all(self.fd, self._preamble, 0)
        os.ftruncate(self.fd, self.end)
        os.fsync(self.fd)
        self.torn = False

    def add_blob(self, body: bytes) -> int:
        """Append a blob to the record being made and return where its bytes begin. Raises StoreError."""
        try:
            return self._append(BLOB, body)
        except OSError as error:
            self.drop()
            raise refusal(error, self.path) from error

    @property
    def safe(self) -> int:
        """The offset up to which everything is safe: less than `end` while commits are not waited for."""
        return self._syncer.safe if self._syncer else self.end

    def commit(self, body: bytes, *, wait: bool = True) -> int:
        """End the record being made, make it safe, and return where the bytes of its commit begin.

        Without `wait` it is made safe meanwhile: only `wait_until_safe` tells. Raises StoreError, and the
        record and its blobs never were, nor were those before it that were not safe.
        """
        try:
            at = self._append(COMMIT, body)
            self._flush()
            self._sync(wait=wait)
        except OSError as error:
            self._give_up_unsafe()
            self.drop()
            raise refusal(error, self.path) from error
        self.end = self._tail
        return at

    def _sync(self, *, wait: bool) -> None:
        if not wait:
            if self._syncer is None:
                from intake.store.syncing import Syncer  # noqa: PLC0415 - threads are for a backlog

                self._syncer = Syncer(self.fd, self.end)
            self._syncer.ask(self._tail)
            return
        sync_file(self.fd)
        if self._syncer:
            self._syncer.note(self._tail)

    def wait_until_safe(self) -> None:
        """Wait for the commits that were not waited for. Raises StoreError: those never were."""
        if self._syncer is None:
            return
        self._refuse_when_broken()
        try:
            self._syncer.wait()
        except OSError as error:
            self._give_up_unsafe()
            self.drop()
            raise refusal(error, self.path) from error

    def _give_up_unsafe(self) -> None:
        """Take back the commits that are not safe; what was read of them stands in memory, so end here."""
        if self.safe < self.end:
            self.end = self.safe
            self.drop()
            self.broken = True

    def drop(self) -> None:
        """Forget the record being made."""
        self._buffer.clear()
        if self._written > self.end or self._tail > self.end:
            self._take_back()
        self._tail = self._written = self.end

    def _take_back(self) -> None:
        # A record that was refused must not be found by the next opening: were it whole by chance, a mail
        # would count that was reported as failed. When even the cut is refused, nothing more is written.
        try:
            if os.fstat(self.fd).st_size > self.end:
                os.ftruncate(self.fd, self.end)
                os.fsync(self.fd)
        except OSError:
            self.broken = True

    def _append(self, kind: bytes, body: bytes) -> int:
        self._refuse_when_broken()
        line = header(kind, body, self.seed)
        self._buffer += (line, body, b"\n")
        at = self._tail + len(line)
        self._tail = at + len(body) + 1
        if self._tail - self._written > _BUFFER:
            self._flush()
        return at

    def _refuse_when_broken(self) -> None:
        if self.broken:
            raise StoreError(
                f"{self.path} takes nothing since the disk refused.", remedy="Look at the disk, run again."
            )

    def _flush(self) -> None:
        data = b"".join(self._buffer)
        self._buffer.clear()
        self._written = write_all(self.fd, data, self._written)

    def close(self) -> None:
        """Close the file; what was not committed is dropped by the next opening."""
        if self._syncer:
            self._syncer.end()
        fd, self.fd = self.fd, -1
        with contextlib.suppress(OSError):
            os.close(fd)
