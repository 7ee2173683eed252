"""Who comes to a meeting: replies to its invitation."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, transcript, with_group
from intake.desk.notices import Invitation
from intake.desk.records import Meeting
from intake.reading.message import Address


def invited() -> Desk:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 3 le 8/03 18h30, Café\nRÉUNION 4 le 5/04 18h30, Café")
    desk.tick()
    return desk


def test_a_reply_to_the_invitation_is_noted() -> None:
    desk = invited()
    outcome = desk.mail(MARIE, "Présente, merci !", answers=desk.last(Invitation, MARIE)[0])
    assert transcript(outcome)[0] == [("presence_noted", {"number": 3, "present": True})]
    assert desk.records(Meeting)[0].present == ("Marie Petit",)


def test_who_changes_their_mind_stands_in_one_list() -> None:
    desk = invited()
    invitation = desk.last(Invitation, MARIE)[0]
    desk.mail(MARIE, "Présente", answers=invitation)
    desk.mail(MARIE, "Présente", answers=invitation)
    desk.mail(MARIE, "Excusée, désolée", answers=invitation)
    meeting = desk.records(Meeting)[0]
    assert (meeting.present, meeting.excused) == ((), ("Marie Petit",))


def test_the_number_told_comes_before_the_letter_replied_to() -> None:
    desk = invited()
    desk.mail(MARIE, "présente réunion 4", answers=desk.last(Invitation, MARIE)[0])
    assert [meeting.present for meeting in desk.records(Meeting)] == [(), ("Marie Petit",)]


def test_a_fresh_mail_means_the_next_meeting() -> None:
    desk = invited()
    assert transcript(desk.mail(MARIE, "Je viens"))[0] == [("presence_noted", {"number": 3, "present": True})]


@pytest.mark.parametrize("text", ["présente", "présente réunion 9"])
def test_without_a_meeting(text: str) -> None:
    assert transcript(Desk().mail(MARIE, text))[1] == [("presence_no_meeting", {})]


def test_at_a_meeting_that_was_called_off() -> None:
    desk = invited()
    invitation = desk.last(Invitation, MARIE)[0]
    desk.mail(CAMILLE, "RÉUNION 3 annulée")
    assert transcript(desk.mail(MARIE, "Présente", answers=invitation))[1] == [("presence_no_meeting", {})]


def test_a_person_without_a_name_is_called_by_their_address_before_the_at() -> None:
    desk = Desk(with_group(members=(Address("", "jeanne.dupre@courriel.example"),)))
    desk.mail(CAMILLE, "RÉUNION 3 le 8/03 18h30")
    desk.mail(Address("", "jeanne.dupre@courriel.example"), "Je viens")
    assert desk.records(Meeting)[0].present == ("jeanne.dupre",)


def test_a_stranger_is_no_participant() -> None:
    desk = invited()
    outcome = desk.mail(SOPHIE, "Présente", answers=desk.last(Invitation, MARIE)[0])
    assert desk.records(Meeting)[0].present == ()
    assert outcome.reason == "question passed on"


def test_the_notes_tell_who_came_whatever_people_announced() -> None:
    desk = invited()
    desk.mail(MARIE, "Présente", answers=desk.last(Invitation, MARIE)[0])
    desk.mail(KARIM, "Je viens", answers=desk.last(Invitation, KARIM)[0])
    desk.wait(days=2, hours=12)
    desk.mail(CAMILLE, "Présents : Camille, Marie\nDécision : rien.", subject="Notes réunion 3")
    assert desk.records(Meeting)[0].present == ("Marie Petit", "Camille")
    desk.mail(CAMILLE, "Présents : Sophie\nDécision : encore rien.", subject="Notes réunion 3")
    assert desk.records(Meeting)[0].present == ("Marie Petit", "Camille", "Sophie")
