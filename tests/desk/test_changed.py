"""A change in a long text is shown where it is."""

from __future__ import annotations

import dataclasses

import pytest

from desk.drafts import drafted
from desk.office import CAMILLE
from intake.desk.minutes.changed import from_the_difference
from intake.desk.notices import Change, DraftMinutes
from letters.reading_back import received

LONG = "Le groupe a parlé longuement de la laverie et de ses horaires. " * 10


def test_a_short_change_is_told_whole() -> None:
    change = Change("B1", "Une laverie au 3.", "Une laverie au 5.")
    assert from_the_difference(change) == change


def test_a_text_that_comes_or_goes_is_told_from_its_beginning() -> None:
    change = Change("B1", "", LONG)
    assert from_the_difference(change) == change


def test_long_texts_begin_with_the_words_before_their_difference() -> None:
    found = from_the_difference(Change("B1", f"{LONG}Fin en mars.", f"{LONG}Fin en mai."))
    assert found.was == "… parlé longuement de la laverie et de ses horaires. Fin en mars."
    assert found.now == "… parlé longuement de la laverie et de ses horaires. Fin en mai."


def test_what_was_added_at_the_end_is_told() -> None:
    found = from_the_difference(Change("B1", LONG.strip(), f"{LONG}On vote."))
    assert found.was.startswith("… ")
    assert found.now == f"{found.was} On vote."


def test_one_word_longer_than_a_letter_shows_is_not_cut() -> None:
    change = Change("B1", "a" * 500 + "b", "a" * 500 + "c")
    assert from_the_difference(change) == change


@pytest.mark.parametrize(("language", "was", "now"), [("fr", "était", "est"), ("en", "was", "is")])
def test_the_draft_shows_the_end_that_was_mended(language: str, was: str, now: str) -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, f"B1 : {LONG}Fin en mars.", answers=draft)
    desk.mail(CAMILLE, f"B1 : {LONG}Fin en mai.", answers=desk.last(DraftMinutes, CAMILLE)[0])
    notice = dataclasses.replace(desk.last(DraftMinutes, CAMILLE)[0], language=language)
    told = " ".join(received(notice, desk.group).text.split()).replace(" :", ":")
    assert f"{was}: … " in told
    assert "Fin en mars." in told.partition(f"{now}: … ")[0]
    assert "Fin en mai." in told.partition(f"{now}: … ")[2][:200]
