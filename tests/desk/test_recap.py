"""What minutes take over from earlier ones: recaps, open actions, section B into A, the next meeting."""

from __future__ import annotations

import dataclasses

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, at
from desk.test_minutes_build import items, publish, second_meeting, told
from intake.desk.notices import DraftMinutes
from intake.desk.records import Action, ActionState

MONTHS = (4, 5, 6, 7, 8)


def news_at_each_meeting(desk: Desk, upto: int) -> list[list[str]]:
    """Hold meetings 2 to `upto`, each with news of the laundry; return the roles its item has at each."""
    roles = []
    for number in range(2, upto + 1):
        desk.mail(CAMILLE, f"RÉUNION {number} le 28/{number + 1:02} 18h30, Café")
        desk.now = at(28, number + 1, 22)
        desk.mail(SOPHIE, f"Nouvelle {number}.", subject="Laverie")
        roles.append([role for role, _ in told(items(desk, number)["A1"])])
        publish(desk, number)
        desk.wait(hours=1)
    return roles


def test_a_recap_is_told_every_third_time() -> None:
    assert news_at_each_meeting(second_meeting(), 7) == [
        ["update"], ["update"], ["recap", "update"], ["update"], ["update"], ["recap", "update"],
    ]  # fmt: skip


def test_a_recap_is_the_holders_or_how_the_presentation_begins() -> None:
    desk = second_meeting()
    news_at_each_meeting(desk, 3)
    desk.mail(CAMILLE, "RÉUNION 4 le 28/05 18h30, Café")
    desk.now = at(28, 5, 22)
    desk.mail(SOPHIE, "Une nouvelle.", subject="Laverie")
    assert told(items(desk, 4)["A1"])[0] == ("recap", "une laverie.")
    desk.mail(SOPHIE, "Rappel du projet : une laverie de quartier.", subject="Laverie")
    assert told(items(desk, 4)["A1"])[0] == ("recap", "une laverie de quartier.")


def test_a_recap_that_changed_is_told_at_once_and_then_rests() -> None:
    desk = second_meeting()
    desk.mail(SOPHIE, "Rappel du projet : une laverie de quartier.", subject="Laverie")
    assert told(items(desk, 2)["A1"])[0] == ("recap", "une laverie de quartier.")
    publish(desk, 2)
    desk.mail(CAMILLE, "RÉUNION 3 le 25/04 18h30")
    desk.now = at(25, 4, 22)
    desk.mail(SOPHIE, "Le local est trouvé.", subject="Laverie")
    assert told(items(desk, 3)["A1"]) == [("update", "Le local est trouvé.")]


def test_a_recap_alone_makes_no_item() -> None:
    desk = second_meeting()
    news_at_each_meeting(desk, 3)
    desk.mail(CAMILLE, "RÉUNION 4 le 28/05 18h30, Café")
    desk.now = at(28, 5, 22)
    desk.mail(MARIE, "Le four est là.", subject="Fournil")
    assert [item.title for item in items(desk, 4).values() if item.about] == ["Fournil"]


def test_what_stood_in_b_stands_in_a_at_the_next_meeting_from_mail_to_minutes() -> None:
    desk = second_meeting()
    desk.mail(SOPHIE, "Le local est trouvé.", subject="Laverie")
    desk.mail(CAMILLE, "CR 2")
    text = desk.last(DraftMinutes)[1].public.text
    ongoing, _, new = text.partition("B) Les nouveaux projets présentés")
    assert "A1. Laverie (P1)" in ongoing
    assert "Laverie" not in new


def with_an_open_action() -> Desk:
    """The evening of meeting 3: meeting 2 gave Marie something to do, and its minutes are out."""
    desk = second_meeting()
    desk.mail(
        CAMILLE, "P1\nAction : Marie, visiter la loge, pour le 10/04\nP2\nAction : le secret", subject="Notes"
    )
    publish(desk, 2, "OK SAUF A2")
    desk.mail(CAMILLE, "RÉUNION 3 le 25/04 18h30")
    desk.now = at(25, 4, 22)
    return desk


def test_open_actions_of_earlier_meetings_stand_below_the_new_ones() -> None:
    desk = with_an_open_action()
    desk.mail(CAMILLE, "P2\nAction : Karim, pétrir", subject="Notes")
    assert [each.text for each in items(desk, 3)["E"].paragraphs] == [
        "R3-A1\u00a0: pétrir (Karim)",
        "R2-A1\u00a0: visiter la loge, pour le 10/04 (Marie) – à faire depuis la réunion n°\u00a02",
    ]


def test_what_was_kept_internal_or_done_or_hidden_since_is_not_carried_over_into_public() -> None:
    desk = with_an_open_action()
    desk.mail(CAMILLE, "Décision : oui.", subject="Notes")
    assert [each.about for each in items(desk, 3)["E"].paragraphs] == ["P1"]
    desk.mail(CAMILLE, "CONFIDENTIEL P1")
    desk.mail(CAMILLE, "CR 3")
    body = desk.last(DraftMinutes)[1]
    assert ("loge" in body.internal.text, "loge" in body.public.text) == (True, False)
    action = desk.records(Action)[0]
    desk.cabinet.records[Action][action.key] = dataclasses.replace(action, state=ActionState.DONE)
    assert "E" not in items(desk, 3)


def test_left_overs_alone_make_no_minutes() -> None:
    assert items(with_an_open_action(), 3) == {}


def test_the_next_meeting_is_told_as_planned_where_notes_are_silent() -> None:
    desk = second_meeting()
    desk.mail(CAMILLE, "RÉUNION 3 le 25/04 18h30, Maison des associations")
    desk.mail(CAMILLE, "P1\nDécision : oui.", subject="Notes réunion 2")
    desk.mail(CAMILLE, "CR 2")
    text = desk.last(DraftMinutes)[1].public.text.replace("\n", " ")
    assert "Prochaine réunion\u00a0: mardi 25 avril 2017, 18\u00a0h\u00a030, Maison des associations" in text
    assert text.endswith("CR établi par Camille, animatrice du groupe de travail")
    desk.mail(CAMILLE, "Prochaine réunion : fin avril au café", subject="Notes réunion 2")
    assert "Prochaine réunion\u00a0: fin avril au café" in desk.last(DraftMinutes)[1].public.text
