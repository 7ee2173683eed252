"""Lists of people as programs write them: encodings, separators, columns, and lines that cannot be used."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.reading.people_list import Fault, read_people

MARIE, ZOE = ("Marie Petit", "marie@courriel.example"), ("Zoé L’Hôte", "zoe@courriel.example")


def read(text: str, encoding: str = "utf-8") -> list[tuple[str, str]]:
    return [(row.name, row.email) for row in read_people(text.encode(encoding))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_separators_and_line_ends(encoding: str, sign: str, end: str) -> None:
    lines = [
        "Prénom;Nom;Courriel",
        "Marie;Petit;marie@courriel.example",
        "Zoé;L’Hôte;zoe@courriel.example",
        "",
    ]
    assert read(end.join(lines).replace(";", sign), encoding) == [MARIE, ZOE]


@pytest.mark.parametrize(
    "text",
    [
        "Nom;Prénom;Adresse e-mail\nPetit;Marie;marie@courriel.example",
        "First Name,Last Name,E-mail Address,Phone\nMarie,Petit,marie@courriel.example,0612345678",
        "Nom complet;Ville;Mél\nMarie Petit;Paris;marie@courriel.example",
        "Marie Petit;marie@courriel.example",
        "marie@courriel.example;Marie;Petit",
        "Marie Petit <marie@courriel.example>",
        "Email\nMarie Petit <marie@courriel.example>",
        '"Petit";"Marie";"x"\n'.replace('"Petit";"Marie";"x"', "nom;prenom;mail")
        + '"Petit";"Marie";"marie@courriel.example"',
        "\n\nname\temail\n\nMarie Petit\t marie@courriel.example. \n\n",
    ],
)
def test_columns_are_found_by_their_names_or_by_the_sign(text: str) -> None:
    assert read(text) == [MARIE]


def test_an_address_alone_has_no_name() -> None:
    assert read("marie@courriel.example\n") == [("", "marie@courriel.example")]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Marie;", Fault.NO_ADDRESS),
        ("Marie;marie@courriel", Fault.BAD_ADDRESS),
        ("Marie;marie@@courriel.example", Fault.TWO_ADDRESSES),
        ("Marie;marie..petit@courriel.example", Fault.BAD_ADDRESS),
        ("Marie;ma rie@courriel.example", Fault.BAD_ADDRESS),
        ("Marie;marie@courriel.example;m@autre.example", Fault.TWO_ADDRESSES),
        ("Marie;marie@-courriel.example", Fault.BAD_ADDRESS),
        (f"Marie;{'m' * 65}@courriel.example", Fault.BAD_ADDRESS),
    ],
)
def test_a_line_that_cannot_be_used_says_why(line: str, fault: Fault) -> None:
    first, second = read_people(f"Zoé;zoe@courriel.example\n{line}".encode())
    assert (first.line, first.fault) == (1, Fault.NONE)
    assert (second.line, second.name, second.fault) == (2, "Marie", fault)


@pytest.mark.parametrize("raw", [b"", b"\n\n", codecs.BOM_UTF8, b"Nom;Courriel\n"])
def test_an_empty_list_is_nobody(raw: bytes) -> None:
    assert read_people(raw) == ()


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_file_breaks_it(raw: bytes) -> None:
    for row in read_people(raw):
        assert row.line >= 1
        assert row.fault is not Fault.NONE or "@" in row.email
