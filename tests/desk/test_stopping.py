"""STOP by the address of List-Unsubscribe, as mail programs use it."""

from __future__ import annotations

from desk.office import BOX, KARIM, MARIE, Desk, letters
from intake.desk.records import Disposition, Person, PersonState
from intake.desk.stopping import stop_tag
from intake.letters import ids
from intake.reading.message import Address

ALIAS = Address("", "m.petit@autre.example")


def pressed(desk: Desk, who: Address, whose: Address) -> bytes:
    tag = ids.stop_tag(whose.key, desk.clerk.tokens.secret)
    return (
        f"From: {who.email}\nTo: {BOX.replace('@', f'+{tag}@')}\nSubject: unsubscribe\n"
        f"Message-ID: <u@{who.email.partition('@')[2]}>\n\n"
    ).encode()


def states(desk: Desk) -> dict[str, PersonState]:
    return {person.key: person.state for person in desk.records(Person)}


def test_the_desk_makes_the_tag_that_letters_carry() -> None:
    assert stop_tag(MARIE.key, b"secret") == ids.stop_tag(MARIE.key, b"secret")


def test_the_button_of_the_mail_program_stops_the_mail_without_a_word() -> None:
    desk = Desk()
    outcome = desk.take(pressed(desk, MARIE, MARIE))
    assert (outcome.disposition, outcome.reason) == (Disposition.ANSWERED, "stop by address")
    assert states(desk) == {MARIE.key: PersonState.LEFT, KARIM.key: PersonState.ACTIVE}
    assert letters(outcome) == [("transcript", MARIE.email)]


def test_it_stops_whose_letter_it_was_from_whatever_address() -> None:
    desk = Desk()
    desk.take(pressed(desk, ALIAS, MARIE))
    assert states(desk)[MARIE.key] is PersonState.LEFT


def test_a_guessed_tag_stops_nobody() -> None:
    desk = Desk()
    desk.take(pressed(desk, MARIE, ALIAS))
    assert set(states(desk).values()) == {PersonState.ACTIVE}
