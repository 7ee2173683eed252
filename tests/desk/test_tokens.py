"""Tokens: only we can make them, and an address or a phone may change their case."""

from __future__ import annotations

import pytest

from intake.desk.tokens import Tokens, as_written, token_key

TOKENS = Tokens(b"secret of the tests")


def test_a_token_is_made_again_of_the_same_parts() -> None:
    token = TOKENS.make("draft", "R1-v1", "camille@quartier.example")
    assert token == TOKENS.make("draft", "R1-v1", "camille@quartier.example")
    assert len(token) == 16
    assert token == token.lower()
    assert token.isalnum()


def test_other_parts_or_another_secret_make_another() -> None:
    made = {
        TOKENS.make("a", "b"),
        TOKENS.make("ab"),
        TOKENS.make("a", "b", ""),
        TOKENS.make("b", "a"),
        Tokens(b"another").make("a", "b"),
    }
    assert len(made) == 5


@pytest.mark.parametrize("about", ["P4", "R2", "R2-v3", "digest"])
def test_a_tag_is_read_in_any_case(about: str) -> None:
    tag = TOKENS.tag(about)
    assert tag.startswith(about.lower() + ".")
    assert TOKENS.read_tag(tag) == TOKENS.read_tag(tag.upper()) == about


@pytest.mark.parametrize(
    "tag", ["", ".", "p4", "p4.", "p4.aaaaaa", "P5" + TOKENS.tag("P4")[2:], "pé.ü", "\udcff.\udcfe"]
)
def test_what_we_did_not_make_is_read_as_nothing(tag: str) -> None:
    assert TOKENS.read_tag(tag) == ""


def test_a_tag_of_another_house_is_not_ours() -> None:
    assert TOKENS.read_tag(Tokens(b"another").tag("P4")) == ""


@pytest.mark.parametrize(
    ("about", "written"),
    [("p4", "P4"), ("r2-V3", "R2-v3"), ("DIGEST", "digest"), ("p", "p"), ("p٤", "p٤")],
)
def test_what_a_tag_is_about_is_written_as_records_do(about: str, written: str) -> None:
    assert as_written(about) == written


def test_the_key_of_a_token_does_not_hold_it() -> None:
    key = token_key("r1-V2", "ABCDEFGH")
    assert key == token_key("R1-v2", "abcdefgh")
    assert key.startswith("R1-v2-")
    assert len(key) == len("R1-v2-") + 64
    assert "abcdefgh" not in key


def test_the_secret_is_not_shown() -> None:
    assert "secret" not in repr(TOKENS)
