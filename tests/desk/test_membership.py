"""Becoming a member: consent twice, an animateur's yes, a welcome; and the animateur's own changes."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, letters, transcript, with_group
from intake.desk.notices import ConfirmMembership, MemberToAccept, Welcome
from intake.desk.records import Joining, Person, PersonState
from intake.reading.message import Address

PAUL = Address("Paul Martin", "paul@ailleurs.example")


def member(desk: Desk, who: Address) -> bool:
    person = desk.cabinet.get(Person, who.key)
    return bool(person and person.member)


def asked(desk: Desk) -> Desk:
    assert letters(desk.mail(PAUL, "INSCRIPTION")) == [("confirm_membership", PAUL.email)]
    return desk


def confirmed(desk: Desk) -> Desk:
    asked(desk).mail(PAUL, "Oui", answers=desk.last(ConfirmMembership)[0])
    return desk


def test_asking_makes_no_member() -> None:
    assert not member(asked(Desk()), PAUL)


def test_the_confirmed_wish_goes_to_the_animateur() -> None:
    desk = confirmed(Desk())
    assert not member(desk, PAUL)
    notice, body = desk.last(MemberToAccept)
    assert notice.to == CAMILLE
    assert (body.sender_name, body.sender_email) == ("Paul Martin", PAUL.email)


def test_the_animateurs_yes_makes_a_member_who_is_welcomed_with_the_projects() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    confirmed(desk)
    outcome = desk.mail(CAMILLE, "OK", answers=desk.last(MemberToAccept)[0])
    assert transcript(outcome)[0] == [("member_added", {"name": "Paul Martin"})]
    assert member(desk, PAUL)
    notice, body = desk.last(Welcome)
    assert notice.to.email == PAUL.email
    assert [line.title for line in body.projects] == ["Laverie"]
    assert desk.records(Joining) == []


def test_the_animateurs_no_leaves_it_at_that() -> None:
    desk = confirmed(Desk())
    outcome = desk.mail(CAMILLE, "NON", answers=desk.last(MemberToAccept)[0])
    assert transcript(outcome)[0] == [("joining_declined", {"name": "Paul Martin"})]
    assert not member(desk, PAUL)


def test_a_second_yes_changes_nothing() -> None:
    desk = confirmed(Desk())
    letter = desk.last(MemberToAccept)[0]
    desk.mail(CAMILLE, "OK", answers=letter)
    assert transcript(desk.mail(CAMILLE, "OK", answers=letter))[1] == [("joining_none", {})]


def test_an_open_group_needs_no_animateur() -> None:
    desk = confirmed(Desk(with_group(membership="open")))
    assert member(desk, PAUL)
    assert desk.last(Welcome)[0].to.email == PAUL.email


def test_nobody_confirms_for_somebody_else() -> None:
    desk = asked(Desk())
    outcome = desk.mail(MARIE, "Oui", answers=desk.last(ConfirmMembership)[0])
    assert transcript(outcome)[1] == [("joining_none", {})]
    assert not member(desk, PAUL)


def test_a_member_does_not_accept_another() -> None:
    desk = confirmed(Desk())
    outcome = desk.mail(MARIE, "OK", answers=desk.last(MemberToAccept)[0])
    assert transcript(outcome)[1] == [("not_allowed", {"verb": "OK"})]
    assert not member(desk, PAUL)


def test_a_members_wish_to_be_one_changes_nothing() -> None:
    assert transcript(Desk().mail(MARIE, "INSCRIPTION"))[0] == [("member_already", {})]


@pytest.mark.parametrize(
    "text", ["MEMBRE + paul@ailleurs.example Paul Martin", "MEMBRE + Paul Martin <paul@ailleurs.example>"]
)
def test_the_animateur_adds_a_member(text: str) -> None:
    desk = Desk()
    assert transcript(desk.mail(CAMILLE, text))[0] == [("member_added", {"name": "Paul Martin"})]
    person = desk.cabinet.get(Person, PAUL.key)
    assert person is not None
    assert (person.name, person.member) == ("Paul Martin", True)
    assert desk.last(Welcome)[0].to.email == PAUL.email


def test_the_animateur_removes_a_member() -> None:
    desk = Desk()
    outcome = desk.mail(CAMILLE, "MEMBRE - marie@courriel.example")
    assert transcript(outcome)[0] == [("member_removed", {"name": "Marie Petit"})]
    assert not member(desk, MARIE)


def test_who_stopped_is_not_brought_back_by_somebody_else() -> None:
    desk = Desk()
    desk.mail(MARIE, "STOP")
    outcome = desk.mail(CAMILLE, "MEMBRE + marie@courriel.example")
    assert transcript(outcome)[1] == [("member_left", {"name": "Marie Petit"})]
    person = desk.cabinet.get(Person, MARIE.key)
    assert person is not None
    assert person.state is PersonState.LEFT


def test_a_member_changes_no_members() -> None:
    desk = Desk()
    desk.mail(MARIE, "MEMBRE + paul@ailleurs.example")
    assert not member(desk, PAUL)
