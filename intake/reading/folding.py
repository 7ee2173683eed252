"""Text without case, accents and typographic variety, for matching; offsets lead back to what was written."""

from __future__ import annotations

import dataclasses
import functools
import re
import unicodedata
from typing import TYPE_CHECKING

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
    common = (*map(chr, range(0x250)), *map(chr, range(0x370, 0x530)), *"’‘–—−“”„€•·\u202f\u2009\u2011")
    folded = {ord(character): _fold_character(character) for character in common}
    return {code: plain for code, plain in folded.items() if len(plain) == 1}


_ONE_TO_ONE = _one_to_one()
_UNCOMMON = re.compile("[^" + "".join(re.escape(chr(code)) for code in _ONE_TO_ONE) + "]")
_SHORT_RUN = 20  # characters
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_PLAIN_ASCII = tuple((sign, plain) for sign, plain in _PLAIN.items() if sign.isascii())


def fold(text: str) -> str:
    """Return the text in lower case without accents, invisible characters or typographic variants."""
    if text.isascii():
        return _fold_common(text)
    return _fold_common(_UNCOMMON.sub(_fold_match, text))


def _fold_match(found: re.Match[str]) -> str:
    return _fold_character(found.group())


def _fold_common(text: str) -> str:
    """Fold characters that fold to one each; looking up only those beyond ASCII is ten times as fast."""
    if not text.isascii():
        text = _NOT_ASCII.sub(_fold_run, text)
    text = text.lower()
    for sign, plain in _PLAIN_ASCII:
        if sign in text:
            text = text.replace(sign, plain)
    return text


def _fold_run(found: re.Match[str]) -> str:
    run = found.group()
    return _known_run(run) if len(run) <= _SHORT_RUN else run.translate(_ONE_TO_ONE)


@functools.lru_cache(maxsize=4096)
def _known_run(run: str) -> str:
    """Fold a letter or a word: a text repeats its few accented letters many times."""
    return run.translate(_ONE_TO_ONE)


@dataclasses.dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that remembers where each of its characters stood in the text as written."""

    written: str
    text: str
    offsets: Sequence[int]

    @classmethod
    def of(cls, written: str) -> Folded:
        """Fold a text; in one of common characters each stays where it is."""
        if written.isascii() or not _UNCOMMON.search(written):
            return cls(written, _fold_common(written), range(len(written) + 1))
        pieces: list[str] = []
        offsets: list[int] = []
        start = 0
        for found in _UNCOMMON.finditer(written):
            at = found.start()
            folded = _fold_character(found.group())
            pieces += (_fold_common(written[start:at]), folded)
            offsets += (*range(start, at), *[at] * len(folded))
            start = at + 1
        pieces.append(_fold_common(written[start:]))
        offsets += range(start, len(written) + 1)
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
