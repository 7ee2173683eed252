"""What labelled lines of a meeting become."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, at, transcript
from intake.desk.attendance import names_in
from intake.desk.records import (
    Action,
    Call,
    Decision,
    Meeting,
    MeetingState,
    MeetingText,
    Request,
    Step,
    When,
)
from intake.reading import parse
from intake.reading.message import Label, Note, Precision


def meeting_night() -> Desk:
    """The evening of meeting 1, with the project P1, Laverie."""
    desk = Desk(now=at(1, 2))
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30")
    desk.now = at(28, 2, 22)
    return desk


def noted(text: str) -> Desk:
    desk = meeting_night()
    desk.mail(CAMILLE, text, subject="Notes réunion 1")
    return desk


def test_decisions_and_actions_land_on_their_project() -> None:
    desk = noted(
        "P1\nDécision : le groupe soutient la laverie.\nAction : Marie, visiter la loge, pour le 10/03"
    )
    decision, action = desk.records(Decision)[0], desk.records(Action)[0]
    assert (decision.key, decision.project, decision.text) == (
        "R1-D1",
        "P1",
        "le groupe soutient la laverie.",
    )
    assert (action.key, action.project, action.owner) == ("R1-A1", "P1", "Marie")
    assert action.text == "visiter la loge, pour le 10/03"
    assert action.due == When("le 10/03", dt.date(2017, 3, 10), dt.date(2017, 3, 10), None, Precision.DAY)


def test_a_title_opens_its_project_too() -> None:
    assert noted("Laverie\nDécision : oui.").records(Decision)[0].project == "P1"


def test_a_reference_with_its_title_opens_the_project() -> None:
    assert noted("P1 – Laverie\nDécision : oui.").records(Decision)[0].project == "P1"


def test_steps_requests_and_calls_hang_on_the_project() -> None:
    desk = noted(
        "P1\nProchaine étape : visite le 14 mars à 10h\nAttente : le devis, pour le 20/03\nAppel : qui suit ce projet ?"
    )
    step, request, call = desk.records(Step)[0], desk.records(Request)[0], desk.records(Call)[0]
    assert (step.key, step.text, step.author) == (
        "P1-S1",
        "visite le 14 mars à 10h",
        "camille@quartier.example",
    )
    assert (step.when.start, step.when.time) == (dt.date(2017, 3, 14), dt.time(10, 0))
    assert (request.key, request.text) == ("P1-R1", "le devis, pour le 20/03")
    assert request.due is not None
    assert request.due.start == dt.date(2017, 3, 20)
    assert (call.key, call.text, call.answers) == ("P1-C1", "qui suit ce projet ?", ())


def test_a_step_without_a_date_keeps_its_words() -> None:
    step = noted("P1\nProchaine étape : ouvrir un blog").records(Step)[0]
    assert (step.text, step.when) == ("ouvrir un blog", When(""))


def test_what_belongs_to_no_project_keeps_its_label_and_waits_to_be_placed() -> None:
    desk = noted("Décision : on garde le mardi.\nAttente : les statuts\nAppel : un trésorier")
    assert [(text.key, text.text, text.project) for text in desk.records(MeetingText)] == [
        ("R1-N1", "Attente\u00a0: les statuts", ""),
        ("R1-N2", "Appel\u00a0: un trésorier", ""),
    ]
    assert desk.records(Call) == []


def test_notes_under_an_unknown_project_keep_what_they_stood_under() -> None:
    desk = noted("P9\nDécision : à revoir.\nOn en a parlé longtemps.")
    assert [(each.text, each.project) for each in desk.records(Decision)] == [("P9\u00a0: à revoir.", "")]
    text = desk.records(MeetingText)[0]
    assert (text.text, text.project, text.under) == ("On en a parlé longtemps.", "", "P9")


def test_free_text_under_a_project_is_its_discussion() -> None:
    text = noted("Décision : rien.\n\nP1\nLa loge est humide.").records(MeetingText)[0]
    assert (text.text, text.project, text.author) == ("La loge est humide.", "P1", "camille@quartier.example")


def test_presence_is_written_down_and_the_next_meeting_kept_in_its_words() -> None:
    meeting = noted(
        "Présents : Camille, Marie et Karim\nExcusée : Sophie\nProchaine réunion : le 28 mars à 18h30"
    ).records(Meeting)[0]
    assert meeting.present == ("Camille", "Marie", "Karim")
    assert meeting.excused == ("Sophie",)
    assert meeting.next_words == "le 28 mars à 18h30"
    assert meeting.state is MeetingState.HELD


def test_who_said_they_would_come_and_did_not_is_where_the_notes_put_them() -> None:
    desk = meeting_night()
    desk.mail(MARIE, "présente", subject="Réunion 1")
    desk.mail(CAMILLE, "Présents : Camille\nExcusés : Marie", subject="Notes réunion 1")
    meeting = desk.records(Meeting)[0]
    assert (meeting.present, meeting.excused) == (("Camille",), ("Marie",))


def test_a_first_name_is_the_person_who_is_there_already() -> None:
    desk = meeting_night()
    desk.mail(MARIE, "présente", subject="Réunion 1")
    desk.mail(CAMILLE, "Présents : Marie, Paul", subject="Notes réunion 1")
    assert desk.records(Meeting)[0].present == ("Marie Petit", "Paul")


def test_several_mails_of_notes_are_merged() -> None:
    desk = noted("P1\nDécision : oui.\nPrésents : Camille")
    desk.mail(CAMILLE, "P1\nDécision : encore oui.\nPrésents : Camille, Paul", subject="Suite des notes")
    assert [decision.key for decision in desk.records(Decision)] == ["R1-D1", "R1-D2"]
    assert desk.records(Meeting)[0].present == ("Camille", "Paul")


def test_courtesies_are_no_notes() -> None:
    desk = meeting_night()
    message = parse(desk.raw(CAMILLE, "Bonjour\n\nDécision : oui."), desk.group.zone)
    hello = Note(Label.COURTESY, "Bonjour")
    outcome = desk.hear(dataclasses.replace(message, notes=(hello, *message.notes[1:])))
    assert transcript(outcome)[0] == [("notes_filed", {"number": 1, "count": 1})]
    assert desk.records(MeetingText) == []


def test_a_label_without_words_is_no_note() -> None:
    desk = noted("Action :\nDécision : oui.")
    assert desk.records(Action) == []
    assert desk.records(MeetingText) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anne, Zoé et Jean", ("Anne", "Zoé", "Jean")),
        ("Anne (Les Lilas, Paris) ; Zoé", ("Anne", "Zoé")),
        ("- Anne\n- Zoé and Jean.", ("Anne", "Zoé", "Jean")),
        ("Édith Hetté", ("Édith Hetté",)),
        ("aucun", ()),
        ("néant.", ()),
        (" , ;", ()),
    ],
)
def test_names_of_a_list(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names
