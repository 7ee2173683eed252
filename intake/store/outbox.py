"""What waits to be sent: an index of the queued letters, and where in which journal the bytes of each lie.

The bytes stay in the journal they were committed to; that file is kept until none of its letters waits.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections import Counter
from collections.abc import Iterator

from intake.desk.records import Letter, LetterState
from intake.errors import StoreError
from intake.store import generations
from intake.store.storage import JournalStorage
from intake.store.view import RecordView

TABLE = "outbox"
LONGEST_WAIT = dt.timedelta(days=1)


def enter(storage: JournalStorage, key: str, at: int) -> None:
    """Index a letter whose bytes begin at `at` of the journal in use."""
    storage.change(TABLE, key, b'{"journal":%d,"at":%d}' % (storage.generation, at))


def leave(storage: JournalStorage, key: str) -> None:
    """Take a letter out of the index."""
    storage.change(TABLE, key, None)


def keys(storage: JournalStorage) -> list[str]:
    """Return the keys of the queued letters in the order in which they were queued."""
    return list(storage.documents(TABLE))


def waiting(storage: JournalStorage, view: RecordView) -> Iterator[Letter]:
    """Yield the queued letters in the order in which they were queued."""
    for key in keys(storage):
        letter = view.get(Letter, key)
        if letter is not None and letter.state is LetterState.QUEUED:
            yield letter


def is_due(letter: Letter, now: dt.datetime) -> bool:
    """Tell whether a letter may be tried now.

    One that is to wait for longer than any does was deferred by a clock that was ahead of time.
    """
    return letter.next_try is None or not now < letter.next_try <= now + LONGEST_WAIT


def letter_bytes(storage: JournalStorage, key: str) -> bytes:
    """Return the bytes of a queued letter. Raises StoreError when they are damaged or gone."""
    place = storage.documents(TABLE).get(key)
    if place is None:
        raise StoreError(
            f"The letter {key} does not wait to be sent.", remedy="Its bytes are not kept after that."
        )
    return storage.read_blob(place["journal"], place["at"])


def count_by_journal(storage: JournalStorage) -> Counter[int]:
    """Return how many queued letters the journal of each generation holds."""
    return Counter(place["journal"] for place in storage.documents(TABLE).values())


def gather(storage: JournalStorage) -> None:
    """Lay the bytes of all queued letters into the journal in use, so that no former one is needed."""
    with storage.transaction():
        for key, place in list(storage.documents(TABLE).items()):
            if place["journal"] != storage.generation:
                enter(storage, key, storage.add_blob(storage.read_blob(place["journal"], place["at"])))


def journals_needed(storage: JournalStorage) -> set[int]:
    """Return the generations whose journals hold a queued letter."""
    return set(count_by_journal(storage))


def sweep(storage: JournalStorage) -> None:
    """Delete the journals of which no letter waits any more."""
    with contextlib.suppress(OSError):
        generations.sweep(storage.folder, storage.generation, journals_needed(storage))
