"""Holder and volunteer are introduced to each other only when both agreed."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, DENIS, KARIM, MARIE, SOPHIE, Desk, letters, transcript, with_group
from intake.desk.consent import Word, word_of
from intake.desk.notices import (
    CallFilled,
    Introduction,
    Notice,
    OfferDeclined,
    OfferToAgree,
    QuestionToSee,
    Transcript,
)
from intake.desk.outcome import Outcome
from intake.desk.records import Call, CallState, Disposition, Offer, OfferState, Update
from intake.desk.rights.erasure import erase
from intake.reading.message import Address

P1 = {"ref": "P1", "title": "Laverie"}


def office(call: str = "Appel : qui tient la caisse ?", desk: Desk | None = None) -> Desk:
    desk = desk or Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    if call:
        desk.mail(SOPHIE, call, subject="[P1]")
    return desk


def offered(desk: Desk, who: Address = MARIE, said: str = "JE PRENDS P1") -> Notice:
    """Have somebody offer help; return the letter that asks the holder."""
    outcome = desk.mail(who, said)
    (asking,) = [notice for notice in outcome.notices if isinstance(notice.body, OfferToAgree)]
    assert asking.to == SOPHIE
    return asking


def told(outcome: Outcome) -> str:
    return transcript(outcome)[0][0][0]


def states(desk: Desk) -> list[OfferState]:
    return [offer.state for offer in desk.records(Offer)]


def introductions(desk: Desk) -> list[tuple[str, Introduction]]:
    return [
        (notice.to.email, notice.body) for notice in desk.notices if isinstance(notice.body, Introduction)
    ]


def test_the_holder_is_asked_and_learns_the_name_but_no_address() -> None:
    asking = offered(office(), said="Je prends P1, le samedi")
    assert asking.body == OfferToAgree(
        "Sophie Arnaud", "P1", "Laverie", "qui tient la caisse ?", "Marie Petit", "Je prends P1, le samedi"
    )
    assert asking.about == "P1-O1"
    assert MARIE.email not in repr(asking.body)


@pytest.mark.parametrize(
    "yes", ["OUI", "D’accord", "Oui, avec plaisir !", "Bonjour,\n\nOui bien sûr.\n\nSophie", "Yes please"]
)
def test_a_yes_introduces_both_in_a_letter_each(yes: str) -> None:
    desk = office()
    asking = offered(desk)
    assert introductions(desk) == []
    outcome = desk.mail(SOPHIE, yes, answers=asking)
    assert (outcome.disposition, told(outcome)) == (Disposition.ANSWERED, "offer_agreed")
    assert states(desk) == [OfferState.AGREED]
    assert [to for to, _ in introductions(desk)] == [SOPHIE.email, MARIE.email]
    for _, body in introductions(desk):
        assert (body.holder, body.holder_email) == ("Sophie Arnaud", SOPHIE.email)
        assert (body.volunteer, body.volunteer_email) == ("Marie Petit", MARIE.email)
        assert body.call == "qui tient la caisse ?"


def test_what_the_holder_adds_to_the_yes_reaches_the_volunteer() -> None:
    desk = office()
    desk.mail(SOPHIE, "Oui, appelez-moi au 06 12 34 56 78", answers=offered(desk))
    assert introductions(desk)[1][1].word == "Oui, appelez-moi au 06 12 34 56 78"
    assert desk.records(Update)[-1].text == ""


def test_a_no_is_told_to_the_volunteer_kindly_and_the_call_seeks_again() -> None:
    desk = office()
    asking = offered(desk)
    assert desk.records(Call)[0].state is CallState.ANSWERED
    outcome = desk.mail(SOPHIE, "Non merci, nous avons trouvé", answers=asking)
    assert told(outcome) == "offer_declined"
    assert introductions(desk) == []
    notice, body = desk.last(OfferDeclined)
    assert (notice.to, body.title) == (MARIE, "Laverie")
    call = desk.records(Call)[0]
    assert (call.state, call.answers) == (CallState.OPEN, ())


def test_who_was_declined_may_offer_again() -> None:
    desk = office()
    desk.mail(SOPHIE, "NON", answers=offered(desk))
    desk.mail(SOPHIE, "OUI", answers=offered(desk))
    assert states(desk) == [OfferState.DECLINED, OfferState.AGREED]


@pytest.mark.parametrize("unsure", ["Oui, mais pas tout de suite", "Qui est-ce ?", "Oui ? Qui est Marie ?"])
def test_words_that_are_no_plain_yes_go_to_the_animateur(unsure: str) -> None:
    desk = office()
    outcome = desk.mail(SOPHIE, unsure, answers=offered(desk))
    assert outcome.reason == "question passed on"
    assert desk.last(QuestionToSee)[1].text == unsure
    assert states(desk) == [OfferState.OFFERED]
    assert introductions(desk) == []


def test_a_machine_agrees_to_nothing() -> None:
    desk = office()
    asking = offered(desk)
    for fields in (
        {"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"List_Id": "<voisins.liste.example>"},
    ):  # fmt: skip
        desk.mail(SOPHIE, "OUI", answers=asking, **fields)
    assert states(desk) == [OfferState.OFFERED]
    assert introductions(desk) == []


def test_a_forged_yes_agrees_to_nothing() -> None:
    desk = office()
    desk.mail(SOPHIE, "OUI", answers=offered(desk), authentication="mx.quartier.example; dmarc=fail")
    assert states(desk) == [OfferState.OFFERED]
    assert introductions(desk) == []


@pytest.mark.parametrize("who", [KARIM, MARIE, CAMILLE])
def test_nobody_agrees_in_the_holders_place(who: Address) -> None:
    desk = office()
    desk.mail(who, "OUI", answers=offered(desk))
    assert states(desk) == [OfferState.OFFERED]
    assert introductions(desk) == []


def test_a_second_yes_changes_nothing() -> None:
    desk = office()
    asking = offered(desk)
    desk.mail(SOPHIE, "OUI", answers=asking)
    assert told(desk.mail(SOPHIE, "Oui", answers=asking)) == "offer_over"
    assert len(introductions(desk)) == 2


def test_a_reply_by_the_tag_alone_is_enough_to_find_the_offer() -> None:
    desk = office()
    tag = offered(desk).reply_tag
    assert tag.startswith("p1-o1.")
    desk.mail(SOPHIE, "OUI", To=f"projets+{tag}@quartier.example")
    assert states(desk) == [OfferState.AGREED]


def test_interest_asks_for_the_volunteers_own_consent_first() -> None:
    desk = office()
    outcome = desk.mail(MARIE, "INTÉRESSÉE P1", subject="Laverie")
    assert transcript(outcome)[0] == [("interest_noted", P1)]
    assert (states(desk), letters(outcome)) == (
        [OfferState.ASKED], [("volunteer_to_see", CAMILLE.email), ("transcript", MARIE.email)]
    )  # fmt: skip
    assert desk.records(Call)[0].answers == ()
    outcome = desk.mail(MARIE, "Oui", answers=desk.last(Transcript)[0], subject="Re: Laverie")
    assert told(outcome) == "offer_passed_on"
    assert desk.last(OfferToAgree)[0].to == SOPHIE
    assert desk.records(Call)[0].answers == (MARIE.key,)


def test_je_prends_after_interest_carries_the_consent() -> None:
    desk = office()
    desk.mail(MARIE, "INTÉRESSÉE P1")
    offered(desk)
    assert states(desk) == [OfferState.OFFERED]


def test_where_the_host_proves_nothing_je_prends_asks_for_a_yes_by_reply() -> None:
    desk = office(desk=Desk(with_group(authserv_id="")))
    assert transcript(desk.mail(MARIE, "JE PRENDS P1"))[0] == [("interest_noted", P1)]
    desk.mail(MARIE, "OUI", answers=desk.last(Transcript)[0])
    assert states(desk) == [OfferState.OFFERED]


def test_a_volunteer_withdraws_by_a_no_and_the_call_seeks_again() -> None:
    desk = office()
    asking = offered(desk)
    outcome = desk.mail(MARIE, "Non, finalement je ne peux pas", answers=desk.last(Transcript, MARIE)[0])
    assert transcript(outcome)[0] == [("offer_withdrawn", P1)]
    assert desk.records(Call)[0].state is CallState.OPEN
    assert told(desk.mail(SOPHIE, "OUI", answers=asking)) == "offer_over"
    assert introductions(desk) == []


def test_a_holder_who_cannot_be_asked_leaves_it_to_the_animateur() -> None:
    desk = office()
    desk.mail(SOPHIE, "STOP")
    outcome = desk.mail(MARIE, "JE PRENDS P1")
    assert transcript(outcome)[0] == [("offer_noted", P1)]
    assert letters(outcome) == [("volunteer_to_see", CAMILLE.email), ("transcript", MARIE.email)]


def test_the_holder_does_not_agree_with_themself() -> None:
    desk = Desk()
    desk.mail(MARIE, "Un fournil.", subject="Fournil")
    outcome = desk.mail(MARIE, "JE PRENDS P1")
    assert ("offer_to_agree", MARIE.email) not in letters(outcome)


def test_three_are_wanted_and_the_others_are_told_when_it_is_filled() -> None:
    desk = office("Appel : 3 bénévoles pour le stand", Desk(with_group(animateurs=(CAMILLE, DENIS))))
    offered(desk, MARIE)
    offered(desk, KARIM)
    assert desk.records(Call)[0].state is CallState.OPEN
    outcome = desk.mail(CAMILLE, "JE PRENDS P1")
    assert desk.records(Call)[0].state is CallState.ANSWERED
    filled = [notice for notice in outcome.notices if isinstance(notice.body, CallFilled)]
    assert [(notice.to, notice.body.came) for notice in filled if isinstance(notice.body, CallFilled)] == [
        (MARIE, 3),
        (KARIM, 3),
    ]
    assert transcript(desk.mail(DENIS, "JE PRENDS P1"))[0] == [("call_filled", P1)]


def test_who_was_introduced_is_not_told_that_the_call_is_filled() -> None:
    desk = office("Appel : 2 bénévoles pour le stand")
    desk.mail(SOPHIE, "OUI", answers=offered(desk, MARIE))
    outcome = desk.mail(KARIM, "JE PRENDS P1")
    assert desk.records(Call)[0].state is CallState.ANSWERED
    assert not [notice for notice in outcome.notices if isinstance(notice.body, CallFilled)]


def test_one_of_two_calls_is_named() -> None:
    desk = office("Appel : qui tient la caisse ?")
    desk.mail(SOPHIE, "Appel : qui tient le stand ?", subject="[P1]")
    desk.mail(MARIE, "JE PRENDS P1-C2")
    assert [call.answers for call in desk.records(Call)] == [(), (MARIE.key,)]
    desk.mail(KARIM, "JE PRENDS P1")
    assert [call.answers for call in desk.records(Call)] == [(KARIM.key,), (MARIE.key,)]


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("oui", Word.YES), ("OUI !", Word.YES), ("D'accord.", Word.YES), ("ok merci", Word.YES),
        ("Bonjour Camille,\nvolontiers !", Word.YES), ("non", Word.NO), ("No thanks", Word.NO),
        ("Ouistiti", None), ("Oui si vous voulez", None), ("", None), ("Nous verrons", None),
        ("Oui " + "mot " * 40, None),
    ],
)  # fmt: skip
def test_a_plain_yes_or_no_is_read_in_the_first_line(said: str, word: Word | None) -> None:
    assert word_of(said) is word


# -- who is gone meanwhile -------------------------------------------------------------------------------


def test_a_yes_after_the_volunteer_was_erased_introduces_nobody_and_the_call_seeks_again() -> None:
    desk = office()
    asking = offered(desk)
    desk.cabinet.keep(erase(MARIE.key, desk.cabinet, desk.clerk, desk.now).outcome)
    assert desk.records(Offer) == []
    assert [(call.state, call.answers) for call in desk.records(Call)] == [(CallState.OPEN, ())]
    outcome = desk.mail(SOPHIE, "OUI", answers=asking)
    assert introductions(desk) == []
    assert MARIE.email not in repr(outcome.notices)


@pytest.mark.parametrize(("word", "answer"), [("OUI", "offer_over"), ("NON", "offer_declined")])
def test_a_word_after_the_volunteer_left_gives_no_address_away_and_writes_to_nobody(
    word: str, answer: str
) -> None:
    desk = office()
    asking = offered(desk)
    desk.mail(MARIE, "STOP")
    outcome = desk.mail(SOPHIE, word, answers=asking)
    assert told(outcome) == answer
    assert letters(outcome) == [("transcript", SOPHIE.email)]
    assert MARIE.email not in repr(outcome.notices)


def test_a_holder_who_was_erased_is_asked_nothing_and_their_yes_introduces_nobody() -> None:
    desk = office()
    asking = offered(desk)
    desk.cabinet.keep(erase(SOPHIE.key, desk.cabinet, desk.clerk, desk.now).outcome)
    desk.mail(SOPHIE, "OUI", answers=asking)
    assert introductions(desk) == []
