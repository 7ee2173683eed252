"""Text without case, accents and typographic variety, for matching; offsets lead back to what was written."""

from __future__ import annotations

import codecs
import functools
import re
import unicodedata
from array import array
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# What NFKD leaves as it is, though a keyboard, Word or a phone puts it for the plain sign.
_PLAIN = {
    "’": "'", "‘": "'", "ʼ": "'", "′": "'", "´": "'", "`": "'", "‛": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "‒": "-", "―": "-",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "œ": "oe", "æ": "ae", "ß": "ss", "\t": " ", "\v": " ", "\f": " ", "\r": " ", "⁄": "/", "…": "...",
}  # fmt: skip


@functools.lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """Return what a character is compared as: nothing for marks and invisible ones."""
    plain = _PLAIN.get(character.lower())
    if plain is not None:
        return plain
    pieces = []
    for piece in unicodedata.normalize("NFKD", character.lower()):
        category = unicodedata.category(piece)
        if category in {"Mn", "Me", "Cf"}:  # accents, variation selectors, zero-width and bidi signs
            continue
        pieces.append(" " if category in {"Zs", "Zl", "Zp"} else _PLAIN.get(piece, piece))
    return "".join(pieces).lower()


def _one_to_one() -> dict[int, str]:
    """Return what common characters fold to, those that fold to exactly one: most texts need no more."""
    common = (*map(chr, range(0x250)), *map(chr, range(0x370, 0x530)), *"’‘–—−“”„€•·\u202f\u2009\u2010\u2011")
    folded = {ord(character): _fold_character(character) for character in common}
    return {code: plain for code, plain in folded.items() if len(plain) == 1}


_ONE_TO_ONE = _one_to_one()
_UNCOMMON = re.compile("[^" + "".join(re.escape(chr(code)) for code in _ONE_TO_ONE) + "]+")
_LONG = 300  # characters
_PLAIN_ASCII = tuple((sign, plain) for sign, plain in _PLAIN.items() if sign.isascii())


def _signs() -> str:
    """Return what French and English mail is written in, as a charset.

    It is Windows-1252, with the blanks and dashes of phones and word processors in the places it leaves free.
    """
    free = iter("\u202f\u2009\u2010\u2011\u2212")
    return "".join(
        next(free) if sign == "\ufffd" else sign for sign in bytes(range(256)).decode("cp1252", "replace")
    )


_SIGNS = _signs()
_CHARSET = codecs.charmap_build(_SIGNS)
# What each of these signs folds to, in its place; 0 where that is not one sign of the same charset.
_WESTERN = b"".join(
    codecs.charmap_encode(_ONE_TO_ONE.get(ord(sign), ""), "ignore", _CHARSET)[0] or b"\0" for sign in _SIGNS
)


def fold(text: str) -> str:
    """Return the text in lower case without accents, invisible characters or typographic variants."""
    plain = _fold_western(text)
    return _fold_common(_UNCOMMON.sub(_fold_match, text)) if plain is None else plain


def _fold_western(text: str) -> str | None:
    """Fold a text in which each sign is of that charset and folds to one, by one look-up; else give None."""
    try:
        signs = text.encode() if text.isascii() else codecs.charmap_encode(text, "strict", _CHARSET)[0]
    except UnicodeEncodeError:
        return None
    plain = signs.translate(_WESTERN)
    if 0 in plain:
        return None
    return plain.decode("ascii") if plain.isascii() else codecs.charmap_decode(plain, "strict", _SIGNS)[0]


def _fold_match(found: re.Match[str]) -> str:
    return "".join(map(_fold_character, found.group()))


def _fold_common(text: str) -> str:
    """Fold characters that fold to one each."""
    if text.isascii():
        return _fold_ascii(text)
    if len(text) <= _LONG:
        return text.translate(_ONE_TO_ONE)
    # In a long text it is quicker to put each kind of character right everywhere at once.
    for character in set(text):
        plain = _ONE_TO_ONE.get(ord(character), character)
        if plain != character:
            text = text.replace(character, plain)
    return text


def _fold_ascii(text: str) -> str:
    text = text.lower()
    for sign, plain in _PLAIN_ASCII:
        if sign in text:
            text = text.replace(sign, plain)
    return text


class Folded(NamedTuple):
    """A folded text that remembers where each of its characters stood in the text as written."""

    written: str
    text: str
    offsets: Sequence[int]

    @classmethod
    def of(cls, written: str) -> Folded:
        """Fold a text; in one of common characters each stays where it is."""
        plain = _fold_western(written)
        if plain is not None:
            return cls(written, plain, range(len(written) + 1))
        if not _UNCOMMON.search(written):
            return cls(written, _fold_common(written), range(len(written) + 1))
        pieces: list[str] = []
        offsets = array("L")
        start = 0
        for found in _UNCOMMON.finditer(written):
            pieces.append(_fold_common(written[start : found.start()]))
            offsets.extend(range(start, found.start()))
            for at, character in enumerate(found.group(), found.start()):
                folded = _fold_character(character)
                pieces.append(folded)
                if len(folded) == 1:
                    offsets.append(at)
                else:
                    offsets.extend([at] * len(folded))
            start = found.end()
        pieces.append(_fold_common(written[start:]))
        offsets.extend(range(start, len(written) + 1))
        return cls(written, "".join(pieces), offsets)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the folded text stands in the text as written, accents included."""
        first = self.offsets[start]
        if start >= end:
            return first, first
        after = self.offsets[end - 1] + 1
        while after < len(self.written) and unicodedata.combining(self.written[after]):
            after += 1
        return first, after

    def slice(self, start: int, end: int | None = None) -> str:
        """Return a span of the folded text as it was written, without the blanks around it."""
        first, last = self.place(start, len(self.text) if end is None else end)
        return self.written[first:last].strip()
