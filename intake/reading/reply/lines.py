"""A mail's text as lines: what each says, how deep it is quoted, and a folded form to compare words by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from intake.reading import folding

_PREFIX = re.compile(r"[ \t\u00a0]{0,8}((?:>[ \t\u00a0]?){1,100})")
_ARROWS = re.compile(r">>> [^\s>][^\n]{1,300}\d[^\n>]{0,6}>>>\s{0,4}$")
# Longer lines are paragraphs; what clients write is short. The bound keeps every pattern linear.
_FOLDED_LENGTH = 400
_LINK = re.compile(
    r"\[([^\[\]]{1,80})\]\s?\([^()\s]{1,300}\)|<#[^<>\s]{1,80}>|<?\(?(?:https?://|mailto:)[^\s<>]{1,300}>?\)?"
)
_INVISIBLE = "\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


class Line(NamedTuple):
    """One line: `raw` as received, `depth` its number of quote marks, `body` what stands after them.

    `folded` is the body's beginning without case, accents, kinds of space, quote mark or dash.
    """

    raw: str
    depth: int
    body: str
    folded: str
    blank: bool

    @classmethod
    def of(cls, raw: str, depth: int, body: str) -> Line:
        """Fold a line: nearly every one is compared with something."""
        folded = fold(body[:_FOLDED_LENGTH])
        blank = not folded and (not body.strip() or body.strip()[0] in _INVISIBLE)
        return cls(raw, depth, body, folded, blank)


_BLANK = Line("", 0, "", "", blank=True)


def fold(text: str) -> str:
    """Make words comparable: no case, accents, invisible signs, kinds of space, apostrophe and dash."""
    return " ".join(folding.fold(text).split())


def without_links(text: str) -> str:
    """Leave out web addresses, and of a link written `[words](address)` keep the words."""
    return _LINK.sub(lambda found: found.group(1) or " ", text)


def read_lines(text: str, most: int = 0) -> tuple[list[Line], str]:
    """Cut a text into lines, and give what is left after so many (0: all).

    A `>From ` that a mailbox file escaped is no quote, nor is GroupWise's line of arrows.
    """
    raws = text.replace("\r\n", "\n").replace("\r", "\n").split("\n", most or -1)
    rest = raws.pop() if most and len(raws) > most else ""
    lines = [_read_line(raw) for raw in raws]
    for at, line in enumerate(lines if ">From " in text else ()):
        if line.raw.startswith(">From ") and not any(near.depth for near in _neighbours(lines, at)):
            lines[at] = Line.of(line.raw, 0, line.raw[1:])
    return lines, rest


def join_lines(lines: Iterable[Line]) -> str:
    """Put lines together as they came, without the empty ones at both ends."""
    kept = [line.raw.rstrip() for line in lines]
    first = next((at for at, raw in enumerate(kept) if raw), len(kept))
    while len(kept) > first and not kept[-1]:
        kept.pop()
    return "\n".join(kept[first:])


def next_filled(lines: Sequence[Line], at: int) -> int:
    """Find the first line at or after a place that is not blank; the number of lines if there is none."""
    while at < len(lines) and lines[at].blank:
        at += 1
    return at


def previous_filled(lines: Sequence[Line], at: int) -> int:
    """Find the last line at or before a place that is not blank; -1 if there is none."""
    while at >= 0 and lines[at].blank:
        at -= 1
    return at


def _neighbours(lines: Sequence[Line], at: int) -> Sequence[Line]:
    return [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]


def _read_line(raw: str) -> Line:
    if not raw:
        return _BLANK
    prefix = _PREFIX.match(raw) if ">" in raw and not _ARROWS.match(raw) else None
    if prefix is None:
        return Line.of(raw, 0, raw)
    return Line.of(raw, prefix.group(1).count(">"), raw[prefix.end() :])
