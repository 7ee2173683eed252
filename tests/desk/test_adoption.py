"""Minutes are adopted by the next meeting: its draft opens with it, and its notes may tell it loosely."""

from __future__ import annotations

import re

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, at, transcript
from desk.test_minutes_build import items, publish, second_meeting, told
from intake.desk.notices import DraftMinutes, PublishedMinutes, Transcript
from intake.desk.records import Disposition, Meeting, MeetingText, Minutes
from intake.desk.words_adoption import Adoption, adoption_in

OPENING = "Adoption du compte rendu de la réunion n°\u00a01\u00a0: "


@pytest.mark.parametrize(
    ("line", "number", "words"),
    [
        ("CR 2 : adopté", 2, "adopté"),
        ("CR n° 2 - adopté à l'unanimité.", 2, "adopté à l'unanimité"),
        ("Le compte rendu est adopté.", 0, "adopté"),
        ("Le compte-rendu de la réunion n°\u00a02 est approuvé sans modification", 2, "approuvé sans modification"),
        ("Adoption du compte rendu de la dernière réunion : à l’unanimité", 0, "à l’unanimité"),
        ("ADOPTION DU CR 2 : ADOPTÉ", 2, "ADOPTÉ"),
        ("1. Adoption du compte rendu : adopté, une abstention", 0, "adopté, une abstention"),
        ("PV de la séance validé", 0, "validé"),
        ("Le compte rendu du 28 février est adopté", 0, "adopté"),
        ("The minutes of meeting 2 were approved", 2, "approved"),
    ],
)  # fmt: skip
def test_a_line_tells_that_minutes_were_adopted(line: str, number: int, words: str) -> None:
    assert adoption_in(line) == Adoption(number, words)


@pytest.mark.parametrize(
    "line",
    [
        "Adoption du compte rendu",
        "Le compte rendu n'est pas adopté",
        "CR 2 : adoption reportée",
        "Le compte rendu sera adopté à la prochaine réunion",
        "CR 2 : adopté ?",
        "CR 2",
        "Le groupe a adopté le logo",
        "Compte rendu de la visite : le local est adapté",
        "Le projet est adopté, voir le compte rendu",
        "Croix-Rouge : dossier approuvé",
        "CR 2 : adopté " + "et encore " * 30,
    ],
)
def test_another_line_does_not(line: str) -> None:
    assert adoption_in(line) is None


def test_notes_tell_the_adoption_among_other_things_and_the_draft_opens_with_it() -> None:
    desk = second_meeting()
    notes = "Présents : Camille, Marie\nCR 1 : adopté à l'unanimité\nP1\nDécision : oui."
    outcome = desk.mail(CAMILLE, notes, subject="Notes réunion 2")
    got = ("notes_of", {"ref": "P1", "title": "Laverie", "parts": (("decision", 1),), "dates": ()})
    assert transcript(outcome) == ([("notes_filed", {"number": 2, "count": 3}), got], [])
    minutes = desk.records(Minutes)[0]
    assert (minutes.adopted_in, minutes.adopted_words) == (2, "adopté à l'unanimité")
    assert desk.records(Meeting)[1].present == ("Camille", "Marie")
    desk.mail(CAMILLE, "CR 2")
    text = desk.last(DraftMinutes)[1].public.text
    assert f"\n\n{OPENING}adopté à l'unanimité.\n\nA) Point sur les projets en cours\n" in text
    assert "À placer" not in desk.last(DraftMinutes)[1].internal.text


def test_an_adoption_alone_is_notes_of_the_meeting_in_hand() -> None:
    desk = second_meeting()
    outcome = desk.mail(CAMILLE, "Le compte rendu est adopté.", subject="Réunion")
    assert (outcome.disposition, outcome.reason) == (Disposition.FILED, "notes R2")
    assert desk.records(Minutes)[0].adopted_in == 2
    assert told(items(desk, 2)["A0"]) == [("text", f"{OPENING}adopté.")]


def test_an_adoption_in_reply_to_the_minutes_themselves_is_the_next_meetings() -> None:
    desk = second_meeting()
    letter = desk.last(PublishedMinutes, CAMILLE)[0]
    assert desk.mail(CAMILLE, "CR 1 : adopté", answers=letter).reason == "notes R2"
    assert desk.records(Minutes)[0].adopted_in == 2


def test_under_a_heading_that_tells_it_a_decision_is_no_projects() -> None:
    desk = second_meeting()
    desk.mail(CAMILLE, "Adoption du compte rendu : adopté\nDécision : on garde le mardi.", subject="Notes")
    assert [each.text for each in items(desk, 2)["D"].paragraphs] == ["R2-D1\u00a0: on garde le mardi."]


def test_where_notes_are_silent_the_minutes_are_too_and_the_animateur_is_told_how_to_write_it() -> None:
    desk = second_meeting()
    desk.mail(CAMILLE, "P1\nDécision : oui.", subject="Notes réunion 2")
    desk.mail(CAMILLE, "CR 2")
    draft, body = desk.last(DraftMinutes, CAMILLE)
    assert "Adoption" not in body.public.text
    assert f"{OPENING}les notes n’en disent rien." in body.internal.text
    (flag,) = [each for each in body.flags if each.startswith("A0")]
    assert "rien n’en est publié" in flag
    written = flag.partition("pour l’écrire\u00a0: ")[2]
    assert written == "A0\u00a0: Le compte rendu n°\u00a01 est adopté."
    assert desk.mail(CAMILLE, written, answers=draft).reason == "corrected: R2-v2"
    again = desk.last(DraftMinutes, CAMILLE)[1]
    assert "Le compte rendu n° 1 est adopté.\n\nA) Point" in again.public.text.replace("n°\u00a0", "n° ")
    assert not [each for each in again.flags if each.startswith("A0")]


def test_the_opening_is_corrected_like_any_other_text() -> None:
    desk = second_meeting()
    desk.mail(CAMILLE, "CR 1 : adopté\nP1\nDécision : oui.", subject="Notes réunion 2")
    desk.mail(CAMILLE, "CR 2")
    draft, body = desk.last(DraftMinutes, CAMILLE)
    edited = re.sub(r"adopté(?=\.)", "adopté avec une correction", body.public.text)
    quoted = "\n".join(f"> {line}" for line in f"{body.begin_mark}\n{edited}\n{body.end_mark}".splitlines())
    assert desk.mail(CAMILLE, f"\n{quoted}", answers=draft).reason == "corrected: R2-v2"
    again = desk.last(DraftMinutes, CAMILLE)[1]
    assert f"{OPENING}adopté avec une correction." in again.public.text.replace("\n", " ")
    assert [change.label for change in again.changes] == ["A0"]


def test_minutes_that_are_not_out_cannot_be_adopted_and_the_line_is_kept() -> None:
    desk = second_meeting()
    desk.mail(CAMILLE, "CR 7 : adopté\n\nDécision : oui.", subject="Notes réunion 2")
    assert [each.text for each in desk.records(MeetingText)] == ["CR 7 : adopté"]
    assert desk.records(Minutes)[0].adopted_in == 0


def test_a_member_adopts_nothing() -> None:
    desk = second_meeting()
    desk.mail(MARIE, "CR 1 : adopté", subject="CR")
    assert desk.records(Minutes)[0].adopted_in == 0


def test_what_was_adopted_is_adopted_once() -> None:
    desk = second_meeting()
    desk.mail(CAMILLE, "CR 1 : adopté\nP1\nDécision : oui.", subject="Notes réunion 2")
    publish(desk, 2)
    desk.mail(CAMILLE, "RÉUNION 3 le 25/04 18h30")
    desk.now = at(25, 4, 22)
    desk.mail(SOPHIE, "Des nouvelles.", subject="Laverie")
    assert told(items(desk, 3)["A0"]) == [
        ("text", "Adoption du compte rendu de la réunion n°\u00a02\u00a0: les notes n’en disent rien.")
    ]


def test_the_transcript_counts_an_adoption_as_a_note() -> None:
    desk = second_meeting()
    desk.mail(CAMILLE, "CR 1 : adopté")
    (line,) = desk.last(Transcript)[1].done
    assert dict(line.sentence.values) == {"number": 2, "count": 1}
