"""Subjects: human words first, the tag last."""

from __future__ import annotations

import pytest

from letters.reading_back import received
from letters.samples import notice


def subject(kind: str, language: str = "fr", **changes: object) -> str:
    return str(received(notice(kind, language, **changes)).message["Subject"])


@pytest.mark.parametrize(
    ("mailed", "answered"),
    [
        ("Une idée", "Re: Une idée [P1]"),
        ("RE: Re: Une idée", "Re: Une idée [P1]"),
        ("Rép : TR: Une idée", "Re: Une idée [P1]"),
        ("Re[2]: Une idée [P1]", "Re: Une idée [P1]"),
        ("Regards croisés", "Re: Regards croisés [P1]"),
        ("", "[Projets ESS] Vos nouvelles sont bien arrivées : Laverie solidaire [P1]"),
        ("Re: ", "[Projets ESS] Vos nouvelles sont bien arrivées : Laverie solidaire [P1]"),
    ],
)
def test_answer_keeps_the_subject_and_adds_one_tag(mailed: str, answered: str) -> None:
    assert subject("update_filed", subject=mailed) == answered


def test_draft_ends_with_its_version() -> None:
    assert (
        subject("draft_minutes") == "[Projets ESS] À valider : compte rendu n° 2 (v3), avant le 7 mars #R2-v3"
    )


def test_digest_has_no_tag() -> None:
    assert (
        subject("digest", about="2017-W10")
        == "[Projets ESS] Bulletin n° 9 – 6 mars – on cherche 2 coups de main"
    )
    assert subject("digest", "en") == "[Projets ESS] Digest 9 – 6 March – 2 helping hands wanted"


def test_long_subject_is_cut_at_a_word_and_keeps_its_tag() -> None:
    told = subject("update_filed", subject="idée " * 400)
    assert len(told) <= 120
    assert told.endswith("idée… [P1]")


def test_subject_of_one_endless_word_is_bounded_too() -> None:
    told = subject("update_filed", subject="x" * 2000)
    assert told == f"Re: {'x' * 109}… [P1]"
