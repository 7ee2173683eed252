"""The disk asked to make commits safe while the next mail is worked on.

Commits are handed over a few at a time, and whatever was written while the disk was at work is made safe
together. Nobody may act on a commit (move its mail, send its letters) before `wait`.
"""

from __future__ import annotations

import threading

from intake.store.disk import sync_file

# Commits that are handed over together: each waking of the other thread costs as much as a commit.
AT_ONCE = 8


class Syncer:
    """One thread that syncs one file; `safe` is the offset up to which the file is safe."""

    def __init__(self, fd: int, safe: int) -> None:
        self._fd = fd
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._wanted = self._asked = self.safe = safe
        self._unasked = 0
        self._error: OSError | None = None
        self._ended = False

    def ask(self, end: int) -> None:
        """Have the file made safe up to `end`, and go on. Raises OSError when the disk has refused before."""
        with self._changed:
            if self._error is not None:
                raise self._error
            self._asked = end
            self._unasked += 1
            if self._unasked >= AT_ONCE:
                self._hand_over()

    def _hand_over(self) -> None:
        self._wanted, self._unasked = self._asked, 0
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="sync", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def wait(self) -> None:
        """Wait until all that was asked for is safe. Raises OSError when the disk refused."""
        with self._changed:
            if self._error is None and self._wanted < self._asked:
                self._hand_over()
            while self._error is None and self.safe < self._wanted:
                self._changed.wait()
            if self._error is not None:
                raise self._error

    def note(self, end: int) -> None:
        """Take note that somebody else made the file safe up to `end`."""
        with self._changed:
            self._wanted = self._asked = self.safe = end
            self._unasked = 0

    def end(self) -> None:
        """End the thread once it has done what it was asked; never raises."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while (end := self._next()) is not None:
            error = None
            try:
                sync_file(self._fd)
            except OSError as refused:
                error = refused
            with self._changed:
                self._error = error
                self.safe = self.safe if error else max(self.safe, end)
                self._changed.notify_all()

    def _next(self) -> int | None:
        with self._changed:
            while self._error is None and self.safe >= self._wanted and not self._ended:
                self._changed.wait()
            return self._wanted if self._error is None and self.safe < self._wanted else None
