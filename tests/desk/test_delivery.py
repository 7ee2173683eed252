"""Letters that could not be delivered."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import CAMILLE, DENIS, MARIE, Desk, at, with_group
from intake import desk as rules
from intake.desk.notices import AddressDead, LetterRefused
from intake.desk.outcome import Outcome
from intake.desk.records import BounceScore, Letter, Person, PersonState

QUEUED = at(6, 3)


def letter(tries: int = 0, to: str = MARIE.email, kind: str = "digest") -> Letter:
    return Letter("digest:2017-W10:marie", "<x@quartier.example>", kind, to, QUEUED, tries=tries)


def refused(desk: Desk, of: Letter, answer: str = "550 no such user") -> Outcome:
    outcome = rules.on_refused(of, answer, desk.cabinet, desk.clerk, desk.now)
    desk.cabinet.keep(outcome)
    return outcome


def refused_on_days(days: int, answer: str) -> tuple[Desk, Outcome]:
    desk = Desk()
    desk.tick()
    for _ in range(days):
        outcome = refused(desk, letter(), answer)
        refused(desk, letter(), answer)
        desk.wait(days=1)
    return desk, outcome


def state(desk: Desk) -> PersonState:
    person = desk.cabinet.get(Person, MARIE.key)
    assert person is not None
    return person.state


@pytest.mark.parametrize(("tries", "least"), [(0, 5), (1, 10), (2, 20), (5, 160), (7, 360), (59, 360)])
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


def test_a_letter_queued_by_a_clock_ahead_of_time_is_given_up_after_as_many_tries_as_any() -> None:
    before = QUEUED - dt.timedelta(days=4000)
    assert rules.next_try(letter(59), before) is not None
    assert rules.next_try(letter(60), before) is None


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


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("550 5.1.1 User unknown", "5.1.1"),
        ("550-5.1.1 The email account does not exist", "5.1.1"),
        ("554 5.4.14 loop", "5.4.14"),
        ("550 no such user", "550"),
    ],
)
def test_an_address_refused_on_five_days_is_written_to_no_more(answer: str, status: str) -> None:
    assert state(refused_on_days(4, answer)[0]) is PersonState.ACTIVE
    desk, outcome = refused_on_days(5, answer)
    assert state(desk) is PersonState.BOUNCED
    dead = next(notice.body for notice in outcome.notices if isinstance(notice.body, AddressDead))
    assert (dead.email, dead.status, dead.days) == (MARIE.email, status, 5)


@pytest.mark.parametrize(
    "answer",
    [
        "552 5.2.2 Mailbox full",
        "552 mailbox full",
        "552 5.3.4 Message too big",
        "451 4.7.1 greylisted for five days",
        "the connection ended in the middle of this letter, twice",
        "“x” is no address that a letter can be sent to",
    ],
)
def test_a_full_mailbox_a_big_letter_or_a_server_away_is_no_dead_address(answer: str) -> None:
    desk, _ = refused_on_days(6, answer)
    assert state(desk) is PersonState.ACTIVE
    assert desk.records(BounceScore) == []


def test_a_mail_from_the_person_heals_what_the_server_refused() -> None:
    desk, _ = refused_on_days(5, "550 5.1.1 User unknown")
    desk.mail(MARIE, "Me revoilà.")
    assert state(desk) is PersonState.ACTIVE
    assert desk.records(BounceScore) == []
