"""The items of a draft: what stands in which section, in which words, from which source."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at, transcript, with_group
from intake.desk.minutes.build import build_items
from intake.desk.notices import DraftMinutes
from intake.desk.records import (
    Call,
    CallState,
    Item,
    Meeting,
    Project,
    ProjectStatus,
    Request,
    RequestState,
    Section,
    Visibility,
)
from intake.desk.work import Work
from intake.reading.message import Address


def group_at_work(**changes: object) -> Desk:
    """P1 Laverie by Sophie and P2 Fournil by Marie, mailed on 1 February; meeting 1 is on the 28th."""
    desk = Desk(with_group(**changes), at(1, 2))
    desk.mail(
        SOPHIE,
        "Projet : Laverie\nPorteur : Les Lilas\nPrésentation : une laverie.\nPublic visé : les voisins\nBesoin : un local\n"
        "Modèle économique : des jetons\nHorizon : pas avant 2018",
        subject="Bonjour",
    )
    desk.mail(MARIE, "Un fournil partagé.\n\nAvec un four à bois.", subject="Fournil")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Café")
    desk.now = at(28, 2, 22)
    return desk


def items(desk: Desk, number: int = 1) -> dict[str, Item]:
    meeting = desk.cabinet.get(Meeting, f"R{number}")
    assert meeting is not None
    return {item.label: item for item in build_items(meeting, Work(desk.cabinet, desk.clerk, desk.now))}


def told(item: Item) -> list[tuple[str, str]]:
    return [(paragraph.role, paragraph.text) for paragraph in item.paragraphs]


def publish(desk: Desk, number: int, answer: str = "OK") -> None:
    desk.mail(CAMILLE, f"CR {number}")
    outcome = desk.mail(CAMILLE, answer, answers=desk.last(DraftMinutes, CAMILLE)[0])
    assert outcome.reason.startswith("published")


def second_meeting() -> Desk:
    """The evening of meeting 2, the minutes of the first published on 1 March."""
    desk = group_at_work()
    desk.now = at(1, 3)
    publish(desk, 1)
    desk.mail(CAMILLE, "RÉUNION 2 le 28/03 18h30, Café")
    desk.now = at(28, 3, 22)
    return desk


def test_a_new_project_is_presented_in_section_b_as_its_holder_told_it() -> None:
    item = items(group_at_work())["B1"]
    assert (item.section, item.title, item.about, item.visibility) == (
        Section.NEW,
        "Laverie",
        "P1",
        Visibility.PUBLIC,
    )
    assert told(item) == [
        ("holder", "Les Lilas"),
        ("presentation", "une laverie."),
        ("audience", "les voisins"),
        ("need", "un local"),
        ("model", "des jetons"),
        ("horizon", "pas avant 2018"),
    ]
    assert {paragraph.source for paragraph in item.paragraphs} == {
        "d’après le courriel de Sophie Arnaud, 01/02"
    }


def test_each_paragraph_of_a_mail_is_one_of_the_minutes() -> None:
    assert told(items(group_at_work())["B2"]) == [
        ("presentation", "Un fournil partagé."),
        ("presentation", "Avec un four à bois."),
    ]


def test_news_discussion_decisions_and_what_follows_in_this_order() -> None:
    desk = group_at_work()
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P2]")
    desk.mail(MARIE, "Le local est trouvé.", subject="[P2]")
    desk.mail(
        CAMILLE,
        "P2\nDécision : on soutient.\nAction : Karim, visiter, pour le 10/03\nProchaine étape : visite le 14 mars\n"
        "Attente : le devis\nAppel : qui pétrit ?\n\nLe four fume.",
        subject="Notes",
    )
    found = items(desk)["B2"]
    assert told(found)[2:] == [
        ("update", "Le local est trouvé."),
        ("text", "Le four fume."),
        ("decision", "on soutient."),
        ("action", "visiter, pour le 10/03 (Karim)"),
        ("step", "visite le 14 mars"),
        ("request", "le devis"),
        ("call", "qui pétrit ?"),
    ]
    assert [paragraph.source for paragraph in found.paragraphs][2:4] == [
        "d’après le courriel de Marie Petit, 28/02",
        "notes de Camille Roche",
    ]


def test_a_decision_with_neither_owner_nor_date_is_flagged() -> None:
    desk = group_at_work()
    desk.mail(CAMILLE, "P1\nDécision : oui.\nDécision : Marie écrit au maire le 3 avril.", subject="Notes")
    flags = [paragraph.flag for paragraph in items(desk)["B1"].paragraphs if paragraph.role == "decision"]
    assert flags == ["sans responsable ni date", ""]


def test_lists_of_decisions_and_actions_tell_their_numbers() -> None:
    desk = group_at_work()
    desk.mail(
        CAMILLE, "Décision : le mardi.\nP1\nDécision : oui.\nAction : Marie, visiter la loge", subject="Notes"
    )
    found = items(desk)
    assert [(paragraph.text, paragraph.about) for paragraph in found["D"].paragraphs] == [
        ("R1-D1\u00a0: le mardi.", ""),
        ("R1-D2\u00a0: oui.", "P1"),
    ]
    assert (found["D"].title, found["E"].title) == ("Décisions", "Actions")
    assert [paragraph.text for paragraph in found["E"].paragraphs] == ["R1-A1\u00a0: visiter la loge (Marie)"]


def test_a_date_told_in_other_words_is_added_to_an_action() -> None:
    desk = group_at_work()
    desk.mail(CAMILLE, "P1\nAction Marie : visiter la loge pour le 1/03", subject="Notes")
    (action,) = (each for each in items(desk)["B1"].paragraphs if each.role == "action")
    assert action.text == "visiter la loge pour le 1/03 (Marie)"


def test_what_was_noted_under_no_project_waits_to_be_placed() -> None:
    desk = group_at_work()
    desk.mail(CAMILLE, "Décision : oui.\n\nMerci à tous.\n\nP9\nOn en reparle.", subject="Notes")
    found = items(desk)
    assert [(found[label].title, told(found[label]), found[label].visibility) for label in ("Z1", "Z2")] == [
        ("", [("text", "Merci à tous.")], Visibility.INTERNAL),
        ("P9", [("text", "On en reparle.")], Visibility.INTERNAL),
    ]


def test_a_hidden_project_is_internal() -> None:
    desk = group_at_work()
    desk.mail(CAMILLE, "CONFIDENTIEL P1")
    assert {label: item.visibility.value for label, item in items(desk).items()} == {
        "B1": "internal",
        "B2": "public",
    }


def test_what_was_new_at_a_meeting_is_ongoing_at_the_next() -> None:
    desk = second_meeting()
    desk.mail(SOPHIE, "Le local est trouvé.", subject="Laverie")
    desk.mail(KARIM, "Un jardin.", subject="Jardin")
    found = items(desk, 2)
    assert {label: item.title for label, item in found.items()} == {"A0": "", "A1": "Laverie", "B1": "Jardin"}
    assert told(found["A1"]) == [("update", "Le local est trouvé.")]


def test_a_recap_is_repeated_when_it_changed() -> None:
    desk = second_meeting()
    desk.mail(SOPHIE, "Rappel du projet : une laverie de quartier.", subject="Laverie")
    assert told(items(desk, 2)["A1"])[0] == ("recap", "une laverie de quartier.")


def test_a_project_without_news_has_no_item() -> None:
    assert items(second_meeting(), 2) == {}


def test_news_of_before_the_last_minutes_are_not_told_again() -> None:
    desk = group_at_work()
    desk.mail(SOPHIE, "Vieille nouvelle.", subject="Laverie")
    desk.now = at(2, 3)
    desk.mail(SOPHIE, "Venue avant le compte rendu.", subject="Laverie")
    publish(desk, 1)
    desk.wait(minutes=1)
    desk.mail(SOPHIE, "Venue après.", subject="Laverie")
    desk.mail(CAMILLE, "RÉUNION 2 le 28/03 18h30")
    desk.now = at(28, 3, 22)
    assert told(items(desk, 2)["A1"]) == [("update", "Venue après.")]


def test_news_of_a_meeting_without_minutes_stand_in_the_next() -> None:
    desk = group_at_work()
    desk.mail(CAMILLE, "Décision : on saute ce compte rendu.", subject="Notes réunion 1")
    desk.mail(CAMILLE, "RÉUNION 3 le 28/03 18h30")
    desk.now = at(28, 3, 22)
    assert [item.title for item in items(desk, 3).values()] == ["Laverie", "Fournil"]


def test_a_project_that_ended_before_is_left_out_unless_it_was_spoken_of() -> None:
    desk = group_at_work()
    desk.mail(SOPHIE, "Appel : qui tient la caisse ?", subject="Laverie")
    desk.mail(CAMILLE, "STATUT P1 abandonné")
    assert items(desk)["B1"].title == "Laverie"
    publish(desk, 1)
    desk.now = at(3, 3)
    desk.mail(CAMILLE, "RÉUNION 2 le 28/03 18h30")
    desk.now = at(28, 3, 22)
    assert items(desk, 2) == {}
    desk.mail(CAMILLE, "P1\nDécision : on garde la loge.", subject="Notes")
    assert told(items(desk, 2)["A1"])[0] == ("decision", "on garde la loge.")


def test_a_decision_on_a_hidden_project_that_ended_is_in_no_public_list() -> None:
    desk = group_at_work()
    desk.mail(CAMILLE, "CONFIDENTIEL P1")
    desk.mail(CAMILLE, "STATUT P1 abandonné")
    publish(desk, 1)
    desk.now = at(3, 3)
    desk.mail(CAMILLE, "RÉUNION 2 le 28/03 18h30")
    desk.now = at(28, 3, 22)
    desk.mail(CAMILLE, "P1\nDécision : on aide Yann à se reloger.\nP2\nDécision : oui.", subject="Notes")
    desk.mail(CAMILLE, "CR 2")
    body = desk.last(DraftMinutes)[1]
    assert "Yann" in body.internal.text
    assert "Yann" not in body.public.text
    assert "R2-D2\u00a0: oui." in body.public.text


def test_a_step_told_in_a_mail_is_not_told_twice() -> None:
    desk = group_at_work()
    desk.mail(MARIE, "Visite le 14 mars.", subject="Fournil")
    assert told(items(desk)["B2"])[2:] == [("update", "Visite le 14 mars.")]


def test_publishing_makes_a_proposed_project_ongoing_and_keeps_another_status() -> None:
    desk = group_at_work()
    desk.mail(CAMILLE, "STATUT P2 en attente")
    publish(desk, 1)
    assert [(each.status, each.presented_in) for each in desk.records(Project)] == [
        (ProjectStatus.ONGOING, 1),
        (ProjectStatus.WAITING, 1),
    ]


def test_minutes_that_are_out_are_not_drafted_again_nor_is_their_meeting_moved() -> None:
    desk = group_at_work()
    publish(desk, 1)
    for command in ("CR 1", "RÉUNION 1 le 28/03 18h30", "RÉUNION 1 annulée"):
        assert transcript(desk.mail(CAMILLE, command)) == ([], [("minutes_published", {"number": 1})])


def test_somebody_without_a_name_is_told_by_address_to_animateurs_alone() -> None:
    nameless = Address("", "zoe@ailleurs.example")
    desk = Desk(now=at(1, 2))
    desk.mail(nameless, "Un jardin.", subject="Jardin")
    desk.mail(CAMILLE, "RÉUNION 1 le 1/02")
    desk.mail(CAMILLE, "CR 1")
    body = desk.last(DraftMinutes)[1]
    assert "[d’après le courriel de zoe@ailleurs.example, 01/02]" in body.internal.text
    assert "zoe" not in body.public.text


@pytest.mark.parametrize("number", [1, 12])
def test_projects_stand_by_number(number: int) -> None:
    desk = Desk(now=at(1, 2))
    for each in range(12):
        desk.mail(SOPHIE, f"Projet numéro {each}.", subject=f"Titre {each}")
    desk.mail(CAMILLE, "RÉUNION 1 le 1/02")
    assert items(desk)[f"B{number}"].about == f"P{number}"


def test_a_day_counts_in_the_groups_zone() -> None:
    desk = group_at_work()
    desk.now = dt.datetime(2017, 2, 28, 23, 30, tzinfo=dt.UTC)
    desk.mail(SOPHIE, "Après minuit.", subject="Laverie")
    update = next(each for each in items(desk)["B1"].paragraphs if each.role == "update")
    assert update.source.endswith("01/03")


def test_a_piece_that_came_and_a_call_that_is_closed_are_told_no_more() -> None:
    desk = group_at_work()
    desk.mail(CAMILLE, "P1\nAttente : le devis\nAppel : qui pétrit ?", subject="Notes")
    (request,), (call,) = desk.records(Request), desk.records(Call)
    desk.cabinet.records[Request][request.key] = dataclasses.replace(request, state=RequestState.RECEIVED)
    desk.cabinet.records[Call][call.key] = dataclasses.replace(call, state=CallState.CLOSED)
    roles = {paragraph.role for item in items(desk).values() for paragraph in item.paragraphs}
    assert not roles & {"request", "call"}
