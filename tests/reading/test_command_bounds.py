"""Commands and notes of hostile texts are read in bounded time."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from effort import seconds_of
from intake.reading.command import read_asked, subject_command
from intake.reading.notes import names, read_notes

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
BASE = dt.datetime(2017, 3, 2, 9, tzinfo=PARIS)
PIECES = [
    "a", " ", "\u00a0", "\n", " \n", "OK ", "OK\n", "NON\n", "merci ", "merci\n", "B3 : x\n", "B3 : retirer\n", "P2\n", "P2 : ", "P",
    "- ", "Action : Claire, ", "Décision : x\n", "Décisions :\n- a\n", "06 12 34 56 78\n", "Claire\n", "et ", ", ", "(", "[a] ",
    "a@", "@", "MEMBRE + ", "je prends P4 ", "RÉUNION 3 le ", "pause ", ":", "*", "sauf B3 et ", "1 ", "x\n", "\u200b", "👍", "e\u0301",
]  # fmt: skip


@pytest.mark.parametrize("opening", ["", "OK\n", "NON ", "A2 : ", "MEMBRE + ", "Action : "])
@pytest.mark.parametrize(
    "piece", ["a", " ", "\n", "x\n", "OK ", "OK\n", "merci\n", "B3 : x\n", "P2\n", "- ", "a@", "et ", "1 "]
)
def test_100_kb_take_no_more_than_a_moment(opening: str, piece: str) -> None:
    text = opening + (piece * 100_000)[:100_000]

    def read() -> None:
        read_asked(text, BASE, PARIS, "Claire Roux")
        read_notes(text, BASE, PARIS)

    assert seconds_of(read, 4) < 4


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_subject_or_presence_list_takes_no_more_than_a_moment(piece: str) -> None:
    text = (piece * 100_000)[:100_000]

    def read() -> None:
        subject_command(text, BASE, PARIS, text)
        names(text)

    assert seconds_of(read, 4) < 4


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12).map("".join))
def test_what_opens_a_text_is_the_first_of_its_commands(text: str) -> None:
    commands = read_asked(text, BASE, PARIS).commands
    opening = read_asked(text, BASE, PARIS).opening
    assert opening is None or opening == commands[0]
    for command in commands:
        assert command.line
        assert all(line in text for line in command.line.split("\n"))


def test_a_text_of_thousands_of_lines_asks_nothing() -> None:
    assert [command.verb.value for command in read_asked("OK\n" + "\n" * 1000, BASE, PARIS).commands] == [
        "OK"
    ]
    assert read_asked("OK\n" + "\n" * 5000, BASE, PARIS).commands == ()


@pytest.mark.parametrize(
    "base", [dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 12, 31, 23, tzinfo=dt.UTC)]
)
@pytest.mark.parametrize(
    "zone", [dt.UTC, dt.timezone(dt.timedelta(hours=14)), dt.timezone(dt.timedelta(hours=-12))]
)
def test_a_mail_of_an_absurd_date_asks_the_same(base: dt.datetime, zone: dt.tzinfo) -> None:
    for text, verb in (
        ("PAUSE 3 semaines", "PAUSE"),
        ("Réunion 3 annulée", "REUNION"),
        ("Je viens", "PRESENT"),
    ):
        (command,) = read_asked(text, base, zone).commands
        assert command.verb.value == verb
