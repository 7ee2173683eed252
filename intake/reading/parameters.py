"""Read `type; name=value` fields: quotes that do not close, RFC 2231 pieces, RFC 2047 inside quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from intake.reading import charset, encoded_words

if TYPE_CHECKING:
    from intake.reading.guard import Defects

MAX_LENGTH = 20_000
MAX_PIECES = 1_000

# A value is quoted, or runs up to the next ";": "filename=mon projet.pdf" is common, though forbidden.
_PARAMETER = re.compile(r';\s*([^\s=;"]{1,100})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))', re.DOTALL)
_EXTENDED = re.compile(r"([^*]+)(?:\*(\d{1,4}))?(\*?)")
_ESCAPE = re.compile(r"\\([\"\\])")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")


class Valued(NamedTuple):
    """A field such as Content-Type: its main word in lower case and its parameters, names in lower case."""

    word: str
    parameters: dict[str, str]

    def get(self, name: str) -> str:
        return self.parameters.get(name, "")


def read(value: bytes, defects: Defects) -> Valued:
    """Read a field with parameters; the first of several with one name wins, as mail programs do."""
    text = encoded_words.raw_text(value[:MAX_LENGTH], defects).replace("\x00", "")
    word, semicolon, rest = text.partition(";")
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for found in _PARAMETER.finditer(semicolon + rest):
        quoted = found[2]
        content = _ESCAPE.sub(r"\1", quoted) if quoted is not None else found[3].strip().strip('"')
        _file(found[1].lower(), content, plain, pieces)
    for name, numbered in pieces.items():
        plain[name] = _join(numbered, defects)
    return Valued(word.strip().lower(), plain)


def _file(
    name: str, content: str, plain: dict[str, str], pieces: dict[str, dict[int, tuple[str, bool]]]
) -> None:
    """Put one parameter where it belongs: plain, or a numbered or percent-encoded piece of RFC 2231."""
    extended = _EXTENDED.fullmatch(name) if "*" in name else None
    if extended is None:
        plain.setdefault(name.partition("*")[0], content)
    elif len(pieces) < MAX_PIECES:
        number = int(extended[2] or 0)
        pieces.setdefault(extended[1], {}).setdefault(number, (content, extended[3] == "*"))


def _join(numbered: dict[int, tuple[str, bool]], defects: Defects) -> str:
    """Join the pieces by number; the charset stands in the first: utf-8'fr'caf%C3%A9."""
    declared = ""
    data = b""
    for index, number in enumerate(sorted(numbered)):
        content, encoded = numbered[number]
        if index == 0 and encoded and content.count("'") >= 2:
            declared, _, content = content.split("'", 2)
        piece = content.encode("utf-8", "replace")
        data += _PERCENT.sub(_from_hex, piece) if encoded else piece
    decoded = charset.decode(data, declared)
    if decoded.repaired:
        defects.add(f"headers: a name declared {declared[:30] or 'nothing'} was read as {decoded.codec}")
    return decoded.text


def _from_hex(digits: re.Match[bytes]) -> bytes:
    return bytes((int(digits[1], 16),))
