"""Answering: once a mail and kind, never a machine, never more than a day's share."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, DENIS, HOST, MARIE, SOPHIE, Desk, at, bodies, letters, with_group
from intake.desk.group import Limits
from intake.desk.notices import CommentToSee, ProjectFiled, Transcript, Unclear
from intake.desk.records import AnswerCount, Disposition
from intake.reading.message import Address

STRANGER = Address("Zoé Inconnue", "zoe@ailleurs.example")


def test_an_answer_stands_in_its_thread() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie", References="<a@lilas.example> <b@lilas.example>")
    notice = desk.last(ProjectFiled)[0]
    assert notice.key == "ack:m1@lilas.example:ProjectFiled"
    assert (notice.to, notice.subject, notice.in_reply_to) == (SOPHIE, "Laverie", "m1@lilas.example")
    assert notice.references == ("a@lilas.example", "b@lilas.example")
    assert (notice.about, notice.reply_tag) == ("P1", desk.clerk.tokens.tag("P1"))


def test_an_answer_about_nothing_has_no_tag() -> None:
    notice = Desk().mail(MARIE, "AIDE").notices[0]
    assert (notice.about, notice.reply_tag) == ("", "")


def test_at_most_ten_answers_a_day_to_one_address() -> None:
    desk = Desk()
    outcomes = [desk.mail(MARIE, "AIDE") for _ in range(12)]
    assert [len(outcome.notices) for outcome in outcomes] == [1] * 10 + [0, 0]
    assert desk.records(AnswerCount) == [AnswerCount(f"{MARIE.key} 2017-03-06", 10)]
    assert letters(desk.mail(SOPHIE, "AIDE")) == [("help", SOPHIE.email)]
    desk.now = at(7, 3, 0, 1)
    assert letters(desk.mail(MARIE, "AIDE")) == [("help", MARIE.email)]


def test_an_animateurs_evening_of_commands_is_answered_to_the_last() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    evening = [
        "RÉUNION 1 le 28/03 18h30, Maison des associations",
        *["STATUT P1 en cours", "FICHE P1", "ÉTAT"] * 4,
    ]
    answered = [[to for _, to in letters(desk.mail(CAMILLE, line))].count(CAMILLE.email) for line in evening]
    assert answered == [1] * 13


@pytest.mark.parametrize("word", ["dmarc=fail header.from=quartier.example", "dmarc=none", ""])
def test_who_borrows_an_animateurs_address_has_the_share_of_anybody(word: str) -> None:
    desk = Desk()
    forged = f"{HOST}; {word}" if word else ""
    answered = [desk.mail(CAMILLE, f"FICHE P{n}", authentication=forged).notices for n in range(1, 13)]
    assert sum(notice.to.key == CAMILLE.key for each in answered for notice in each) == 10
    # What was refused then does not use up what she is told herself: the share is the larger one.
    assert letters(desk.mail(CAMILLE, "AIDE")) == [("help", CAMILLE.email)]


def test_where_no_host_vouches_an_animateur_has_the_share_of_anybody() -> None:
    desk = Desk(with_group(authserv_id=""))
    assert [len(desk.mail(CAMILLE, "AIDE").notices) for _ in range(12)] == [1] * 10 + [0, 0]


def test_a_machine_in_an_animateurs_name_is_silenced_too() -> None:
    desk = Desk()
    assert sum(len(desk.mail(CAMILLE, "AIDE").notices) for _ in range(150)) == 100


def test_an_animateur_has_that_share_at_any_address_of_theirs() -> None:
    desk = Desk(with_group(others=(Address(CAMILLE.name, "camille@travail.example"),)))
    elsewhere = Address(CAMILLE.name, "camille@travail.example")
    assert sum(len(desk.mail(elsewhere, "AIDE").notices) for _ in range(12)) == 12


def test_what_was_asked_is_done_beyond_the_share() -> None:
    desk = Desk(with_group(limits=Limits(answers_a_day=0)))
    outcome = desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert (outcome.disposition, outcome.reason, outcome.notices) == (Disposition.FILED, "project P1", ())


def test_at_most_one_refusal_a_day() -> None:
    desk = Desk()
    first, second = desk.mail(SOPHIE, ""), desk.mail(SOPHIE, "")
    assert next(type(body) for body in bodies(first)) is Unclear
    assert SOPHIE.email not in [to for _, to in letters(second)]
    assert desk.records(AnswerCount) == [AnswerCount(f"{SOPHIE.key} 2017-03-06", 1, 1)]
    assert [kind for kind, _ in letters(desk.mail(SOPHIE, "AIDE"))] == ["help"]


def test_two_letters_to_one_person_in_capitals_count_together() -> None:
    desk = Desk(with_group(limits=Limits(answers_a_day=1)))
    desk.mail(MARIE, "AIDE")
    assert desk.mail(Address("Marie", MARIE.email.upper()), "AIDE").notices == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Id": "<voisins.liste.example>"},
        {"Return_Path": "<>"},
    ],
)
def test_a_machine_gets_no_answer(fields: dict[str, str]) -> None:
    desk = Desk()
    desk.mail(MARIE, "Un fournil pour le quartier.", subject="Fournil", **fields)
    assert MARIE.email not in {notice.to.email for notice in desk.notices}


def test_every_animateur_is_told_in_a_letter_of_their_own() -> None:
    desk = Desk(with_group(animateurs=(CAMILLE, DENIS)))
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    outcome = desk.mail(STRANGER, "Bravo !", subject="[P1]")
    told = [
        (notice.to, notice.key, notice.about)
        for notice in outcome.notices
        if isinstance(notice.body, CommentToSee)
    ]
    assert told == [(who, f"comment:P1-K1:{who.key}", "P1") for who in (CAMILLE, DENIS)]


def test_one_mail_gets_one_answer() -> None:
    desk = Desk()
    outcome = desk.mail(CAMILLE, "RÉUNION 1 le 28/03\nRÉUNION 2 le 25/04\nCR 1")
    assert [type(body) for body in bodies(outcome)] == [Transcript]
