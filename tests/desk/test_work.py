"""One mail being worked on: its own changes lie over what is kept."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import GROUP, Cabinet, at
from intake.desk.notices import Help, Notice
from intake.desk.outcome import Outcome
from intake.desk.records import Call, CallState, Counter, DigestPeriod, Disposition, Update, parent_of
from intake.desk.tokens import Tokens
from intake.desk.work import Clerk, Work, last_period
from intake.reading.message import Address

NOW = at(6, 3)


def call(key: str, text: str = "?") -> Call:
    return Call(key, key.partition("-")[0], text, NOW)


def working(*kept: Call, now: dt.datetime = NOW) -> Work:
    cabinet = Cabinet()
    cabinet.keep(Outcome("", records=kept))
    return Work(cabinet, Clerk(GROUP, Tokens(b"s")), now)


def test_what_was_changed_is_read_changed() -> None:
    work = working(call("P1-C1"))
    work.put(dataclasses.replace(call("P1-C1"), state=CallState.CLOSED))
    found = work.get(Call, "P1-C1")
    assert found is not None
    assert found.state is CallState.CLOSED
    assert [each.state for each in work.all(Call)] == [CallState.CLOSED]


def test_what_was_removed_is_gone() -> None:
    work = working(call("P1-C1"), call("P1-C2"))
    work.remove(Call, "P1-C1")
    assert work.get(Call, "P1-C1") is None
    assert [each.key for each in work.under(Call, "P1")] == ["P1-C2"]
    assert work.outcome(None, "x").removed == ((Call, "P1-C1"),)


def test_what_is_new_stands_behind_what_was_there() -> None:
    work = working(call("P1-C1"), call("P2-C1"))
    work.put(call("P1-C2"))
    work.put(call("P10-C1"))
    assert [each.key for each in work.under(Call, "P1")] == ["P1-C1", "P1-C2"]
    assert [each.key for each in work.all(Call)] == ["P1-C1", "P2-C1", "P1-C2", "P10-C1"]


def test_kinds_do_not_meet() -> None:
    work = working()
    work.put(call("P1-C1"))
    assert work.get(Update, "P1-C1") is None
    assert list(work.all(Update)) == []


def test_what_is_put_while_reading_is_not_read_twice() -> None:
    work = working(call("P1-C1"))
    for each in work.under(Call, "P1"):
        work.put(dataclasses.replace(each, state=CallState.CLOSED))
    assert [each.key for each in work.under(Call, "P1")] == ["P1-C1"]


def test_numbers_go_up_and_none_is_given_twice() -> None:
    work = working()
    assert [work.number("P"), work.number("P"), work.number("P1-U"), work.number("P")] == [
        "P1",
        "P2",
        "P1-U1",
        "P3",
    ]
    assert set(work.outcome(None, "x").records) == {Counter("P", 3), Counter("P1-U", 1)}


def test_a_work_becomes_one_outcome() -> None:
    work = working()
    notice = Notice("k", Address("", "a@b.example"), "fr", Help("", False, False))
    work.put(call("P1-C1"))
    work.say(notice)
    assert work.outcome(Disposition.FILED, "call") == Outcome(
        "call", Disposition.FILED, (call("P1-C1"),), (), (notice,)
    )


def test_today_is_the_groups_day() -> None:
    assert working(now=dt.datetime(2017, 3, 6, 23, 30, tzinfo=dt.UTC)).today == dt.date(2017, 3, 7)


@pytest.mark.parametrize(
    ("end", "stamp"),
    [
        (at(5, 3), NOW),
        (NOW, NOW + dt.timedelta(microseconds=1)),
        (at(7, 3), at(7, 3) + dt.timedelta(microseconds=1)),
    ],
)
def test_news_is_never_dated_into_a_digest_that_left(end: dt.datetime, stamp: dt.datetime) -> None:
    work = working()
    work.put(DigestPeriod("2017-W09", 1, end, end))
    work.put(DigestPeriod("2017-W08", 0, at(1, 1), at(1, 1)))
    assert work.stamp == stamp
    newest = last_period(work)
    assert newest is not None
    assert newest.key == "2017-W09"


def test_the_latest_is_the_one_first_kept_last_as_the_work_leaves_it() -> None:
    work = working()
    assert work.latest(DigestPeriod) is None
    work.put(DigestPeriod("2017-W09", 1, NOW, NOW))
    work.put(DigestPeriod("2017-W10", 2, NOW, NOW))
    assert work.latest(DigestPeriod) == DigestPeriod("2017-W10", 2, NOW, NOW)
    work.remove(DigestPeriod, "2017-W10")
    assert work.latest(DigestPeriod) == DigestPeriod("2017-W09", 1, NOW, NOW)


def test_before_the_first_digest_news_is_dated_now() -> None:
    assert working().stamp == NOW
    assert last_period(working()) is None


@pytest.mark.parametrize(("key", "parent"), [("P4-U7", "P4"), ("R2-D1", "R2"), ("P4", "")])
def test_what_a_numbered_thing_belongs_to(key: str, parent: str) -> None:
    assert parent_of(key) == parent
