"""The sentence around a place in a text."""

from __future__ import annotations

import pytest

from intake.desk.sentences import sentence_around


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
    assert sentence_around(text, start, start + len(words)) == sentence


def test_a_sentence_without_an_end_is_cut() -> None:
    text = "mot " * 500
    assert len(sentence_around(text, 8, 11)) == 400
