"""A project's partners: read, kept, told anew, and shown."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, at
from effort import seconds_of
from intake.desk.links import partners_in
from intake.desk.notices import Card, DraftMinutes, Fact, ProjectFiled, UpdateFiled
from intake.desk.records import FieldChange, Link, LinkState
from intake.desk.words_links import WORDS, link_state


def house() -> Desk:
    desk = Desk(now=at(1, 2))
    desk.mail(SOPHIE, "Une laverie.\n\nPartenaire : ESAT du Parc (intéressé)", subject="Laverie")
    return desk


@pytest.mark.parametrize(
    ("label", "text", "partners"),
    [
        ("Partenaire", "ESAT du Parc (intéressé)", [("ESAT du Parc", "interested")]),
        ("Partenaires", "Mairie, Semaest", [("Mairie", "confirmed"), ("Semaest", "confirmed")]),
        ("Partenaires possibles", "Mairie ; Semaest", [("Mairie", "considered"), ("Semaest", "considered")]),
        ("Possible partners", "Town hall", [("Town hall", "considered")]),
        (
            "Partenaires",
            "ESAT (intéressée), Mairie - contactée",
            [("ESAT", "interested"), ("Mairie", "approached")],
        ),
        ("Partenaire", "ESAT du Parc : a proposé", [("ESAT du Parc", "offered")]),
        ("Partenaire", "ESAT du Parc (Lyon, 3e)", [("ESAT du Parc (Lyon, 3e)", "confirmed")]),
        ("Partenaires possibles", "Arts et Métiers (confirmé)", [("Arts et Métiers", "confirmed")]),
        ("Partenaire", "", []),
    ],
)
def test_partners_are_read_with_where_each_stands(
    label: str, text: str, partners: list[tuple[str, str]]
) -> None:
    assert [(name, state.value) for name, state, _ in partners_in(text, label)] == partners


def test_every_state_has_a_word_in_both_languages() -> None:
    for language in ("fr", "en"):
        assert {state for told, _, state in WORDS if told == language} == set(LinkState)
    assert link_state("en vacances") is None


def test_a_holder_names_them_in_the_first_mail() -> None:
    desk = house()
    link = desk.records(Link)[0]
    assert (link.key, link.name, link.state, link.author) == (
        "P1-L1", "ESAT du Parc", LinkState.INTERESTED, SOPHIE.key,
    )  # fmt: skip
    assert Fact("partner", "ESAT du Parc (intéressé)") in desk.last(ProjectFiled)[1].facts


def test_a_change_is_told_as_it_was_and_is_and_one_that_is_none_is_not() -> None:
    desk = house()
    desk.wait(days=1)
    desk.mail(
        SOPHIE, "Partenaire : esat du parc (confirmé)\nPartenaire : Mairie (contactée)", subject="[P1] x"
    )
    assert desk.last(UpdateFiled)[1].changes == (
        ("partner ESAT du Parc", "interested", "confirmed"),
        ("partner Mairie", "", "approached"),
    )
    count = len(desk.records(FieldChange))
    desk.mail(SOPHIE, "Partenaire : ESAT du Parc (confirmé)", subject="[P1] x")
    assert desk.last(UpdateFiled)[1].changes == ()
    assert len(desk.records(FieldChange)) == count


def test_they_stand_on_the_card_the_surest_first() -> None:
    desk = house()
    desk.mail(SOPHIE, "Partenaire : Mairie (confirmée)", subject="[P1] x")
    desk.mail(MARIE, "FICHE P1")
    assert desk.last(Card)[1].cards[0].links == (("Mairie", "confirmed"), ("ESAT du Parc", "interested"))


def test_a_draft_tells_them_with_their_source() -> None:
    desk = house()
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30")
    desk.now = at(28, 2, 22)
    desk.mail(CAMILLE, "CR 1")
    body = desk.last(DraftMinutes)[1]
    assert "Partenaire\u00a0: ESAT du Parc (intéressé)" in body.public.text
    assert "d’après le courriel de Sophie Arnaud, 01/02" in body.internal.text


@pytest.mark.parametrize(
    "told",
    ["Partenaires : " + "a, " * 60_000, "\n".join(f"Partenaires : Asso {number}" for number in range(3_000))],
)
def test_a_mail_of_nothing_but_partners_holds_up_no_pass(told: str) -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert seconds_of(lambda: desk.mail(SOPHIE, told, subject="[P1]"), 1.0) < 1.0
    assert 1 <= len(desk.records(Link)) <= 300


def test_a_hundred_partners_of_a_mail_are_kept() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(SOPHIE, "Partenaires : " + ", ".join(f"Asso {number}" for number in range(150)), subject="[P1]")
    assert [each.name for each in desk.records(Link)] == [f"Asso {number}" for number in range(100)]
