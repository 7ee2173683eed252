"""Subjects and short texts compared without case, accents and typographic marks."""

from __future__ import annotations

import functools
import unicodedata

_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "\xa0": " ", "\u202f": " ", "–": "-", "—": "-"})


@functools.lru_cache(maxsize=64)
def folded(text: str) -> str:
    """Fold a text for comparing: lower case, no accents, plain apostrophes and blanks."""
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text.translate(_TYPOGRAPHY))
        text = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(text.lower().split())
