"""The ladder of charsets: declared, then what the bytes show."""

import pytest

from intake.reading.charset import codec_of, decode


@pytest.mark.parametrize(
    ("data", "declared", "text", "repaired"),
    [
        (b"abc", "", "abc", False),
        (b"abc", "us-ascii", "abc", False),
        (b"abc", "x-nonsense", "abc", True),
        ("été".encode(), "utf-8", "été", False),
        ("été".encode(), "", "été", False),
        ("été".encode(), "us-ascii", "été", True),
        ("été".encode(), "iso-8859-1", "été", True),
        ("été".encode(), "x-nonsense", "été", False),
        (b"\xe9t\xe9", "iso-8859-1", "été", False),
        (b"\xe9t\xe9", "utf-8", "été", True),
        (b"\xe9t\xe9", "", "été", True),
        (b"\x80 \x93x\x94", "iso-8859-1", "€ “x”", False),
        (b"\x80", "ansi", "€", False),
        (b"\xa4", "iso-8859-15", "€", False),
        (b"\xa4", "latin-9", "€", False),
        ("Встреча".encode("cp1251"), "x-cp1251", "Встреча", False),
        ("Žluťoučký".encode("cp1250"), "x-cp1250", "Žluťoučký", False),
        ("פגישה".encode("iso-8859-8"), "iso-8859-8-e", "פגישה", False),
        ("Prêt à ouvrir".encode("utf-16-be"), "utf-16", "Prêt à ouvrir", False),
        ("Prêt à ouvrir".encode("utf-16-le"), "utf-16", "Prêt à ouvrir", False),
        (b"\x81\x8d", "", "\x81\x8d", True),
        ("été à Noël".encode() + b" \xe9", "utf-8", "été à Noël é", True),
        (b"\xef\xbb\xbfabc", "", "abc", False),
        ("été".encode("utf-16"), "", "été", False),
        (b"R+AOk-union", "unicode-1-1-utf-7", "Réunion", False),
        (b"+2AA-", "utf-7", "?", False),
        ("水".encode("iso2022_jp"), "iso-2022-jp", "水", False),
        ("水".encode("iso2022_jp"), "us-ascii", "水", True),
        (b"\x1b$B-!\x1b(B", "iso-2022-jp", "①", False),
        ("中国".encode("gbk"), "gb2312", "中国", False),
        ("한국".encode("cp949"), "ks_c_5601-1987", "한국", False),
        ("日本".encode("cp932"), "shift_jis", "日本", False),
        (b"abc", "hex", "abc", True),
        (b"xn--a", "idna", "xn--a", True),
        (b"", "utf-8", "", False),
    ],
)
def test_bytes_are_decoded_by_the_ladder(data: bytes, declared: str, text: str, repaired: bool) -> None:
    decoded = decode(data, declared)
    assert (decoded.text, decoded.repaired) == (text, repaired)


@pytest.mark.parametrize(
    "name", ["hex", "zlib", "rot13", "base64", "idna", "punycode", "", "é", "x" * 99, "a\x00b"]
)
def test_what_is_no_charset_names_no_codec(name: str) -> None:
    assert codec_of(name) == ""


@pytest.mark.parametrize(
    ("name", "codec"), [('"UTF-8"', "utf-8"), ("Latin1", "cp1252"), ("utf-8*fr", "utf-8")]
)
def test_charset_names_are_forgiven(name: str, codec: str) -> None:
    assert codec_of(name) == codec
