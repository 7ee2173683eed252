"""What a pass would do, told and not done: each mail, what is due, and the letters that would leave."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from intake import desk
from intake.again import waited_for
from intake.desk.records import Disposition, Letter, Seen
from intake.errors import ServerError, StoreError
from intake.kept import keep, keep_letters, letters_of
from intake.mail.ports import Incoming
from intake.opened import with_documents
from intake.reading import parse
from intake.reading.message import Message
from intake.store import outbox
from intake.supposed import Supposed
from intake.taking import decided
from intake.vitals import vitals

if TYPE_CHECKING:
    from intake.desk.heartbeat import Vitals
    from intake.run import House

SURPRISE = "surprise"


@dataclasses.dataclass(frozen=True, slots=True)
class ForeseenMail:
    """A mail and what it would come to; `disposition` is a Disposition's word, or "surprise"."""

    message: Message
    disposition: str
    reason: str
    letters: tuple[Letter, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class ForeseenLetters:
    """Letters that would leave beside those of the mails: because the clock says so, or left from before."""

    letters: tuple[Letter, ...]
    waited: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class ForeseenTrouble:
    """A server that is away, and keeps its part of the pass from being done."""

    error: ServerError


Foreseen = ForeseenMail | ForeseenLetters | ForeseenTrouble


def rehearse(house: House) -> Iterator[Foreseen]:
    """Yield what a pass would do, in its order, writing nothing here or on the server."""
    waiting = [letter for letter in house.store.waiting_letters() if outbox.is_due(letter, house.clock())]
    rehearsal = _Rehearsal(house)
    try:
        yield from rehearsal.mails()
    except ServerError as error:
        yield ForeseenTrouble(error)
    if due := rehearsal.tick():
        yield ForeseenLetters(due)
    if waiting:
        yield ForeseenLetters(tuple(waiting), waited=True)


class _Rehearsal:
    """A pass over records that are only supposed, and the bytes of the mails it looked at."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._view = Supposed(house.store.view())
        self._raw: dict[str, bytes] = {}
        self._aside = 0
        self._all_read = False

    def mails(self) -> Iterator[ForeseenMail]:
        """Yield what each mail that waits would come to, as many as one pass takes. Raises ServerError."""
        bounds, count = self._house.bounds, 0
        for batch in self._house.mailbox.new(self._house.clerk.group.limits.message_bytes):
            for incoming in batch:
                yield from self._mail(incoming)
                count += 1
                if count >= bounds.mails:
                    return
        self._all_read = True

    def tick(self) -> tuple[Letter, ...]:
        """Return the letters that the clock would bring after these mails."""
        house, now = self._house, self._house.clock()
        seen = self._vitals(now) if desk.digest_is_due(self._view, house.clerk, now) else None
        before = len(self._view.queued)
        keep(house, self._view, desk.on_tick(self._view, house.clerk, now, seen), now)
        return tuple(self._view.queued[before:])

    def _vitals(self, now: dt.datetime) -> Vitals:
        """Look at the box and the shunt as they would be once the mails were taken in."""
        found = vitals(self._house, now)
        unread = 0 if self._all_read else found.unread
        return dataclasses.replace(found, unread=unread, aside=found.aside + self._aside)

    def _mail(self, incoming: Incoming) -> Iterator[ForeseenMail]:
        message = parse(incoming.raw, self._house.group_zone)
        if known := desk.seen_before(message, self._view):
            yield ForeseenMail(message, known.disposition, f"seen {known.reason}")
            return
        told, again = self._foreseen(incoming, desk.under_own_key(message, self._view))
        self._aside += told.disposition == SURPRISE
        yield told
        for key in again:
            yield from self._again(key)

    def _foreseen(self, incoming: Incoming, message: Message) -> tuple[ForeseenMail, tuple[str, ...]]:
        """Return what a mail comes to with its letters, and which mails waited for it."""
        before = len(self._view.queued)
        try:
            told, again = self._supposed(incoming, message)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - where the pass sets the mail aside, this tells it (STYLE 19)
            return ForeseenMail(message, SURPRISE, f"{type(error).__name__}: {error}"), ()
        return dataclasses.replace(told, letters=tuple(self._view.queued[before:])), again

    def _supposed(self, incoming: Incoming, message: Message) -> tuple[ForeseenMail, tuple[str, ...]]:
        """Go on as if the mail had been taken in; return what it comes to, and which mails waited for it."""
        house, now = self._house, self._house.clock()
        message = with_documents(message, self._view, house.clerk, now, house.read_document)
        outcome = decided(house, incoming, message, self._view, now)
        # All its letters are made before anything is supposed: one that cannot be made leaves nothing of it.
        letters = list(letters_of(house, outcome, now))
        line = desk.line_of(message, outcome, incoming.uid, now)
        for record in (*outcome.records, line):
            self._view.put(record)
        for kind, key in outcome.removed:
            self._view.remove(kind, key)
        keep_letters(self._view, letters)
        self._raw[message.sha256] = incoming.raw
        self._aside += line.disposition is Disposition.ASIDE
        return ForeseenMail(message, line.disposition, line.reason), outcome.again

    def _again(self, key: str) -> Iterator[ForeseenMail]:
        """Yield what a mail that waited for another one comes to now."""
        seen = self._view.get(Seen, key)
        raw = (self._raw.get(seen.sha256) or self._house.store.mail(seen.sha256)) if seen else None
        if seen is None or raw is None or not waited_for(seen):
            return
        message = dataclasses.replace(parse(raw, self._house.group_zone), key=key)
        yield self._foreseen(Incoming(seen.uid, len(raw), raw), message)[0]
