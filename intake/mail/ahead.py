"""A mailbox worked on while it works: the next batch is fetched, and the last one moved, meanwhile.

One thread does everything that is asked of the mailbox, one thing after the other and in the order in which
it was asked: no connection is used by two. What the mailbox refuses is told at the next batch, or at the end.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from intake.mail.batches import BATCH_BYTES
from intake.mail.ports import Incoming, Mailbox

_TURN = 0.001
"""Seconds after which a thread that computes lets one go on that has heard its server; Python's own are 5 ms,
which a fetch would wait for at each of its many answers."""


class Ahead:
    """Hand out batches, at most one fetched beforehand; left (`with`) before the mailbox is used again."""

    def __init__(self, box: Mailbox) -> None:
        self._box = box
        self._hand = ThreadPoolExecutor(1, "mailbox")
        self._moves: list[Future[None]] = []
        self._turn = sys.getswitchinterval()

    def new(self, limit_bytes: int) -> Iterator[Iterator[Incoming]]:
        """Yield batches of what waits, as the mailbox does; a mail that was handed out is let go of.

        Raises ServerError, also of moves before.
        """
        batches = self._box.new(limit_bytes)
        coming = self._fetch(batches)
        while (batch := coming.result()) is not None:
            self._hear_of_moves()
            # A mail that fills a batch by itself has the memory to itself.
            alone = sum(len(incoming.raw) for incoming in batch) > BATCH_BYTES
            if not alone:
                coming = self._fetch(batches)
            mails = deque(batch)
            del batch
            yield _handed_out(mails)
            if alone:
                coming = self._fetch(batches)

    def done(self, uids: Sequence[str]) -> None:
        """Have mails moved to the processed folder, and go on."""
        self._moves.append(self._hand.submit(self._box.done, uids))

    def aside(self, uids: Sequence[str]) -> None:
        """Have mails moved to the folder for a human, and go on."""
        self._moves.append(self._hand.submit(self._box.aside, uids))

    def _fetch(self, batches: Iterator[Sequence[Incoming]]) -> Future[Sequence[Incoming] | None]:
        return self._hand.submit(next, batches, None)

    def _hear_of_moves(self) -> None:
        """Raise what a move that is over has raised."""
        for move in [move for move in self._moves if move.done()]:
            self._moves.remove(move)
            move.result()

    def __enter__(self) -> Ahead:
        sys.setswitchinterval(_TURN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the moves. Raises ServerError of one, unless something else went wrong before."""
        self._hand.shutdown()
        sys.setswitchinterval(self._turn)
        if error is None:
            self._hear_of_moves()


def _handed_out(mails: deque[Incoming]) -> Iterator[Incoming]:
    while mails:
        yield mails.popleft()
