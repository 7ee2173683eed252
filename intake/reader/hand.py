"""The mail that a pass reads by itself, noted in a file: who comes after a pass that died knows which it was.

Written for every such mail, and not made safe: what ends a process leaves what it wrote. A note that names a
mail that did no harm costs a reader.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from pathlib import Path

FILE = "in-hand.tmp"
"""Beside the store; what ends like this is in no backup."""
_LONGEST = 100


class Hand:
    """`left` names the mail that a former pass died over, or is empty."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._fd = -1
        self.left = b""
        with contextlib.suppress(OSError):
            self.left = self._path.read_bytes()[:_LONGEST]

    def is_suspect(self, raw: bytes) -> bool:
        """Tell whether a former pass died while it had this mail in hand."""
        return bool(self.left) and self.left == _name(raw)

    def take(self, raw: bytes) -> None:
        """Note that this mail is read now; a disk that takes no note keeps no mail from being read."""
        name = _name(raw)
        with contextlib.suppress(OSError):
            if self._fd < 0:
                self._fd = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
            os.pwrite(self._fd, name, 0)

    def put_down(self) -> None:
        """End without a mail in hand."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1
        if self.left or self._path.exists():
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)


def _name(raw: bytes) -> bytes:
    """Name a mail, always as long: another one of the same name is read with the same care, no more."""
    return b"%016x %08x\n" % (len(raw), zlib.crc32(raw))
