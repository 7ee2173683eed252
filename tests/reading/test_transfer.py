"""Transfer encodings, broken and lying."""

import pytest

from intake.reading.guard import Defects
from intake.reading.transfer import decode, encoding_of, uuencoded


@pytest.mark.parametrize(
    ("data", "declared", "expected"),
    [
        (b"Q2Fmw6k=", "base64", "Café"),
        (b"Q2Fmw6k", "base64", "Café"),
        (b"Q2Fm\r\nw6k=\r\n", "BASE64", "Café"),
        (b"Q2Fmw6k=\nIQ==", "base64", "Café!"),
        (b"Q2Fm!w6k=", "base64", "Café"),
        (b"Q2Fmw6k=\n-- \nListe de diffusion\n", "base64", "Café\n-- \nListe de diffusion"),
        (b"Bonjour, un texte en clair.", "base64", "Bonjour, un texte en clair."),
        (b"", "base64", ""),
        (b"Q", "base64", ""),
        (b"caf=C3=A9 =\nsuite", "quoted-printable", "café suite"),
        (b"caf=C3=A9=  \r\nsuite", "Quoted_Printable", "cafésuite"),
        (b"a=3Db=ZZ", "quoted-printable", "a=b=ZZ"),
        ("été =\n".encode(), "quoted-printable; x", "été "),
        (b"abc=", "7bit", "abc="),
        (b"abc=", "8bits", "abc="),
        (b"abc=", "foo", "abc="),
        (b"abc=", "", "abc="),
        (b"begin 644 a.csv\n#83MB\n`\nend\n", "x-uuencode", "a;b"),
        (b"#83MB\n`\n", "x-uuencode", "a;b"),
        (b"n'importe quoi de long et accentue", "x-uuencode", "n'importe quoi de long et accentue"),
    ],
)
def test_content_is_decoded(data: bytes, declared: str, expected: str) -> None:
    assert decode(data, declared, Defects()) == expected.encode()


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("base64", "base64"),
        (" Base64 (x)", "base64"),
        ("quoted/printable", "quoted-printable"),
        ("binary", ""),
    ],
)
def test_encoding_is_recognised(declared: str, expected: str) -> None:
    assert encoding_of(declared) == expected


def test_uuencoded_files_are_found_in_a_text() -> None:
    text = b"avant\nbegin 644 un.csv\n#83MB\n`\nend\nentre\nbegin 755 deux.csv\n#83MB\nend\n"
    assert [(found.name, found.content) for found in uuencoded(text)] == [
        (b"un.csv", b"a;b"),
        (b"deux.csv", b"a;b"),
    ]


def test_prose_that_begins_is_no_file() -> None:
    assert uuencoded(b"begin 644 chapters\nof a long story\nend\n") == []
