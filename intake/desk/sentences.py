"""Sentences in people's text: where one begins and ends around a place."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…](?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•–]|\w[^.\n]{0,30}:))|$")
_LONGEST = 400


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence of `text` that holds the characters from `start` to `end`, on one line."""
    first = 0
    for match in _END.finditer(text, 0, len(text)):
        if match.end() > start:
            break
        first = match.end()
    stop = _END.search(text, end)
    last = stop.end() if stop else len(text)
    return " ".join(text[first:last].split())[:_LONGEST]
