"""Lines that say that something on a list is settled."""

from __future__ import annotations

import datetime as dt

import pytest

from intake.reading.command import read_asked
from intake.reading.message import Verb


def asked(text: str) -> list[tuple[str, str, str]]:
    found = read_asked(text, dt.datetime(2017, 3, 6, tzinfo=dt.UTC), dt.UTC).commands
    return [(each.verb.value, each.target, each.argument) for each in found]


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("FAIT R1-A1", "R1-A1"),
        ("Action R1-A1 faite", "R1-A1"),
        ("L’action R1-A1 est faite.", "R1-A1"),
        ("Fait : R1-A1", "R1-A1"),
        ("R1-A1 : fait", "R1-A1"),
        ("- R1-A1 : fait", "R1-A1"),
        ("fait r01 - a2, merci", "R1-A2"),
        ("REÇU P2-R1", "P2-R1"),
        ("P2-R1 bien reçu, merci !", "P2-R1"),
        ("CLOS P2-C1", "P2-C1"),
        ("Appel P2-C1 pourvu", "P2-C1"),
        ("FAIT R1-A1 et R1-A2", "R1-A1 R1-A2"),
        ("Done R1-A1", "R1-A1"),
        ("Received: P2-R1", "P2-R1"),
    ],
)
def test_what_is_settled_is_read_with_its_reference(line: str, target: str) -> None:
    assert asked(line) == [("FAIT", target, "")]


def test_what_stands_behind_is_kept_as_written() -> None:
    assert asked("FAIT R1-A1, la mairie rappelle lundi") == [("FAIT", "R1-A1", "la mairie rappelle lundi")]


@pytest.mark.parametrize(
    "line",
    [
        "R1-A1 pas fait",
        "R1-A1 fait ?",
        "On a parlé de R1-A1",
        "fait",
        "P2 reçu",
        "> FAIT R1-A1",
        "R1-D1 fait",
    ],
)
def test_other_lines_settle_nothing(line: str) -> None:
    assert Verb.FAIT not in {each.verb for each in read_asked(line, None, dt.UTC).commands}


def test_a_correction_that_begins_alike_stays_one() -> None:
    assert asked("R1-A1 : fait le point avec Paul") == [("CORRIGER", "R1-A1", "fait le point avec Paul")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("RETIRER P4", [("RETIRER", "P4", "")]),
        ("Supprimer le projet P4, faute de local", [("RETIRER", "P4", "faute de local")]),
        ("Withdraw P4", [("RETIRER", "P4", "")]),
        ("RETIRER P4 du compte rendu", []),
        ("RETIRER P4 ?", []),
    ],
)
def test_a_project_is_withdrawn_by_a_line_that_says_no_more(
    line: str, found: list[tuple[str, str, str]]
) -> None:
    assert asked(line) == found
