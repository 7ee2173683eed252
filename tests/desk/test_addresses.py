"""Several addresses of one person: asked by mail, confirmed from the new one, recognised from either."""

from __future__ import annotations

import json

import pytest

from desk.drafts import drafted, state
from desk.office import CAMILLE, HOST, KARIM, MARIE, SOPHIE, Desk, at, letters, transcript, with_group
from intake.desk import next_due
from intake.desk.known_by import addresses_of
from intake.desk.notices import ConfirmRequest, MyData, Transcript
from intake.desk.records import (
    Meeting,
    Minutes,
    MinutesState,
    Moving,
    Offer,
    OtherAddress,
    Person,
    PersonState,
    Project,
    Tombstone,
)
from intake.desk.rights.erasure import erase
from intake.desk.stopping import stop_tag
from intake.reading.message import Address

NEW = Address("Marie Petit", "marie@travail.example")


def moved() -> Desk:
    desk = Desk()
    desk.mail(MARIE, "Un fournil de quartier.", subject="Fournil")
    desk.mail(MARIE, f"ADRESSE {NEW.email}")
    desk.mail(NEW, "OUI", answers=desk.last(ConfirmRequest, NEW)[0])
    return desk


def test_the_new_address_is_asked_and_nothing_changes_before_it_replies() -> None:
    desk = Desk()
    outcome = desk.mail(MARIE, f"ADRESSE {NEW.email}")
    assert ("confirm_request", NEW.email) in letters(outcome)
    assert transcript(outcome)[0] == [("address_asked", {"address": NEW.email, "expires": at(13, 3)})]
    assert desk.cabinet.get(Person, MARIE.key).email == MARIE.email
    assert desk.last(ConfirmRequest)[1].address == NEW.email
    # The old address cannot confirm for the new one.
    desk.mail(MARIE, "OUI", answers=desk.last(ConfirmRequest)[0])
    assert len(desk.records(Moving)) == 1


def test_after_the_reply_letters_go_to_the_new_address_and_the_old_one_is_told() -> None:
    desk = moved()
    desk.tick()
    person = desk.cabinet.get(Person, NEW.key)
    assert (person.name, person.email, person.member) == ("Marie Petit", NEW.email, True)
    assert desk.cabinet.get(Person, MARIE.key) is None
    assert addresses_of(NEW.key, desk.cabinet) == (NEW.key, MARIE.key)
    for who in (MARIE, NEW):
        told = desk.last(Transcript, who)[1].done[0].sentence
        assert told.name == "address_changed"
        assert dict(told.values) == {"was": MARIE.email, "address": NEW.email}
    desk.tick(at(13, 3))
    assert {notice.to.email for notice in desk.notices if notice.key.startswith("digest:")} >= {NEW.email}
    assert MARIE.email not in {n.to.email for n in desk.notices if n.key.startswith("digest:")}
    # The configuration, which still has the old address, makes no second member of it.
    assert sorted(each.key for each in desk.records(Person) if each.member) == [KARIM.key, NEW.key]


@pytest.mark.parametrize("who", [MARIE, NEW])
def test_either_address_is_the_holder_the_volunteer_and_who_comes(who: Address) -> None:
    desk = moved()
    assert desk.records(Project)[0].holder == NEW.key
    assert desk.mail(who, "Nous avons un four.", subject="[P1]").reason == "update P1-U1"
    desk.mail(SOPHIE, "Une laverie.\nAppel : qui visite le local ?", subject="Laverie")
    desk.mail(who, "JE PRENDS P2")
    assert [each.person for each in desk.records(Offer)] == [NEW.key]
    desk.mail(CAMILLE, "RÉUNION 3 le 28/03 18h30, Maison des associations")
    desk.mail(who, "PRÉSENT")
    assert desk.records(Meeting)[0].present == ("Marie Petit",)
    assert transcript(desk.mail(who, "STOP"))[0] == [("member_stopped", {})]
    assert desk.cabinet.get(Person, NEW.key).state is PersonState.LEFT


def test_the_unsubscribe_address_of_a_letter_from_before_still_stops() -> None:
    desk = moved()
    tag = stop_tag(MARIE.key, desk.clerk.tokens.secret)
    outcome = desk.mail(SOPHIE, "", subject="unsubscribe", To=f"projets+{tag}@quartier.example")
    assert outcome.reason == "stop by address"
    assert desk.cabinet.get(Person, NEW.key).state is PersonState.LEFT


def test_my_data_goes_to_the_address_on_file_alone_and_tells_the_others() -> None:
    desk = moved()
    desk.mail(MARIE, "MES DONNÉES")
    notice, body = desk.last(MyData)
    assert (notice.to.email, body.others) == (NEW.email, (MARIE.key,))
    held = json.loads(notice.enclosures[0].content)
    assert [each["key"] for each in held["projects"]] == ["P1"]


def test_an_erasure_takes_every_address() -> None:
    desk = moved()
    erasure = erase(NEW.key, desk.cabinet, desk.clerk, desk.now)
    desk.cabinet.keep(erasure.outcome)
    assert [each for each in desk.records(Person) if each.name == "Marie Petit"] == []
    assert desk.records(OtherAddress) == []
    assert len(desk.records(Tombstone)) == 2
    assert desk.records(Project)[0].holder == ""
    kept = repr([each for kind in desk.cabinet.records.values() for each in kind.values()])
    assert (MARIE.email in kept, NEW.email in kept) == (False, False)


def test_going_back_to_the_first_address_works_alike() -> None:
    desk = moved()
    desk.mail(NEW, f"ADRESSE {MARIE.email}")
    desk.mail(MARIE, "OUI", answers=desk.last(ConfirmRequest, MARIE)[0])
    assert desk.cabinet.get(Person, MARIE.key).email == MARIE.email
    assert addresses_of(MARIE.key, desk.cabinet) == (MARIE.key, NEW.key)


def test_an_animateur_says_it_for_a_member_and_the_new_address_confirms() -> None:
    desk = Desk()
    outcome = desk.mail(CAMILLE, f"MEMBRE {MARIE.email} = {NEW.email}")
    assert ("confirm_request", NEW.email) in letters(outcome)
    desk.mail(NEW, "OUI", answers=desk.last(ConfirmRequest, NEW)[0])
    assert desk.cabinet.get(Person, NEW.key).member
    assert transcript(desk.mail(KARIM, f"MEMBRE {NEW.email} = {SOPHIE.email}"))[1][0][0] == "not_allowed"


@pytest.mark.parametrize(
    ("email", "said"),
    [
        (KARIM.email, "address_taken"),
        (CAMILLE.email, "address_taken"),
        ("projets@quartier.example", "address_taken"),
        (MARIE.email, "member_already"),
    ],
)
def test_an_address_that_is_anothers_is_not_given_away(email: str, said: str) -> None:
    desk = Desk()
    done, refused = transcript(desk.mail(MARIE, f"ADRESSE {email}"))
    assert [name for name, _ in done + refused] == [said]
    assert desk.records(Moving) == []


def test_a_forged_wish_and_a_machines_reply_change_nothing() -> None:
    desk = Desk()
    forged = f"{HOST}; dmarc=fail header.from=courriel.example"
    desk.mail(MARIE, f"ADRESSE {NEW.email}", authentication=forged)
    assert desk.records(Moving) == []
    desk.mail(MARIE, f"ADRESSE {NEW.email}")
    desk.mail(NEW, "OUI", answers=desk.last(ConfirmRequest)[0], Auto_Submitted="auto-replied")
    assert len(desk.records(Moving)) == 1


def test_where_no_host_vouches_the_old_address_must_confirm_too() -> None:
    desk = Desk(with_group(authserv_id=""))
    desk.mail(MARIE, f"ADRESSE {NEW.email}")
    half = desk.mail(NEW, "OUI", answers=desk.last(ConfirmRequest, NEW)[0])
    assert transcript(half)[0] == [("address_half", {"address": MARIE.key})]
    assert desk.cabinet.get(Person, NEW.key) is None
    desk.mail(MARIE, "OUI", answers=desk.last(ConfirmRequest, MARIE)[0])
    assert desk.cabinet.get(Person, NEW.key).member


EVE = Address("Eve", "eve@pirate.example")


def on_file(desk: Desk) -> list[str]:
    return sorted(each.email for each in desk.records(Person) if each.member)


@pytest.mark.parametrize("by_address", [True, False])
def test_the_letter_to_the_new_address_never_confirms_for_the_old_one(by_address: bool) -> None:
    desk = Desk(with_group(authserv_id=""))
    desk.tick()
    before = on_file(desk)
    desk.mail(MARIE, f"ADRESSE {EVE.email}")  # somebody typed her From
    got = desk.last(ConfirmRequest, EVE)[0]
    assert {notice.reply_tag for notice in desk.notices if isinstance(notice.body, ConfirmRequest)} != {
        got.reply_tag
    }
    desk.mail(EVE, "OUI", answers=got)
    if by_address:
        desk.mail(MARIE, "OUI", To=f"projets+{got.reply_tag}@quartier.example")
    else:
        desk.mail(MARIE, "OUI", answers=got)
    assert on_file(desk) == before
    assert [each.awaited for each in desk.records(Moving)] == [(MARIE.key,)]


def test_where_no_host_vouches_an_animateurs_word_for_a_member_asks_the_member_too() -> None:
    desk = Desk(with_group(authserv_id=""))
    desk.tick()
    before = on_file(desk)
    desk.mail(CAMILLE, f"MEMBRE {MARIE.email} = {EVE.email}")  # somebody typed the From
    half = desk.mail(EVE, "OUI", answers=desk.last(ConfirmRequest, EVE)[0])
    assert transcript(half)[0] == [("address_half", {"address": MARIE.key})]
    assert on_file(desk) == before
    desk.mail(MARIE, "NON", answers=desk.last(ConfirmRequest, MARIE)[0])
    assert (desk.records(Moving), on_file(desk)) == ([], before)


def test_an_address_that_became_anothers_meanwhile_is_not_taken_from_them() -> None:
    desk = Desk()
    desk.mail(MARIE, f"ADRESSE {NEW.email}")
    asked = desk.last(ConfirmRequest, NEW)[0]
    desk.mail(CAMILLE, f"MEMBRE {KARIM.email} = {NEW.email}")
    desk.mail(NEW, "OUI", answers=desk.last(ConfirmRequest, NEW)[0])
    outcome = desk.mail(NEW, "OUI", answers=asked)
    assert transcript(outcome) == ([], [("address_taken", {"address": NEW.email})])
    assert addresses_of(NEW.key, desk.cabinet) == (NEW.key, KARIM.key)
    assert on_file(desk) == sorted([MARIE.email, NEW.email])
    assert desk.records(Moving) == []


def test_without_an_answer_it_lapses_and_the_person_is_told() -> None:
    desk = Desk()
    desk.mail(MARIE, f"ADRESSE {NEW.email}")
    asked = desk.last(ConfirmRequest)[0]
    desk.now = at(12, 3)
    assert next_due(desk.cabinet, desk.clerk, desk.now) <= at(13, 3)
    desk.tick(at(13, 3))
    assert desk.records(Moving) == []
    assert desk.last(Transcript, MARIE)[1].refused[0].sentence.name == "address_lapsed"
    assert transcript(desk.mail(NEW, "OUI", answers=asked))[1] == [("request_none", {})]


def test_an_animateur_writes_from_the_addresses_of_the_configuration() -> None:
    home = Address("Camille Roche", "camille@maison.example")
    desk = Desk(with_group(others=(home,)))
    outcome = desk.mail(home, "RÉUNION 3 le 28/03 18h30, Maison des associations")
    assert outcome.reason == "commands REUNION"
    assert [each.key for each in desk.records(Meeting)] == ["R3"]
    forged = f"{HOST}; dmarc=fail header.from=maison.example"
    desk.mail(home, "RÉUNION 4 le 28/04 18h30, ailleurs", authentication=forged)
    assert [each.key for each in desk.records(Meeting)] == ["R3"]
    refused = transcript(desk.mail(home, f"ADRESSE {NEW.email}"))[1]
    assert refused == [("address_configured", {})]


def test_an_approval_from_an_other_address_needs_the_hosts_word_and_the_persons_own_token() -> None:
    home = Address("Camille Roche", "camille@maison.example")
    desk = Desk(with_group(others=(home,)), now=at(1, 2))
    desk, draft = drafted(desk)
    forged = f"{HOST}; dmarc=fail header.from=maison.example"
    desk.mail(home, "OK", answers=draft, authentication=forged)
    assert state(desk) is MinutesState.DRAFT
    assert desk.mail(home, "OK", answers=draft).reason == "published R1-v1"
    assert desk.records(Minutes)[0].approved_by == CAMILLE.key


def test_an_address_under_an_animateurs_name_that_is_not_configured_approves_nothing() -> None:
    desk, draft = drafted()
    outcome = desk.mail(Address("Camille Roche", "camille@ailleurs.example"), "OK", answers=draft)
    assert "published" not in outcome.reason
    assert state(desk) is MinutesState.DRAFT
