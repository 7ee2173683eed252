"""Letters that could not be delivered."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import CAMILLE, DENIS, MARIE, Desk, at, with_group
from intake import desk as rules
from intake.desk.notices import LetterRefused
from intake.desk.outcome import Outcome
from intake.desk.records import Letter

QUEUED = at(6, 3)


def letter(tries: int = 0, to: str = MARIE.email, kind: str = "digest") -> Letter:
    return Letter("digest:2017-W10:marie", "<x@quartier.example>", kind, to, QUEUED, tries=tries)


def refused(desk: Desk, of: Letter) -> Outcome:
    return rules.on_refused(of, "550 no such user", desk.cabinet, desk.clerk, desk.now)


@pytest.mark.parametrize(("tries", "least"), [(0, 5), (1, 10), (2, 20), (5, 160), (7, 360), (100, 360)])
def test_each_wait_is_twice_the_one_before_up_to_six_hours(tries: int, least: int) -> None:
    again = rules.next_try(letter(tries), QUEUED)
    assert again is not None
    wait = again - QUEUED
    assert dt.timedelta(minutes=least) <= wait < dt.timedelta(minutes=least * 1.5)


def test_letters_deferred_together_are_not_tried_together() -> None:
    letters = [
        Letter(f"digest:2017-W10:{name}", "", "digest", "", QUEUED)
        for name in ("anne", "zoe", "marie", "karim")
    ]
    assert len({rules.next_try(each, QUEUED) for each in letters}) > 1


def test_after_five_days_a_letter_is_given_up() -> None:
    assert rules.next_try(letter(20), QUEUED + dt.timedelta(days=5)) is None
    assert rules.next_try(letter(20), QUEUED + dt.timedelta(days=4, hours=23)) is not None


def test_the_animateurs_are_told_of_a_refused_letter() -> None:
    outcome = refused(Desk(), letter())
    (notice,) = outcome.notices
    assert (outcome.reason, outcome.disposition) == ("letter refused", None)
    assert notice.to == CAMILLE
    assert notice.body == LetterRefused(MARIE.email, "digest", "550 no such user")
    assert notice.key == f"refused:digest:2017-W10:marie:{CAMILLE.key}"


def test_of_a_letter_to_an_animateur_the_others_are_told() -> None:
    assert refused(Desk(), letter(to="Camille@Quartier.example")).notices == ()
    outcome = refused(Desk(with_group(animateurs=(CAMILLE, DENIS))), letter(to=CAMILLE.email))
    assert [notice.to for notice in outcome.notices] == [DENIS]


def test_of_a_refused_refusal_nobody_is_told() -> None:
    desk = Desk(with_group(animateurs=(CAMILLE, DENIS)))
    assert refused(desk, letter(to=CAMILLE.email, kind="letter_refused")).notices == ()
