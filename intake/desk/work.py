"""One mail, or one tick, being worked on: the records as they would be, and what will be said."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import TypeVar

from intake.desk.changes import differences
from intake.desk.group import Group
from intake.desk.notices import Notice
from intake.desk.outcome import Outcome, View
from intake.desk.records import Counter, DigestPeriod, Disposition, FieldChange, Project, Record
from intake.desk.tokens import Tokens

R = TypeVar("R", bound=Record)


@dataclasses.dataclass(frozen=True, slots=True)
class Clerk:
    """What the desk knows besides the records: the group it works for, and its secret."""

    group: Group
    tokens: Tokens


class Work:
    """A view of the records with this work's own changes laid over it; it becomes one Outcome."""

    def __init__(self, view: View, clerk: Clerk, now: dt.datetime) -> None:
        self.view = view
        self.group = clerk.group
        self.tokens = clerk.tokens
        self.now = now
        self._changed: dict[tuple[type[Record], str], Record | None] = {}
        self._by_kind: dict[type[Record], dict[str, Record | None]] = {}
        self._notices: list[Notice] = []
        # Whether what projects were before this work is kept; an erasure keeps nothing of it.
        self.watches = True
        # Whoever is to be erased once all else of this work is done, by their key.
        self.leaving = ""
        # Mails that waited and are to be taken in now, by their key in the ledger.
        self.again: tuple[str, ...] = ()

    @property
    def today(self) -> dt.date:
        """The day it is in the group's zone."""
        return self.now.astimezone(self.group.zone).date()

    @property
    def stamp(self) -> dt.datetime:
        """The time that news bears: now, or just after the last digest where the clock has stepped back.

        What were dated before the end of a digest's window would be told in no digest.
        """
        last = last_period(self)
        if last is None or last.end < self.now:
            return self.now
        return last.end + dt.timedelta(microseconds=1)

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record as this work would leave it."""
        if (kind, key) in self._changed:
            changed = self._changed[kind, key]
            return changed if isinstance(changed, kind) else None
        return self.view.get(kind, key)

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of a kind as this work would leave it."""
        yield from self._overlaid(kind, self.view.all(kind), "")

    def under(self, kind: type[R], parent: str) -> Iterator[R]:
        """Yield what belongs to a parent, as this work would leave it."""
        yield from self._overlaid(kind, self.view.under(kind, parent), parent + "-")

    def latest(self, kind: type[R]) -> R | None:
        """Return the record of a kind that was first kept last, as this work would leave it."""
        if kind in self._by_kind:
            return next(reversed(list(self.all(kind))), None)
        return self.view.latest(kind)

    def _overlaid(self, kind: type[R], base: Iterator[R], prefix: str) -> Iterator[R]:
        met = set()
        for record in base:
            met.add(record.key)
            now = self._by_kind.get(kind, {}).get(record.key, record)
            if isinstance(now, kind):
                yield now
        for key, new in list(self._by_kind.get(kind, {}).items()):
            if isinstance(new, kind) and key not in met and key.startswith(prefix):
                yield new

    def put(self, record: Record) -> None:
        """Keep a record, new or changed."""
        self._changed[type(record), record.key] = record
        self._by_kind.setdefault(type(record), {})[record.key] = record

    def remove(self, kind: type[Record], key: str) -> None:
        """Remove a record."""
        self._changed[kind, key] = None
        self._by_kind.setdefault(kind, {})[key] = None

    def number(self, series: str) -> str:
        """Take the next number of a series: "P" gives "P1", "P1-U" gives "P1-U1"; none is given twice."""
        counter = self.get(Counter, series)
        last = counter.last + 1 if counter else 1
        self.put(Counter(series, last))
        return f"{series}{last}"

    @property
    def changed(self) -> list[Record]:
        """The records that this work would keep, new or changed."""
        return [record for record in self._changed.values() if record is not None]

    def changed_of(self, kind: type[R]) -> list[R]:
        """Return the records of a kind that this work would keep, new or changed."""
        return [record for record in self._by_kind.get(kind, {}).values() if isinstance(record, kind)]

    def say(self, notice: Notice) -> None:
        """Have a letter written."""
        self._notices.append(notice)

    def outcome(self, disposition: Disposition | None, reason: str) -> Outcome:
        """End the work: everything it changed and said, and why."""
        if self.watches:
            self._keep_changes()
        changed = self._changed.items()
        return Outcome(
            reason,
            disposition,
            tuple(record for _, record in changed if record is not None),
            tuple((kind, key) for (kind, key), record in changed if record is None),
            tuple(self._notices),
            again=self.again,
        )

    def _keep_changes(self) -> None:
        """Keep what the projects of this work were before it, whichever rule changed them."""
        for kind, key in list(self._changed):
            if kind is not Project:
                continue
            was, now = self.view.get(Project, key), self.get(Project, key)
            for field, before, after in differences(was, now) if was and now else ():
                self.put(FieldChange(self.number(f"{key}-H"), key, field, before, after, self.stamp))


def last_period(work: Work) -> DigestPeriod | None:
    """Return the newest digest that was claimed: each is claimed behind all before it."""
    known = (work.view.latest(DigestPeriod), *work.changed_of(DigestPeriod))
    return max(filter(None, known), key=lambda period: period.end, default=None)
