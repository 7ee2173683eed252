"""Subjects and short texts compared without case, accents and typographic marks."""

from __future__ import annotations

import functools

from intake.reading.folding import fold


@functools.lru_cache(maxsize=64)
def folded(text: str) -> str:
    """Fold a text for comparing: lower case, no accents, plain apostrophes and blanks."""
    return " ".join(fold(text).split())
