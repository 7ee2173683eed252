"""Give every line of a mail its role: the sender's own words, or the mail they answer.

The rules, from sure to less sure. Below a separator, a header block or an attribution that unquoted
text follows, everything is the older mail. Lines with `>` below an attribution are quoted; what stands
after them is the sender's (an answer below the quote). Answers between quoted lines are kept with the
lines they answer, in order; only the attribution itself is taken out, lest its date be read as news.
Lines with `>` that no attribution announces were put there by hand and stay, unless they end the mail.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence

from intake.reading.reply.boundary import Boundary, Sort, find_boundary, opens_quote_below
from intake.reading.reply.interleaved import find_runs
from intake.reading.reply.lines import Line


class Role(enum.Enum):
    """What a line is to the reader."""

    REPLY = "reply"
    QUOTED = "quoted"
    SIGNATURE = "signature"


def assign_roles(lines: Sequence[Line], first: Boundary | None) -> list[Role]:
    """Tell the sender's own lines from the quoted ones; `first` is the first boundary of the mail."""
    roles = [Role.REPLY] * len(lines)
    if first is None:
        _drop_trailing_quote(lines, roles)
    elif opens_quote_below(lines, first) and (first.sort is not Sort.MARK or lines[first.start].depth):
        _assign_around_quote(lines, roles, first)
    elif first.sort is Sort.ATTRIBUTION and not _has_words(lines, 0, first.start):
        _assign_below_bare_attribution(lines, roles, first)
    else:
        _mark(roles, first.start, len(lines))
    return roles


def _assign_around_quote(lines: Sequence[Line], roles: list[Role], first: Boundary) -> None:
    """Part quoted runs from what was typed after or between them."""
    second = _next_hard_boundary(lines, first.end)
    end = second.start if second else len(lines)
    _mark(roles, first.start, first.end)
    runs = find_runs(lines, first.end, end)
    answers = [at for at, run in enumerate(runs) if not run.quoted]
    quotes = [at for at, run in enumerate(runs) if run.quoted]
    interleaved = any(answer < quotes[-1] for answer in answers) if quotes else False
    for at, run in enumerate(runs):
        kept_for_context = interleaved and at < answers[-1]
        if run.quoted and not kept_for_context:
            _mark(roles, run.start, run.end)
        elif run.quoted:
            _mark_attributions(lines, roles, run.start, run.end)
    _mark(roles, end, len(lines))


def _next_hard_boundary(lines: Sequence[Line], start: int) -> Boundary | None:
    """Find the next boundary outside quotes that announces unquoted old text."""
    at = start
    while at < len(lines):
        found = find_boundary(lines, at)
        if found is None:
            return None
        if lines[found.start].depth == 0 and not opens_quote_below(lines, found):
            return found
        at = found.end
    return None


def _assign_below_bare_attribution(lines: Sequence[Line], roles: list[Role], first: Boundary) -> None:
    """Keep what follows an attribution that opens the mail: some clients quote nothing but its line.

    Taking the text for the older mail would lose all the sender wrote; so it stays, with its quotes.
    """
    _mark(roles, first.start, first.end)
    at = first.end
    while found := find_boundary(lines, at):
        if not opens_quote_below(lines, found):
            _mark(roles, found.start, len(lines))
            break
        _mark(roles, found.start, found.end)
        at = found.end
    _drop_trailing_quote(lines, roles)


def _drop_trailing_quote(lines: Sequence[Line], roles: list[Role]) -> None:
    """Take a quote that ends the mail for the mail answered, if there are words above it."""
    end = len(lines)
    while end and (lines[end - 1].blank or roles[end - 1] is not Role.REPLY):
        end -= 1
    start = end
    while start and (lines[start - 1].depth or lines[start - 1].blank):
        start -= 1
    if start < end and _has_words(lines, 0, start):
        _mark(roles, start, end)


def _mark_attributions(lines: Sequence[Line], roles: list[Role], start: int, end: int) -> None:
    at = start
    while found := find_boundary(lines[:end], at):
        if found.sort is Sort.ATTRIBUTION:
            _mark(roles, found.start, found.end)
        at = found.end


def _has_words(lines: Sequence[Line], start: int, end: int) -> bool:
    return any(not line.blank and line.depth == 0 for line in lines[start:end])


def _mark(roles: list[Role], start: int, end: int) -> None:
    roles[start:end] = [Role.QUOTED] * (end - start)
