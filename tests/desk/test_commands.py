"""Commands: who may give each, what it does, and what is answered."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import (
    CAMILLE,
    DENIS,
    KARIM,
    MARIE,
    SOPHIE,
    Desk,
    at,
    bodies,
    transcript,
    with_group,
)
from intake.desk.notices import (
    CommentHeld,
    Digest,
    Help,
    ProjectFiled,
    Transcript,
)
from intake.desk.records import (
    Confidentiality,
    Disposition,
    Meeting,
    Minutes,
    MinutesState,
    Project,
    ProjectStatus,
)
from intake.reading.message import Address

STRANGER = Address("Zoé Inconnue", "zoe@ailleurs.example")
FAILED = "mx.quartier.example; dmarc=fail"


def office(*titles: str) -> Desk:
    """A desk with a project for each title; Laverie, P1, where none is told."""
    desk = Desk()
    for title in titles or ("Laverie",):
        desk.mail(SOPHIE, f"Notre projet : {title}.", subject=title)
    return desk


def project(desk: Desk, key: str = "P1") -> Project:
    return next(each for each in desk.records(Project) if each.key == key)


class TestStatus:
    def test_a_status_is_set_and_told(self) -> None:
        desk = office()
        outcome = desk.mail(CAMILLE, "STATUT P1 clos, faute de local")
        told = {"ref": "P1", "title": "Laverie", "was": "proposed", "now": "closed", "horizon": ""}
        assert transcript(outcome) == ([("status_set", told)], [])
        assert project(desk).status is ProjectStatus.CLOSED

    def test_an_unknown_status_changes_nothing(self) -> None:
        desk = office()
        outcome = desk.mail(CAMILLE, "STATUT P1 magnifique")
        assert transcript(outcome) == ([], [("status_unknown", {"said": "magnifique"})])
        assert project(desk).status is ProjectStatus.PROPOSED

    def test_of_an_unknown_project(self) -> None:
        assert transcript(office().mail(CAMILLE, "STATUT P7 clos"))[1] == [("project_unknown", {"ref": "P7"})]

    def test_a_member_sets_none(self) -> None:
        desk = office()
        assert transcript(desk.mail(MARIE, "STATUT P1 clos"))[1] == [
            ("not_allowed", {"verb": "STATUT P1 clos"})
        ]
        assert project(desk).status is ProjectStatus.PROPOSED

    def test_a_forged_animateur_sets_none(self) -> None:
        desk = office()
        outcome = desk.mail(CAMILLE, "STATUT P1 clos", authentication=FAILED)
        assert transcript(outcome)[1] == [("approval_unproven", {})]
        assert project(desk).status is ProjectStatus.PROPOSED

    def test_two_commands_in_one_mail_are_answered_in_one_letter(self) -> None:
        desk = office()
        outcome = desk.mail(CAMILLE, "STATUT P1 en cours\nSTATUT P1 en attente\nSTATUT P1 en cours")
        assert [(told["was"], told["now"]) for _, told in transcript(outcome)[0]] == [
            ("proposed", "ongoing"),
            ("ongoing", "waiting"),
        ]
        assert outcome.reason == "commands STATUT STATUT STATUT"


class TestFollower:
    @pytest.mark.parametrize(
        "said", ["marie@courriel.example", "Marie@Courriel.example.", "Marie Petit", "Marie"]
    )
    def test_by_address_or_name(self, said: str) -> None:
        desk = office()
        outcome = desk.mail(CAMILLE, f"SUIVI P1 {said}")
        assert transcript(outcome)[0] == [
            ("follower_set", {"ref": "P1", "title": "Laverie", "name": "Marie Petit"})
        ]
        assert project(desk).follower == "marie@courriel.example"

    def test_an_animateur_may_follow_a_project(self) -> None:
        desk = office()
        desk.mail(CAMILLE, "SUIVI P1 Camille")
        assert project(desk).follower == CAMILLE.key

    @pytest.mark.parametrize("said", ["eve@menteur.example", "Nestor"])
    def test_somebody_unknown(self, said: str) -> None:
        desk = office()
        assert transcript(desk.mail(CAMILLE, f"SUIVI P1 {said}"))[1] == [("person_unknown", {"said": said})]
        assert project(desk).follower == ""

    def test_two_of_one_first_name_are_nobody(self) -> None:
        desk = Desk(with_group(members=(MARIE, Address("Marie Curie", "mc@courriel.example"))))
        desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
        assert transcript(desk.mail(CAMILLE, "SUIVI P1 Marie"))[1][0][0] == "person_unknown"
        assert transcript(desk.mail(CAMILLE, "SUIVI P1 Marie Curie"))[0][0][0] == "follower_set"

    def test_of_an_unknown_project(self) -> None:
        assert transcript(office().mail(CAMILLE, "SUIVI P7 Marie"))[1] == [("project_unknown", {"ref": "P7"})]


class TestConfidential:
    def test_a_hidden_project_is_told_to_nobody_but_animateurs(self) -> None:
        desk = office()
        outcome = desk.mail(CAMILLE, "CONFIDENTIEL P1")
        assert transcript(outcome)[0] == [("confidential_set", {"ref": "P1", "title": "Laverie"})]
        assert project(desk).confidentiality is Confidentiality.ANIMATEUR

    def test_no_is_never_taken_for_yes(self) -> None:
        desk = office()
        desk.mail(CAMILLE, "CONFIDENTIEL P1")
        outcome = desk.mail(CAMILLE, "CONFIDENTIEL P1 non")
        assert transcript(outcome)[1] == [("not_yet", {"verb": "CONFIDENTIEL P1 non"})]
        assert outcome.disposition is Disposition.ASIDE
        assert project(desk).confidentiality is Confidentiality.ANIMATEUR

    def test_of_an_unknown_project(self) -> None:
        assert transcript(office().mail(CAMILLE, "CONFIDENTIEL P7"))[1] == [
            ("project_unknown", {"ref": "P7"})
        ]

    def test_in_reply_to_a_projects_letter_another_one_may_be_named(self) -> None:
        desk = office("Laverie", "Fournil")
        desk.mail(STRANGER, "Bravo.", subject="[P1]")
        desk.mail(CAMILLE, "CONFIDENTIEL P2", answers=desk.last(CommentHeld)[0])
        assert [each.confidentiality.value for each in desk.records(Project)] == ["group", "animateur"]


class TestMinutes:
    def test_of_an_unknown_meeting(self) -> None:
        assert transcript(Desk().mail(CAMILLE, "CR 3"))[1] == [("minutes_no_meeting", {"number": "3"})]

    def test_of_a_meeting_to_come(self) -> None:
        desk = Desk()
        desk.mail(CAMILLE, "RÉUNION 3 le 28/03")
        told = {"number": 3, "date": dt.date(2017, 3, 28)}
        assert transcript(desk.mail(CAMILLE, "CR 3"))[1] == [("minutes_too_early", told)]
        assert transcript(desk.mail(CAMILLE, "CR"))[1] == [("minutes_no_meeting", {"number": ""})]

    def test_of_a_meeting_that_was_called_off(self) -> None:
        desk = Desk()
        desk.mail(CAMILLE, "RÉUNION 3 le 6/03")
        desk.mail(CAMILLE, "RÉUNION 3 annulée")
        assert transcript(desk.mail(CAMILLE, "CR 3"))[1] == [("minutes_no_meeting", {"number": "3"})]

    def test_of_a_meeting_of_which_nothing_is_known(self) -> None:
        desk = Desk()
        desk.mail(CAMILLE, "RÉUNION 3 le 6/03")
        assert transcript(desk.mail(CAMILLE, "CR"))[1] == [("minutes_no_notes", {"number": 3})]
        assert desk.records(Minutes) == []

    def test_asked_twice_makes_a_second_version(self) -> None:
        desk = office()
        desk.mail(CAMILLE, "RÉUNION 3 le 6/03")
        desk.mail(CAMILLE, "CR 3\nCR 3")
        outcome = desk.mail(CAMILLE, "CR 3")
        assert transcript(outcome)[0] == [("minutes_drafted", {"number": 3, "version": 2})]
        assert desk.records(Minutes)[0] == Minutes("R3", 3, 2, MinutesState.DRAFT)

    def test_a_member_asks_for_none(self) -> None:
        desk = office()
        desk.mail(CAMILLE, "RÉUNION 3 le 6/03")
        assert transcript(desk.mail(MARIE, "CR 3"))[1] == [("not_allowed", {"verb": "CR 3"})]


class TestWithoutADraft:
    @pytest.mark.parametrize("text", ["OK", "OK sauf B3", "NON pas encore", "B3 : retirer"])
    def test_there_is_nothing_to_approve(self, text: str) -> None:
        outcome = Desk().mail(CAMILLE, text)
        assert transcript(outcome)[1] == [("draft_none", {})]

    def test_an_ok_that_answers_no_draft_is_told_how_to_answer_one(self) -> None:
        desk = office()
        desk.mail(CAMILLE, "RÉUNION 3 le 6/03\nCR 3")
        assert transcript(desk.mail(CAMILLE, "OK"))[1] == [("token_missing", {})]
        assert desk.records(Minutes)[0].state is MinutesState.DRAFT

    def test_a_member_approves_nothing(self) -> None:
        assert transcript(Desk().mail(MARIE, "OK"))[1] == [("not_allowed", {"verb": "OK"})]


class TestHelp:
    @pytest.mark.parametrize(
        ("who", "animateur", "member"),
        [(CAMILLE, True, True), (MARIE, False, True), (STRANGER, False, False)],
    )
    def test_everybody_is_told_their_own_words(self, who: Address, animateur: bool, member: bool) -> None:
        outcome = Desk().mail(who, "AIDE")
        assert bodies(outcome) == [Help(who.name, animateur, member)]
        assert (outcome.disposition, outcome.reason) == (Disposition.ANSWERED, "commands AIDE")

    def test_a_forged_animateur_is_told_a_members_words(self) -> None:
        assert bodies(Desk().mail(CAMILLE, "AIDE", authentication=FAILED)) == [
            Help("Camille Roche", False, True)
        ]

    def test_help_beside_another_command_is_not_told(self) -> None:
        desk = office()
        outcome = desk.mail(CAMILLE, "AIDE\nSTATUT P1 clos")
        assert [type(body) for body in bodies(outcome)] == [Transcript]


def test_a_strangers_first_words_are_what_the_mail_is_about() -> None:
    desk = Desk()
    outcome = desk.mail(
        STRANGER, "Réunion 3 le 28/03 18h30, Maison\n\nNous voulons un jardin.", subject="Jardin"
    )
    assert outcome.reason == "project P1"
    assert desk.records(Meeting) == []


def test_a_reply_to_an_acknowledgement_may_be_a_command() -> None:
    desk = office()
    desk.mail(CAMILLE, "STATUT P1 en cours", answers=desk.last(ProjectFiled)[0])
    assert project(desk).status is ProjectStatus.ONGOING


def test_no_command_has_an_effect_at_the_tick_that_follows_a_stop() -> None:
    desk = office()
    desk.tick()
    desk.mail(MARIE, "STOP")
    desk.now = at(13, 3, 9)
    desk.mail(DENIS, "Un fournil.", subject="Fournil")
    desk.tick()
    assert {notice.to.key for notice in desk.notices if isinstance(notice.body, Digest)} == {
        CAMILLE.key,
        KARIM.key,
    }
