"""Reading a journal from its start: every whole record, and where the last one ends.

What lies behind the last whole record was never promised: a write that was cut short. What is damaged
before it was promised, and is refused.
"""

from __future__ import annotations

import dataclasses
import json
import os
import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from intake.errors import StoreError
from intake.store.frames import COMMIT, HEADER_SIZE, Frame, find_headers, read_header

BACKUP_REMEDY = "Keep a copy of the folder, then put back the latest backup (`intake restore FILE`)."
_WINDOW = 1 << 22


@dataclasses.dataclass(frozen=True, slots=True)
class Commit:
    """A whole record: where it starts, its commit frame with the bytes, and the frames of its blobs."""

    start: int
    frame: Frame
    body: bytes
    blobs: tuple[Frame, ...]

    @property
    def safe(self) -> int:
        """The offset up to which the journal was safe when this was written: what this record promises.

        Records that were not waited for may reach the disk out of order, and promise nothing of each other.
        """
        head = self.body.partition(b"\n")[0]
        return int(json.loads(head)["safe"]) if b'"safe":' in head else self.start


class Replay:
    """The records of an open journal as it is now; once they are taken, `end` is where the last one ends."""

    def __init__(self, fd: int, path: Path, seed: int, start: int) -> None:
        self._fd, self._path, self._seed = fd, path, seed
        self.end = start
        # A writer may go on meanwhile: what it adds is none of this reader's business.
        self.size = os.fstat(fd).st_size

    def __iter__(self) -> Iterator[Commit]:
        """Yield every whole record in order. Raises StoreError when one before the last is damaged."""
        held: deque[Commit] = deque()
        with open(os.dup(self._fd), "rb", buffering=1 << 16) as file:  # noqa: PTH123 - an open file, not a path
            file.seek(self.end)
            while record := self._read_record(file):
                while held and held[0].frame.end <= record.safe:
                    yield held.popleft()
                held.append(record)
                self.end = record.frame.end
        self._refuse_damage()
        yield from self._sound(held)

    def _sound(self, held: Iterable[Commit]) -> Iterator[Commit]:
        """Yield the records that nothing behind them promises, up to one whose blobs are not whole."""
        for record in held:
            if not all(self._is_sound(blob) for blob in record.blobs):
                self.end = record.start
                return
            yield record

    def _read_record(self, file: BinaryIO) -> Commit | None:
        """Return the record that starts at `end`, or None when it is not whole."""
        at = self.end
        blobs: list[Frame] = []
        while frame := read_header(file.read(HEADER_SIZE), at + HEADER_SIZE, self._seed):
            if frame.end > self.size:
                return None
            if frame.kind == COMMIT:
                body = file.read(frame.size)
                whole = zlib.crc32(body) == frame.checksum and file.read(1) == b"\n"
                return Commit(self.end, frame, body, tuple(blobs)) if whole else None
            file.seek(frame.size, os.SEEK_CUR)
            if file.read(1) != b"\n":
                return None
            blobs.append(frame)
            at = frame.end
        return None

    def _refuse_damage(self) -> None:
        """Raise StoreError when a record behind `end` tells that the one at `end` was safe: not torn."""
        for window in range(self.end, self.size, _WINDOW):
            data = os.pread(self._fd, min(_WINDOW + HEADER_SIZE, self.size - window), window)
            for frame in find_headers(data, self._seed, window):
                if frame.kind == COMMIT and self._starts_later(frame):
                    raise StoreError(f"{self._path} is damaged at byte {self.end}.", remedy=BACKUP_REMEDY)

    def _starts_later(self, frame: Frame) -> bool:
        body = os.pread(self._fd, frame.size, frame.at)
        if not self._is_sound(frame):
            return False
        start = int(json.loads(body.partition(b"\n")[0])["start"])
        return Commit(start, frame, body, ()).safe > self.end

    def _is_sound(self, frame: Frame) -> bool:
        body = os.pread(self._fd, frame.size, frame.at)
        return len(body) == frame.size and zlib.crc32(body) == frame.checksum
