"""What is looked for at numbers alone is what a search of the whole text finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from intake.desk.privacy import identifiers as private
from intake.desk.privacy.identifiers import identifiers

PIECES = st.sampled_from(
    [
        "12", "3bis", " ", "\u00a0", ",", "\n", "-", "/", "x", "rue", "place", "avenue", "cours", "de la ", "d’",
        "Lilas", "Paix", "High Street", "1 84 12 76 451 089 46", "184127645108946", "2A", "00", "75011", "+",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@given(TEXTS)
@example("12 rue des Lilas 3 place Paix")
@example("x12 rue Lilas, 1212 rue Lilas 12 12 rue Lilas")
@pytest.mark.parametrize("pattern", [private._FRENCH, private._ENGLISH, private._NIR])
def test_any_text(pattern: re.Pattern[str], text: str) -> None:
    everywhere = [match.span() for match in pattern.finditer(text)]
    figures = [match.start() for match in re.finditer(r"\d", text)]
    numbers = [at for before, at in zip([-2, *figures], figures, strict=False) if at != before + 1]
    doors = [at for at in numbers if private._DOOR.match(text, at)]
    places = numbers if pattern is private._NIR else doors
    assert [match.span() for match in private._found_at(places, pattern, text)] == everywhere


def test_a_street_and_an_insurance_number_are_found() -> None:
    text = "Elle habite 3 bis rue des Lilas, au 14e ; n° 1 84 12 76 451 089 46, le 14 mars."
    assert [found.kind for _, _, found in identifiers(text)] == ["nir", "street"]
