"""Runs of quoted and of typed lines, with the lines that a client wrapped out of a quote put back."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Sequence

from intake.reading.reply.lines import Line, fold
from intake.reading.words_clients.answers import ANSWERS

# A client that wraps a quoted line leaves its end without a mark; shorter lines were not wrapped.
_WRAP_WIDTH = 60
_SENTENCE_END = re.compile(r"[.!?:;…»\")]\s*$")
_ANSWER = re.compile(rf"(?:{'|'.join(re.escape(fold(answer.words)) for answer in ANSWERS)})(?!\w)")
_OPEN_LINK = re.compile(r"(?:\(|<)\s?https?://[^\s>)]*\s*$")


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring lines, `start` up to `end` (excluded), all quoted or all typed."""

    start: int
    end: int
    quoted: bool


def find_runs(lines: Sequence[Line], start: int, end: int) -> list[Run]:
    """Cut lines into runs that say something; empty lines go with the run above."""
    wrapped = _find_wrapped(lines, start, end)
    filled = [at for at in range(start, end) if lines[at].depth or not lines[at].blank]
    runs: list[Run] = []
    for quoted, group in itertools.groupby(filled, key=lambda at: lines[at].depth > 0 or at in wrapped):
        members = list(group)
        runs.append(Run(members[0], members[-1] + 1, quoted))
    return runs


def _find_wrapped(lines: Sequence[Line], start: int, end: int) -> set[int]:
    """Find the ends of quoted lines that lost their mark.

    Sure only in the middle of a sentence or a link, with the quote going on just below. Once a quote
    shows such a wrap, a small letter just below a long quoted line counts too, even after a full stop.
    """
    candidates = [at for at in range(start + 1, end) if _may_be_wrapped(lines, at)]
    sure = {
        at
        for at in candidates
        if _goes_on_below(lines, at) and not _SENTENCE_END.search(lines[at - 1].body[-80:])
    }
    sure |= {at for at in range(start + 1, end) if _ends_open_link(lines, at)}
    return sure | set(candidates) if sure else set()


def _may_be_wrapped(lines: Sequence[Line], at: int) -> bool:
    line, above = lines[at], lines[at - 1]
    if line.depth or line.blank or len(above.raw) < _WRAP_WIDTH or not above.raw.lstrip().startswith(">"):
        return False
    if not line.body[:1].islower() or len(line.body) >= len(above.raw) or _ANSWER.match(line.folded):
        return False
    return at + 1 >= len(lines) or lines[at + 1].blank or _goes_on_below(lines, at)


def _goes_on_below(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].depth > 0


def _ends_open_link(lines: Sequence[Line], at: int) -> bool:
    line, above = lines[at], lines[at - 1]
    return bool(
        not line.depth
        and above.depth
        and _OPEN_LINK.search(above.body[-300:])
        and " " not in line.body.strip()
    )
