"""A member's few words are no project."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, MARIE, Desk, letters
from intake.desk.notices import QuestionPassedOn
from intake.desk.records import Disposition, Project


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Bonne idée !", "Bonne idée !"),
        ("", "Merci pour le bulletin"),
        ("Mardi", "Bonjour,\nQui vient mardi ?\nMarie"),
        ("La laverie", "Un vrai plaisir à lire !"),
    ],
)
def test_a_members_remark_goes_to_the_animateurs(subject: str, text: str) -> None:
    desk = Desk()
    outcome = desk.mail(MARIE, text, subject=subject)
    assert (outcome.disposition, outcome.reason) == (Disposition.ANSWERED, "question passed on")
    assert letters(outcome) == [("question_to_see", CAMILLE.email), ("question_passed_on", MARIE.email)]
    assert desk.last(QuestionPassedOn)[1].told_how
    assert desk.records(Project) == []


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Laverie", "Une laverie ouverte à tous."),
        ("", "Projet : Laverie"),
        ("Notre projet de laverie", "Bonjour, à voir ensemble."),
        ("Laverie", "Je vous présente la laverie des Lilas."),
        ("Laverie", "La laverie des Lilas " + "lave le linge du quartier et de ses voisins. " * 6),
    ],
)
def test_a_member_who_presents_something_files_a_project(subject: str, text: str) -> None:
    desk = Desk()
    desk.mail(MARIE, text, subject=subject)
    assert len(desk.records(Project)) == 1
