"""What is looked for at numbers alone is what a search of the whole text finds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hypothesis import example, given
from hypothesis import strategies as st

from intake.desk.privacy import identifiers as private
from intake.desk.privacy.holds import MASKED
from intake.desk.privacy.identifiers import identifiers, identifies

PIECES = st.sampled_from(
    [
        "12", "3bis", " ", "\u00a0", ",", "\n", "-", "/", ".", "x", "rue", "place", "avenue", "cours", "de la ",
        "d’", "Lilas", "Paix", "High Street", "1 84 12 76 451 089 46", "184127645108946", "2A", "00", "75011",
        "+", "(0)", "06 12 34 56 78", "+33 6 12 34 56 78", "0612", "020 7946 0958", "34 56 78", "AB 12 34 56 C",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)


def spans(found: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in found]


@given(TEXTS)
@example("12 rue des Lilas 3 place Paix")
@example("x12 rue Lilas, 1212 rue Lilas 12 12 rue Lilas")
@example("0612 06 12 34 56 78(0)6 12 34 56 78+33(0)612345678")
def test_any_text(text: str) -> None:
    figures = private._places(private._FIGURE, text)
    doors = [at for at in private._numbers(figures) if private._DOOR.match(text, at)]
    for places, pattern in (
        (doors, private._FRENCH),
        (doors, private._ENGLISH),
        (private._numbers(figures), private._NIR),
        (private._places(private._OPENS_PHONE, text), private.PHONE),
    ):
        assert spans(private._found_at(places, pattern, text)) == spans(pattern.finditer(text))


@given(TEXTS)
@example("AB 12 34 56 C\nxAB123456D AAB 12 34 56 C")
def test_a_british_number_is_a_word_of_its_own(text: str) -> None:
    plainly = re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b")
    assert spans(private._NINO.finditer(text)) == spans(plainly.finditer(text))


@given(TEXTS)
@example("fr76 3000 6000 0112 3456 7890 189, FR76 3000 6000 0112 3456 7890 189")
@example("claire@lilas.example 06 12 34 56 78")
def test_what_members_would_not_see_masked_identifies(text: str) -> None:
    assert identifies(text) == any(found.kind not in MASKED for _, _, found in identifiers(text))


def test_a_street_and_an_insurance_number_are_found() -> None:
    text = "Elle habite 3 bis rue des Lilas, au 14e ; n° 1 84 12 76 451 089 46, le 14 mars."
    assert [found.kind for _, _, found in identifiers(text)] == ["nir", "street"]
