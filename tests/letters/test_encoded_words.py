"""Encoded words are cut where the standard library cuts them."""

from __future__ import annotations

from email.header import Header, decode_header, make_header

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from intake.letters.encoded_words import WIDTH, encoded

FIELDS = ["Subject", "To", "From", "Reply-To"]
SIGNS = st.sampled_from(
    "abcdefghij ABC 0123 éèàùçœ ’ – « » n° =?_.,:;()\"'@ 日本語テキスト 😀 "
) | st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
TEXTS = st.text(SIGNS, min_size=1, max_size=160).map(lambda text: " ".join(text.split())).filter(bool)


@settings(max_examples=1500)
@given(st.sampled_from(FIELDS), TEXTS)
@example("Subject", "é" * 200)
@example("Subject", "😀" * 60)
@example("Subject", "Re: Votre projet « Laverie n° 12 » est bien arrivé : merci à vous [P12]")
def test_the_library_writes_the_same(name: str, text: str) -> None:
    expected = Header(text, "utf-8", WIDTH, name).encode(splitchars=" ", linesep="\r\n")
    assert encoded(name, text) == expected


@pytest.mark.parametrize("name", FIELDS)
def test_lines_are_short_and_read_back(name: str) -> None:
    text = "Compte rendu n° 12 de la réunion du 1er décembre – approuvé sauf B3 " * 3
    value = encoded(name, text.strip())
    assert all(len(line) <= WIDTH for line in f"{name}: {value}".split("\r\n"))
    assert str(make_header(decode_header(value))) == text.strip()
