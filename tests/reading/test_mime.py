"""The parts of a mail, and the fields of a head, however they are written."""

import pytest

from intake.reading import fields, mime, parameters
from intake.reading.guard import Defects
from intake.reading.mime import Part


def tree(part: Part) -> object:
    """Show a tree of parts as nested types, leaves with their bytes."""
    if part.is_multipart:
        return (part.content_type, [tree(inner) for inner in part.parts])
    return (part.content_type, part.body())


def read(raw: bytes) -> object:
    return tree(mime.read(raw, 0, Defects()))


MIXED = b"Content-Type: multipart/mixed; boundary=x\n\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"A: b\n\ntext", ("text/plain", b"text")),
        (b"A: b\r\n\r\ntext", ("text/plain", b"text")),
        (b"A: b\n", ("text/plain", b"")),
        (b"", ("text/plain", b"")),
        (b"Content-Type: \n\na", ("text/plain", b"a")),
        (b"Content-Type: ;\n\na", ("text/plain", b"a")),
        (b"Content-Type: text\n\na", ("text/plain", b"a")),
        (b"Content-Type: text/\n\na", ("text/plain", b"a")),
        (b"Content-Type: TEXT/HTML ; charset=x\n\na", ("text/html", b"a")),
        (b"Content-Type: text/html charset=x\n\na", ("text/html", b"a")),
        (b"Content-Type: a/b/c\n\na", ("text/plain", b"a")),
        (
            MIXED + b"--x\n\na\n--x\n\nb\n--x--\n",
            ("multipart/mixed", [("text/plain", b"a"), ("text/plain", b"b")]),
        ),
        (MIXED + b"--x\r\n\r\na\r\n--x--", ("multipart/mixed", [("text/plain", b"a")])),
        (MIXED + b"pre\n--x\n\na\n--x--\npost", ("multipart/mixed", [("text/plain", b"a")])),
        (MIXED + b"--x\n\na\n", ("multipart/mixed", [("text/plain", b"a\n")])),
        (
            MIXED + b"--x\n\na\n--x--\n--x\n\nb\n--x--",
            ("multipart/mixed", [("text/plain", b"a"), ("text/plain", b"b")]),
        ),
        (MIXED + b"--x  \n\n--xy\n--x--\n", ("multipart/mixed", [("text/plain", b"--xy")])),
        (MIXED + b"--x\n--x--\n", ("multipart/mixed", [("text/plain", b"")])),
        (MIXED + b"--x\nno head\n--x--\n", ("multipart/mixed", [("text/plain", b"no head")])),
        (MIXED + b"nothing", ("text/plain", b"nothing")),
        (b'Content-Type: multipart/mixed; boundary=""\n\n--\n\na\n----', ("text/plain", b"--\n\na\n----")),
        (
            b"Content-Type: multipart/digest; boundary=x\n\n--x\n\nA: b\n--x--",
            ("multipart/digest", [("message/rfc822", b"A: b")]),
        ),
        (
            b"Content-Type: multipart/mixed\n\n--y\nContent-Type: text/html\n\na\n--y--",
            ("multipart/mixed", [("text/html", b"a")]),
        ),
        (
            MIXED + b"--x\nContent-Type: multipart/mixed; boundary=xx\n\n--xx\n\na\n--x\n\nb\n--x--",
            ("multipart/mixed", [("multipart/mixed", [("text/plain", b"a")]), ("text/plain", b"b")]),
        ),
        (
            b"Content-Type: multipart/mixed; boundary=--a--\n\n----a--\n\nb\n----a----\n",
            ("multipart/mixed", [("text/plain", b"b")]),
        ),
    ],
)
def test_parts_are_split(raw: bytes, expected: object) -> None:
    assert read(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected", "body"),
    [
        (b"A: b\nC : d\n\nx", (("a", b"b"), ("c", b"d")), b"x"),
        (b"A: b\n c\n\td\n\nx", (("a", b"b\n c\n\td"),), b"x"),
        (b"A: b\n \nC: d\n\nx", (("a", b"b"), ("c", b"d")), b"x"),
        (b"A:\nB: c\n\nx", (("a", b""), ("b", b"c")), b"x"),
        (b"garbage\nSubject: x\n\ny", (("subject", b"x"),), b"y"),
        (b"A: b\nnext line\nnot one\n\nx", (("a", b"b"),), b"next line\nnot one\n\nx"),
        (b"A: b\nlost\nlost\nSubject: x\n\ny", (("a", b"b"), ("subject", b"x")), b"y"),
        (b"A: b\ntext\n\nSubject: x\n", (("a", b"b"),), b"text\n\nSubject: x\n"),
        (b": x\nSubject: y\n\nz", (("subject", b"y"),), b"z"),
    ],
)
def test_head_is_split(raw: bytes, expected: tuple[tuple[str, bytes], ...], body: bytes) -> None:
    read_in, at = fields.split_head(raw, 0, len(raw), Defects())
    assert (read_in.items, raw[at:]) == (expected, body)


@pytest.mark.parametrize(
    ("raw", "start"),
    [
        (b"Subject: x\n", 0),
        (b"\xef\xbb\xbfSubject: x\n", 3),
        (b"\r\n\nSubject: x\n", 3),
        (b"From zoe@x.example Mon Mar  3 10:02:00 2017\nSubject: x\n", 44),
        (b"From here on: x\n", 0),
        (b"\n\ntext alone", 0),
    ],
)
def test_start_of_a_mail_is_found(raw: bytes, start: int) -> None:
    assert fields.start_of_mail(raw) == start


@pytest.mark.parametrize(
    ("value", "word", "expected"),
    [
        (b"text/plain; charset=utf-8", "text/plain", {"charset": "utf-8"}),
        (
            b'text/plain; charset="utf-8"; format=flowed',
            "text/plain",
            {"charset": "utf-8", "format": "flowed"},
        ),
        (b'a/b; x="a;b=c"', "a/b", {"x": "a;b=c"}),
        (b'a/b; x="a\\"b"', "a/b", {"x": 'a"b'}),
        (b'a/b; x="open', "a/b", {"x": "open"}),
        (b"a/b; x=1; x=2", "a/b", {"x": "1"}),
        (b"a/b;;; x=1 ;", "a/b", {"x": "1"}),
        (b"a/b; x", "a/b", {}),
        (b"a/b; X=Y", "a/b", {"x": "Y"}),
        (b"a/b; x*0=a; x*1=b", "a/b", {"x": "ab"}),
        (b"a/b; x*11111111=b", "a/b", {"x": "b"}),
        (b"a/b; x*y=b", "a/b", {"x": "b"}),
        (b"", "", {}),
    ],
)
def test_parameters_are_read(value: bytes, word: str, expected: dict[str, str]) -> None:
    valued = parameters.read(value, Defects())
    assert (valued.word, valued.parameters) == (word, expected)
