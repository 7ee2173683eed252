"""Where in a text dates may stand: the lines around the figures and words they are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from intake.reading.dates.lexicon import LEXICON
from intake.reading.dates.words import ANCHORING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"[^\n]+")
_DIGIT: Final = re.compile(r"\d")
# What may be a date in figures, or a quarter. Each looks behind a sign it has found: for the sign itself the
# engine looks quickly.
_NUMERIC: Final = re.compile(r"\d(?<![\w/.-]\d)(?:\d?/\d|\d?[-.]\d\d?[-.]\d\d|\d{3}[-/.]\d\d?[-/.]\d)")
_QUARTER: Final = re.compile(r"[tq](?<![^\W_].)[1-4](?!\w)")
# What may be a day or a year; other figures make no date without a word of one beside them.
_FIGURE: Final = re.compile(r"\d(?<![^\W_].)\d{0,3}(?!\d)")
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
_LONGEST: Final = max(map(len, _LEADING))
_BETWEEN: Final = ' \n*_"'  # what may stand between the two and counts for nothing


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines around figures and words of dates, wide enough for all that leads to a date.

    No date goes on beyond an empty line.
    """
    if not _has_word_of_date(text) and not _DIGIT.search(text):
        return
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
    words = line[0]
    if _has_word_of_date(words):
        return True
    return _DIGIT.search(words) is not None and (
        _NUMERIC.search(words) is not None
        or _QUARTER.search(words) is not None
        or any(_is_led_to(text, line.start() + figure.start()) for figure in _FIGURE.finditer(words))
    )


def _has_word_of_date(text: str) -> bool:
    return not _ANCHORS.isdisjoint(_PIECE.findall(text))


def _is_led_to(text: str, at: int) -> bool:
    """Tell whether the word before a figure is one that leads to a day or year standing alone."""
    before = text[max(at - _REACH, 0) : at].rstrip(_BETWEEN).rstrip("'-")
    words = _PIECE.findall(before[-_LONGEST - 1 :])
    return bool(words) and before.endswith(words[-1]) and words[-1] in _LEADING


def _end_of_line(text: str, mark: str, at: int, last: int | None = None) -> int:
    found = text.find(mark, at, last)
    return found if found >= 0 else len(text)
