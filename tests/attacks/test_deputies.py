"""Deputies approve within their days, with a token of their own."""

from __future__ import annotations

import dataclasses

import pytest

from desk.drafts import drafted
from desk.office import CAMILLE, MARIE, SOPHIE, Desk, at, transcript
from intake.desk.notices import DraftMinutes, MinutesOutcome
from intake.desk.records import Deputy, Disposition


def deputed() -> Desk:
    desk, _ = drafted()
    desk.mail(CAMILLE, "DÉLÉGUER à marie@courriel.example du 28 février au 2 mars", subject="délégation")
    desk.tick(at(1, 3, 9))
    return desk


def test_a_deputy_gets_the_draft_that_waits_once_and_publishes_it() -> None:
    desk = deputed()
    draft, body = desk.last(DraftMinutes, MARIE)
    assert body.public.text == desk.last(DraftMinutes, CAMILLE)[1].public.text
    assert desk.tick(at(1, 3, 10)).notices == ()
    assert desk.mail(MARIE, "OK", answers=draft).reason == "published R1-v1"
    assert desk.last(MinutesOutcome, CAMILLE)[1].by == "Marie Petit"


def test_a_deputy_is_shown_all_that_an_animateur_is() -> None:
    desk = Desk(now=at(27, 2, 10))
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.now = at(28, 2, 22)
    notes = "Présents : Camille\nP1\nDécision : soutenir la laverie.\nSophie est au RSA depuis sa maladie."
    desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    desk.mail(CAMILLE, "DÉLÉGUER à marie@courriel.example du 28 février au 2 mars", subject="délégation")
    desk.tick(at(1, 3, 9))
    hers, theirs = desk.last(DraftMinutes, MARIE)[1], desk.last(DraftMinutes, CAMILLE)[1]
    assert [found.words for held in hers.held for found in held.findings] == ["RSA", "maladie"]
    assert hers.flags != ()
    assert dataclasses.replace(hers, name=theirs.name, token=theirs.token) == theirs


def test_a_deputy_is_refused_after_the_last_day() -> None:
    desk = deputed()
    draft, _ = desk.last(DraftMinutes, MARIE)
    desk.now = at(3, 3, 9)
    assert desk.mail(MARIE, "OK", answers=draft).reason == "refused: deputy_not_today"


def test_a_deputy_may_not_answer_another_ones_draft() -> None:
    desk = deputed()
    draft, _ = desk.last(DraftMinutes, CAMILLE)
    assert desk.mail(MARIE, "OK", answers=draft).reason == "refused: token_other"


@pytest.mark.parametrize(
    "words", ["à marie@courriel.example", "à marie@courriel.example du 1er au 3 février"]
)
def test_a_delegation_needs_days_to_come(words: str) -> None:
    desk, _ = drafted()
    outcome = desk.mail(CAMILLE, f"DÉLÉGUER {words}", subject="délégation")
    assert [name for name, _ in transcript(outcome)[1]] == ["deputy_no_dates"]
    assert desk.records(Deputy) == []


@pytest.mark.parametrize("words", ["à Léo du 1er au 3 mars", "à Marie Petit du 1er au 3 mars", "à Léo"])
def test_a_delegation_to_a_name_alone_is_asked_for_the_address(words: str) -> None:
    desk, _ = drafted()
    outcome = desk.mail(CAMILLE, f"DÉLÉGUER {words}", subject="délégation")
    assert transcript(outcome) == ([], [("deputy_no_address", {})])
    assert outcome.disposition is Disposition.ANSWERED
    assert desk.records(Deputy) == []


def test_a_delegation_to_an_unknown_address_names_the_address() -> None:
    desk, _ = drafted()
    outcome = desk.mail(CAMILLE, "DÉLÉGUER à leo@ailleurs.example du 1er au 3 mars", subject="délégation")
    assert transcript(outcome)[1] == [("person_unknown", {"said": "leo@ailleurs.example"})]


def test_a_member_delegates_nothing() -> None:
    desk, _ = drafted()
    desk.mail(MARIE, "DÉLÉGUER à marie@courriel.example du 1er au 2 mars", subject="délégation")
    assert desk.records(Deputy) == []
