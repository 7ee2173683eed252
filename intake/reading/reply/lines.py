"""A mail's text as lines: what each says, how deep it is quoted, and a folded form to compare words by."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Sequence

_END_OF_LINE = re.compile(r"\r\n|\n|\r")
_PREFIX = re.compile(r"[ \t\u00a0]{0,8}((?:>[ \t\u00a0]?)+)")
_SPACES = re.compile(r"\s+")
# Longer lines are paragraphs; what clients write is short. The bound keeps every pattern linear.
_FOLDED_LENGTH = 400
_INVISIBLE = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF]
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"'})
_PLAIN.update({ord(dash): "-" for dash in "‐‑‒–—―"} | {ord("："): ":", ord("…"): "..."})


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One line: `raw` as received, `depth` its number of quote marks, `body` what stands after them.

    `folded` is the body's beginning without case, accents, kinds of space, quote mark or dash.
    """

    raw: str
    depth: int
    body: str
    folded: str

    @property
    def blank(self) -> bool:
        return not self.folded


def fold(text: str) -> str:
    """Make words comparable: no case, accents, invisible signs, kinds of space, apostrophe and dash."""
    text = text.translate(_PLAIN)
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_INVISIBLE))
        text = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return _SPACES.sub(" ", text).strip().casefold()


def read_lines(text: str) -> list[Line]:
    """Cut a text into lines; a `>From ` that a mailbox file escaped is no quote."""
    raws = _END_OF_LINE.split(text)
    lines = [_read_line(raw) for raw in raws]
    for at, line in enumerate(lines):
        if line.raw.startswith(">From ") and not any(near.depth for near in _neighbours(lines, at)):
            lines[at] = Line(line.raw, 0, line.raw[1:], fold(line.raw[1 : _FOLDED_LENGTH + 1]))
    return lines


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


def _neighbours(lines: Sequence[Line], at: int) -> Sequence[Line]:
    return [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]


def _read_line(raw: str) -> Line:
    prefix = _PREFIX.match(raw)
    body = raw[prefix.end() :] if prefix else raw
    depth = prefix.group(1).count(">") if prefix else 0
    return Line(raw, depth, body, fold(body[:_FOLDED_LENGTH]))
