"""What goes wrong at meetings: each gets a clear French answer, and nothing is lost."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, MARIE, Desk, at, transcript
from intake.desk.notices import DraftMinutes, Transcript
from intake.desk.records import Meeting, MeetingText
from letters.reading_back import received


def said(desk: Desk) -> str:
    """Return the words of the newest transcript as Camille reads them."""
    return " ".join(received(desk.last(Transcript)[0], desk.group).text.split())


def test_a_second_meeting_on_a_day_is_planned_and_the_first_is_named() -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 3 le 28/03 10h, Café")
    done, _ = transcript(desk.mail(CAMILLE, "RÉUNION 4 le 28/03 18h30, Maison des associations"))
    assert (done[0][0], done[0][1].get("beside")) == ("meeting_planned", 3)
    assert [meeting.key for meeting in desk.records(Meeting)] == ["R3", "R4"]
    assert "Attention : la réunion n° 3 est prévue le même jour." in said(desk)


def test_a_meeting_moved_onto_anothers_day_is_told_so_and_one_called_off_is_no_other() -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 3 le 28/03 10h, Café")
    desk.mail(CAMILLE, "RÉUNION 4 le 4/04 18h30")
    done, _ = transcript(desk.mail(CAMILLE, "RÉUNION 4 le 28/03 18h30"))
    assert (done[0][0], done[0][1].get("beside")) == ("meeting_moved", 3)
    desk.mail(CAMILLE, "RÉUNION 3 annulée")
    done, _ = transcript(desk.mail(CAMILLE, "RÉUNION 4 le 28/03 19h"))
    assert "beside" not in done[0][1]


def test_a_number_left_out_is_planned_as_told_and_the_one_expected_is_named() -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 2 le 14/03 18h30, Café")
    done, _ = transcript(desk.mail(CAMILLE, "RÉUNION 5 le 28/03 18h30, Café"))
    assert (done[0][0], done[0][1].get("expected")) == ("meeting_planned", 3)
    assert (
        "Le numéro suivant était le 3 : si c’est une erreur, répondez RÉUNION 5 annulée, puis RÉUNION 3 et sa date."
        in said(desk)
    )


def test_the_first_meeting_a_group_plans_here_may_bear_any_number() -> None:
    done, _ = transcript(Desk().mail(CAMILLE, "RÉUNION 12 le 28/03 18h30"))
    assert "expected" not in done[0][1]


@pytest.mark.parametrize(
    ("command", "sentence", "words"),
    [
        ("CR 3", "minutes_no_notes", "Il n’y a encore ni nouvelle ni note pour la réunion n° 3."),
        ("CR 9", "minutes_no_meeting", "Je ne connais pas de réunion n° 9."),
        ("CR 4", "minutes_too_early", "La réunion n° 4 n’a pas encore eu lieu"),
    ],
)
def test_minutes_that_cannot_be_made_are_refused_in_so_many_words(
    command: str, sentence: str, words: str
) -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 3 le 6/03 18h30, Café\nRÉUNION 4 le 28/03 18h30, Café")
    desk.now = at(6, 3, 22)
    done, refused = transcript(desk.mail(CAMILLE, command))
    assert (done, refused[0][0]) == ([], sentence)
    assert words in said(desk)


def test_notes_of_300_kb_are_told_how_far_they_were_read_and_the_rest_comes_by_another_mail() -> None:
    desk = Desk()
    desk.mail(MARIE, "Un fournil partagé.", subject="Fournil")
    desk.mail(CAMILLE, "RÉUNION 1 le 6/03 9h, Café")
    desk.now = at(6, 3, 22)
    paragraph = "Le groupe a longuement parlé du four, de la farine et de qui se lève tôt. " * 5
    points = [f"Point {number}. {paragraph}" for number in range(800)]
    notes = "P1\n" + "\n\n".join(points)
    assert len(notes.encode()) > 300_000
    done, refused = transcript(desk.mail(CAMILLE, notes, subject="Notes réunion 1"))
    assert [name for name, _ in refused] == ["notes_cut_short"]
    assert "Ces notes sont très longues : je les ai lues jusqu’à «" in said(desk)
    read = done[0][1]["count"]
    assert isinstance(read, int)
    assert len(desk.records(MeetingText)) == read
    for start in range(read, 800, 200):
        desk.mail(CAMILLE, "P1\n" + "\n\n".join(points[start : start + 200]), subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1")
    text = " ".join(desk.last(DraftMinutes, CAMILLE)[1].public.text.split())
    assert [number for number in range(800) if f"Point {number}. Le groupe" not in text] == []


def test_notes_of_a_meeting_nobody_knows_wait_for_a_human_with_the_way_to_say_which() -> None:
    desk = Desk()
    outcome = desk.mail(CAMILLE, "Décision : on achète un four.", subject="Notes réunion 7")
    assert outcome.reason == "notes of no meeting"
    assert "annoncez d’abord la réunion, par exemple « RÉUNION 7 le" in said(desk)


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("Présent", True),
        ("présente !", True),
        ("Je viens", True),
        ("Je serai là, à mardi", True),
        ("Oui, je viens", True),
        ("Excusé", False),
        ("Absente, désolée", False),
        ("Je ne pourrai pas venir", False),
        ("I'll be there", True),
        ("I will come", True),
        ("Present", True),
        ("Sorry, I can't come", False),
        ("Absent", False),
    ],
)
def test_who_comes_may_say_so_in_their_own_words(text: str, present: bool) -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 3 le 8/03 18h30, Café")
    desk.tick()
    desk.mail(MARIE, text, subject="Re: Réunion n° 3")
    meeting = desk.records(Meeting)[0]
    assert (meeting.present, meeting.excused) == (
        (("Marie Petit",), ()) if present else ((), ("Marie Petit",))
    )
