"""What each audience may see."""

from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.desk.notices import (
    Agenda,
    AgendaProject,
    CallLine,
    CommentToSee,
    Digest,
    Invitation,
    QuestionToSee,
    visible,
)
from intake.desk.notices.visible import clean
from intake.letters.audience import clip, mask, one_line
from letters.reading_back import received
from letters.samples import BODIES, DIGEST, GROUP, LAUNDRY, notice

PRIVATE = "Appelez Claire au 06 12 34 56 78 ou claire.b+x@maison.example, ou +33 (0)6.12.34.56.78."
OWN = GROUP.address


@pytest.mark.parametrize(
    "number",
    ["06 12 34 56 78", "0612345678", "01.42.00.00.00", "06-12-34-56-78", "+33 6 12 34 56 78", "+33612345678",
     "0033 6 12 34 56 78", "06\u00a012\u00a034\u00a056\u00a078", "+49 30 1234567"],
)  # fmt: skip
def test_telephone_numbers_are_masked(number: str) -> None:
    assert mask(f"au {number}, merci", "fr", OWN) == "au [numéro masqué], merci"


@pytest.mark.parametrize(
    "text",
    ["le 06/12/2017 à 18h30", "2017-03-28", "3 000 000 d’euros", "SIRET 552 100 554 00013", "de 2017 à 2018",
     "75011 Paris", "P1, P2 et R2-D1", "R2-v3", "12 34 56 78 90"],
)  # fmt: skip
def test_other_numbers_are_not(text: str) -> None:
    assert mask(text, "fr", OWN) == text


@given(st.text(st.characters() | st.sampled_from("é ab  \u200b\u2028\ufdd0\x85\r\n"), max_size=30))
def test_the_short_way_for_plain_texts_changes_nothing(text: str) -> None:
    sound = text.encode("utf-8", "replace").decode("utf-8")
    assert clean(text) == visible._INVISIBLE.sub("", visible._BREAKS.sub("\n", sound))
    assert one_line(text) == re.sub(r"[ \t\n]+", " ", clean(text)).strip()


def test_addresses_are_masked_but_the_groups_own() -> None:
    assert mask(f"claire@x.example, mailto:c@x.example, {OWN.upper()}", "en", OWN) == (
        f"[address hidden], [address hidden], {OWN.upper()}"
    )


def test_digest_shows_nobodys_address_or_number() -> None:
    line = dataclasses.replace(
        LAUNDRY, holder="claire@maison.example", updates=(PRIVATE,), text=PRIVATE, title=PRIVATE
    )
    told = dataclasses.replace(DIGEST, changed=(line,), new=(line,))
    letter = received(notice("digest", body=Digest("Marie", told)))
    for part in (letter.text, letter.html):
        assert "maison.example" not in part
        assert "34 56" not in part
        assert "34.56" not in part
    assert "[adresse masquée]" in letter.text


def test_invitation_shows_nobodys_address_or_number() -> None:
    agenda = Agenda(
        new=(AgendaProject("P1", PRIVATE, PRIVATE),),
        calls=(CallLine("P1", PRIVATE, PRIVATE, "call", PRIVATE),),
    )
    body = dataclasses.replace(BODIES["invitation"], agenda=agenda)
    assert isinstance(body, Invitation)
    letter = received(notice("invitation", body=body))
    assert "maison.example" not in letter.text + letter.html


def test_animateur_sees_the_true_address_beside_the_name() -> None:
    body = CommentToSee("P1", "Laverie", "Mairie de Paris", "mairie@ailleurs.example", PRIVATE, ())
    letter = received(notice("comment_to_see", body=body))
    assert "Mairie de Paris <mairie@ailleurs.example>" in letter.text
    assert "06 12 34 56 78" in letter.text
    assert "mairie@ailleurs.example" in letter.html


def test_sender_without_a_name_is_told_by_address() -> None:
    letter = received(notice("question_to_see", body=QuestionToSee("", "paul@x.example", "", "Bonjour")))
    assert "Quelqu’un <paul@x.example> a écrit" in letter.text
    assert letter.message["Subject"] == "[Projets ESS] À voir : un message de paul@x.example"


def test_minutes_are_shown_as_they_were_approved() -> None:
    body = BODIES["published_minutes"]
    minutes = dataclasses.replace(body.minutes, text=f"{body.minutes.text}\n\n{PRIVATE}")
    letter = received(notice("published_minutes", body=dataclasses.replace(body, minutes=minutes)))
    assert PRIVATE in letter.text


def test_texts_are_cleaned_of_what_cannot_be_seen() -> None:
    assert clean("a\u202eb\u200bc\x00d\ufdd0\r\ne\u2028f\tg") == "abcd\ne\nf\tg"
    assert clean("a\udcffb") == "a?b"
    assert clean("👩\u200d🔬 مرحبا") == "👩🔬 مرحبا"


def test_lines_are_bounded() -> None:
    assert one_line("  un\n deux \u2028 trois ") == "un deux trois"
    assert one_line("mot " * 1000, 20) == "mot mot mot mot…"
    assert clip("x" * 50, 10) == "xxxxxxxxx…"
