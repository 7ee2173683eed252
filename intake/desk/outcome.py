"""What the desk answers to a mail or to the clock: values that `run` carries out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Protocol, TypeVar

from intake.desk.notices import Notice
from intake.desk.records import Disposition, Record
from intake.desk.rights.mask import Mask

R = TypeVar("R", bound=Record)


class View(Protocol):
    """The records as the desk may read them. A look-up by key does not scan."""

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record of this kind and key, or None."""
        ...

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of this kind, in the order in which they were first kept."""
        ...

    def under(self, kind: type[R], parent: str) -> Iterator[R]:
        """Yield the records whose key is `parent` + "-" + something ("P4-U1" under "P4"), in that order."""
        ...

    def latest(self, kind: type[R]) -> R | None:
        """Return the record of this kind that was first kept last, or None; this does not scan either."""
        ...


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """What one mail, or the clock, comes to: records to keep, keys to remove, notices to say, and why.

    For the clock `disposition` is None. `erased` hides whoever this erases, for what records do not tell.
    `again` are the keys of mails that waited and are to be taken in now, in the same commit.
    """

    reason: str
    disposition: Disposition | None = None
    records: tuple[Record, ...] = ()
    removed: tuple[tuple[type[Record], str], ...] = ()
    notices: tuple[Notice, ...] = ()
    erased: Mask | None = None
    again: tuple[str, ...] = ()
