"""ÉTAT and FICHE: the pages that members ask for, and what they may not show."""

from __future__ import annotations

import datetime as dt

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, letters, transcript
from intake.desk.notices import Card, Milestone, State
from intake.reading.message import Address

BESIDE = ("help", "transcript")


def house() -> Desk:
    desk = Desk()
    desk.mail(SOPHIE, "Présentation : Une laverie pour le quartier.", subject="Laverie")
    desk.mail(SOPHIE, "Un jardin pour le quartier.", subject="Jardin")
    desk.mail(SOPHIE, "Un four à pain.", subject="Fournil")
    desk.mail(CAMILLE, "STATUT P2 clos\nCONFIDENTIEL P3")
    return desk


def test_state_shows_the_projects_that_go_on_and_no_hidden_one() -> None:
    desk = house()
    outcome = desk.mail(MARIE, "ÉTAT")
    assert letters(outcome) == [("state", MARIE.email)]
    body = desk.last(State)[1]
    assert [(line.ref, line.text) for line in body.projects] == [("P1", "Une laverie pour le quartier.")]


def test_a_card_tells_what_is_known_of_a_project() -> None:
    desk = house()
    desk.mail(SOPHIE, "Nous voyons la mairie le 14 mars.\nAppel : un bras pour déménager", subject="[P1]")
    desk.mail(CAMILLE, "SUIVI P1 marie@courriel.example")
    outcome = desk.mail(MARIE, "FICHE P1")
    assert letters(outcome) == [("card", MARIE.email)]
    notice, body = desk.last(Card)
    (card,) = body.cards
    assert (card.ref, card.title, card.status, card.follower) == ("P1", "Laverie", "proposed", "Marie")
    assert [(fact.label, fact.text) for fact in card.facts] == [
        ("presentation", "Une laverie pour le quartier.")
    ]
    assert [line.text for line in card.sought] == ["un bras pour déménager"]
    assert len(card.agenda) == 1
    assert [text for _, text in card.news] == ["Nous voyons la mairie le 14 mars."]
    assert notice.about == "P1"


def test_two_cards_come_in_one_letter() -> None:
    desk = house()
    assert letters(desk.mail(MARIE, "FICHE P1 et P2")) == [("card", MARIE.email)]
    assert [card.ref for card in desk.last(Card)[1].cards] == ["P1", "P2"]


def test_a_hidden_project_has_no_card_for_a_member() -> None:
    assert transcript(house().mail(MARIE, "FICHE P3"))[1] == [("project_unknown", {"ref": "P3"})]


def test_it_has_one_for_the_animateur() -> None:
    desk = house()
    desk.mail(CAMILLE, "FICHE P3")
    assert [card.title for card in desk.last(Card)[1].cards] == ["Fournil"]


def test_the_page_of_all_projects_is_for_members() -> None:
    assert transcript(house().mail(SOPHIE, "ÉTAT"))[1] == [("for_members", {"verb": "ÉTAT"})]


def test_a_project_s_page_is_for_members_and_its_holder() -> None:
    desk = house()
    zoe = Address("Zoé", "zoe@boite.example")
    desk.mail(zoe, "Une cantine pour le quartier.", subject="Cantine")
    assert transcript(desk.mail(zoe, "FICHE P1"))[1] == [("for_members", {"verb": "FICHE P1"})]
    assert letters(desk.mail(SOPHIE, "FICHE P1")) == [("card", SOPHIE.email)]


def test_a_page_beside_another_command_is_told_with_it() -> None:
    desk = house()
    outcome = desk.mail(MARIE, "ÉTAT\nPAUSE 3 semaines")
    assert sorted(letters(outcome)) == [("state", MARIE.email), ("transcript", MARIE.email)]


def test_a_card_draws_the_project_s_course_with_what_is_sure_to_come() -> None:
    desk = house()
    desk.mail(SOPHIE, "Nous voyons la mairie le 14 mars, et les voisins en avril.", subject="[P1]")
    desk.mail(CAMILLE, "STATUT P1 en cours")
    desk.mail(MARIE, "FICHE P1")
    (card,) = desk.last(Card)[1].cards
    opened, status, step = card.timeline
    assert (opened.kind, opened.day) == ("opened", card.opened.date())
    assert (status.kind, status.status) == ("status", "ongoing")
    assert (step.kind, step.day) == ("step", dt.date(2017, 3, 14))


def test_a_project_of_which_only_its_coming_is_known_has_no_line() -> None:
    desk = house()
    desk.mail(MARIE, "FICHE P1")
    assert desk.last(Card)[1].cards[0].timeline == ()


def test_a_long_life_is_told_by_its_first_point_and_the_newest() -> None:
    desk = house()
    for status in ("en cours", "en attente") * 8:
        desk.mail(CAMILLE, f"STATUT P1 {status}")
    desk.mail(MARIE, "FICHE P1")
    line = desk.last(Card)[1].cards[0].timeline
    assert len(line) == 12
    assert isinstance(line[0], Milestone)
    assert (line[0].kind, line[-1].status) == ("opened", "waiting")
