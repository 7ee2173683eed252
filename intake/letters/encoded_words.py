"""Words for people in a header field (RFC 2047), cut as the standard library cuts them, in less of its time.

The library tries each character's whole line anew; here each character's length is known.
"""

from __future__ import annotations

import binascii
import re
import string
from collections.abc import Iterator
from email.header import Header

WIDTH = 76
_CHARSET = "utf-8"
_CHROME = len(f"=?{_CHARSET}?q??=")
_AS_IS = {sign: sign for sign in f"-!*+/{string.ascii_letters}{string.digits}"} | {" ": "_"}


def words(name: str, text: str) -> str:
    """Return a text for people as its field holds it: in encoded words when it is not plain ASCII."""
    if not text.isascii() and text.isprintable():
        return encoded(name, text)
    plain = text.isascii() and "=?" not in text
    return Header(text, "us-ascii" if plain else _CHARSET, WIDTH, name).encode(splitchars=" ", linesep="\r\n")


def phrase(name: str, text: str) -> str:
    """Return a person's name as it stands before an address, the blank between them included."""
    if text.isascii() and "=?" not in text:
        quoted = re.sub(r'([\\"])', r"\\\1", text)
        return f'"{quoted}" ' if text else ""
    return f"{words(name, text)}\r\n "


def encoded(name: str, text: str) -> str:
    """Return one line of text as encoded words, folded for a field of this name."""
    coded = [_AS_IS.get(sign) or _quoted(sign) for sign in text]
    size = len(text.encode())
    first, later = WIDTH - len(name) - 2 - _CHROME, WIDTH - 1 - _CHROME
    if (size + 2) // 3 * 4 < sum(map(len, coded)):
        lines = _lines([len(sign.encode()) for sign in text], first // 4 * 3, later // 4 * 3)
        return _joined("b", (_base64(text[start:end]) for start, end in lines))
    lines = _lines(list(map(len, coded)), first, later)
    return _joined("q", ("".join(coded[start:end]) for start, end in lines))


def _joined(kind: str, words: Iterator[str]) -> str:
    return "\r\n ".join(f"=?{_CHARSET}?{kind}?{word}?=" for word in words)


def _lines(sizes: list[int], room: int, later: int) -> Iterator[tuple[int, int]]:
    """Yield where each line starts and ends, the first with less room than the later ones."""
    if sum(sizes) <= room:
        yield 0, len(sizes)
        return
    start = used = 0
    for at, size in enumerate(sizes):
        if used + size > room:
            yield start, at
            start, used, room = at, 0, later
        used += size
    yield start, len(sizes)


def _quoted(sign: str) -> str:
    return "".join([f"={byte:02X}" for byte in sign.encode()])


def _base64(text: str) -> str:
    return binascii.b2a_base64(text.encode(), newline=False).decode("ascii")
