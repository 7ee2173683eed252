"""The sentence around a place in a text."""

from __future__ import annotations

import pytest

from effort import seconds_of
from intake.desk.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Bonjour. Rendez-vous le 14 mars. Merci.", "14 mars", "Rendez-vous le 14 mars."),
        ("Rendez-vous le 14 mars", "14 mars", "Rendez-vous le 14 mars"),
        ("Un.\n\nRendez-vous\nle 14 mars à 10h30.\n\nDeux.", "14 mars", "Rendez-vous le 14 mars à 10h30."),
        ("- visite le 14 mars\n- fin", "14 mars", "- visite le 14 mars"),
        ("Étape : le 14 mars\nAppel : qui ?", "14 mars", "Étape : le 14 mars"),
        ("Vient-il le 14 mars ? Oui.", "14 mars", "Vient-il le 14 mars ?"),
        ("14 mars", "14 mars", "14 mars"),
    ],
)
def test_a_sentence_ends_where_people_end_it(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    assert Sentences(text).around(start, start + len(words)) == sentence


def test_a_sentence_without_an_end_is_cut() -> None:
    text = "mot " * 500
    assert len(Sentences(text).around(8, 11)) == 400


@pytest.mark.parametrize("text", ["Vu le 3 mars 2018. " * 20_000, "le 3 mars 2018, " * 20_000])
def test_thousands_of_dates_take_no_longer_than_their_text(text: str) -> None:
    places = range(0, len(text) - 20, 19)

    def all_of_them() -> None:
        sentences = Sentences(text)
        for place in places:
            sentences.around(place, place + 14)

    assert seconds_of(all_of_them, 0.5) < 0.5
