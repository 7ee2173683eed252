"""A mailbox worked on while it works: the next batch is fetched, and the last one moved, meanwhile.

One thread does everything that is asked of the mailbox, one thing after the other and in the order in which
it was asked: no connection is used by two. What the mailbox refuses is told at the next batch, or at the end.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from intake.errors import ServerError
from intake.mail.batches import BATCH_BYTES
from intake.mail.ports import Incoming, Mailbox

_TURN = 0.001
"""Seconds after which a thread that computes lets one go on that has heard its server; Python's own are 5 ms,
which a fetch would wait for at each of its many answers."""


class Ahead:
    """Hand out batches, at most one fetched beforehand; left (`with`) before the mailbox is used again."""

    def __init__(self, box: Mailbox, heard: Callable[[Sequence[Incoming]], None] = lambda _: None) -> None:
        """`heard` is told of each batch as soon as it is here, by the thread that fetches."""
        self._box, self._heard = box, heard
        self._hand = ThreadPoolExecutor(1, "mailbox")
        self._fetch_asked: Future[Sequence[Incoming] | None] | None = None
        self._moves: list[Future[None]] = []
        self._turn = sys.getswitchinterval()

    def new(self, limit_bytes: int) -> Iterator[Iterator[Incoming]]:
        """Yield batches of what waits, as the mailbox does; a mail that was handed out is let go of.

        Raises ServerError, also of moves before.
        """
        batches = self._box.new(limit_bytes)
        self._fetch(batches)
        while (batch := self._fetched()) is not None:
            self._hear_of_moves()
            # A mail that fills a batch by itself has the memory to itself.
            alone = sum(len(incoming.raw) for incoming in batch) > BATCH_BYTES
            if not alone:
                self._fetch(batches)
            mails = deque(batch)
            del batch
            yield _handed_out(mails)
            if alone:
                self._fetch(batches)

    def done(self, uids: Sequence[str]) -> None:
        """Have mails moved to the processed folder, and go on."""
        self._moves.append(self._hand.submit(self._box.done, uids))

    def aside(self, uids: Sequence[str]) -> None:
        """Have mails moved to the folder for a human, and go on."""
        self._moves.append(self._hand.submit(self._box.aside, uids))

    def _fetch(self, batches: Iterator[Sequence[Incoming]]) -> None:
        self._fetch_asked = self._hand.submit(self._next, batches)

    def _next(self, batches: Iterator[Sequence[Incoming]]) -> Sequence[Incoming] | None:
        batch = next(batches, None)
        if batch is not None:
            self._heard(batch)
        return batch

    def _fetched(self) -> Sequence[Incoming] | None:
        """Return the batch that was asked for; an error of the fetch is told by that alone."""
        asked, self._fetch_asked = self._fetch_asked, None
        return asked.result() if asked else None

    def _hear_of_moves(self) -> None:
        """Raise what the moves that are over have raised, all of it in one."""
        # Each is asked once: one that ended between two looks would be in neither list, its error unheard.
        over = [move for move in self._moves if move.done()]
        self._moves = [move for move in self._moves if move not in over]
        _raise_all([error for move in over if (error := move.exception())])

    def __enter__(self) -> Ahead:
        sys.setswitchinterval(_TURN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the moves, and for a batch nobody took any more.

        Raises ServerError of what was refused. Where something else went wrong before, it is noted there.
        """
        self._hand.shutdown()
        sys.setswitchinterval(self._turn)
        refused = [each for move in self._moves if (each := move.exception())]
        if self._fetch_asked and (unheard := self._fetch_asked.exception()):
            refused.append(unheard)
        if error is None:
            _raise_all(refused)
            return
        for each in refused:
            error.add_note(f"And besides: {each}")


def _raise_all(errors: Sequence[BaseException]) -> None:
    """Raise the one error, or one that tells what all of them tell. A program's own fault goes first."""
    own = [error for error in errors if not isinstance(error, ServerError)]
    if own or len(errors) == 1:
        raise (own or errors)[0]
    if errors:
        told = [error for error in errors if isinstance(error, ServerError)]
        first = told[0]
        sentences = dict.fromkeys(error.sentence for error in told)
        raise type(first)(" ".join(sentences), remedy=first.remedy)


def _handed_out(mails: deque[Incoming]) -> Iterator[Incoming]:
    while mails:
        yield mails.popleft()
