"""An erasure finds the person in every kind of record: each is filled with one, and searched afterwards."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import types
import typing
from typing import Any

import pytest

from desk.office import SOPHIE, Desk
from intake.desk.records import KINDS, AuditLine, Counter, Person, Tombstone
from intake.desk.rights.erasure import erase

WORDS = f"Sophie Arnaud, {SOPHIE.email}"
ADDRESSES = frozenset(
    {"author", "holder", "follower", "person", "email", "sender", "to", "by", "approved_by", "voice", "asked"}
)
HASHES = frozenset({"sha256", "content", "raw", "uid", "mail", "chain"})
# Of the audit's pseudonym only the group's secret makes anybody; its other words are the program's.
OURS = ("who", "text", "detail", "act", "about", "key")
# Counters are named by the program; the person's own record is in every one of these desks.
WITHOUT = (Counter, Person, Tombstone)


def filled(kind: Any, name: str = "") -> Any:  # noqa: PLR0911
    """Return a value of this type in which every text tells of Sophie."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return filled(typing.get_args(kind)[0], name)
    if typing.get_origin(kind) is tuple:
        return (filled(typing.get_args(kind)[0], name),)
    if kind is str and name in HASHES:
        return "1"
    if kind is str:
        return SOPHIE.email if name in ADDRESSES or name == "answers" else WORDS
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return typing.cast(Any, kind)(
            **{each.name: filled(hints[each.name], each.name) for each in dataclasses.fields(kind)}
        )
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    simple = {int: 1, bool: False, float: 1.0, dt.date: dt.date(2017, 2, 1), dt.time: dt.time(9)}
    return dt.datetime(2017, 2, 1, tzinfo=dt.UTC) if kind is dt.datetime else simple[kind]


TRIED = [kind for kind in KINDS if kind not in WITHOUT]


@pytest.mark.parametrize("kind", TRIED, ids=lambda kind: kind.__name__)
def test_an_erasure_finds_the_person_in_every_kind_of_record(kind: type[Any]) -> None:
    desk = Desk()
    record: Any = filled(kind)
    if kind is AuditLine:
        record = dataclasses.replace(record, **dict.fromkeys(OURS, "1"))
    person = Person(SOPHIE.email.casefold(), "Sophie Arnaud", SOPHIE.email, desk.now)
    desk.cabinet.records.setdefault(Person, {})[person.key] = person
    desk.cabinet.records.setdefault(kind, {})[record.key] = record
    outcome = erase(person.key, desk.cabinet, desk.clerk, desk.now).outcome
    assert (kind, record.key) in outcome.removed or any(
        isinstance(each, kind) and each.key == record.key for each in outcome.records
    )
    told = repr(outcome.records)
    assert [word for word in ("sophie", "arnaud", SOPHIE.email.casefold()) if word in told.casefold()] == []
