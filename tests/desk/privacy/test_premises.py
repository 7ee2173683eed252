"""The group's own street address, known by the configuration or a meeting's place, holds up no text."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, SOPHIE, Desk, with_group
from intake.desk.notices import HeldToSee
from intake.desk.records import Hold

TEXT = "Nous serons au 12 rue des Lilas, samedi."


def held(desk: Desk, text: str = TEXT) -> list[str]:
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(SOPHIE, text, subject="[P1]")
    asked = [each.body.ref for each in desk.notices if isinstance(each.body, HeldToSee)]
    assert bool(asked) is bool(desk.records(Hold))
    return asked


def test_a_street_address_nobody_knows_of_is_held() -> None:
    assert held(Desk()) == ["P1-U1"]


@pytest.mark.parametrize("place", ["12 rue des Lilas", "Maison des associations, 12, rue des Lilas"])
def test_the_configurations_place_is_not(place: str) -> None:
    assert held(Desk(with_group(place=place))) == []


def test_where_a_meeting_is_planned_is_not() -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 1 le 28/03 18h30, 12 rue des Lilas", subject="réunion")
    assert held(desk) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nous serons au 12 rue des Lilas à 18h30.",
        "Nous serons au 12 rue des Lilas samedi.",
        "Nous serons au 12, rue des Lilas Paris 11e, samedi.",
    ],
)
def test_words_may_follow_it(text: str) -> None:
    assert held(Desk(with_group(place="12 rue des Lilas, Paris")), text) == []


def test_a_street_whose_name_goes_on_is_another_one() -> None:
    text = "Nous serons au 12 rue des Lilas Blancs, samedi."
    assert held(Desk(with_group(place="12 rue des Lilas, Paris")), text) == ["P1-U1"]
