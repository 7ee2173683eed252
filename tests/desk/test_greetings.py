"""What is told to others goes without the greeting that was for one person."""

from __future__ import annotations

import pytest

from intake.desk.greetings import without_greeting


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Bonjour, le bailleur nous a montré le local.", "Le bailleur nous a montré le local."),
        ("Bonjour Malik,\n\nVoici notre idée.", "Voici notre idée."),
        ("bonsoir à toutes et à tous ! nous ouvrons lundi", "Nous ouvrons lundi"),
        ("Hello all, we open on Monday.", "We open on Monday."),
        ("Bonjour Madame Petit\nLe local est trouvé.", "Le local est trouvé."),
    ],
)
def test_a_greeting_is_left_out(written: str, told: str) -> None:
    assert without_greeting(written) == told


@pytest.mark.parametrize(
    "written",
    [
        "Bonjour, voisin : c’est le nom du journal."[9:],
        "Bonjour le monde est le nom de notre café, et il ouvre lundi.",
        "Bonjour",
        "Salutaire, ce projet l’est pour le quartier.",
        "",
    ],
)
def test_what_is_said_stays(written: str) -> None:
    assert without_greeting(written) == written
