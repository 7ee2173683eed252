"""The words dates are told in, each with its kind and what it counts."""

from __future__ import annotations

from typing import Final

from intake.reading.dates.words import PLAIN, VALUED


def _lexicon() -> dict[str, tuple[str, int]]:
    words = {word: (kind, 0) for kind, listed in PLAIN.items() for word in listed.split()}
    for kind, values in VALUED.items():
        words |= {word: (kind, value) for value, listed in values.items() for word in listed.split()}
    return words


LEXICON: Final = _lexicon()
