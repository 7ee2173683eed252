"""Reading, for a pass: here as long as few mails came, in a process of its own once there are many.

No mail ends passes again and again. A reader that dies takes its mail along and no pass. Where the pass reads
by itself it leaves a note of the mail in hand (`hand.py`): after one that died a reader reads, be they few.
"""

from __future__ import annotations

import datetime as dt
import os
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType

from intake.errors import UnreadableMailError
from intake.reader.child import Child
from intake.reader.frames import unpacked
from intake.reader.hand import Hand
from intake.reading import parse
from intake.reading.message import Message

BACKLOG = 30
"""Mails of one pass from which on a reader pays: it is there and has read them in the time in which the pass
would have loaded what reads, and read them itself."""
LARGEST = 1_000_000
"""Bytes of a mail that is sent to the reader at most: what is in the pipes is held twice."""
TOLD_BY = "reader"
"""How lines of the log begin that are about no mail and no letter."""
HARMLESS = b"From: claire@quartier.example\n\nBonjour\n"
"""A reader that dies of this dies of anything: it is not the fault of the mails."""


class Reading:
    """Reads mails in the order in which they are handed over; left (`with`), its process is gone.

    `tell` gets a line about one that died; `meanwhile` is called while one wakes up; the note of the mail in
    hand lies in `folder`.
    """

    def __init__(
        self,
        zone: dt.tzinfo,
        folder: Path,
        tell: Callable[[str], None],
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        self._zone, self._tell, self._meanwhile = zone, tell, meanwhile
        self._hand = Hand(folder)
        self._handed: deque[bytes] = deque()  # by the thread that fetches
        self._waiting: deque[bytes] = deque()  # sent, or to be sent, and not answered
        self._came = 0
        self._child: Child | None = None
        self._alone = _cores() < 2 and not self._hand.left

    def hand_over(self, mails: Iterable[bytes]) -> None:
        """Take note of mails that will be asked for, in this order; another thread may do so."""
        self._handed.extend(mails)

    def read(self, raw: bytes) -> Message:
        """Read a mail. Raises UnreadableMailError when a pass, or two readers, have died of it."""
        fresh = [self._handed.popleft() for _ in range(len(self._handed))]
        self._came += len(fresh)
        self._waiting += [each for each in fresh if len(each) <= LARGEST]
        if self._child is not None:
            self._child.send([each for each in fresh if len(each) <= LARGEST])
        if not self._waiting or self._waiting[0] is not raw:
            return self._read_here(raw)
        try:
            answer = self._answer() if self._wants_child() else None
        finally:
            self._waiting.popleft()
        return answer or self._read_here(raw)

    def _read_here(self, raw: bytes) -> Message:
        if self._hand.is_suspect(raw):
            return self._read_apart(raw)
        self._hand.take(raw)
        return parse(raw, self._zone)

    def _read_apart(self, raw: bytes) -> Message:
        """Have a mail that a pass died over read by a reader that nobody else needs.

        Most of them did no harm: their pass was killed by somebody, or had no power any more.
        """
        self._tell(f"{TOLD_BY} gets one mail for itself, over which the last pass ended")
        try:
            child = Child(self._zone)
        except OSError as error:
            raise UnreadableMailError(
                f"The last pass ended over this mail, and no reader could be had: {error}.",
                remedy="Look at its bytes.",
            ) from error
        child.send([raw])
        try:
            answer = child.answer(lambda: None)
            message: Message | None = unpacked(answer) if answer else None
        finally:
            how = child.end()
        if answer is None:
            raise UnreadableMailError(
                f"The last pass ended over this mail, and now its reader: {how}.", remedy="Look at its bytes."
            )
        return message or parse(raw, self._zone)

    def _wants_child(self) -> bool:
        many = self._came >= BACKLOG or self._hand.left  # where one ended a pass, another may wait
        return not self._alone and (self._child is not None or bool(many))

    def _answer(self) -> Message | None:
        """Return what a reader says of the first mail that waits, None when it is to be read here.

        One that dies was perhaps killed by somebody: its mail gets another, which shows first that it can
        read at all, and after that a human.
        """
        how = ""
        for _ in range(2):
            child = self._child or self._started(proven=bool(how))
            if child is None:
                return None
            heard, message = self._heard(child)
            if heard:
                return message
            how = self._buried(child)
        raise UnreadableMailError(f"Two readers ended over this mail: {how}.", remedy="Look at its bytes.")

    def _heard(self, child: Child) -> tuple[bool, Message | None]:
        """Return whether a reader answered, and what.

        Where waiting for it breaks off, or the answer is none, the reader goes: the next word of it would be
        taken for the next mail's.
        """
        in_step = False
        try:
            answer = child.answer(self._meanwhile)
            message = unpacked(answer) if answer else None
            in_step = True
        finally:
            if not in_step:
                self._alone, self._child = True, None
                child.end()
        return answer is not None, message

    def _started(self, *, proven: bool) -> Child | None:
        """Start a reader on all that waits; None where that cannot be had.

        With `proven` it has read a harmless mail first; one that dies of that is the last.
        """
        if self._alone:
            return None
        try:
            self._child = Child(self._zone)
        except OSError as error:
            self._alone = True
            self._tell(f"{TOLD_BY} could not be started, mails are read without it: {error}")
            return None
        if proven:
            self._child.send([HARMLESS])
            if not self._heard(self._child)[0]:
                self._buried(self._child)
                self._alone = True
                return None
        self._child.send(self._waiting)
        return self._child

    def _buried(self, child: Child) -> str:
        """Take leave of a reader and return how it ended; one that never got ready is the last."""
        how = child.end()
        self._child = None
        self._alone = self._alone or not child.is_ready
        self._tell(f"{TOLD_BY} died, the mail in hand is read once more: {how}")
        return how

    def __enter__(self) -> Reading:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child is not None:
            self._child.end()
        if kind is None or issubclass(
            kind, Exception
        ):  # who breaks off by hand has perhaps waited for a mail
            self._hand.put_down()


def _cores() -> int:
    """Return how many cores this process may use: on one, two processes only take turns."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
