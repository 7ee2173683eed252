"""The records as they would be after what was decided, and not kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, TypeVar

from intake.desk.outcome import View
from intake.desk.records import Letter, Record, Thread

R = TypeVar("R", bound=Record)


@dataclasses.dataclass(frozen=True, slots=True)
class Supposed:
    """A view over another: what is supposed here is seen, and that one stays as it is."""

    kept: View
    queued: list[Letter] = dataclasses.field(default_factory=list)
    _changes: dict[type[Any], dict[str, Any]] = dataclasses.field(default_factory=dict)

    def put(self, record: Record) -> None:
        """Go on as if this were kept."""
        self._changes.setdefault(type(record), {})[record.key] = record

    def remove(self, kind: type[Record], key: str) -> None:
        """Go on as if this were removed."""
        changes = self._changes.setdefault(kind, {})
        if self.kept.get(kind, key) is None:
            changes.pop(key, None)
        else:
            changes[key] = None

    def queue(self, letter: Letter, thread: Thread, raw: bytes) -> bool:
        """Go on as if this letter waited; False when its key is known, as a transaction says it."""
        if self.get(Letter, letter.key) is not None:
            return False
        self.put(dataclasses.replace(letter, size=len(raw)))
        self.put(thread)
        self.queued.append(letter)
        return True

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record of this kind and key, or None."""
        changes: dict[str, R | None] = self._changes.get(kind, {})
        return changes[key] if key in changes else self.kept.get(kind, key)

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of this kind, in the order in which they were first kept."""
        return self._over(kind, self.kept.all(kind), "")

    def under(self, kind: type[R], parent: str) -> Iterator[R]:
        """Yield the records whose key is `parent` + "-" + something, in that order."""
        return self._over(kind, self.kept.under(kind, parent), f"{parent}-")

    def latest(self, kind: type[R]) -> R | None:
        """Return the record of this kind that was first kept last, or None."""
        changes: dict[str, R | None] = self._changes.get(kind, {})
        for key, record in reversed(changes.items()):
            if record is not None and self.kept.get(kind, key) is None:
                return record
        last = self.kept.latest(kind)
        if last is None or (now := changes.get(last.key, last)) is not None:
            return last and now
        return next(reversed(list(self.all(kind))), None)

    def _over(self, kind: type[R], kept: Iterator[R], start: str) -> Iterator[R]:
        changes: dict[str, R | None] = dict(self._changes.get(kind, {}))
        for record in kept:
            now = changes.pop(record.key, record)
            if now is not None:
                yield now
        yield from (each for key, each in changes.items() if each is not None and key.startswith(start))
