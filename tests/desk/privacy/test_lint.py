"""What would hurt somebody is found, and everyday talk of projects is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from effort import seconds_of
from intake.desk.privacy.identifiers import is_iban, is_nir
from intake.desk.privacy.lint import LONGEST, MOST, findings, people_of
from intake.desk.records.privacy import Finding

PHRASES = Path(__file__).parents[2] / "data" / "privacy" / "phrases.txt"
PEOPLE = people_of(
    ["Karim Benali", "Sophie Arnaud", "Oumou Koné"],
    ["projets@quartier.example", "Maison des associations, 5 rue des Lilas"],
)
CASES = [
    tuple(part.strip() for part in line.split("|", 1))
    for line in PHRASES.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_there_are_cases_of_both_sides() -> None:
    assert len([kinds for kinds, _ in CASES if kinds]) >= 60
    assert len([kinds for kinds, _ in CASES if not kinds]) >= 35


@pytest.mark.parametrize(("kinds", "text"), CASES, ids=[text[:50] for _, text in CASES])
def test_a_text_is_judged_as_expected(kinds: str, text: str) -> None:
    assert " ".join(found.kind for found in findings(text, PEOPLE)) == kinds


def test_it_is_told_what_was_found_and_beside_whom() -> None:
    assert findings("Bonjour,\nMme Durand touche le RSA.", PEOPLE) == (Finding("aid", "RSA", "Mme Durand"),)


def test_a_person_in_another_paragraph_is_not_meant() -> None:
    assert findings("Mme Durand a écrit.\n\nLe RSA est versé en mai.", PEOPLE) == ()


def test_a_person_far_away_is_not_meant() -> None:
    assert findings(f"Mme Durand a écrit. {'mot ' * 40} Le RSA est versé en mai.", PEOPLE) == ()


def test_who_is_not_known_and_has_no_known_first_name_is_nobody() -> None:
    assert findings("Oumou est sans revenu.") == ()
    assert findings("Oumou est sans revenu.", PEOPLE) == (Finding("aid", "sans revenu", "Oumou"),)


def test_the_groups_own_address_and_place_are_no_leak() -> None:
    assert findings("Écrivez à projets@quartier.example.", PEOPLE) == ()
    assert findings("5, rue des Lilas", people_of([], ["au 5, rue des Lilas"])) == ()


@pytest.mark.parametrize("wrong", ["1 85 05 78 006 084 92", "185057800608490", "1850578006084"])
def test_a_number_with_a_wrong_key_is_no_persons(wrong: str) -> None:
    assert not is_nir(wrong)


def test_the_checks_are_those_of_their_norms() -> None:
    assert is_iban("FR14 2004 1010 0505 0001 3M02 606")
    assert not is_iban("FR14 2004 1010 0505 0001 3M02 607")


def test_one_number_is_found_once() -> None:
    assert [found.kind for found in findings("1 85 05 78 006 084 91, FR76 3000 6000 0112 3456 7890 189")] == [
        "nir",
        "iban",
    ]


@pytest.mark.parametrize(
    "piece",
    ["RSA Mme Durand ", "a", "RSA ", "0 1 2 3 ", "12 rue ", "A@b.", "FR76 ", "Mme Durand cherche un logement. ",
     "je ai ", "1 ", "\n \n", "12 bis, rue de la ", "+33 (0) ", "é", "M. "],
)  # fmt: skip
def test_a_text_of_two_megabytes_takes_no_second(piece: str) -> None:
    text = piece * (2_000_000 // len(piece))
    assert seconds_of(lambda: findings(text, PEOPLE), 1) < 1
    found = findings(text, PEOPLE)
    assert found[0] == Finding("too_long", str(len(text)))
    assert len(found) <= MOST


def test_a_long_text_is_read_to_its_end() -> None:
    text = "mot " * (LONGEST // 4 - 20) + "\n\nMme Durand est sans-abri."
    assert findings(text) == (Finding("housing", "sans-abri", "Mme Durand"),)


OWN = people_of([], ["Maison des associations, 12, rue Jean Jaurès, 2e étage", "5 place Victor Hugo"])


@pytest.mark.parametrize(
    "text",
    [
        "Rendez-vous au 12 rue Jean Jaurès.",
        "12, rue Jean Jaurès, à 18 h",
        "au 12, RUE Jean Jaurès : la salle est chauffée",
        "au 5 place Victor Hugo",
    ],
)
def test_the_groups_own_address_holds_nothing_however_it_is_written(text: str) -> None:
    assert findings(text, OWN) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("au 12 rue Jean Moulin", "12 rue Jean"),
        ("au 2 rue Jean Jaurès", "2 rue Jean"),
        ("au 112 rue Jean Jaurès", "112 rue Jean"),
        ("au 12 rue Jean Jaurèsville", "12 rue Jean"),
        ("au 5 place Victor Basch", "5 place Victor"),
    ],
)
def test_another_address_of_the_street_or_of_the_number_is_somebodys(text: str, found: str) -> None:
    assert [(each.kind, each.words) for each in findings(text, OWN)] == [("street", found)]
