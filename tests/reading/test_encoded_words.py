"""RFC 2047 in its broken forms, and what else stands in header lines."""

import pytest

from intake.reading.encoded_words import header_text
from intake.reading.guard import Defects


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"Projet", "Projet"),
        (b"=?utf-8?Q?Caf=C3=A9_du_3?=", "Café du 3"),
        (b"=?utf-8?B?Q2Fmw6k=?=", "Café"),
        (b"=?utf-8?b?Q2Fmw6k?=", "Café"),
        (b"=?utf-8?B?Q2Fmw6k===?= =?utf-8?B?IQ==?=", "Café!"),
        (b"=?utf-8?B?Q2Fm=w6k=?=", "Café"),
        (b"=?utf-8?B?Q2Fmww==?= =?utf-8?B?qQ==?=", "Café"),
        (b"=?utf-8?Q?Caf=C3?=\r\n =?utf-8?Q?=A9?=", "Café"),
        (b"=?utf-8?Q?R=C3=A9union du 3 mars?=", "Réunion du 3 mars"),
        ("=?utf-8?Q?Réunion?=".encode(), "Réunion"),
        (b"Projet=?utf-8?Q?_caf=C3=A9?=suite", "Projet cafésuite"),
        (b"Re: =?iso-8859-1?Q?caf=E9?= et suite", "Re: café et suite"),
        (b"=?utf-8*fr?Q?Caf=C3=A9?=", "Café"),
        (b"=?utf-7?Q?Caf+AOk-?=", "Café"),
        (b"=?x-unknown?Q?Caf=E9?=", "Café"),
        (b"=?hex?Q?414?=", "414"),
        (b"=?utf-8?B?Q2Fmw6k", "Café"),
        (b"=?utf-8?Q?Caf=C3=A9?", "Café"),
        (b"a =?broken", "a =?broken"),
        (b"=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        (b"Caf\xe9 \x80", "Café €"),
        ("Café".encode(), "Café"),
        ("Cafe\u0301".encode(), "Café"),
        (b"\x1b$B$3\x1b(B", "こ"),
        (b"a\r\n b\r\n\tc", "a b c"),
        (b"a\tb", "a b"),
        (b"a\rBcc: b", "a Bcc: b"),
        (b"a\x00b\x07c", "abc"),
        (b"=?utf-8?Q?a=0D=0ABcc:_b?=", "a  Bcc: b"),
        (b"", ""),
    ],
)
def test_header_text_is_read_as_meant(written: bytes, expected: str) -> None:
    assert header_text(written, Defects()) == expected


def test_text_of_an_unknown_charset_is_noted() -> None:
    defects = Defects()
    header_text(b"=?x-unknown?Q?Caf=E9?=", defects)
    assert defects.as_tuple() == ("headers: text declared x-unknown was read as cp1252",)
