"""Text without case, accents and typographic variety, for matching; offsets lead back to what was written."""

from __future__ import annotations

import dataclasses
import functools
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
    return "".join(pieces)


def fold(text: str) -> str:
    """Return the text in lower case without accents, invisible characters or typographic variants."""
    return text.lower() if text.isascii() else "".join(map(_fold_character, text))


@dataclasses.dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that remembers where each of its characters stood in the text as written."""

    written: str
    text: str
    offsets: Sequence[int]

    @classmethod
    def of(cls, written: str) -> Folded:
        """Fold a text; in one of ASCII alone every character stays where it is."""
        if written.isascii():
            return cls(written, written.lower(), range(len(written) + 1))
        pieces = [_fold_character(character) for character in written]
        offsets = [at for at, piece in enumerate(pieces) for _ in piece]
        return cls(written, "".join(pieces), (*offsets, len(written)))

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
