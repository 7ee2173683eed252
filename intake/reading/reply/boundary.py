"""Where the sender's words end for the first time, and what begins there."""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Sequence

from intake.reading.reply import attribution, header_block, separator
from intake.reading.reply.lines import Line, next_filled


class Sort(enum.Enum):
    """What stands at a boundary."""

    ATTRIBUTION = "attribution"
    HEADERS = "headers"
    ORIGINAL = "original"
    FORWARD = "forward"
    MARK = "mark"


@dataclasses.dataclass(frozen=True, slots=True)
class Boundary:
    """Lines `start` up to `end` (excluded) are the client's; `crowded` holds headers found on one line."""

    sort: Sort
    start: int
    end: int
    crowded: str = ""


_WRAPPED_OVER = 3
_RULE = re.compile(r"^[\s>*]{0,6}[-_=*~#]{3,}\s*$")
# Lotus Notes repeats who, when and the first words above its headers: "Léa---06/03/2017 10:02:33---Bonjour".
_LOTUS = re.compile(r"^[^\W\d][^\n]{1,60}-{3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4} \d{1,2}:\d\d[^-]{0,12}-{3}")
# Words between dashes above a header block say what it is, in any language.
_ROW_OF_WORDS = re.compile(r"^[\s*]{0,6}([-_=])\1{2,} ?[^\W\d][^\n]{1,60}? ?\1{3,}\s*$")
_SORTS = {
    separator.Kind.MARK: Sort.MARK,
    separator.Kind.ORIGINAL: Sort.ORIGINAL,
    separator.Kind.FORWARD: Sort.FORWARD,
}


def is_rule(line: Line) -> bool:
    """Tell whether a line is a mere row of dashes, underscores or the like."""
    return bool(_RULE.match(line.body[:200])) and len(line.body) <= 200


def find_boundary(lines: Sequence[Line], start: int = 0) -> Boundary | None:
    """Find the first boundary at or after a line, among lines that are not quoted or open a quote."""
    for at in range(start, len(lines)):
        line = lines[at]
        if line.blank or (line.depth and not _opens_quote(lines, at, within=_WRAPPED_OVER)):
            continue
        found = _read_boundary(lines, at, start)
        if found:
            return _with_rule_above(lines, found, start)
    return None


def _opens_quote(lines: Sequence[Line], at: int, *, within: int = 1) -> bool:
    """Tell whether a quoted line is among the first that say something in its run.

    Apple Mail, Orange and SFR put their line inside the quote, where it may be wrapped.
    """
    filled = 0
    above = at - 1
    while above >= 0 and lines[above].depth and filled < within:
        filled += not lines[above].blank
        above -= 1
    return filled < within


def _read_boundary(lines: Sequence[Line], at: int, start: int) -> Boundary | None:
    if lines[at].depth and not _opens_quote(lines, at):
        return _read_attribution(lines, at, start)
    separated = separator.read_separator(lines[at])
    if separated:
        return Boundary(_SORTS[separated[0]], at, at + 1, separated[1])
    block = header_block.find_header_block(lines, at) or header_block.find_bare_block(lines, at)
    if block:
        return Boundary(Sort.HEADERS, at, block.end)
    return _read_attribution(lines, at, start)


def _read_attribution(lines: Sequence[Line], at: int, start: int) -> Boundary | None:
    """Look for an attribution that begins at or just above this line and ends on it or up to five below."""
    found = attribution.find_attribution(lines, at)
    if found and found.start >= start and (not lines[at].depth or _opens_quote(lines, found.start)):
        return Boundary(Sort.ATTRIBUTION, found.start, found.end)
    return None


def _with_rule_above(lines: Sequence[Line], found: Boundary, start: int) -> Boundary:
    """Count as the client's the row that Outlook and Orange draw above their headers, and Lotus' line."""
    if found.sort is Sort.ATTRIBUTION:
        return found
    above = found.start - 1
    while above >= start and lines[above].blank:
        above -= 1
    if above < start:
        return found
    if found.sort is Sort.HEADERS and separator.announces_forward(lines[above]):
        return Boundary(Sort.FORWARD, above, above + 1)
    if (
        is_rule(lines[above])
        or separator.announces_original(lines[above])
        or _is_clients(lines[above].body[:200])
    ):
        return dataclasses.replace(found, start=above)
    return found


def _is_clients(body: str) -> bool:
    return _LOTUS.match(body) is not None or _ROW_OF_WORDS.match(body) is not None


def opens_quote_below(lines: Sequence[Line], boundary: Boundary) -> bool:
    """Tell whether quoted lines follow a boundary, or hold it."""
    below = next_filled(lines, boundary.end)
    return lines[boundary.start].depth > 0 or (below < len(lines) and lines[below].depth > 0)
