"""The frames of a journal: a line that says kind, length and checksum, then the bytes, then a line feed.

    B 00000012f4 9b1c33d0 5f00a7e2        kind, length, checksum of the bytes, checksum of this line

Checksums are CRC-32 in hex. The line's own one starts from the journal's seed, so that bytes which
look like a frame (a letter that quotes a journal) are not taken for one.
"""

from __future__ import annotations

import dataclasses
import re
import zlib

HEADER_SIZE = 31
BLOB = b"B"
COMMIT = b"C"
PREAMBLE = b"J"

_HEADER = re.compile(rb"([BCJ]) ([0-9a-f]{10}) ([0-9a-f]{8}) ([0-9a-f]{8})\n")


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """A frame as its header tells: `at` is the offset of its bytes, `end` the one behind its line feed."""

    kind: bytes
    at: int
    size: int
    checksum: int

    @property
    def end(self) -> int:
        return self.at + self.size + 1


def header(kind: bytes, body: bytes, seed: int) -> bytes:
    """Return the line that goes before these bytes."""
    start = b"%b %010x %08x " % (kind, len(body), zlib.crc32(body))
    return b"%b%08x\n" % (start, zlib.crc32(start, seed))


def read_header(line: bytes, at: int, seed: int) -> Frame | None:
    """Return the frame whose header this is and whose bytes begin at `at`, or None when it is none."""
    found = _HEADER.fullmatch(line)
    if not found or zlib.crc32(line[:22], seed) != int(found[4], 16):
        return None
    return Frame(found[1], at, int(found[2], 16), int(found[3], 16))


def find_headers(data: bytes, seed: int, offset: int) -> list[Frame]:
    """Return every frame whose header stands anywhere in `data`, which begins at `offset` in its file."""
    frames = (read_header(found[0], offset + found.end(), seed) for found in _HEADER.finditer(data))
    return [frame for frame in frames if frame]
