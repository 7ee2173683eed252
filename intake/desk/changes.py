"""What changed about a project: kept a field at a time, and told as *was* and *now* over a period."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from intake.desk.records import FieldChange, Project

# The portrait's own fields are looked at one by one.
WATCHED = ("title", "status", "follower")


def differences(was: Project, now: Project) -> Iterator[tuple[str, str, str]]:
    """Yield each watched field in which two states of a project differ: its name, was, now."""
    for name in WATCHED:
        yield from _difference(name, was, now)
    for field in dataclasses.fields(now.portrait):
        yield from _difference(field.name, was.portrait, now.portrait)


def _difference(name: str, was: object, now: object) -> Iterator[tuple[str, str, str]]:
    before, after = str(getattr(was, name)), str(getattr(now, name))
    if before != after:
        yield name, before, after


def coalesced(changes: Iterable[FieldChange]) -> list[FieldChange]:
    """Return one change a field, from its first state to its last, the newest first; undone ones are none."""
    by_field: dict[str, FieldChange] = {}
    for change in changes:
        first = by_field.get(change.field)
        by_field[change.field] = dataclasses.replace(change, was=first.was if first else change.was)
    told = [change for change in by_field.values() if change.was != change.now]
    return sorted(told, key=lambda change: change.at, reverse=True)
