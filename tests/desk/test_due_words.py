"""A task whose words end with its day is told with the day once."""

from __future__ import annotations

import datetime as dt

import pytest

from intake.desk.due_words import without_day
from intake.desk.records import When
from intake.reading.message import Precision

DAY = dt.date(2017, 3, 10)


def day(words: str) -> When:
    return When(words, DAY, DAY, precision=Precision.DAY)


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("visiter la loge avec Sophie, pour le 10/03", "le 10/03", "visiter la loge avec Sophie"),
        ("visiter la loge pour le 10/03.", "le 10/03", "visiter la loge"),
        ("visiter la loge (pour le 10/03)", "le 10/03", "visiter la loge"),
        ("visiter la loge avant le 10 mars", "le 10 mars", "visiter la loge"),
        ("visiter la loge d’ici vendredi", "vendredi", "visiter la loge"),
        ("le budget : pour le 10/03", "le 10/03", "le budget"),
        ("write to the town hall by Friday", "Friday", "write to the town hall"),
        ("write to the town hall, due 10 March", "10 March", "write to the town hall"),
        # Nothing is cut where the day stands elsewhere, is all there is, or closes more than itself.
        ("pour le 10/03, visiter la loge", "le 10/03", "pour le 10/03, visiter la loge"),
        ("pour le 10/03", "le 10/03", "pour le 10/03"),
        ("le devis (une copie, pour le 10/03)", "le 10/03", "le devis (une copie, pour le 10/03)"),
        ("visiter la loge", "le 10/03", "visiter la loge"),
    ],
)
def test_the_day_is_cut_where_the_text_ends_with_it(text: str, words: str, left: str) -> None:
    assert without_day(text, day(words)) == left


def test_words_that_no_day_came_of_stay() -> None:
    text = "un texte d’une page, pour la prochaine réunion"
    assert without_day(text, When("pour la prochaine réunion")) == text
    assert without_day(text, None) == text
