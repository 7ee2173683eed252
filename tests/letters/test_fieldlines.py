"""A field written in the short way is, byte for byte, what the standard library writes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intake.letters.fieldlines import plain_line
from intake.letters.headers import Mailbox
from intake.letters.mime import POLICY, _by_policy

TEXT = st.text(st.sampled_from("abZ09 .,'&-_\"\\()<>@;:=?+/éŒ’~!#\r\n\x00"), max_size=14)
EMAIL = st.from_regex(r"[a-z0-9.+_-]{1,6}@[a-z0-9.-]{1,8}", fullmatch=True) | TEXT


@given(st.sampled_from(["From", "To", "Reply-To"]), TEXT, EMAIL)
def test_people(name: str, called: str, email: str) -> None:
    box = Mailbox(called, email)
    line = plain_line(name, box)
    assert line is None or line == _by_policy(name, box, POLICY)


@given(st.sampled_from(["In-Reply-To", "References", "List-Id", "X-Loop", "Precedence"]), TEXT)
def test_words(name: str, value: str) -> None:
    line = plain_line(name, value)
    assert line is None or line == _by_policy(name, value, POLICY)


@given(st.text(max_size=120) | TEXT)
def test_subjects(value: str) -> None:
    line = plain_line("Subject", value)
    assert line is None or line == _by_policy("Subject", value, POLICY)


def test_an_id() -> None:
    value = "<abcdefgh2345.abcdefgh2345@quartier.example>"  # the library fails on ids that are none
    assert plain_line("Message-ID", value) == _by_policy("Message-ID", value, POLICY)


def test_what_a_letter_holds_takes_the_short_way() -> None:
    assert plain_line("To", Mailbox("Claire Roy", "claire.roy+p4@quartier.example"))
    assert plain_line("List-Unsubscribe", "<mailto:projets+stop.abc@quartier.example?subject=STOP>")
    assert plain_line("Date", "Mon, 06 Mar 2017 09:00:00 +0100")

    assert plain_line("Subject", "Re: Un café et un dépôt, n° 12 [P12]")
    assert plain_line("To", Mailbox("Zoé d’Œuvres-Noël", "zoe@quartier.example"))


def test_the_rest_does_not() -> None:
    assert plain_line("Subject", "Laverie\r\nBcc: b@c.example") is None
    assert plain_line("Subject", "=?utf-8?q?Laverie?=") is None
    assert plain_line("To", Mailbox("Zoé (la vraie)", "zoe@quartier.example")) is None
    assert plain_line("References", "<a@b.example> " * 70) is None
    assert plain_line("X-Loop", "a\r\nBcc: b@c.example") is None
