"""Calendar files: read back as another program reads them."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.office import CAMILLE, GROUP, KARIM, MARIE, Desk, at
from intake.desk.ics import calendar_file, escaped, folded_line
from intake.desk.notices import Invitation
from intake.desk.records import Meeting, MeetingState

NOW = at(20, 3)
MEETING = Meeting("R3", 3, dt.date(2017, 3, 28), dt.time(18, 30), "Maison des associations, salle 2")


def lines(content: bytes) -> list[str]:
    assert content.endswith(b"\r\n")
    return content.decode().replace("\r\n ", "").split("\r\n")[:-1]


def fields(meeting: Meeting, language: str = "fr") -> dict[str, str]:
    file = calendar_file(meeting, GROUP, NOW, language)
    return dict(line.split(":", 1) for line in lines(file.content) if not line.startswith(("BEGIN", "END")))


def test_a_meeting_is_told_in_utc_with_its_place() -> None:
    assert fields(MEETING) == {
        "VERSION": "2.0",
        "PRODID": "-//Intake//FR",
        "CALSCALE": "GREGORIAN",
        "METHOD": "REQUEST",
        "UID": "r3-projets@quartier.example",
        "SEQUENCE": "0",
        "DTSTAMP": "20170320T090000Z",
        "DTSTART": "20170328T163000Z",
        "DTEND": "20170328T183000Z",
        "SUMMARY": "Projets ESS\u00a0: réunion n°\u00a03",
        "LOCATION": "Maison des associations\\, salle 2",
        "ORGANIZER": "mailto:projets@quartier.example",
        "STATUS": "CONFIRMED",
    }


def test_a_meeting_without_an_hour_takes_the_day() -> None:
    told = fields(dataclasses.replace(MEETING, time=None))
    assert (told["DTSTART;VALUE=DATE"], told["DTEND;VALUE=DATE"]) == ("20170328", "20170329")


@given(st.text(alphabet="aé€😀 ;,", max_size=300))
def test_no_line_is_longer_than_75_octets_and_none_cuts_a_letter(text: str) -> None:
    written = folded_line(f"SUMMARY:{text}")
    assert all(len(piece) <= 75 and piece.decode() for piece in written.split(b"\r\n")[:-1])
    assert lines(written) == [f"SUMMARY:{text}"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("a;b,c\\d", "a\\;b\\,c\\\\d"), ("salle 2\r\nATTENDEE:x", "salle 2\\nATTENDEE:x"), ("a\x00b", "ab")],
)
def test_signs_of_the_grammar_and_line_ends_are_harmless(text: str, value: str) -> None:
    assert escaped(text) == value


def calendar(desk: Desk) -> dict[str, str]:
    notice, _ = desk.last(Invitation, MARIE)
    (file,) = notice.enclosures
    told = dict(line.split(":", 1) for line in lines(file.content))
    assert file.filename == "réunion-3.ics"
    assert file.content_type == f"text/calendar; method={told['METHOD']}; charset=utf-8"
    return told


def test_planned_moved_and_called_off_are_one_event() -> None:
    desk = Desk(now=at(22, 3))
    desk.mail(CAMILLE, "RÉUNION 3 le 28/03 18h30, Maison des associations")
    desk.tick()
    planned = calendar(desk)
    desk.mail(CAMILLE, "RÉUNION 3 le 30/03 19h, Maison des associations")
    desk.tick()
    moved = calendar(desk)
    desk.mail(CAMILLE, "RÉUNION 3 annulée")
    off = calendar(desk)
    assert planned["UID"] == moved["UID"] == off["UID"] == "r3-projets@quartier.example"
    assert [each["SEQUENCE"] for each in (planned, moved, off)] == ["0", "1", "2"]
    assert [each["METHOD"] for each in (planned, moved, off)] == ["REQUEST", "REQUEST", "CANCEL"]
    assert (moved["DTSTART"], off["STATUS"]) == ("20170330T170000Z", "CANCELLED")


def test_members_are_told_at_once_that_a_meeting_is_called_off() -> None:
    desk = Desk(now=at(22, 3))
    desk.mail(CAMILLE, "RÉUNION 3 le 28/03 18h30, Maison des associations")
    desk.tick()
    outcome = desk.mail(CAMILLE, "RÉUNION 3 annulée")
    told = [n for n in outcome.notices if isinstance(n.body, Invitation)]
    assert {n.to.key for n in told} >= {MARIE.key, KARIM.key}
    assert all(n.body.cancelled for n in told if isinstance(n.body, Invitation))
    again = desk.mail(CAMILLE, "RÉUNION 3 annulée")
    assert [n for n in again.notices if isinstance(n.body, Invitation)] == []


def test_nobody_hears_that_a_meeting_is_called_off_of_which_nobody_heard() -> None:
    desk = Desk(now=at(1, 3))
    desk.mail(CAMILLE, "RÉUNION 3 le 28/03 18h30, Maison des associations")
    outcome = desk.mail(CAMILLE, "RÉUNION 3 annulée")
    assert [n for n in outcome.notices if isinstance(n.body, Invitation)] == []
    assert desk.records(Meeting)[0].state is MeetingState.CANCELLED
