"""Lines encoded one by one are, byte for byte, the text encoded in one go; and none is longer than allowed."""

from __future__ import annotations

import binascii

from hypothesis import example, given
from hypothesis import strategies as st

from intake.letters.quoted_printable import quoted_printable

LINES = st.text(st.sampled_from("abc é’= .\t\r\x00\ud7ff😀"), max_size=12) | st.sampled_from(
    ["x" * 74, "x" * 75, "x" * 76, "x" * 77, "é" * 40, "mot " * 150, "." * 76, "=" * 30]
)
# The ends of lines about as long as one may be.
ENDS = st.builds(
    lambda start, end, blanks: start[: 77 - len(end)] + end + blanks,
    st.sampled_from(["x" * 77, "é" * 12 + "x" * 40, "=" * 25 + "x" * 50]),
    st.text(st.sampled_from("ab=é ."), max_size=12),
    st.text(st.sampled_from(" \t"), max_size=4),
)


@given(st.lists(LINES, max_size=6) | st.lists(LINES, min_size=129, max_size=132))
@example(["", ""])
@example(["x" * 75 + " ", "x" * 80])
def test_any_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    # Behind a line end, for the encoder breaks long lines as the first line end it meets.
    whole = binascii.b2a_qp(f"\n{text}".replace("\n", "\r\n").encode(), istext=True)
    if max(map(len, whole.split(b"\r\n"))) <= 76:
        assert quoted_printable(text) == whole[2:]


@given(st.lists(LINES | ENDS, max_size=6) | st.lists(ENDS, min_size=1, max_size=5).map(lambda few: few * 130))
@example(["x" * 74 + " "])
@example(["x" * 73 + " \t", ""])
def test_no_line_is_longer_than_76_octets_and_no_blank_stands_at_its_end(lines: list[str]) -> None:
    text = "\n".join(lines)
    encoded = quoted_printable(text).split(b"\r\n")
    assert [line for line in encoded if len(line) > 76 or line.endswith((b" ", b"\t"))] == []
    assert binascii.a2b_qp(b"\r\n".join(encoded)) == text.replace("\n", "\r\n").encode()


def test_a_letter_is_encoded_as_it_always_was() -> None:
    text = "Bonjour,\n\n" + "Votre projet « Laverie » est bien arrivé, merci. " * 3 + "\n-- \nProjets ESS"
    assert quoted_printable(text) == binascii.b2a_qp(text.replace("\n", "\r\n").encode(), istext=True)
