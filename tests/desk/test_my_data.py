"""MES DONNÉES looks into every kind of record, and tells nothing of others or of what was said in confidence."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from typing import Any

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk
from desk.test_erasing_kinds import ADDRESSES, HASHES, filled
from intake.desk.audit import pseudonym
from intake.desk.notices import MyData
from intake.desk.records import (
    KINDS,
    AnswerCount,
    ApprovalToken,
    AuditLine,
    BounceScore,
    Comment,
    Contact,
    Deputy,
    Erasing,
    Heard,
    Joining,
    Link,
    MeetingText,
    Moving,
    Offer,
    OtherAddress,
    Person,
    Step,
    Thread,
    Tombstone,
    Update,
)
from intake.desk.records.referral import Referral
from intake.desk.rights.held import NOT_TOLD, TOLD, held_of
from intake.desk.rights.stones import tombstone_key
from intake.desk.work import Work

NAME = "Sophie Arnaud"
OTHER = "karim benali"
# Where these stand, they are the program's own words, hashes, or what others are called.
NEVER_A_PERSON = HASHES | {"key", "kind"}
# With these the whole record is the person's, which other tests show.
THEN_ITS_OWN = frozenset({"holder", "sender", "to", "message"})
WRITTEN = (Comment, Link, MeetingText, Step, Update)
ONES_OWN = (AnswerCount, ApprovalToken, AuditLine, BounceScore, Contact, Erasing, Heard, Moving, OtherAddress,
            Person, Thread, Tombstone)  # fmt: skip


def known_desk() -> Desk:
    desk = Desk()
    for each in (SOPHIE, KARIM):
        person = Person(each.key, each.name, each.email, desk.now)
        desk.cabinet.records.setdefault(Person, {})[person.key] = person
    return desk


def told(desk: Desk) -> tuple[str, dict[str, Any]]:
    """Return what MES DONNÉES sends Sophie: the letter's values, and the file."""
    desk.mail(SOPHIE, "MES DONNÉES", subject="mes données")
    notice, body = desk.last(MyData, SOPHIE)
    (file,) = notice.enclosures
    return repr(body), json.loads(file.content)


def with_record(kind: type[Any], record: Any) -> Desk:
    desk = known_desk()
    desk.cabinet.records.setdefault(kind, {})[record.key] = record
    return desk


def counted(data: dict[str, Any]) -> dict[str, int]:
    return {name: len(rows) for name, rows in data.items()}


def test_every_kind_is_looked_into_or_left_out_for_a_reason() -> None:
    assert {kind.table for kind in KINDS} == {kind.table for kind in TOLD} | set(NOT_TOLD)
    assert {kind.table for kind in TOLD} & set(NOT_TOLD) == set()
    assert all(len(reason) > 20 for reason in NOT_TOLD.values())


@pytest.mark.parametrize(
    "kind",
    [kind for kind in KINDS if kind.table not in {*NOT_TOLD, "people"}],
    ids=lambda kind: kind.__name__,
)
def test_a_record_that_tells_of_the_person_is_found(kind: type[Any]) -> None:
    desk = known_desk()
    record: Any = filled(kind)
    if kind is AuditLine:
        record = dataclasses.replace(record, who=pseudonym(SOPHIE.key, desk.clerk.tokens))
    if kind is Tombstone:
        record = dataclasses.replace(record, key=tombstone_key(SOPHIE.key, desk.clerk.tokens))
    if kind in {BounceScore, Erasing, Joining, Deputy, Contact, Moving, OtherAddress}:
        record = dataclasses.replace(record, key=SOPHIE.key)
    if kind in {AnswerCount, Heard}:
        record = dataclasses.replace(record, key=f"{SOPHIE.key} 2017-03-05")
    assert found(with_record(kind, record)) - found(desk)


def found(desk: Desk) -> Counter[str]:
    held = held_of(SOPHIE.key, Work(desk.cabinet, desk.clerk, desk.now))
    return Counter({each.name: len(getattr(held, each.name)) for each in dataclasses.fields(held)})


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return where texts stand in a record, as paths."""
    if type(value) is str:
        return [path]
    if isinstance(value, tuple):
        return [each for number, inner in enumerate(value) for each in places(inner, (*path, number))]
    if dataclasses.is_dataclass(value):
        return [
            each
            for field in dataclasses.fields(value)
            for each in places(getattr(value, field.name), (*path, field.name))
        ]
    return []


def changed(value: Any, path: tuple[Any, ...], text: str) -> Any:
    """Return a record in which one place holds this text, and every other one Karim's words."""
    if not path:
        return text
    head, *rest = path
    if isinstance(value, tuple):
        return tuple(
            changed(each, tuple(rest), text) if at == head else each for at, each in enumerate(value)
        )
    return dataclasses.replace(value, **{head: changed(getattr(value, head), tuple(rest), text)})


def of_karim(value: Any) -> Any:
    for path in places(value):
        was = value
        for step in path:
            was = was[step] if isinstance(step, int) else getattr(was, step)
        address = was == SOPHIE.email
        text = KARIM.email if address else f"{KARIM.name}, {KARIM.email}"
        value = changed(value, path, was if was == "1" else text)
    return value


OF_OTHERS = [
    (kind, path)
    for kind in KINDS
    if kind not in {*ONES_OWN, Joining, Deputy} and kind.table not in NOT_TOLD
    for path in places(filled(kind))
    if path[-1] not in NEVER_A_PERSON and not isinstance(path[-1], int) and path[-1] not in THEN_ITS_OWN
    if not (kind in {*WRITTEN, Offer} and path in {("author",), ("person",)})
]


@pytest.mark.parametrize(
    ("kind", "path"),
    OF_OTHERS,
    ids=[f"{kind.__name__}-{'-'.join(map(str, path))}" for kind, path in OF_OTHERS],
)
def test_where_the_person_stands_in_what_is_anothers_is_told_and_the_other_is_not(
    kind: type[Any], path: tuple[Any, ...]
) -> None:
    theirs = of_karim(filled(kind))
    before = counted(told(with_record(kind, theirs))[1])
    text = SOPHIE.key if path[-1] in ADDRESSES else f"avec {NAME} au marché"
    letter, data = told(with_record(kind, changed(theirs, path, text)))
    assert counted(data)["roles"] + counted(data)["mentioned"] == before["roles"] + before["mentioned"] + 1
    assert OTHER not in (json.dumps(data, ensure_ascii=False) + letter).casefold()
    assert KARIM.key not in (json.dumps(data) + letter).casefold()


@pytest.mark.parametrize("kind", [Joining, Deputy])
def test_somebody_else_of_the_same_name_is_not_told(kind: type[Any]) -> None:
    theirs = dataclasses.replace(of_karim(filled(kind)), name=NAME)
    assert counted(told(with_record(kind, theirs))[1]) == counted(told(known_desk())[1])


def test_in_what_the_person_brings_the_addresses_of_others_are_left_out() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(CAMILLE, f"SUIVI P1 {MARIE.email}", subject="suivi")
    desk.mail(MARIE, "JE PRENDS P1", subject="laverie")
    letter, data = told(desk)
    (project,) = data["projects"]
    assert (project["title"], project["follower"]) == ("Laverie", "")
    assert {each["field"] for each in data["changes"]} == {"follower"}
    assert MARIE.key not in letter + json.dumps(data)
    assert data["roles"] == [{"about": "P1-O1", "field": "asked"}]


def test_a_volunteer_is_told_the_offer_in_full_and_not_the_holders_address() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(MARIE, "JE PRENDS P1\n\nJe suis comptable.", subject="laverie")
    desk.mail(MARIE, "MES DONNÉES", subject="mes données")
    notice, body = desk.last(MyData, MARIE)
    (offer,) = json.loads(notice.enclosures[0].content)["offers"]
    assert (offer["key"], offer["asked"]) == ("P1-O1", "")
    assert "Je suis comptable." in offer["text"]
    assert any("Je suis comptable." in line.text for line in body.writings)


def test_what_was_said_in_confidence_of_somebody_of_the_name_is_not_told_by_mail() -> None:
    desk = with_record(Referral, Referral("F1", Desk().now, KARIM.key, f"{NAME}, dettes de loyer", "m1@x"))
    letter, data = told(desk)
    assert "F1" not in letter + json.dumps(data)
    assert "dettes" not in letter + json.dumps(data)


def test_who_noted_it_is_not_mailed_it_either() -> None:
    desk = with_record(Referral, Referral("F1", Desk().now, SOPHIE.key, "Bruno T., dettes de loyer", "m1@x"))
    letter, data = told(desk)
    assert "dettes" not in letter + json.dumps(data)
