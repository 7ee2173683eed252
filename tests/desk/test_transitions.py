"""What waits for somebody's word, or for the disk, goes on by its table alone."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import itertools
from typing import Any

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, with_group
from intake.desk.notices import ConfirmMembership, ConfirmRequest, HeldToSee, MemberToAccept
from intake.desk.offers import NEXT, OF_HOLDER, OF_VOLUNTEER, WAITING, Event, after
from intake.desk.records import (
    Contact,
    ContactState,
    ErasureState,
    Hold,
    HoldState,
    Joining,
    JoiningState,
    Offer,
    OfferState,
    Person,
    Project,
    Tombstone,
)
from intake.desk.transitions import FOLLOWS, moved
from intake.reading.message import Address

NOW = dt.datetime(2017, 3, 6, tzinfo=dt.UTC)
ZOE = Address("Zoé Inconnue", "zoe@ailleurs.example")
MADE = {
    ContactState: Contact("a@b.example", NOW, NOW),
    JoiningState: Joining("a@b.example", "A", "a@b.example", NOW),
    HoldState: Hold("P1-U1", NOW, ()),
    ErasureState: Tombstone("hash", NOW),
}
# Each way there is, written once more by hand.
WAYS = {
    ("ContactState", "asked", "confirmed"),
    ("JoiningState", "asked", "confirmed"),
    ("HoldState", "held", "held"), ("HoldState", "held", "internal"),
    ("HoldState", "held", "removed"), ("HoldState", "held", "published"),
    ("HoldState", "published", "held"), ("HoldState", "published", "internal"),
    ("HoldState", "published", "removed"), ("HoldState", "published", "published"),
    ("HoldState", "internal", "internal"), ("HoldState", "internal", "removed"),
    ("HoldState", "internal", "published"),
    ("HoldState", "removed", "internal"), ("HoldState", "removed", "removed"),
    ("HoldState", "removed", "published"),
    ("ErasureState", "masked", "folded"), ("ErasureState", "folded", "done"),
}  # fmt: skip
PAIRS = [(kind, one, other) for kind in FOLLOWS for one, other in itertools.product(kind, kind)]


def test_every_state_of_every_kind_stands_in_the_table() -> None:
    assert {kind: set(rows) for kind, rows in FOLLOWS.items()} == {kind: set(kind) for kind in FOLLOWS}
    assert set(FOLLOWS) == set(MADE)


@pytest.mark.parametrize(
    ("kind", "one", "other"), PAIRS, ids=lambda each: str(getattr(each, "__name__", each))
)
def test_a_state_follows_another_where_the_table_says_so_and_nowhere_else(
    kind: type[enum.StrEnum], one: Any, other: Any
) -> None:
    record: Any = dataclasses.replace(MADE[kind], state=one)
    if (kind.__name__, one.value, other.value) in WAYS:
        assert moved(record, other).state is other
    else:
        with pytest.raises(ValueError, match="does not follow"):
            moved(record, other)


@pytest.mark.parametrize(("state", "event"), list(itertools.product(OfferState, Event)))
def test_an_offer_goes_on_by_its_table_alone(state: OfferState, event: Event) -> None:
    offer = Offer("P1-O1", "P1", "", MARIE.key, NOW, "m1", state=state)
    now = after(offer, event)
    assert (now.state if now else None) == NEXT.get((state, event))
    assert set(OF_HOLDER.values()) | set(OF_VOLUNTEER.values()) == set(Event)
    assert {OfferState.ASKED, OfferState.OFFERED} == WAITING


def test_a_second_yes_of_who_joins_asks_the_animateurs_once() -> None:
    desk = Desk()
    desk.mail(ZOE, "INSCRIPTION", subject="inscription")
    asked, _ = desk.last(ConfirmMembership, ZOE)
    for _ in range(3):
        desk.mail(ZOE, "OUI", answers=asked)
    assert [each.state for each in desk.records(Joining)] == [JoiningState.CONFIRMED]
    assert sum(isinstance(each.body, MemberToAccept) for each in desk.notices) == 1


def test_a_yes_to_anothers_letter_makes_nobody_a_member() -> None:
    """Whoever asked for themselves has a letter to answer; with a borrowed From it counts for no other."""
    desk = Desk(with_group(authserv_id="", membership="open"))
    desk.mail(ZOE, "INSCRIPTION", subject="inscription")
    zoes, _ = desk.last(ConfirmMembership, ZOE)
    desk.mail(SOPHIE, "INSCRIPTION", subject="inscription")
    desk.mail(SOPHIE, "OUI", answers=zoes)
    assert not [each for each in desk.records(Person) if each.key == SOPHIE.key and each.member]
    desk.mail(SOPHIE, "OUI", answers=desk.last(ConfirmMembership, SOPHIE)[0])
    assert [each.member for each in desk.records(Person) if each.key == SOPHIE.key] == [True]


def test_an_address_is_confirmed_once() -> None:
    desk = Desk(with_group(accept="confirmed"))
    desk.mail(ZOE, "Une laverie.", subject="Laverie")
    asked, _ = desk.last(ConfirmRequest, ZOE)
    again = [desk.take_again(desk.mail(ZOE, "OUI", answers=asked)) for _ in range(2)]
    assert [len(each) for each in again] == [1, 0]
    assert [each.state for each in desk.records(Contact)] == [ContactState.CONFIRMED]


def test_what_an_animateur_kept_in_stays_so_when_more_is_found_in_it_and_when_it_is_gone_again() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie tenue par Mme Durand, qui est sans abri.", subject="Laverie")
    desk.mail(CAMILLE, "P1 : interne", answers=desk.last(HeldToSee)[0])
    desk.mail(SOPHIE, "Présentation : Mme Durand est sans abri et au RSA.", subject="[P1]")
    assert "RSA" in desk.records(Project)[0].portrait.presentation
    kept = project_held(desk)
    assert (kept.state, "RSA" in {each.words for each in kept.findings}) == (HoldState.INTERNAL, True)
    asked = [each.body.ref for each in desk.notices if isinstance(each.body, HeldToSee)]
    assert asked == ["P1", "P1-U1"]
    desk.mail(SOPHIE, "Présentation : une laverie.", subject="[P1]")
    assert project_held(desk).state is HoldState.INTERNAL


def project_held(desk: Desk) -> Hold:
    return next(each for each in desk.records(Hold) if each.key == "P1")


def test_what_was_let_pass_is_held_anew_when_more_is_found() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie tenue par Mme Durand, qui est sans abri.", subject="Laverie")
    desk.mail(CAMILLE, "P1 : publier elle le veut", answers=desk.last(HeldToSee)[0])
    assert project_held(desk).state is HoldState.PUBLISHED
    desk.mail(SOPHIE, "Présentation : Mme Durand est sans abri et au RSA.", subject="[P1]")
    assert project_held(desk).state is HoldState.HELD
