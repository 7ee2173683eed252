"""Where in a text dates may stand: the lines around the figures and words they are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from intake.reading.dates.lexicon import LEXICON
from intake.reading.dates.words import ANCHORING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"[^\n]+")
# A date in figures, or a quarter.
_NUMERIC: Final = re.compile(
    r"(?<![\w/.-])(?:\d\d?/\d|\d\d?[-.]\d\d?[-.]\d\d|(?:19|20)\d\d[-/.]\d\d?[-/.]\d)|(?<![^\W_])[tq][1-4](?!\w)"
)
# A day or a year; other figures make no date without a word of one beside them.
_FIGURE: Final = re.compile(r"(?<![^\W_])(?:0?[1-9]|[12]\d|3[01]|(?:19|20)\d\d)(?!\d)")
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
_BETWEEN: Final = ' \n*_"'  # what may stand between the two and counts for nothing


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines around figures and words of dates, wide enough for all that leads to a date.

    No date goes on beyond an empty line.
    """
    start = end = -1
    for line in _LINE.finditer(text):
        if not _may_hold_date(text, line):
            continue
        low = text.rfind("\n", 0, max(line.start() - _REACH, 0)) + 1
        low = text.rfind("\n\n", low, line.start()) + 1 or low
        if low > end:
            if end >= 0:
                yield start, end
            start = low
        end = _end_of_line(text, "\n", line.end() + _REACH)
        end = min(end, _end_of_line(text, "\n\n", line.end(), end))
    if end >= 0:
        yield start, end


def _may_hold_date(text: str, line: re.Match[str]) -> bool:
    """Tell at little cost whether a line holds a word that dates are made of, or a figure that may be one."""
    if not _ANCHORS.isdisjoint(_PIECE.findall(line[0])) or _NUMERIC.search(line[0]):
        return True
    for figure in _FIGURE.finditer(line[0]):
        at = line.start() + figure.start()
        before = text[max(at - _REACH, 0) : at].rstrip(_BETWEEN).rstrip("'-")
        words = _PIECE.findall(before)
        if words and before.endswith(words[-1]) and words[-1] in _LEADING:
            return True
    return False


def _end_of_line(text: str, mark: str, at: int, last: int | None = None) -> int:
    found = text.find(mark, at, last)
    return found if found >= 0 else len(text)
