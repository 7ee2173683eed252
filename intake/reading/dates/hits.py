"""What a rule found in a text, and how a year that is not told is chosen."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from intake.reading.dates import spans
from intake.reading.dates.spans import Span
from intake.reading.dates.tokens import KINDS, Token


class Hit(NamedTuple):
    """What a rule matched: its named tokens, the day it was told, and what stands around it.

    `before` holds the kinds of the words in front that belong to it, `after` the kind of the next one;
    `is_past` tells whether the sentence speaks of what has happened.
    """

    match: re.Match[str]
    tokens: Sequence[Token]
    base: dt.date
    before: str
    after: str
    is_past: Callable[[], bool] = lambda: False

    def has(self, name: str) -> bool:
        """Tell whether the rule knows a token of that name and found it."""
        return name in self.match.re.groupindex and self.match.start(name) >= 0

    def token(self, name: str) -> Token:
        """Return a token by the name it has in the rule."""
        return self.tokens[self.match.start(name)]

    def value(self, name: str) -> int:
        """Return the number a token stands for, 0 when it is not there."""
        return self.token(name).value if self.has(name) else 0

    def kind_is(self, name: str, kind: str) -> bool:
        """Tell whether a named token is there and of that kind."""
        return self.has(name) and self.token(name).kind == KINDS[kind]

    @property
    def side(self) -> int:
        """Return 1 for "prochain", -1 for "dernier", 0 when neither is said."""
        for name in ("side", "side2"):
            if self.has(name):
                return 1 if self.kind_is(name, "NEXT") else -1
        return 0

    @property
    def direction(self) -> int:
        """Return -1 for what must be past ("depuis mars"), 1 for what must come, else 0."""
        if KINDS["SINCE"] in self.before or self.kind_is("since", "SINCE"):
            return -1
        return self.side


# One span; or several, each with the name of the token its words begin with; or None: no date at all.
Found: TypeAlias = Span | list[tuple[str, Span]] | None
Reading: TypeAlias = Callable[[Hit], Found]


def coming(spans_by_year: Callable[[int], Span], hit: Hit) -> Span:
    """Return the span of the year that is told, else the one that is on or the next: seasons, feasts."""
    if hit.has("year") or hit.direction:
        return near(spans_by_year, hit)
    years = (hit.base.year - 1, hit.base.year, hit.base.year + 1)
    return next(span for span in map(spans_by_year, years) if span.end >= hit.base)


def near(spans_by_year: Callable[[int], Span], hit: Hit) -> Span:
    """Return the span of the year that is told, else of the near year that is meant."""
    if hit.has("year"):
        return spans_by_year(hit.value("year"))
    candidates = {}
    for year in (hit.base.year - 1, hit.base.year, hit.base.year + 1):
        span = spans_by_year(year)
        candidates[span.start if hit.direction > 0 else span.end] = span
    return candidates[spans.pick_year(sorted(candidates), hit.base, hit.direction)]


def numeric(value: int, base: dt.date, direction: int = 0) -> dt.date:
    """Return the date of a token written in figures (yyyymmdd, the year 0 when not told)."""
    year, month, day = value // 10000, value // 100 % 100, value % 100
    return dt.date(year, month, day) if year else spans.in_near_year(month, day, base, direction)


def day_and_month(hit: Hit) -> dt.date:
    if hit.has("year"):
        return dt.date(hit.value("year"), hit.value("month"), hit.value("day"))
    return spans.in_near_year(hit.value("month"), hit.value("day"), hit.base, hit.direction)
