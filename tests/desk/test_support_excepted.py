"""OK SAUF Mairie: a recipient left out by name, and never by a guess."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, Desk, with_group
from desk.support_desk import drafted, states
from intake.desk.notices import ConfirmApproval, SupportReady
from intake.desk.records import RecipientState

OUT, APPROVED, DRAFTED = RecipientState.LEFT_OUT, RecipientState.APPROVED, RecipientState.DRAFTED


@pytest.mark.parametrize(
    "words",
    [
        "OK SAUF Mairie",
        "ok sauf la mairie, merci",
        "OK, sauf à la Mairie",
        "D’accord sauf la Mairie.",
        "OK except the Mairie",
    ],
)
def test_a_recipient_is_left_out_by_name(words: str) -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, words, answers=draft)
    assert states(desk) == {"Mairie": OUT, "Semaest": APPROVED, "Député": APPROVED}
    assert desk.last(SupportReady, CAMILLE)


@pytest.mark.parametrize("words", ["OK sauf Mairie et Semaest", "ok sauf le Député, Semaest et la Mairie"])
def test_several_are_left_out(words: str) -> None:
    desk, draft = drafted(line="LETTRE P1 à Mairie, Semaest, Député, Région")
    desk.mail(CAMILLE, words, answers=draft)
    assert states(desk)["Semaest"] is OUT
    assert states(desk)["Région"] is APPROVED


def test_a_name_with_and_in_it_is_one() -> None:
    desk, draft = drafted(line="LETTRE P1 à Mairie, Ministère de l’Économie et des Finances")
    desk.mail(CAMILLE, "OK sauf le Ministère de l’Économie et des Finances", answers=draft)
    assert states(desk) == {"Mairie": APPROVED, "Ministère de l’Économie et des Finances": OUT}


@pytest.mark.parametrize(
    "words",
    [
        "OK sauf Préfecture",
        "OK sauf Mairie et Préfecture",
        "OK sauf Mairie si elle refuse",
        "OK sauf erreur de ma part",
        "OK sauf",
        "Je ne dis pas ok sauf Mairie",
        "Bonjour\nOK sauf la faute à Mairie",
    ],
)
def test_what_names_nobody_for_sure_approves_nothing(words: str) -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, words, answers=draft)
    assert set(states(desk).values()) == {DRAFTED}


def test_who_returned_a_letter_does_not_approve_it_by_a_name() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "NON, il manque le budget", answers=draft)
    outcome = desk.mail(CAMILLE, "OK sauf Mairie", answers=draft)
    assert outcome.reason.startswith("letter returned")
    assert APPROVED not in states(desk).values()


def test_a_host_that_proves_nothing_makes_the_name_ask_once_more() -> None:
    desk, draft = drafted(Desk(with_group(authserv_id="")))
    desk.mail(CAMILLE, "OK sauf Mairie", answers=draft, authentication="")
    notice, _ = desk.last(ConfirmApproval)
    assert set(states(desk).values()) == {DRAFTED}
    desk.mail(CAMILLE, "OK", answers=notice, authentication="")
    assert states(desk) == {"Mairie": OUT, "Semaest": APPROVED, "Député": APPROVED}
