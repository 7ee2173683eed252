"""First names: told where a name is surely a person's, else the name stays whole."""

from __future__ import annotations

import pytest

from intake.letters.names import first_name
from letters.reading_back import received
from letters.samples import notice


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Marie Petit", "Marie"),
        ("Marie", "Marie"),
        ("Jean-Baptiste Roux", "Jean-Baptiste"),
        ("PETIT Marie", "Marie"),
        ("Petit, Marie", "Marie"),
        ("marie petit", "marie"),
        ("MARIE PETIT", "MARIE"),
        ("J. Petit", "J. Petit"),
        ("Mme Petit", "Mme Petit"),
        ("M. Petit", "M. Petit"),
        ("Association Les Voisins", "Association Les Voisins"),
        ("L’Atelier", "L’Atelier"),
        ("Mairie du 12e", "Mairie du 12e"),
        ("Les Amis du quartier nord", "Les Amis du quartier nord"),
        ("marie.petit@courriel.example", "marie.petit@courriel.example"),
        ("مريم الصغيرة", "مريم"),
        ("", ""),
    ],
)
def test_a_person_is_called_by_the_first_name(name: str, called: str) -> None:
    assert first_name(name) == called


def test_letters_greet_by_the_first_name() -> None:
    letter = received(notice("digest"))
    assert "Bonjour Marie,\n" in letter.text
