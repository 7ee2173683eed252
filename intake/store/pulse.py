"""The pulse: a small file that tells what a pass needs to know when there is nothing to do.

It names the state of the store that it was written for: once the store has changed, it counts no more.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

from intake.errors import StoreError
from intake.store.codec import decode, encode
from intake.store.disk import refusal, replace
from intake.store.layout import SCHEMA, SNAPSHOT, newest_journal

FILE = "pulse.json"


@dataclasses.dataclass(frozen=True, slots=True)
class Pulse:
    """`last_good` is the end of the last pass without fault, `due` when the clock has something to do next.

    `waiting` letters wait to be sent, the first of them may be tried at `next_try` (None: now).
    `store` is filled in when it is written.
    """

    last_good: dt.datetime | None = None
    due: dt.datetime | None = None
    waiting: int = 0
    next_try: dt.datetime | None = None
    aside: int = 0
    store: str = ""


def state_of(folder: Path) -> str:
    """Return what tells one state of the store from the next, without opening it; "" when there is none."""
    try:
        snapshot, journal = (folder / SNAPSHOT).stat(), newest_journal(folder)
        size = journal.stat().st_size if journal else 0
    except OSError:
        return ""
    return f"{SCHEMA} {snapshot.st_size} {snapshot.st_mtime_ns} {journal and journal.name} {size}"


def read_pulse(folder: Path) -> Pulse | None:
    """Return the pulse, or None when there is none that counts: then the store must be opened."""
    try:
        pulse = decode(Pulse, (folder / FILE).read_bytes(), FILE)
    except (OSError, StoreError):
        return None
    return pulse if pulse.store and pulse.store == state_of(folder) else None


def write_pulse(folder: Path, pulse: Pulse) -> None:
    """Write a pulse; one that was read still counts for the state it was read for only. Raises StoreError."""
    stamped = pulse if pulse.store else dataclasses.replace(pulse, store=state_of(folder))
    try:
        replace(folder / FILE, [encode(stamped) + b"\n"])
    except OSError as error:
        raise refusal(error, folder / FILE) from error
