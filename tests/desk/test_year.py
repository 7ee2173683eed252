"""BILAN 2017: the year in figures."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, KARIM, SOPHIE, ZONE, Desk, at, letters, transcript
from desk.support_desk import sent
from intake.desk.notices import YearReport
from intake.desk.records import Confidentiality, Minutes, MinutesState, Project

TOLD = "Projet : Jardin\nPrésentation : un jardin partagé, au pied de la tour, ouvert à tous les voisins."


def a_year() -> Desk:
    """A desk with a letter sent, a meeting held with a decision and an action, and a hidden project."""
    desk, ready = sent()
    desk.mail(CAMILLE, "Réponse de la Mairie : favorable", answers=ready)
    desk.mail(CAMILLE, "RÉUNION 1 le 28/03 18h30", subject="réunion")
    desk.now = at(28, 3, 22)
    notes = "Présents : Camille, Marie\nP1\nDécision : on continue\nAction : Marie, écrire, pour le 10/04\nAppel : un suivi\n"
    desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    desk.mail(KARIM, TOLD, subject="Jardin")
    hidden = next(each for each in desk.records(Project) if each.title == "Jardin")
    desk.cabinet.records[Project][hidden.key] = dataclasses.replace(
        hidden, confidentiality=Confidentiality.ANIMATEUR
    )
    desk.now = at(2, 4, 9)
    return desk


def asked(desk: Desk, year: int = 2017) -> YearReport:
    desk.mail(CAMILLE, f"BILAN {year}", subject="bilan")
    return desk.last(YearReport)[1]


def test_a_running_year_is_told_up_to_today_in_one_letter() -> None:
    desk = a_year()
    outcome = desk.mail(CAMILLE, "BILAN 2017", subject="bilan")
    assert letters(outcome) == [("year_report", CAMILLE.email)]
    body = desk.last(YearReport)[1]
    assert (body.year, body.until, body.empty) == (2017, dt.date(2017, 4, 2), False)
    assert [(each.number, each.date, each.present, each.published) for each in body.meetings] == [
        (1, dt.date(2017, 3, 28), 2, False)
    ]
    assert (body.decisions, body.actions, body.actions_done, body.minutes) == (1, 1, 0, 0)
    assert (body.calls, body.calls_answered) == (1, 0)
    assert [(each.ref, each.names, each.answered, each.agreed) for each in body.letters] == [
        ("P1", ("Mairie", "Semaest", "Député"), 1, 1)
    ]


def test_a_corrigendum_is_no_second_minutes() -> None:
    desk = a_year()
    for key in ("R1", "R1C1"):
        desk.cabinet.records.setdefault(Minutes, {})[key] = Minutes(
            key, 1, 1, MinutesState.PUBLISHED, approved_at=desk.now
        )
    assert asked(desk).minutes == 1


def test_a_hidden_project_is_counted_and_named_nowhere() -> None:
    body = asked(a_year())
    assert ([each.ref for each in body.projects], body.opened, body.hidden) == (["P1"], 2, 1)
    assert sum(number for _, number in body.statuses) == 2
    assert "Jardin" not in repr(body)


def test_people_are_numbers() -> None:
    body = asked(a_year())
    assert (body.members, body.holders) == (2, 2)
    told = repr(dataclasses.replace(body, name=""))
    assert not [name for name in ("Marie", "Karim", "Sophie", "Petit", "@") if name in told]


def test_a_year_that_is_over_has_the_statuses_of_its_end() -> None:
    desk = a_year()
    desk.mail(CAMILLE, "STATUT P1 en cours", subject="x")
    desk.now = dt.datetime(2018, 2, 1, 9, 0, tzinfo=ZONE)
    desk.mail(CAMILLE, "STATUT P1 clos", subject="y")
    desk.mail(SOPHIE, "Une ressourcerie de quartier.", subject="Ressourcerie")
    body = asked(desk)
    assert body.until is None
    assert dict(body.statuses) == {"proposed": 1, "ongoing": 1}
    assert [(each.ref, each.status) for each in body.projects] == [("P1", "ongoing")]
    after = asked(desk, 2018)
    assert dict(after.statuses) == {"proposed": 2, "closed": 1}
    assert [(each.ref, each.new) for each in after.projects] == [("P1", False), ("P3", True)]
    assert (after.meetings, after.letters, after.opened) == ((), (), 1)


def test_a_year_without_anything_says_so() -> None:
    assert asked(a_year(), 2015).empty


@pytest.mark.parametrize(
    ("line", "name", "year"),
    [
        ("BILAN 2018", "year_future", 2018),
        ("BILAN 217", "year_unclear", 2017),
        ("BILAN", "year_unclear", 2017),
    ],
)
def test_a_year_to_come_and_no_year_get_a_sentence(line: str, name: str, year: int) -> None:
    outcome = a_year().mail(CAMILLE, line, subject="x")
    assert transcript(outcome) == ([], [(name, {"year": year})])


def test_a_member_gets_no_report() -> None:
    outcome = a_year().mail(KARIM, "BILAN 2017", subject="x")
    assert transcript(outcome)[1] == [("not_allowed", {"verb": "BILAN 2017"})]
