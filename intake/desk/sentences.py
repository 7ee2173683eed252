"""Sentences and paragraphs in people's text: where one begins and ends."""

from __future__ import annotations

import bisect
import re

_END = re.compile(r"[.!?…](?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•–]|\w[^.\n]{0,30}:))|$")
_LONGEST = 400
# No-break spaces stay: they hold French quotation marks and colons to their words.
_BREAKABLE = re.compile(r"[ \t\r\n\f\v]+")


class Sentences:
    """The sentences of one text, whose ends are looked for once: a mail may hold thousands of dates."""

    def __init__(self, text: str) -> None:
        self._text = text
        ends = list(_END.finditer(text))
        self._starts, self._ends = [each.start() for each in ends], [each.end() for each in ends]
        self._told: dict[tuple[int, int], str] = {}

    def around(self, start: int, end: int) -> str:
        """Return the sentence that holds the characters from `start` to `end`, on one line."""
        before = bisect.bisect_right(self._ends, start)
        behind = bisect.bisect_left(self._starts, end)
        first = self._ends[before - 1] if before else 0
        last = self._ends[behind] if behind < len(self._ends) else len(self._text)
        if (first, last) not in self._told:
            self._told[first, last] = " ".join(self._text[first:last].split())[:_LONGEST]
        return self._told[first, last]


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text, each on one line."""
    return [" ".join(_BREAKABLE.split(part.strip())) for part in text.split("\n\n") if part.strip()]
