"""Calls: how many are wanted, when a digest tells one again, and when the animateur learns that nobody came."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at
from intake.desk import call as calls
from intake.desk.notices import CallLine, CallUnanswered, Digest
from intake.desk.records import Call, CallState

MONDAYS = [at(13, 3, 8) + dt.timedelta(weeks=week) for week in range(10)]


def office(call: str = "Appel : qui tient la caisse ?") -> Desk:
    desk = Desk()
    desk.tick()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(SOPHIE, call, subject="[P1]")
    return desk


def told(desk: Desk, monday: dt.datetime) -> list[CallLine]:
    """Let a Monday come; return the calls that its digest tells."""
    sent = [notice.body for notice in desk.tick(monday).notices if isinstance(notice.body, Digest)]
    return [line for line in sent[0].body.sought if line.kind == "call"] if sent else []


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        ("Appel : qui tient la caisse ?", 1),
        ("Appel : 3 bénévoles pour le stand", 3),
        ("Appel : nous cherchons deux personnes le 14 mars", 2),
        ("Appel à bénévoles : trois", 1),
        ("Appel : 4 tables et 2 bras", 2),
        ("Appel ouvert : qui veut venir ?", 0),
        ("Appel : ouvert à tous, venez !", 0),
        ("Call: five volunteers", 5),
        ("Call (open): who comes?", 0),
        ("Appel : 9000 personnes", 1),
    ],
)
def test_a_call_says_how_many_it_wants(call: str, wanted: int) -> None:
    (found,) = office(call).records(Call)
    assert found.wanted == wanted


def test_a_call_in_the_first_mail_of_a_project_is_kept() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.\n\nAppel : 2 bénévoles pour le stand", subject="Laverie")
    (call,) = desk.records(Call)
    assert (call.key, call.text, call.wanted) == ("P1-C1", "2 bénévoles pour le stand", 2)


def test_a_call_runs_again_after_one_two_and_four_weeks() -> None:
    desk = office()
    lines = [told(desk, monday) for monday in MONDAYS[:5]]
    assert [len(each) for each in lines] == [1, 1, 1, 0, 1]
    assert [line.again for each in lines for line in each] == [False, True, True, True]
    assert desk.records(Call)[0].runs == tuple(MONDAYS[week].date() for week in (0, 1, 2, 4))


def test_then_the_animateur_is_told_once_that_nobody_came() -> None:
    desk = office()
    for monday in MONDAYS[:5]:
        told(desk, monday)
    assert not [notice for notice in desk.notices if notice.kind == "call_unanswered"]
    for monday in MONDAYS[5:]:
        assert told(desk, monday) == []
    letters = [notice for notice in desk.notices if isinstance(notice.body, CallUnanswered)]
    assert [notice.to for notice in letters] == [CAMILLE]
    assert letters[0].body == CallUnanswered(
        "P1", "Laverie", "qui tient la caisse ?", dt.date(2017, 3, 13), 4, 0, 1
    )
    assert desk.records(Call)[0].state is CallState.UNHEARD


def test_a_call_that_was_given_up_may_still_be_answered() -> None:
    desk = office()
    for monday in MONDAYS[:6]:
        told(desk, monday)
    desk.mail(MARIE, "JE PRENDS P1")
    assert desk.records(Call)[0].state is CallState.ANSWERED


def test_the_first_answer_ends_an_ordinary_call() -> None:
    desk = office()
    assert len(told(desk, MONDAYS[0])) == 1
    desk.mail(MARIE, "JE PRENDS P1")
    assert told(desk, MONDAYS[1]) == []


def test_a_call_for_three_runs_until_three_came() -> None:
    desk = office("Appel : 3 bénévoles pour le stand")
    told(desk, MONDAYS[0])
    desk.mail(MARIE, "JE PRENDS P1")
    (line,) = told(desk, MONDAYS[1])
    assert (line.came, line.wanted, line.again) == (1, 3, True)


def test_an_open_call_is_never_filled() -> None:
    desk = office("Appel ouvert : qui veut venir ?")
    for who in (MARIE, KARIM, CAMILLE):
        desk.mail(who, "JE PRENDS P1")
    (line,) = told(desk, MONDAYS[0])
    assert (line.came, line.wanted) == (3, 0)


def test_after_weeks_asleep_a_call_runs_once_and_no_run_is_lost() -> None:
    desk = office()
    told(desk, MONDAYS[0])
    assert [len(told(desk, MONDAYS[week])) for week in (6, 7, 8)] == [1, 1, 1]
    assert told(desk, MONDAYS[9]) == []
    assert desk.records(Call)[0].state is CallState.UNHEARD


STEPS = st.lists(st.sampled_from(("answer", "leave")), max_size=12)


@given(st.integers(0, 4), STEPS)
@settings(max_examples=200, deadline=None)
def test_a_call_seeks_exactly_while_fewer_answer_than_it_wants(wanted: int, steps: list[str]) -> None:
    call = Call("P1-C1", "P1", "qui ?", at(6, 3), wanted=wanted)
    here: list[str] = []
    for number, step in enumerate(steps):
        if step == "answer":
            here.append(f"p{number}")
            call = calls.with_answer(call, here[-1])
        elif here:
            call = calls.without_answer(call, here.pop())
        assert call.answers == tuple(here)
        assert (call.state in calls.SEEKING) is (wanted == calls.EVERYBODY or len(here) < wanted)
