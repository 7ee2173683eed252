"""The pulse: a small file that tells what a pass needs to know when there is nothing to do.

It names the state of the store that it was written for: once the store has changed, it counts no more.
"""

from __future__ import annotations

import contextlib
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
    `made_by` names program and configuration: others may have something due. `store` is filled in when it
    is written.
    """

    last_good: dt.datetime | None = None
    due: dt.datetime | None = None
    waiting: int = 0
    next_try: dt.datetime | None = None
    aside: int = 0
    made_by: str = ""
    store: str = ""

    def leaves_nothing_to_do(self, now: dt.datetime, made_by: str) -> bool:
        """Tell whether neither the clock nor a letter wants anything now; a clock set back may."""
        return (
            self.made_by == made_by
            and self.last_good is not None
            and self.last_good <= now
            and (self.due is None or now < self.due)
            and (not self.waiting or (self.next_try is not None and now < self.next_try))
        )


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


def renew(folder: Path, pulse: Pulse, now: dt.datetime) -> None:
    """Note that all is still well, without waiting for the disk: a lost pulse costs one opening."""
    temporary = folder / f"{FILE}.idle.tmp"
    try:
        temporary.write_bytes(encode(dataclasses.replace(pulse, last_good=now)) + b"\n")
        with contextlib.suppress(FileNotFoundError):  # another idle pass took it along
            temporary.replace(folder / FILE)
    except OSError as error:
        raise refusal(error, folder / FILE) from error


def last_good(folder: Path) -> dt.datetime | None:
    """Return when a pass last ended well, whatever was written since; None where none did."""
    try:
        return decode(Pulse, (folder / FILE).read_bytes(), FILE).last_good
    except (OSError, StoreError):
        return None


def write_pulse(folder: Path, pulse: Pulse) -> None:
    """Write a pulse; one that was read still counts for the state it was read for only. Raises StoreError."""
    stamped = pulse if pulse.store else dataclasses.replace(pulse, store=state_of(folder))
    try:
        replace(folder / FILE, [encode(stamped) + b"\n"])
    except OSError as error:
        raise refusal(error, folder / FILE) from error
