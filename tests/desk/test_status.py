"""A project's status: what may follow what, its horizon, and taking a project back."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, bodies, letters, transcript
from intake.desk.notices import Card, ProjectWithdrawn, State
from intake.desk.records import Project, ProjectStatus
from intake.desk.status import FOLLOWS
from intake.reading.message import Address


def house() -> Desk:
    desk = Desk()
    desk.mail(SOPHIE, "Notre projet : une laverie.", subject="Laverie")
    return desk


def project(desk: Desk) -> Project:
    return desk.records(Project)[0]


@pytest.mark.parametrize(
    ("line", "horizon"),
    [
        ("STATUT P1 reporté à 2018", "2018"),
        ("STATUT P1 reporté, pas avant 2018", "pas avant 2018"),
        ("STATUT P1 reporté (printemps 2018)", "printemps 2018"),
        ("STATUT P1 reporté jusqu’en mai", "mai"),
        ("STATUT P1 reporté", ""),
        ("STATUS P1 deferred until 2018", "2018"),
    ],
)
def test_a_deferred_project_keeps_its_horizon_in_the_words_told(line: str, horizon: str) -> None:
    desk = house()
    told = {"ref": "P1", "title": "Laverie", "was": "proposed", "now": "deferred", "horizon": horizon}
    assert transcript(desk.mail(CAMILLE, line)) == ([("status_set", told)], [])
    assert (project(desk).status, project(desk).portrait.horizon) == (ProjectStatus.DEFERRED, horizon)


def test_the_horizon_is_shown_on_the_card_and_among_all_projects() -> None:
    desk = house()
    desk.mail(CAMILLE, "STATUT P1 reporté, pas avant 2018")
    desk.mail(MARIE, "FICHE P1\nÉTAT")
    assert desk.last(Card)[1].cards[0].horizon == "pas avant 2018"
    assert desk.last(State)[1].projects[0].horizon == "pas avant 2018"


def test_a_horizon_ends_with_the_deferral() -> None:
    desk = house()
    desk.mail(CAMILLE, "STATUT P1 reporté, pas avant 2018")
    desk.wait(days=1)
    desk.mail(CAMILLE, "STATUT P1 en cours")
    assert (project(desk).status, project(desk).portrait.horizon) == (ProjectStatus.ONGOING, "")


def test_what_is_closed_is_reopened_before_it_is_deferred() -> None:
    desk = house()
    desk.mail(CAMILLE, "STATUT P1 clos")
    told = {
        "ref": "P1",
        "title": "Laverie",
        "was": "closed",
        "now": "deferred",
        "may": ("ongoing", "dropped"),
    }
    assert transcript(desk.mail(CAMILLE, "STATUT P1 reporté"))[1] == [("status_not_next", told)]
    assert project(desk).status is ProjectStatus.CLOSED
    desk.mail(CAMILLE, "STATUT P1 en cours")
    assert project(desk).status is ProjectStatus.ONGOING


def test_every_status_has_a_way_on() -> None:
    assert set(FOLLOWS) == set(ProjectStatus)
    assert all(after and before not in after for before, after in FOLLOWS.items())


class TestTakingBack:
    def test_its_holder_takes_it_back_and_the_animateur_is_told(self) -> None:
        desk = house()
        outcome = desk.mail(SOPHIE, "RETIRER P1, faute de local")
        assert transcript(outcome) == ([("project_withdrawn", {"ref": "P1", "title": "Laverie"})], [])
        assert letters(outcome) == [
            ("project_withdrawn", CAMILLE.email),
            ("transcript", SOPHIE.email),
        ]
        withdrawn = next(each for each in bodies(outcome) if isinstance(each, ProjectWithdrawn))
        assert withdrawn == ProjectWithdrawn("P1", "Laverie", "Sophie Arnaud", "faute de local")
        assert (project(desk).status, project(desk).withdrawn) == (ProjectStatus.DROPPED, True)

    def test_the_animateur_takes_it_back_and_its_holder_is_told(self) -> None:
        outcome = house().mail(CAMILLE, "SUPPRIMER P1")
        assert letters(outcome) == [("project_withdrawn", SOPHIE.email), ("transcript", CAMILLE.email)]

    @pytest.mark.parametrize(("who", "sentence"), [(MARIE, "not_holder"), (KARIM, "not_holder")])
    def test_nobody_else_does(self, who: Address, sentence: str) -> None:
        desk = house()
        assert transcript(desk.mail(who, "RETIRER P1"))[1] == [(sentence, {"ref": "P1"})]
        assert project(desk).status is ProjectStatus.PROPOSED

    def test_no_member_sees_it_any_more_and_nothing_is_deleted(self) -> None:
        desk = house()
        desk.mail(SOPHIE, "RETIRER P1")
        assert transcript(desk.mail(MARIE, "FICHE P1"))[1] == [("project_unknown", {"ref": "P1"})]
        assert project(desk).portrait.presentation == "Notre projet : une laverie."
        desk.mail(CAMILLE, "FICHE P1")
        assert desk.last(Card, CAMILLE)[1].cards[0].ref == "P1"

    def test_it_is_taken_up_again_by_its_status(self) -> None:
        desk = house()
        desk.mail(SOPHIE, "RETIRER P1")
        told = [("withdrawn_already", {"ref": "P1", "title": "Laverie"})]
        assert transcript(desk.mail(SOPHIE, "RETIRER P1"))[0] == told
        desk.mail(CAMILLE, "STATUT P1 proposé")
        assert (project(desk).status, project(desk).withdrawn) == (ProjectStatus.PROPOSED, False)

    def test_nobody_takes_one_back_in_anothers_name(self) -> None:
        desk = house()
        desk.mail(SOPHIE, "RETIRER P1", authentication="mx.quartier.example; dmarc=fail")
        assert project(desk).status is ProjectStatus.PROPOSED
