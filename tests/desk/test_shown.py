"""A draft in which somebody was erased: nothing but what an animateur was shown is ever published."""

from __future__ import annotations

import dataclasses

import pytest

from desk import support_desk
from desk.drafts import drafted, state
from desk.office import CAMILLE, KARIM, Desk, at, letters, with_group
from intake.desk import next_due
from intake.desk.notices import DraftMinutes, DraftSupport, MinutesOutcome, Notice, PublishedMinutes
from intake.desk.records import ApprovalToken, MinutesState, MinutesVersion, SupportLetter, SupportState
from intake.desk.rights.erasure import erase

NAME = "Karim Benali"


def told_of_karim(desk: Desk | None = None) -> tuple[Desk, Notice]:
    """A desk where minutes 1 that name Karim wait for approval, and the draft mailed to Camille."""
    desk, _ = drafted(desk)
    desk.mail(KARIM, "NOM complet", subject="nom")
    desk.mail(CAMILLE, f"P1\nDécision : {NAME} visite le local.", subject="Notes réunion 1")
    notice, body = desk.last(DraftMinutes, CAMILLE)
    assert NAME in body.public.text
    return desk, notice


def erased(desk: Desk) -> None:
    desk.cabinet.keep(erase(KARIM.key, desk.cabinet, desk.clerk, desk.now).outcome)


def test_the_fingerprint_of_what_was_shown_is_kept_with_each_token() -> None:
    desk, notice = told_of_karim()
    version = desk.cabinet.get(MinutesVersion, notice.about)
    tokens = [each for each in desk.records(ApprovalToken) if each.version_key == version.key]
    assert {each.sha256 for each in tokens} == {version.sha256}


@pytest.mark.parametrize("word", ["OK", "OK SAUF B1", "B1 : une laverie, une vraie.", "Merci"])
def test_a_reply_to_the_letter_that_showed_the_name_publishes_nothing(word: str) -> None:
    desk, shown = told_of_karim()
    erased(desk)
    outcome = desk.mail(CAMILLE, word, answers=shown)
    assert outcome.reason == "superseded by R1-v3"
    assert state(desk) is MinutesState.DRAFT
    assert desk.last(MinutesOutcome, CAMILLE)[1].what == "superseded"
    anew, body = desk.last(DraftMinutes, CAMILLE)
    assert (body.version, NAME in body.public.text, "[personne effacée]" in body.public.text) == (
        3,
        False,
        True,
    )
    assert desk.mail(CAMILLE, "OK", answers=anew).reason == "published R1-v3"
    assert desk.last(PublishedMinutes)[1].minutes.text == body.public.text


def test_no_to_the_letter_that_showed_the_name_is_a_no() -> None:
    desk, shown = told_of_karim()
    erased(desk)
    desk.mail(CAMILLE, "NON à refaire", answers=shown)
    assert state(desk) is MinutesState.RETURNED


def test_the_next_tick_asks_every_animateur_anew_and_once() -> None:
    desk, shown = told_of_karim()
    erased(desk)
    assert next_due(desk.cabinet, desk.clerk, desk.now) == desk.now
    asked = [notice for notice in desk.tick().notices if isinstance(notice.body, DraftMinutes)]
    assert {notice.to for notice in asked} == set(desk.clerk.group.animateurs)
    assert {notice.about for notice in asked} == {"R1-v3"}
    assert next_due(desk.cabinet, desk.clerk, desk.now) > desk.now
    assert "draft_minutes" not in [kind for kind, _ in letters(desk.tick())]
    assert desk.mail(CAMILLE, "OK", answers=shown).reason == "superseded by R1-v3"


def test_a_second_confirmation_asked_before_the_erasure_publishes_nothing() -> None:
    desk, shown = told_of_karim(Desk(with_group(authserv_id=""), now=at(1, 2)))
    desk.mail(CAMILLE, "OK", answers=shown)
    confirm = desk.notices[-1]
    assert confirm.kind == "confirm_approval"
    erased(desk)
    assert desk.mail(CAMILLE, "OK", answers=confirm).reason == "superseded by R1-v3"
    assert state(desk) is MinutesState.DRAFT


def test_a_letter_of_support_that_names_the_person_is_shown_anew() -> None:
    desk = support_desk.with_project(text="Une laverie. Elle est tenue par Karim Benali.")
    desk.mail(KARIM, "NOM complet", subject="nom")
    desk.mail(CAMILLE, "LETTRE P1 à Mairie", subject="lettre")
    shown, body = desk.last(DraftSupport, CAMILLE)
    assert NAME in " ".join(body.text.split())
    erased(desk)
    assert desk.mail(CAMILLE, "OK", answers=shown).reason == "letter superseded: P1-L1-v2"
    assert desk.records(SupportLetter)[0].state is SupportState.DRAFT
    anew, body = desk.last(DraftSupport, CAMILLE)
    assert (body.version, NAME in " ".join(body.text.split())) == (2, False)
    desk.mail(CAMILLE, "OK", answers=anew)
    assert desk.records(SupportLetter)[0].state is SupportState.APPROVED


def test_an_erasure_that_changes_nothing_in_a_draft_leaves_it_as_it_is() -> None:
    desk, shown = drafted()
    desk.cabinet.keep(erase(KARIM.key, desk.cabinet, desk.clerk, desk.now).outcome)
    assert desk.mail(CAMILLE, "OK", answers=shown).reason == "published R1-v1"


def older(desk: Desk) -> None:
    """Make the tokens those of a store from before, that do not tell which text they were issued for."""
    for token in desk.records(ApprovalToken):
        desk.cabinet.records[ApprovalToken][token.key] = dataclasses.replace(token, sha256="")


@pytest.mark.parametrize("word", ["OK", "OK SAUF B1", "B1 : une laverie, une vraie."])
def test_a_token_of_an_older_store_publishes_nothing_and_the_draft_is_shown_anew(word: str) -> None:
    desk, _ = drafted()
    shown, _ = desk.last(DraftMinutes, CAMILLE)
    older(desk)
    outcome = desk.mail(CAMILLE, word, answers=shown)
    assert outcome.reason.startswith("superseded by R1-v")
    assert desk.last(MinutesOutcome, CAMILLE)[1].what == "superseded"
    assert state(desk) is MinutesState.DRAFT
    anew, _ = desk.last(DraftMinutes, CAMILLE)
    assert desk.mail(CAMILLE, "OK", answers=anew).reason.startswith("published R1-v")


def test_a_draft_of_an_older_store_is_shown_anew_by_the_clock_and_once() -> None:
    desk, _ = drafted()
    older(desk)
    assert [kind for kind, _ in letters(desk.tick())].count("draft_minutes") == 1
    assert "draft_minutes" not in [kind for kind, _ in letters(desk.tick())]
