"""A bar for long work, on a terminal alone: cron and files never see one."""

from __future__ import annotations

import sys
from typing import TextIO

_WIDTH = 30
_LONG = 50


class Progress:
    """Counts what is done of a total; short work, and work nobody watches, shows nothing."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        # The stream itself: what commands print through takes the bar's own signs away.
        self._stream = stream or sys.__stderr__ or sys.stderr
        self._total = total
        self._done = 0
        self._shown = -1
        self._watched = total >= _LONG and self._stream.isatty()

    def step(self) -> None:
        """Count one; the bar is drawn once for each hundredth."""
        self._done = min(self._done + 1, self._total)
        if self._watched and (share := self._done * 100 // self._total) != self._shown:
            self._shown = share
            bar = ("#" * (share * _WIDTH // 100)).ljust(_WIDTH, ".")
            self._stream.write(f"\r[{bar}] {self._done}/{self._total}")
            self._stream.flush()

    def end(self) -> None:
        """Take the bar away."""
        if self._watched:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
