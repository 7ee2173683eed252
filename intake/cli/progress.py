"""A bar for long work, on a terminal alone: cron, files and programs never see one."""
# ruff: noqa: PLC0415 - a pass that nobody watches loads no bar

from __future__ import annotations

import contextlib
import dataclasses
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TextIO

from intake.cli.console import language
from intake.config.language import Text

if TYPE_CHECKING:
    from intake.run import House

_WIDTH = 30
_LONG = 50

MAILS = Text("mails", "courriels")
LETTERS = Text("letters", "lettres")
FILES = Text("files", "fichiers")
RECORDS = Text("entries", "entrées")
KILOBYTES = Text("KB", "Ko")


class Progress:
    """Counts what is done of a total; short work, and work nobody watches, shows nothing."""

    def __init__(
        self, total: int, stream: TextIO | None = None, *, of: Text | None = None, unit: int = 1
    ) -> None:
        # The stream itself: what commands print through takes the bar's own signs away.
        self._stream = stream or sys.__stderr__ or sys.stderr
        self._total = total
        self._done = 0
        self._shown = -1
        self._unit = unit
        self._of = of.told(language()) if of else ""
        self._watched = total >= _LONG * unit and is_watched(self._stream)

    def step(self) -> None:
        """Count one."""
        self.reach(self._done + 1)

    def reach(self, done: int) -> None:
        """Say how much is done; the bar is drawn once for each hundredth."""
        self._done = min(done, self._total)
        if self._watched and (share := self._done * 100 // self._total) != self._shown:
            self._shown = share
            bar = ("#" * (share * _WIDTH // 100)).ljust(_WIDTH, ".")
            count = f"{self._done // self._unit}/{self._total // self._unit}"
            self._stream.write(f"\r[{bar}] {count} {self._of}".rstrip())
            self._stream.flush()

    def end(self) -> None:
        """Take the bar away."""
        if self._watched:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def is_watched(stream: TextIO) -> bool:
    """Tell whether somebody looks on, at a terminal that can take a line back."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def watching(of: Text, unit: int = 1) -> Iterator[Callable[[int, int], None]]:
    """Yield what is told how much is done and of how much; the first word of it makes the bar."""
    bars: list[Progress] = []

    def watch(done: int, total: int) -> None:
        if not bars:
            bars.append(Progress(total, of=of, unit=unit))
        bars[0].reach(done)

    try:
        yield watch
    finally:
        for bar in bars:
            bar.end()


@contextlib.contextmanager
def watched_pass(house: House) -> Iterator[House]:
    """Show how far a long pass is, in mails and then in letters: the log gets a line for each."""
    if not is_watched(sys.stderr):
        yield house
        return
    from intake.errors import ServerError

    waiting = 0
    with contextlib.suppress(ServerError):  # the pass will tell
        waiting = house.mailbox.count()
    bars = [Progress(min(waiting, house.bounds.mails), of=MAILS)]

    def log(line: str) -> None:
        house.log(line)
        if line.startswith(ABOUT_A_READER):
            return
        if len(bars) == 1 and not _is_of_a_mail(line):
            bars[0].end()
            # The letter in hand was marked before its line: it is counted, too.
            bars.append(Progress(sum(1 for _ in house.store.waiting_letters()) + 1, of=LETTERS))
        bars[-1].step()

    try:
        yield dataclasses.replace(house, log=log)
    finally:
        bars[-1].end()


# Such a line tells of no mail and no letter.
ABOUT_A_READER = "reader "


def _is_of_a_mail(line: str) -> bool:
    return line.startswith("<") or " surprise " in line
