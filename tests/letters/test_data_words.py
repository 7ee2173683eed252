"""The lines of "your data" are told in words, whatever was done and whichever letter went out."""

from __future__ import annotations

import dataclasses
import re
import typing

import pytest

from intake.desk import notices
from intake.desk.notices import DataLine, MyData, Sentence, Transcript, TranscriptLine
from intake.letters.samples import rights
from letters.reading_back import received
from letters.samples import notice


def told(language: str, **lines: str) -> str:
    body = rights.BODIES["my_data"]
    assert isinstance(body, MyData)
    changed = {name: (DataLine(body.since, text),) for name, text in lines.items()}
    changed_body = dataclasses.replace(body, **changed)  # type: ignore[arg-type]
    return " ".join(
        received(dataclasses.replace(notice("my_data", language), body=changed_body)).text.split()
    )


@pytest.mark.parametrize(
    ("act", "french", "english"),
    [
        ("commands PREND P1", "votre demande PREND P1", "your request PREND P1"),
        ("update P1-U1 P1", "nouvelles classées P1-U1 P1", "news filed P1-U1 P1"),
        ("corrected: R1-v2 R1-v2", "corrigé R1-v2 R1-v2", "corrected R1-v2 R1-v2"),
        ("refused: token_other R1", "réponse sans effet", "reply without effect"),
        ("offer agreed P1-O1", "proposition d’aide acceptée P1-O1", "offer of help accepted P1-O1"),
        ("offer declined P1-O1", "proposition d’aide déclinée P1-O1", "offer of help declined P1-O1"),
        ("offer withdrawn P1-O1", "proposition d’aide retirée P1-O1", "offer of help taken back P1-O1"),
        ("offer passed on P1-O1", "proposition d’aide transmise P1-O1", "offer of help passed on P1-O1"),
        ("offer over P1-O1", "proposition d’aide déjà close P1-O1", "offer of help already over P1-O1"),
        ("contact confirmed", "adresse confirmée", "address confirmed"),
        ("filed as a project", "message classé comme projet", "message filed as a project"),
        ("something new P1", "something new P1", "something new P1"),
    ],
)
def test_what_was_done_is_told_in_words(act: str, french: str, english: str) -> None:
    assert french in told("fr", acts=act)
    assert english in told("en", acts=act)
    assert "token_other" not in told("fr", acts=act)


def test_the_last_letter_says_what_is_erased_and_that_a_first_name_alone_may_stand() -> None:
    for language, whole, first in (
        ("fr", "votre nom entier et vos adresses sont effacés", "Votre prénom seul, qui peut être celui de"),
        ("en", "your full name and your addresses are erased", "Your first name alone, which may be"),
    ):
        body = Transcript("Marie Aubert", (TranscriptLine("EFFACER", Sentence("erased")),))
        letter = received(dataclasses.replace(notice("transcript", language), body=body)).text
        text = " ".join(letter.split())
        assert whole in text
        assert first in text
        assert ("parlez-en à l’animation" if language == "fr" else "ask the facilitators") in text


@pytest.mark.parametrize("body", typing.get_args(notices.Body))
def test_every_letter_is_told_in_words(body: type) -> None:
    kind = re.sub(r"(?<!^)(?=[A-Z])", "_", body.__name__).lower()
    french = told("fr", letters=f"{kind} P1-Z9")
    assert "P1-Z9" in french
    assert f"{kind} P1-Z9" not in french
