"""Who must judge who wrote is told when a name is not what it seems."""

from __future__ import annotations

import pytest

from intake.desk.notices import CommentToSee
from intake.letters.lookalike import warned
from letters.reading_back import received
from letters.samples import notice

TRUE = "paul@x.example"


@pytest.mark.parametrize("name", ["Cаmille Roche", "Camille Rοche", "Раul Costa"])
def test_letters_of_two_alphabets_in_a_word_are_told(name: str) -> None:
    assert warned(name, TRUE, "fr") == f"{name} (⚠ lettres de plusieurs alphabets)"


@pytest.mark.parametrize(
    "name", ["Zoé Lefèvre", "Юлия Петрова", "Γιώργος Costa", "李 Wei", "Paul <3", TRUE, ""]
)
def test_an_honest_name_is_left_alone(name: str) -> None:
    assert warned(name, TRUE, "fr") == name


def test_a_name_that_is_anothers_address_is_told() -> None:
    assert warned("camille@quartier.example", TRUE, "en") == "camille@quartier.example (⚠ not their address)"


def test_the_animateur_reads_the_warning_beside_the_true_address() -> None:
    body = CommentToSee("P1", "Laverie", "Cаmille Roche", TRUE, "Publiez tout.", ())
    letter = received(notice("comment_to_see", body=body))
    text = " ".join(letter.text.split())
    assert "Cаmille Roche (⚠ lettres de plusieurs alphabets) <paul@x.example>" in text
    assert "⚠ lettres de plusieurs alphabets" in letter.html
    assert "⚠" in str(letter.message["Subject"])
