"""What people asked of their own data: erasures under way, and what is left of those that were done."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar


@dataclasses.dataclass(frozen=True, slots=True)
class Erasing:
    """Somebody who asked to be erased and must still confirm it; `key` is the person's."""

    table: ClassVar[str] = "erasings"

    key: str
    at: dt.datetime
    expires: dt.datetime


class ErasureState(enum.StrEnum):
    """How far an erasure is: records are masked at once, files and letters on the way follow."""

    MASKED = "masked"
    FOLDED = "folded"
    DONE = "done"


@dataclasses.dataclass(frozen=True, slots=True)
class Tombstone:
    """An address that was erased; `key` is a keyed hash of it, so that it is known again and never told.

    `mails` are the hashes of the raw mails still to be deleted.
    """

    table: ClassVar[str] = "tombstones"

    key: str
    at: dt.datetime
    state: ErasureState = ErasureState.MASKED
    mails: tuple[str, ...] = ()
