"""Taking in what waits in the mailbox: a durable commit a mail, and each moved where it belongs."""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import traceback
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from intake import desk, upkeep
from intake.again import leave_aside, take_again
from intake.desk.outcome import Outcome, View
from intake.desk.records import Disposition, Seen
from intake.errors import ServerError, StoreError
from intake.kept import keep
from intake.mail.ahead import Ahead
from intake.mail.ports import Incoming
from intake.opened import with_documents
from intake.reader.reading import Reading
from intake.reading import parse
from intake.reading.message import Message
from intake.store import Shunted, Store

if TYPE_CHECKING:
    from intake.run import House, Report

Read = Callable[[bytes], Message]

_OBJECTS_BETWEEN = 5_000
"""New objects between two looks for garbage: Python's own 700 cost a twentieth of a pass."""


MOVED_AT_ONCE = 2_000
"""Mails that are moved together: what a move takes a server is the size of the folder, whatever it moves
(Dovecot 40 ms a thousand that lie there). A pass that is killed leaves as many at most in the box, and the
next one knows them."""


class _Moves:
    """Mails that had their effect, to be moved once that is safe, many at a time."""

    def __init__(self, box: Ahead, store: Store) -> None:
        self._box, self._store = box, store
        self._done: list[str] = []
        self._aside: list[str] = []
        self.asked: list[str] = []

    def add(self, uid: str, *, aside: bool) -> None:
        """Take note of a mail that had its effect."""
        (self._aside if aside else self._done).append(uid)

    @property
    def are_many(self) -> bool:
        """Whether it is time to have them moved."""
        return len(self._done) + len(self._aside) >= MOVED_AT_ONCE

    def ask(self) -> None:
        """Wait until their effects are safe, have all of them moved, and go on. Raises StoreError.

        While the server moves them their bytes are laid into files, as must be done before the pass ends.
        """
        if not self._done and not self._aside:
            return
        self._store.wait_until_safe()
        if self._done:
            self._box.done(self._done)
        if self._aside:
            self._box.aside(self._aside)
        self.asked += self._done + self._aside
        self.leave()
        self._store.settle_mails()

    def leave(self) -> None:
        """Leave them where they lie: the next pass knows those whose effect was safe, and moves them."""
        self._done, self._aside = [], []


def take_in(house: House, report: Report) -> None:
    """Take in every mail that waits, a durable commit each, and move it where it belongs."""
    reading = Reading(house.group_zone, house.store.folder, house.log, house.office.open)
    with (
        _seldom_collecting(),
        reading,
        Ahead(house.mailbox, lambda mails: reading.hand_over(each.raw for each in mails)) as box,
    ):
        moves = _Moves(box, house.store)
        try:
            _take_all(house, report, box, reading.read, moves)
        except StoreError:
            moves.leave()
            raise
        finally:
            moves.ask()
    _count_against_the_box(house, moves.asked)


def _take_all(house: House, report: Report, box: Ahead, read: Read, moves: _Moves) -> None:
    until = house.clock() + house.bounds.span
    for batch in box.new(house.clerk.group.limits.message_bytes):
        for incoming in batch:
            moves.add(incoming.uid, aside=take_one(house, incoming, report, read))
            if _enough(house, report, until):
                return
        if moves.are_many:
            moves.ask()


@contextlib.contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Look for garbage in circles less often: a mail leaves little of it, and what it made goes by itself.

    Left as it was for whoever goes on in this process.
    """
    before = gc.get_threshold()
    gc.freeze()  # code and templates are there to stay
    gc.set_threshold(_OBJECTS_BETWEEN, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _count_against_the_box(house: House, moved: list[str]) -> None:
    """Hold what was taken in against what lies in the box: a mail that came since is no difference."""
    if moved and (left := house.mailbox.left(moved)):
        raise ServerError(
            f"{len(left)} of {len(moved)} mails had their effect and still lie in the box"
            f" ({', '.join(left[:5])}).",
            remedy="The next run moves them, without a second effect. If it goes on, ask the mail host.",
        )


def _enough(house: House, report: Report, until: dt.datetime) -> bool:
    bounds = house.bounds
    return report.mails.total() >= bounds.mails or house.clock() >= until or bounds.stopping()


def take_one(house: House, incoming: Incoming, report: Report, read: Read | None = None) -> bool:
    """Take in one mail; return whether it must be set aside for a human.

    `read` reads it, where that is not done here. Whatever a mail manages to break costs that mail alone: its
    bytes and the reason wait in the shunt.
    """
    try:
        message = read(incoming.raw) if read else parse(incoming.raw, house.group_zone)
        disposition, reason = _file(house, incoming, message, report)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - the one broad catch, around one mail (STYLE 19)
        reason = f"{type(error).__name__}: {error}"
        reason_kept = Shunted("", house.clock(), reason, traceback.format_exc(), uid=incoming.uid)
        house.shunt.add(incoming.raw, reason_kept)
        report.mails["surprise"] += 1
        report.surprises.append(f"{incoming.uid}: {reason}")
        house.log(f"{incoming.uid} surprise {reason}")
        return True
    report.mails[disposition.value] += 1
    house.log(f"<{message.key}> {disposition.value} {reason}")
    return disposition is Disposition.ASIDE


def _file(house: House, incoming: Incoming, message: Message, report: Report) -> tuple[Disposition, str]:
    now = house.clock()
    # The disk makes it safe while the next mail is read; no mail is moved before it is.
    with house.store.transaction(wait=False) as tx:
        if known := desk.seen_before(message, tx):
            _set_aside(house, incoming, known)
            return known.disposition, f"seen {known.reason}"
        message = desk.under_own_key(message, tx)
        message = with_documents(message, tx, house.clerk, now, house.read_document)
        outcome = decided(house, incoming, message, tx, now)
        keep(house, tx, outcome, now)
        seen = desk.line_of(message, outcome, incoming.uid, now)
        tx.put(seen)
        broken = take_again(house, tx, outcome, now)
        if outcome.erased is None:
            tx.keep_mail(message.sha256, incoming.raw)
    _set_aside(house, incoming, seen)
    for each in broken:
        leave_aside(house, each)
        report.surprises.append(str(each))
    return seen.disposition, seen.reason


def decided(house: House, incoming: Incoming, message: Message, view: View, now: dt.datetime) -> Outcome:
    """Return what a mail comes to; of one that is too large only the head was read."""
    decide = desk.on_message if incoming.complete else desk.on_oversized
    return upkeep.widened(decide(message, view, house.clerk, now), house.store, house.group_zone)


def _set_aside(house: House, incoming: Incoming, seen: Seen) -> None:
    """Lay a mail that a human must see into the shunt; one that lies there is kept as it was."""
    if seen.disposition is Disposition.ASIDE:
        kept = Shunted("", seen.at, seen.reason, sender=seen.sender, subject=seen.subject, uid=seen.uid)
        house.shunt.add(incoming.raw, kept)
