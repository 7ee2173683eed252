"""The agenda of a meeting: made of the records, told to the members with the invitation, and short."""

from __future__ import annotations

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at
from desk.test_minutes_build import publish, second_meeting
from intake.desk.notices import Agenda, Invitation


def third_meeting() -> Desk:
    """Meetings 1 and 2 are published, Laverie and Fournil were new at the first, Jardin at the second."""
    desk = second_meeting()
    desk.mail(KARIM, "Un jardin.", subject="Jardin")
    desk.mail(
        CAMILLE,
        "CR 1 : adopté\nP1\nDécision : oui.\nAttente : le devis, pour le 10/04\nAction : Marie, visiter la loge, pour le 30/05\n"
        "P2\nAction : Karim, pétrir\nAppel : qui tient la caisse ?",
        subject="Notes réunion 2",
    )  # fmt: skip
    publish(desk, 2)
    desk.mail(CAMILLE, "RÉUNION 3 le 25/04 18h30, Café")
    desk.wait(days=1)
    return desk


def agenda(desk: Desk) -> Agenda:
    desk.tick(at(18, 4))
    told = desk.last(Invitation, MARIE)[1].agenda
    assert told is not None
    return told


def test_the_last_minutes_stand_on_it_until_they_are_adopted() -> None:
    desk = second_meeting()
    desk.now = at(20, 3)
    desk.mail(CAMILLE, "RÉUNION 2 le 29/03 18h30, Café")
    desk.tick(at(22, 3))
    told = desk.last(Invitation, MARIE)[1].agenda
    assert told is not None
    assert (told.adoption, told.points[0]) == (1, "adoption")
    assert agenda(third_meeting()).adoption == 2


def test_what_was_new_last_time_moves_to_the_ongoing_ones_and_what_has_news_joins_it() -> None:
    desk = third_meeting()
    desk.mail(SOPHIE, "Le local est trouvé.", subject="Laverie")
    desk.mail(MARIE, "Une bricothèque.", subject="Bricothèque")
    told = agenda(desk)
    assert [(line.ref, line.news, line.presented_in, line.overdue) for line in told.ongoing] == [
        ("P1", 1, 0, True),
        ("P3", 0, 2, False),
    ]
    assert [line.title for line in told.new] == ["Bricothèque"]


def test_what_is_due_by_the_meeting_or_has_no_day_is_asked_for_and_what_is_later_is_not() -> None:
    told = agenda(third_meeting())
    assert [(line.kind, line.text, line.overdue) for line in told.due] == [
        ("request", "le devis", True),
        ("action", "pétrir", False),
    ]
    assert [line.text for line in told.calls] == ["qui tient la caisse ?"]


def test_nothing_confidential_and_nothing_that_members_were_not_told_yet() -> None:
    desk = third_meeting()
    desk.mail(SOPHIE, "Le local est trouvé.", subject="Laverie")
    desk.mail(CAMILLE, "CONFIDENTIEL P1")
    desk.mail(CAMILLE, "P2\nAttente : le bail secret\nAppel : qui paie ?", subject="Notes réunion 3")
    told = agenda(desk)
    assert {line.ref for line in (*told.ongoing, *told.new)} == {"P3"}
    assert [line.text for line in (*told.due, *told.calls)] == ["pétrir", "qui tient la caisse ?"]


def test_a_meeting_with_nothing_to_speak_of_has_no_agenda() -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 1 le 28/03 18h30, Café")
    desk.tick(at(21, 3))
    assert desk.last(Invitation, MARIE)[1].agenda is None


def test_it_is_made_anew_when_the_meeting_moves() -> None:
    desk = third_meeting()
    desk.tick(at(18, 4))
    desk.mail(MARIE, "Une bricothèque.", subject="Bricothèque")
    desk.mail(CAMILLE, "RÉUNION 3 le 26/04 18h30")
    desk.tick()
    told = desk.last(Invitation, KARIM)[1].agenda
    assert told is not None
    assert [line.title for line in told.new] == ["Bricothèque"]


def test_a_meeting_called_off_speaks_of_nothing() -> None:
    desk = third_meeting()
    desk.tick(at(18, 4))
    desk.mail(CAMILLE, "RÉUNION 3 annulée")
    body = desk.last(Invitation, KARIM)[1]
    assert (body.cancelled, body.agenda) == (True, None)
