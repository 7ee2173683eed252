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
from typing import BinaryIO

from intake.errors import StoreError
from intake.store.disk import refusal, sync_file, write_all
from intake.store.frames import BLOB, COMMIT, HEADER_SIZE, PREAMBLE, Frame, find_headers, header, read_header

BACKUP_REMEDY = "Keep a copy of the folder, then put back the latest backup (`intake restore FILE`)."
_BUFFER = 1 << 20
_WINDOW = 1 << 22


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


@dataclasses.dataclass(frozen=True, slots=True)
class Commit:
    """A whole record: where it starts, the bytes of its commit frame and where those lie."""

    start: int
    frame: Frame
    body: bytes


def read_blob(path: Path, at: int) -> bytes:
    """Return a blob of a journal of a former generation. Raises StoreError when it is damaged or gone."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise refusal(error, path) from error
    try:
        frame = read_header(os.pread(fd, HEADER_SIZE, 0), HEADER_SIZE, 0)
        return _blob(fd, path, zlib.crc32(os.pread(fd, frame.end if frame else 0, 0)), at)
    finally:
        os.close(fd)


def _blob(fd: int, path: Path, seed: int, at: int) -> bytes:
    frame = read_header(os.pread(fd, HEADER_SIZE, at - HEADER_SIZE), at, seed)
    body = os.pread(fd, frame.size, at) if frame and frame.kind == BLOB else b""
    if not frame or len(body) != frame.size or zlib.crc32(body) != frame.checksum:
        raise StoreError(f"{path} is damaged at byte {at}.", remedy=BACKUP_REMEDY)
    return body


class Journal:
    """A journal opened; `end` is the offset behind its last whole record."""

    def __init__(self, path: Path, preamble: Preamble, *, read_only: bool = False) -> None:
        """Open the journal that goes on from this snapshot; `replay` must be run before anything is added.

        Raises FileNotFoundError when there is none, StoreError when it belongs to another snapshot.
        """
        self.path, self.seed, self.start = path, preamble.seed, len(preamble.to_bytes())
        self.end = self._tail = self._written = self.start
        self._buffer: list[bytes] = []
        self.broken = False
        self.torn = 0
        try:
            self._fd = os.open(path, (os.O_RDONLY if read_only else os.O_RDWR) | os.O_CLOEXEC)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise refusal(error, path) from error
        if os.pread(self._fd, self.start, 0) != preamble.to_bytes():
            self.close()
            raise StoreError(
                f"{path} does not go on from the snapshot beside it: one of them was changed or is damaged.",
                remedy=BACKUP_REMEDY,
            )

    # -- reading ---------------------------------------------------------------------------------------

    def replay(self) -> Iterator[Commit]:
        """Yield every whole record in order; afterwards `end` is known, and `torn` how many bytes lie behind.

        Raises StoreError when something before the last record is damaged.
        """
        held: tuple[Commit, list[Frame]] | None = None
        with open(os.dup(self._fd), "rb", buffering=1 << 16) as file:  # noqa: PTH123 - an open file, not a path
            file.seek(self.start)
            self.end = self.start
            while record := self._read_record(file):
                if held:
                    yield held[0]
                held = record
                self.end = record[0].frame.end
            size = os.fstat(self._fd).st_size
            if self.end < size:
                self._refuse_damage(self.end)
        if held:
            if all(self._is_sound(blob) for blob in held[1]):
                yield held[0]
            else:
                self.end = held[0].start
        self.torn = size - self.end
        self._tail = self._written = self.end

    def _read_record(self, file: BinaryIO) -> tuple[Commit, list[Frame]] | None:
        """Return the record that starts at `end` with its blobs, or None when it is not whole."""
        at = self.end
        blobs: list[Frame] = []
        while frame := read_header(file.read(HEADER_SIZE), at + HEADER_SIZE, self.seed):
            if frame.kind == COMMIT:
                body = file.read(frame.size)
                whole = zlib.crc32(body) == frame.checksum and len(body) == frame.size
                whole = whole and file.read(1) == b"\n"
                return (Commit(self.end, frame, body), blobs) if whole else None
            file.seek(frame.size, os.SEEK_CUR)
            if file.read(1) != b"\n":
                return None
            blobs.append(frame)
            at = frame.end
        return None

    def _refuse_damage(self, start: int) -> None:
        """Raise StoreError when a record behind the one at `start` was promised: then this is no torn end."""
        size = os.fstat(self._fd).st_size
        for window in range(start, size, _WINDOW):
            data = os.pread(self._fd, _WINDOW + HEADER_SIZE, window)
            for frame in find_headers(data, self.seed, window):
                if frame.kind == COMMIT and self._starts_after(frame, start):
                    raise StoreError(f"{self.path} is damaged at byte {start}.", remedy=BACKUP_REMEDY)

    def _starts_after(self, frame: Frame, start: int) -> bool:
        body = os.pread(self._fd, frame.size, frame.at)
        if zlib.crc32(body) != frame.checksum or len(body) != frame.size:
            return False
        return int(json.loads(body.partition(b"\n")[0])["start"]) > start

    def _is_sound(self, frame: Frame) -> bool:
        return zlib.crc32(os.pread(self._fd, frame.size, frame.at)) == frame.checksum

    def read(self, at: int, size: int) -> bytes:
        """Return bytes of a record that counts."""
        return os.pread(self._fd, size, at)

    def read_blob(self, at: int) -> bytes:
        """Return the blob whose bytes begin at `at`. Raises StoreError when it is damaged."""
        return _blob(self._fd, self.path, self.seed, at)

    # -- writing ---------------------------------------------------------------------------------------

    def cut(self) -> None:
        """Cut off what lies behind the last whole record. Raises OSError."""
        os.ftruncate(self._fd, self.end)
        os.fsync(self._fd)
        self.torn = 0

    def add_blob(self, body: bytes) -> int:
        """Append a blob to the record being made and return where its bytes begin. Raises StoreError."""
        try:
            return self._append(BLOB, body)
        except OSError as error:
            self.drop()
            raise refusal(error, self.path) from error

    def commit(self, body: bytes) -> int:
        """End the record being made, make it safe, and return where the bytes of its commit begin.

        Raises StoreError, and the record and its blobs never were.
        """
        try:
            at = self._append(COMMIT, body)
            self._flush()
            sync_file(self._fd)
        except OSError as error:
            self.drop()
            raise refusal(error, self.path) from error
        self.end = self._tail
        return at

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
            if os.fstat(self._fd).st_size > self.end:
                os.ftruncate(self._fd, self.end)
                os.fsync(self._fd)
        except OSError:
            self.broken = True

    def _append(self, kind: bytes, body: bytes) -> int:
        if self.broken:
            raise StoreError(
                f"{self.path} takes nothing since the disk refused.", remedy="Look at the disk, run again."
            )
        line = header(kind, body, self.seed)
        self._buffer += (line, body, b"\n")
        at = self._tail + len(line)
        self._tail = at + len(body) + 1
        if self._tail - self._written > _BUFFER:
            self._flush()
        return at

    def _flush(self) -> None:
        data = b"".join(self._buffer)
        self._buffer.clear()
        self._written = write_all(self._fd, data, self._written)

    def close(self) -> None:
        """Close the file; what was not committed is dropped by the next opening."""
        with contextlib.suppress(OSError):
            os.close(self._fd)
