"""The snapshot: an ordinary TinyDB JSON file, a document a line, so that opening reads only the keys."""

from __future__ import annotations

import array
import contextlib
import dataclasses
import json
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from intake.errors import StoreError
from intake.store.disk import refusal
from intake.store.documents import Documents, Place, place
from intake.store.replay import BACKUP_REMEDY

_CHUNK = 1 << 18

Places = dict[str, dict[str, Place]]
Moved = dict[str, "array.array[int]"]


class _OtherLayoutError(Exception):
    """The file is not laid out a document a line: another program wrote it."""


@dataclasses.dataclass(slots=True)
class Snapshot:
    """A snapshot opened: where its documents lie, its size in bytes and its checksum."""

    fd: int
    size: int
    checksum: int
    places: Places

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        fd, self.fd = self.fd, -1
        with contextlib.suppress(OSError):
            os.close(fd)


def open_snapshot(path: Path) -> Snapshot:
    """Open a snapshot and find its documents. Raises FileNotFoundError, or StoreError when damaged."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise refusal(error, path) from error
    try:
        return _read(fd, path)
    except BaseException:
        os.close(fd)
        raise


def _read(fd: int, path: Path) -> Snapshot:
    snapshot = Snapshot(fd, 0, 0, {})
    with open(os.dup(fd), "rb", buffering=_CHUNK) as file:  # noqa: PTH123 - an open file, not a path
        try:
            _index(file, snapshot)
        except (_OtherLayoutError, ValueError):
            file.seek(0)
            whole = file.read()
            snapshot.size, snapshot.checksum = len(whole), zlib.crc32(whole)
            snapshot.places = _parse_whole(whole, path)
    return snapshot


def _index(file: BinaryIO, snapshot: Snapshot) -> None:
    """Find every document by its line."""
    at = checksum = 0
    table: dict[str, Place] | None = None
    for line in file:
        checksum = zlib.crc32(line, checksum)
        if line[:1] == b'"' and table is not None:
            end = line.find(b'":{')
            key = line[1:end]
            if b"\\" in key or end < 0:
                end, key_text = _read_key(line)
            else:
                key_text = key.decode("ascii")
            first = end + 2
            last = len(line) - (2 if line.endswith(b",\n") else 1)
            table[key_text] = place(at + first, last - first, in_journal=False)
        else:
            table = _read_brace(line, table, snapshot.places)
        at += len(line)
    if table is not None or not snapshot.places:
        raise _OtherLayoutError
    snapshot.size, snapshot.checksum = at, checksum


def _read_key(line: bytes) -> tuple[int, str]:
    """Return where the closing quote of the line's key stands, and the key."""
    key, end = _decoder.raw_decode(line.decode("ascii"))
    return end - 1, str(key)


def _read_brace(line: bytes, table: dict[str, Place] | None, places: Places) -> dict[str, Place] | None:
    """Return the table that a line between documents opens, or None when it closes one."""
    if table is None and line.endswith(b'":{\n'):
        name = json.loads(line.lstrip(b"{").rstrip()[:-2])
        return places.setdefault(name, {})
    if table is not None and line in {b"},\n", b"}}\n"}:
        return None
    raise _OtherLayoutError


def _parse_whole(whole: bytes, path: Path) -> Places:
    """Read a file that another program wrote, stock TinyDB say."""
    try:
        tables = json.loads(whole or b"{}")
        return {
            name: {key: dumps(document) for key, document in table.items()} for name, table in tables.items()
        }
    except (ValueError, AttributeError) as error:
        raise StoreError(f"{path} cannot be read: {error}.", remedy=BACKUP_REMEDY) from error


def dumps(document: object) -> bytes:
    """Return JSON on one line of ASCII: every character survives, lone surrogates too, in any locale."""
    return _encoder.encode(document).encode("ascii")


_decoder = json.JSONDecoder()
_encoder = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False)


class SnapshotWriter:
    """The bytes of a new snapshot, in chunks; when they are all taken, where each document lies in it.

    `moved` holds these places in the order of the documents, eight bytes each: the keys are known, and beside
    the index in use a second one of its kind would be the most memory a long pass ever takes.
    """

    def __init__(self, tables: Mapping[str, Documents]) -> None:
        self._tables = {name: documents for name, documents in tables.items() if documents}
        self.size = self.checksum = 0
        self.moved: Moved = {}

    def chunks(self) -> Iterator[bytes]:
        """Yield the file's bytes."""
        lines: list[bytes] = []
        filled = 0
        for line in self._lines():
            lines.append(line)
            filled += len(line)
            if filled >= _CHUNK:
                yield self._count(b"".join(lines))
                lines, filled = [], 0
        yield self._count(b"".join(lines))

    def _count(self, chunk: bytes) -> bytes:
        self.checksum = zlib.crc32(chunk, self.checksum)
        return chunk

    def _lines(self) -> Iterable[bytes]:
        opening = b"{"
        for name, documents in self._tables.items():
            yield self._add(opening + dumps(name) + b":{\n")
            yield from self._documents(documents, self.moved.setdefault(name, array.array("Q")))
            opening = b"},\n"
        yield self._add(b"}}\n")

    def _documents(self, documents: Documents, moved: array.array[int]) -> Iterator[bytes]:
        last = len(documents)
        for number, key in enumerate(documents, 1):
            raw = documents.raw(key) or b"{}"
            name = dumps(key) + b":"
            moved.append(place(self.size + len(name), len(raw), in_journal=False))
            yield self._add(name + raw + (b"\n" if number == last else b",\n"))

    def _add(self, line: bytes) -> bytes:
        self.size += len(line)
        return line
