"""Where in a text dates may stand: what lies around the figures and words they are made of."""

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
_BLANK: Final = re.compile(r"[ \n]")
# Characters before and behind a figure or word that may belong to the same date: "de dix heures et demie à
# onze heures et demie à partir du premier" has 66.
_REACH: Final = 80
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
    """Yield what lies around figures and words of dates, wide enough for all that belongs to a date.

    No date goes on beyond an empty line.
    """
    start = end = 0
    for at in _signs(text):
        if at + _REACH <= end:
            continue
        low = max(at - _REACH, end)
        low = max(text.rfind(" ", end, low), text.rfind("\n", end, low), end)
        low = max(text.rfind("\n\n", low, at), low)
        if low > end:
            if end:
                yield start, end
            start = low
        end = _end(text, at)
    if end:
        yield start, end


def _end(text: str, at: int) -> int:
    """Return where what may belong to a date ends: at an empty line, or between words."""
    empty = text.find("\n\n", at, at + _REACH)
    blank = _BLANK.search(text, at + _REACH) if empty < 0 else None
    return empty if empty >= 0 else blank.start() if blank else len(text)


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
