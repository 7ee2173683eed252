"""What is let go when it is old: raw mails and letters that were sent."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import sys
from collections.abc import Collection, Iterator
from typing import TypeVar

from intake.desk.records import Letter, LetterState, Seen
from intake.store import rawmails
from intake.store.storage import JournalStorage
from intake.store.transaction import Transaction
from intake.store.view import RecordView

R = TypeVar("R")

_AT_ONCE = 1000
ALL = sys.maxsize


def purge_mails(
    storage: JournalStorage,
    view: RecordView,
    before: dt.datetime,
    keep: Collection[str] = (),
    most: int = ALL,
) -> int:
    """Delete the raw mails taken in before this moment, save those whose hash is in `keep`; `most` at a time.

    A mail that came again later is kept. Returns how many were deleted. Raises StoreError.
    """
    kept = {*keep, *(seen.sha256 for seen in view.all(Seen) if seen.raw and seen.at >= before)}
    found = (seen for seen in view.all(Seen) if seen.raw and seen.sha256 not in kept)
    old = list(itertools.islice(found, most))
    # The file goes first: killed in between, the next purge finds the record and ends the work.
    deleted = sum(rawmails.remove_mail(storage, sha256) for sha256 in {seen.sha256 for seen in old})
    for some in _batches(old):
        with storage.transaction():
            for seen in some:
                Transaction(storage, view).put(dataclasses.replace(seen, raw=""))
    return deleted


def purge_letters(storage: JournalStorage, view: RecordView, before: dt.datetime, most: int = ALL) -> int:
    """Remove the records of letters that were sent or refused before this moment, and return how many.

    Their threads stay, so that a late reply still finds what it is about. Raises StoreError.
    """
    found = (letter for letter in view.all(Letter) if _is_done(letter, before))
    old = list(itertools.islice(found, most))
    for some in _batches(old):
        with storage.transaction():
            for letter in some:
                Transaction(storage, view).remove(Letter, letter.key)
    return len(old)


def _is_done(letter: Letter, before: dt.datetime) -> bool:
    return letter.state is not LetterState.QUEUED and (letter.sent or letter.queued) < before


def _batches(items: list[R]) -> Iterator[list[R]]:
    for first in range(0, len(items), _AT_ONCE):
        yield items[first : first + _AT_ONCE]
