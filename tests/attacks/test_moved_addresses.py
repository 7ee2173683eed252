"""Who tries to become somebody else by a change of address: nobody's projects are given away by a yes."""

from __future__ import annotations

import dataclasses

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, transcript, with_group
from intake.desk.known_by import addresses_of
from intake.desk.notices import ConfirmRequest, MyData
from intake.desk.records import Moving, OtherAddress, Person, Project
from intake.desk.tokens import Tokens
from intake.reading.message import Address
from letters.reading_back import received
from letters.samples import notice

EVE = Address("Ève Adam", "eve@pirate.example")
NEW = Address("Marie Petit", "marie@travail.example")


def with_two_holders() -> Desk:
    desk = Desk()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    desk.mail(SOPHIE, "NOM initiales")
    desk.mail(EVE, "Une épicerie mobile.", subject="Épicerie")
    return desk


def of_sophie(desk: Desk) -> tuple[str, str, str]:
    person = desk.cabinet.get(Person, SOPHIE.key)
    assert person is not None
    return desk.records(Project)[0].holder, person.name, person.naming.value


def test_an_address_from_which_somebody_wrote_is_not_given_by_its_yes() -> None:
    desk = with_two_holders()
    before = of_sophie(desk)
    outcome = desk.mail(EVE, f"ADRESSE {SOPHIE.email}")
    assert transcript(outcome) == ([], [("address_taken", {"address": SOPHIE.email})])
    assert [notice.to.email for notice in outcome.notices] == [EVE.email]
    assert (desk.records(Moving), of_sophie(desk)) == ([], before)


def test_who_wrote_between_the_question_and_the_yes_stays_who_they_are() -> None:
    desk = Desk()
    desk.mail(EVE, "Une épicerie mobile.", subject="Épicerie")
    desk.mail(EVE, f"ADRESSE {SOPHIE.email}")
    asked = desk.last(ConfirmRequest, SOPHIE)[0]
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    outcome = desk.mail(SOPHIE, "OUI", answers=asked)
    assert transcript(outcome) == ([], [("address_taken", {"address": SOPHIE.email})])
    assert {each.title: each.holder for each in desk.records(Project)} == {
        "Épicerie": EVE.key,
        "Laverie": SOPHIE.key,
    }
    assert desk.records(OtherAddress) == []
    # And whoever asked is still nobody to the project.
    assert desk.mail(EVE, "La laverie ouvre lundi.", subject="[P2]").reason.startswith("comment")


def test_an_animateur_joins_two_addresses_and_the_letter_says_whose_all_will_be() -> None:
    desk = with_two_holders()
    desk.mail(CAMILLE, f"MEMBRE {MARIE.email} = {SOPHIE.email}")
    asked, body = desk.last(ConfirmRequest, SOPHIE)
    assert (body.said, body.address) == (MARIE.name, SOPHIE.email)
    assert of_sophie(desk)[0] == SOPHIE.key
    desk.mail(SOPHIE, "OUI", answers=asked)
    assert addresses_of(SOPHIE.key, desk.cabinet) == (SOPHIE.key, MARIE.key)
    assert of_sophie(desk)[:2] == (SOPHIE.key, MARIE.name)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "sera alors celui de Marie Petit : ne répondez OUI que si c’est vous."),
        ("en", "will then be Marie Petit’s: reply YES only if that is you."),
    ],
)
def test_the_letter_that_joins_says_so_in_words(language: str, words: str) -> None:
    sample = notice("confirm_request", language)
    assert isinstance(sample.body, ConfirmRequest)
    body = ConfirmRequest(MARIE.name, "address", sample.body.expires, MARIE.name, SOPHIE.email)
    text = " ".join(received(dataclasses.replace(sample, body=body)).text.replace("\u00a0", " ").split())
    assert words in text.replace("\u202f", " ").replace("'", "’")


def test_where_no_host_vouches_nobody_joins_two_people() -> None:
    desk = Desk(with_group(authserv_id=""))
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    desk.mail(EVE, "Une épicerie mobile.", subject="Épicerie")
    outcome = desk.mail(CAMILLE, f"MEMBRE {EVE.email} = {SOPHIE.email}")  # somebody typed the From
    assert transcript(outcome) == ([], [("address_taken", {"address": SOPHIE.email})])
    assert desk.records(Moving) == []


@pytest.mark.parametrize("who", [EVE, KARIM, CAMILLE, Address("Marie Petit", "marie+x@travail.example")])
@pytest.mark.parametrize("by", ["thread", "tag", "both"])
def test_the_yes_of_another_to_a_question_passed_on_moves_nobody(who: Address, by: str) -> None:
    desk = Desk()
    desk.mail(EVE, "Une épicerie mobile.", subject="Épicerie")
    desk.mail(MARIE, f"ADRESSE {NEW.email}")
    asked = desk.last(ConfirmRequest, NEW)[0]
    fields = {} if by == "thread" else {"To": f"projets+{asked.reply_tag}@quartier.example"}
    desk.mail(who, "OUI", answers=None if by == "tag" else asked, **fields)
    assert [each.awaited for each in desk.records(Moving)] == [(NEW.key,)]
    assert desk.records(OtherAddress) == []
    assert desk.cabinet.get(Person, NEW.key) is None


def test_a_guessed_or_reused_word_moves_nobody() -> None:
    desk = Desk()
    desk.mail(MARIE, f"ADRESSE {NEW.email}")
    asked = desk.last(ConfirmRequest, NEW)[0]
    desk.mail(NEW, "NON", answers=asked)
    # What was dropped is not taken up again by the same letter, nor does a word of another secret do.
    assert transcript(desk.mail(NEW, "OUI", answers=asked))[1] == [("request_none", {})]
    desk.mail(MARIE, f"ADRESSE {NEW.email}")
    about = f"address-{Tokens(b'another').make('address', MARIE.key, NEW.key, NEW.key)}"
    tag = desk.clerk.tokens.tag(about)
    desk.mail(NEW, "OUI", To=f"projets+{tag}@quartier.example")
    assert len(desk.records(Moving)) == 1
    assert desk.records(OtherAddress) == []


def test_what_is_kept_of_somebody_is_mailed_to_nobody_who_only_asked_for_the_address() -> None:
    desk = with_two_holders()
    desk.mail(EVE, f"ADRESSE {SOPHIE.email}")
    desk.mail(EVE, "MES DONNÉES")
    sent, body = desk.last(MyData)
    assert (sent.to.email, body.others) == (EVE.email, ())
    assert "Laverie" not in repr(body)
