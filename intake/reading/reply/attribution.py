"""The line above a quote that names its author and date, on one line or wrapped over several."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from intake.reading.reply.attribution_form import (
    Strength,
    is_verb,
    judge_named,
    judge_opened,
    may_end,
    tells_when,
)
from intake.reading.reply.lines import Line, fold, next_filled

# Clients wrap a long name or address over at most so many lines.
_LONGEST_WRAP = 6
# The client put its line behind the sender's last words.
_SHARED = re.compile(r"(?<=[^\s-])\s?-{2,5}\s?(?=(?:On|Le|Am|El|Il|Op|Em) .{0,60}\d)")
_BEHIND_SENTENCE = re.compile(r"(?<=[.!?…]) (?=(?:On|Le|Am|El|Il|Op|Em) .{0,60}\d)")
_LONGEST_SHARED = 400


@dataclasses.dataclass(frozen=True, slots=True)
class Attribution:
    """Lines `start` up to `end` (excluded)."""

    start: int
    end: int
    weak: bool


def find_attribution(lines: Sequence[Line], end: int) -> Attribution | None:
    """Tell whether an attribution ends with the line at `end`.

    The nearest line that opens with a date wins; without one, the nearest that names somebody.
    """
    if lines[end].blank or not may_end(lines, end):
        return None
    found = None
    joined = ""
    for start in range(end, max(end - _LONGEST_WRAP, -1), -1):
        if lines[start].blank and not _goes_on(lines[start + 1]):
            break
        if start < end and lines[start].folded.endswith(":"):
            break
        nameless = joined.startswith("<")
        joined = f"{_words(lines[start])} {joined}".strip()
        opened = judge_opened(joined)
        if opened and (found is None or nameless or tells_when(lines[start].folded)):
            return _trust(lines, Attribution(start, end + 1, opened is Strength.WEAK))
        named = judge_named(joined) if found is None or nameless else None
        if named and (named is not Strength.WEAK or start == end):
            found = Attribution(start, end + 1, named is Strength.WEAK)
    return _trust(lines, found)


def split_shared_line(text: str) -> str:
    """Put an attribution that shares its line with the sender's words on a line of its own.

    Only line ends are added: "d'accord--- On Wed, ... wrote:", "Oui. Le 6 mars ... a écrit :".
    """
    if "--" not in text and "@" not in text:
        return text
    return "\n".join(_split_shared(raw) for raw in text.split("\n"))


def _split_shared(raw: str) -> str:
    found = _SHARED.search(raw[:400]) if "--" in raw else None
    if found is None and raw.endswith((":", ": ", ":\r")) and "@" in raw and len(raw) <= _LONGEST_SHARED:
        found = _BEHIND_SENTENCE.search(raw)
    if not found or not judge_opened(fold(raw[found.end() : found.end() + 400])):
        return raw
    return f"{raw[: found.start()]}\n{raw[found.start() :].lstrip()}"


def _words(line: Line) -> str:
    """Give a line for joining; the `>` that closes an address may look like a quote mark."""
    folded = line.folded.replace("&lt;", "<").replace("&gt;", ">")
    return f"> {folded}" if line.raw.startswith((">:", "> :")) or _closes_address(line) else folded


def _closes_address(line: Line) -> bool:
    return line.depth == 1 and is_verb(line.folded)


def _goes_on(line: Line) -> bool:
    """Tell whether a line below an empty one still belongs: Polymail puts `<` and `mailto:` apart."""
    return line.folded.startswith(("<", "mailto:")) or line.blank


def _trust(lines: Sequence[Line], found: Attribution | None) -> Attribution | None:
    if found is None or not found.weak:
        return found
    below = next_filled(lines, found.end)
    if below == len(lines):
        return None
    quoted = lines[below].depth > lines[found.start].depth or lines[below].body.startswith("|")
    return found if quoted else None
