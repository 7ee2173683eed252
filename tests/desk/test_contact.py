"""First contact: whose first mail is taken in."""

from __future__ import annotations

from typing import Any

import pytest

from desk.office import (
    BOX,
    CAMILLE,
    HOST,
    MARIE,
    SOPHIE,
    Desk,
    at,
    bodies,
    letters,
    transcript,
    with_group,
)
from intake.desk import next_due
from intake.desk.notices import ConfirmMembership, ConfirmRequest, QuestionToSee, SetAside
from intake.desk.records import Contact, ContactState, Disposition, Person, Project, Referral
from intake.desk.rights.erasure import erase
from intake.reading.message import Address

CONFIRMED = with_group(accept="confirmed")


def sent(desk: Desk) -> list[tuple[str, str]]:
    return [(notice.kind, notice.to.email) for notice in desk.notices]


def said(desk: Desk, kind: type) -> list[Any]:
    return [notice.body for notice in desk.notices if isinstance(notice.body, kind)]


def test_where_members_alone_may_write_a_stranger_is_answered_and_shown_to_the_animateur() -> None:
    desk = Desk(with_group(accept="members"))
    outcome = desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert outcome.reason == "stranger"
    assert transcript(outcome)[1] == [("members_only", {})]
    assert desk.last(SetAside)[1].sender == SOPHIE.email
    assert desk.records(Project) == []


def test_a_member_writes_there_as_elsewhere() -> None:
    desk = Desk(with_group(accept="members"))
    assert desk.mail(MARIE, "Un fournil.", subject="Fournil").reason == "project P1"


def test_a_strangers_first_mail_waits_for_a_reply_that_proves_the_address() -> None:
    desk = Desk(CONFIRMED)
    outcome = desk.mail(SOPHIE, "Une laverie de quartier.", subject="Laverie")
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "first contact")
    assert letters(outcome) == [("confirm_request", SOPHIE.email)]
    asked, body = desk.last(ConfirmRequest)
    assert (body.what, body.said, body.expires) == ("contact", "Laverie", at(13, 3))
    assert desk.records(Project) == []
    assert desk.records(Person) == [each for each in desk.records(Person) if each.member]
    desk.wait(days=1)
    reply = desk.mail(SOPHIE, "Oui c'est bien moi, bonne journée", answers=asked)
    assert (reply.disposition, reply.reason) == (Disposition.ANSWERED, "contact confirmed")
    (filed,) = desk.take_again(reply)
    assert filed.reason == "project P1"
    assert ("project_filed", SOPHIE.email) in letters(filed)
    (project,) = desk.records(Project)
    assert (project.title, project.holder) == ("Laverie", SOPHIE.key)


def test_a_proven_address_is_known_from_then_on() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.take_again(desk.mail(SOPHIE, "OUI", answers=desk.last(ConfirmRequest)[0]))
    assert desk.mail(SOPHIE, "Un fournil.", subject="Fournil").reason == "project P2"


def test_a_burst_from_one_address_asks_once_and_is_filed_whole() -> None:
    desk = Desk(CONFIRMED)
    for number in range(25):
        desk.mail(
            SOPHIE, f"Un projet, le {number}.", subject=f"Projet {'abcdefghijklmnopqrstuvwxyz'[number]}"
        )
    assert [kind for kind, to in sent(desk) if to == SOPHIE.email] == ["confirm_request"]
    (contact,) = desk.records(Contact)
    assert len(contact.mails) == 20
    # What comes above the share of a day waits for a human, who is told once.
    assert [body.reason for body in said(desk, SetAside)] == ["too many mails"]
    reply = desk.mail(SOPHIE, "OUI", answers=desk.last(ConfirmRequest)[0])
    assert [each.reason for each in desk.take_again(reply)] == [f"project P{n}" for n in range(1, 21)]


def test_the_address_alone_of_the_letter_finds_it_where_a_program_keeps_no_references() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    local, _, domain = BOX.partition("@")
    to = f"{local}+{desk.last(ConfirmRequest)[0].reply_tag}@{domain}"
    assert desk.mail(SOPHIE, "oui", subject="Laverie", To=to).reason == "contact confirmed"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"Auto_Submitted": "auto-replied"}, "automatic: auto-replied"),
        ({"List_Id": "<autre.liste.example>"}, "first contact"),
        ({"authentication": f"{HOST}; dmarc=fail header.from=lilas.example"}, "forged sender"),
    ],
)
def test_no_machine_and_no_forger_proves_an_address(fields: dict[str, str], reason: str) -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    outcome = desk.mail(SOPHIE, "OUI", answers=desk.last(ConfirmRequest)[0], **fields)
    assert outcome.again == ()
    assert desk.records(Contact)[0].state is ContactState.ASKED
    assert outcome.reason == reason


def test_another_addresss_reply_to_the_letter_proves_nothing() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    other = Address("Paul", "paul@lilas.example")
    outcome = desk.mail(other, "OUI", answers=desk.last(ConfirmRequest, SOPHIE)[0])
    assert outcome.again == ()
    assert [each.state for each in desk.records(Contact)] == [ContactState.ASKED] * len(desk.records(Contact))
    assert desk.records(Project) == []


def test_a_forged_stranger_gets_no_letter() -> None:
    desk = Desk(CONFIRMED)
    forged = f"{HOST}; dmarc=fail header.from=lilas.example"
    outcome = desk.mail(SOPHIE, "Une laverie.", subject="Laverie", authentication=forged)
    assert (outcome.reason, letters(outcome)) == ("forged sender", [("set_aside", CAMILLE.email)])
    assert desk.records(Contact) == []


def test_without_an_answer_it_lapses_after_seven_days_and_the_animateur_learns_it() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    asked = desk.last(ConfirmRequest)[0]
    assert next_due(desk.cabinet, desk.clerk, desk.now) <= at(13, 3)
    desk.tick(at(13, 3, 9, 59))
    assert len(desk.records(Contact)) == 1
    outcome = desk.tick(at(13, 3))
    (told,) = [each for each in bodies(outcome) if isinstance(each, SetAside)]
    assert (told.sender, told.subject, told.reason) == (SOPHIE.email, "Laverie", "unconfirmed")
    assert desk.records(Contact) == []
    assert [each for each in bodies(desk.tick()) if isinstance(each, SetAside)] == []
    late = desk.mail(SOPHIE, "OUI", answers=asked)
    assert (late.reason, late.again) == ("contact over", ())
    assert transcript(late)[1] == [("request_none", {})]
    assert desk.mail(SOPHIE, "Un fournil.", subject="Fournil").reason == "first contact"


def test_no_lets_it_go_at_once() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    outcome = desk.mail(SOPHIE, "NON", answers=desk.last(ConfirmRequest)[0])
    assert (outcome.reason, outcome.again) == ("contact declined", ())
    assert desk.records(Contact) == []
    assert desk.last(SetAside)[1].reason == "unconfirmed"


def test_a_reply_that_says_more_is_read_by_a_human_too() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    more = "Oui. " + "Nous avons depuis trouvé un local de quarante mètres carrés rue des Lilas, " * 3
    outcome = desk.mail(SOPHIE, more, answers=desk.last(ConfirmRequest)[0])
    assert len(outcome.again) == 1
    assert desk.last(QuestionToSee)[1].text == more.strip()


def test_a_wish_to_join_proves_nothing_until_it_is_confirmed() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "INSCRIPTION")
    assert desk.mail(SOPHIE, "Une laverie.", subject="Laverie").reason == "first contact"
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "INSCRIPTION")
    desk.mail(SOPHIE, "OUI", answers=desk.last(ConfirmMembership)[0])
    assert desk.mail(SOPHIE, "Une laverie.", subject="Laverie").reason == "project P1"


def test_nothing_of_a_mail_that_waits_is_kept_as_a_referral() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Accompagnement : Paul D. cherche un logement.", subject="Bonjour")
    assert desk.records(Referral) == []


def test_who_waits_is_erased_like_anybody() -> None:
    desk = Desk(CONFIRMED)
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    erasure = erase(SOPHIE.key, desk.cabinet, desk.clerk, desk.now)
    assert (Contact, SOPHIE.key) in erasure.outcome.removed
