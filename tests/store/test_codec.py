"""Records to JSON and back."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.desk.records import KINDS, Letter, LetterState, Person, Project, Record, Step, When
from intake.errors import StoreError
from intake.reading.message import Precision
from intake.store import writers
from intake.store.codec import decode, encode
from store.samples import NOW, letter, person

zones = st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=-9, minutes=-30))])
st.register_type_strategy(dt.datetime, st.datetimes(timezones=zones))
st.register_type_strategy(str, st.text(st.characters(codec=None, categories=None), max_size=20))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@given(st.sampled_from(KINDS).flatmap(st.from_type))
def test_every_record_comes_back_as_it_was(record: Record):
    raw = encode(record)
    assert raw.isascii()
    assert b"\n" not in raw
    assert decode(type(record), raw, "here") == record


@given(st.sampled_from(KINDS).flatmap(st.from_type))
def test_a_record_is_written_as_the_library_writes_it(record: Record):
    assert writers._writer(type(record))(record) == json.dumps(
        record, separators=(",", ":"), default=writers._fields_of
    )


@pytest.mark.parametrize(
    "odd",
    [
        {"to": None}, {"tries": None}, {"tries": 1.5}, {"state": None}, {"queued": None},
        {"queued": "2017-03-06T08:00:00+01:00"},
    ],
)  # fmt: skip
def test_what_an_older_store_holds_in_a_field_is_written_back(odd: dict[str, Any]):
    record = dataclasses.replace(letter(1), **odd)
    expected = json.dumps(record, separators=(",", ":"), default=writers._fields_of)
    assert encode(record) == expected.encode()


def test_a_number_that_is_none_is_refused():
    @dataclasses.dataclass(frozen=True)
    class Score:
        points: float

    assert encode(Score(2)) == b'{"points":2}'
    with pytest.raises(ValueError, match="not JSON compliant"):
        encode(Score(float("nan")))


@pytest.mark.parametrize("fold", [0, 1])
def test_a_moment_keeps_its_offset_in_the_hour_that_comes_twice(fold: int):
    moment = dt.datetime(2017, 10, 29, 2, 30, tzinfo=ZoneInfo("Europe/Paris"), fold=fold)
    kept = decode(Person, encode(dataclasses.replace(person("Paul"), since=moment)), "here").since
    assert kept.isoformat() == f"2017-10-29T02:30:00+0{2 - fold}:00"
    assert kept.timestamp() == moment.timestamp()


def test_a_record_is_plain_json_by_field_name():
    step = Step(
        "P1-S1",
        "P1",
        "Rendez-vous",
        When("le 3 mars", dt.date(2017, 3, 3), precision=Precision.DAY),
        NOW,
        "c",
    )
    assert json.loads(encode(step)) == {
        "key": "P1-S1",
        "project": "P1",
        "text": "Rendez-vous",
        "when": {"words": "le 3 mars", "start": "2017-03-03", "end": None, "time": None, "precision": "day"},
        "at": "2017-03-06T08:00:00+01:00",
        "author": "c",
        "message": "",
        "meeting": "",
    }


def test_what_the_class_does_not_know_is_left_out():
    document = json.loads(encode(person("Paul"))) | {"shoe_size": 43}
    assert decode(Person, json.dumps(document).encode(), "here") == person("Paul")


def test_a_missing_field_takes_its_default():
    document = json.loads(encode(dataclasses.replace(letter(1), tries=3)))
    del document["tries"], document["state"]
    assert decode(Letter, json.dumps(document).encode(), "here") == dataclasses.replace(
        letter(1), tries=0, state=LetterState.QUEUED
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"state": "asleep"}, "'asleep' is not a valid PersonState"),
        ({"since": "yesterday"}, "Invalid isoformat string: 'yesterday'"),
    ],
)
def test_a_value_that_does_not_fit_is_told_with_its_place(change: dict[str, str], words: str):
    document = json.loads(encode(person("Paul"))) | change
    with pytest.raises(StoreError) as told:
        decode(Person, json.dumps(document).encode(), "people paul@lilas.example")
    assert str(told.value) == (
        f"The document people paul@lilas.example cannot be read as Person: {words}. "
        "Did a newer version of intake, or a hand, write it? Update intake, or put back a backup."
    )


def test_a_missing_field_without_default_is_told():
    with pytest.raises(StoreError, match="projects P1 cannot be read as Project: 'it lacks title'"):
        decode(Project, b'{"key":"P1"}', "projects P1")


def test_what_is_no_record_is_not_taken():
    with pytest.raises(TypeError, match="set cannot be kept in the store"):
        encode(dataclasses.replace(person("Paul"), name={"Paul"}))  # type: ignore[arg-type]
