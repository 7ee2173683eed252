"""Greetings and leave-takings stand apart from what a text says, and nothing else does."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from intake.reading.notes import read_notes

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
BASE = dt.datetime(2017, 2, 28, 21, tzinfo=PARIS)
ZOE = "Zoé Petit zoe@jardin.example"


def read(text: str, signer: str = ZOE) -> list[tuple[str, str]]:
    return [(note.label.value, note.text) for note in read_notes(text, BASE, PARIS, signer)]


@pytest.mark.parametrize("greeting", ["Bonjour,", "Bonjour Claire,", "Bonjour à tous,", "Hello,", "Merci !"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_greeting_is_no_part_of_a_presentation(greeting: str, gap: str) -> None:
    assert read(f"{greeting}{gap}Nous ouvrons une laverie.") == [
        ("courtesy", greeting),
        ("text", "Nous ouvrons une laverie."),
    ]


@pytest.mark.parametrize(
    "leave",
    [
        "Cordialement,\nZoé Petit",
        "Cordialement, Zoé",
        "Bien à vous\nZoé",
        "Merci d’avance,\nZoé Petit\n06 12 34 56 78",
        "Merci et à bientôt !",
        "Dans l’attente de votre réponse, je vous prie d’agréer mes salutations distinguées.\nZoé Petit",
        "Best regards,\nPaul Roux",
        "Zoé",
    ],
)
def test_a_leave_is_no_part_of_a_presentation(leave: str) -> None:
    assert read(f"Nous ouvrons une laverie.\n\n{leave}") == [
        ("text", "Nous ouvrons une laverie."),
        ("courtesy", leave),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Claire, je vous présente la laverie.",
        "Merci de nous dire si le local est libre.",
        "Merci pour les 300 €.",
        "Cordialement ?",
        "Laverie Solidaire\nPaul Roux",
        "Nous cherchons :\n\nZoé",
        "Nous serons trois\nZoé",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    assert "courtesy" not in dict(read(text))


@pytest.mark.parametrize("text", ["Merci !", "Bonjour,\n\nMerci,\nZoé"])
def test_a_mail_that_is_only_polite_keeps_its_words(text: str) -> None:
    assert {label for label, _ in read(text)} == {"text"}


def test_the_last_of_those_present_is_no_signature() -> None:
    assert read("Présents :\n- Claire\n- Zoé") == [("present", "- Claire\n- Zoé")]


def test_a_leave_ends_what_a_label_opened() -> None:
    assert read("Prochaine réunion : le 28/03\nCordialement,\nZoé Petit") == [
        ("next_meeting", "le 28/03"),
        ("courtesy", "Cordialement,\nZoé Petit"),
    ]
