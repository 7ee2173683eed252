"""Where in a text dates may stand: the lines around the figures and words they are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from intake.reading.dates.lexicon import LEXICON
from intake.reading.dates.words import ANCHORING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGIT: Final = re.compile(r"\d")
# What may be a date in figures, or a quarter. Each looks behind a sign it has found: for the sign itself the
# engine looks quickly.
_NUMERIC: Final = re.compile(r"\d(?<![\w/.-]\d)(?:\d?/\d|\d?[-.]\d\d?[-.]\d\d|\d{3}[-/.]\d\d?[-/.]\d)")
_QUARTER: Final = re.compile(r"[tq](?<![^\W_].)[1-4](?!\w)")
# A word right before what may be a day or a year, on the line above it too.
_LED: Final = re.compile(r"""([a-z]++)[ \n*_"'-]{1,100}+\d{1,4}(?!\d)""")
_PIECE: Final = re.compile(r"[a-z]+")
_REACH: Final = 100  # characters around a figure or word that may belong to the same date
# Without one of these words, or a piece of one ("week-end"), and without a figure, there is no date.
_ANCHORS: Final = frozenset(
    piece
    for word, (kind, _) in LEXICON.items()
    if kind in ANCHORING.split()
    for piece in _PIECE.findall(word)
)
# One of these leads to a day or year that stands alone: "le 15", "jusqu'au 15", "en 2017", "mi-2017".
_LEADING: Final = frozenset(piece for word in LEXICON for piece in _PIECE.findall(word))


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines around figures and words of dates, wide enough for all that leads to a date.

    No date goes on beyond an empty line.
    """
    start = end = seen = -1
    for at in _signs(text):
        if at < seen:
            continue
        begin, seen = text.rfind("\n", 0, at) + 1, _end_of_line(text, "\n", at)
        low = text.rfind("\n", 0, max(begin - _REACH, 0)) + 1
        low = text.rfind("\n\n", low, begin) + 1 or low
        if low > end:
            if end >= 0:
                yield start, end
            start = low
        end = _end_of_line(text, "\n", seen + _REACH)
        end = min(end, _end_of_line(text, "\n\n", seen, end))
    if end >= 0:
        yield start, end


def _signs(text: str) -> list[int]:
    """Tell at little cost where a word of a date stands, or a figure that may be one."""
    signs: list[int] = []
    if not _ANCHORS.isdisjoint(_PIECE.findall(text)):
        signs += [word.start() for word in _PIECE.finditer(text) if word[0] in _ANCHORS]
    if _DIGIT.search(text):
        signs += [figure.start() for figure in _NUMERIC.finditer(text)]
        signs += [figure.start() for figure in _QUARTER.finditer(text)]
        signs += [figure.end() - 1 for figure in _LED.finditer(text) if figure[1] in _LEADING]
    return sorted(signs)


def _end_of_line(text: str, mark: str, at: int, last: int | None = None) -> int:
    found = text.find(mark, at, last)
    return found if found >= 0 else len(text)
