"""How what a rule found is read: from words and a day to a span of the calendar."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from intake.reading.dates import spans
from intake.reading.dates.spans import Span
from intake.reading.dates.tokens import KINDS, Token
from intake.reading.message import Precision


@dataclasses.dataclass(frozen=True, slots=True)
class Hit:
    """What a rule matched: its named tokens, the day it was told, and what stands around it.

    `before` holds the kinds of the words in front that belong to it, `after` the kind of the next one.
    """

    match: re.Match[str]
    tokens: Sequence[Token]
    base: dt.date
    before: str
    after: str

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


def _coming(spans_by_year: Callable[[int], Span], hit: Hit) -> Span:
    """Return the span of the year that is told, else the one that is on or the next: seasons, feasts."""
    if hit.has("year") or hit.direction:
        return _near(spans_by_year, hit)
    years = (hit.base.year - 1, hit.base.year, hit.base.year + 1)
    return next(span for span in map(spans_by_year, years) if span.end >= hit.base)


def _near(spans_by_year: Callable[[int], Span], hit: Hit) -> Span:
    """Return the span of the year that is told, else of the near year that is meant."""
    if hit.has("year"):
        return spans_by_year(hit.value("year"))
    candidates = {}
    for year in (hit.base.year - 1, hit.base.year, hit.base.year + 1):
        span = spans_by_year(year)
        candidates[span.start if hit.direction > 0 else span.end] = span
    return candidates[spans.pick_year(sorted(candidates), hit.base, hit.direction)]


def _numeric(value: int, base: dt.date, direction: int = 0) -> dt.date:
    """Return the date of a token written in figures (yyyymmdd, the year 0 when not told)."""
    year, month, day = value // 10000, value // 100 % 100, value % 100
    return dt.date(year, month, day) if year else spans.in_near_year(month, day, base, direction)


def _day_and_month(hit: Hit) -> dt.date:
    if hit.has("year"):
        return dt.date(hit.value("year"), hit.value("month"), hit.value("day"))
    return spans.in_near_year(hit.value("month"), hit.value("day"), hit.base, hit.direction)


def _period(kind: str, base: dt.date, ahead: int, part: int = 4) -> Span:
    """Return the week, month, quarter, year or week-end that lies so many of them away."""
    if kind == KINDS["WEEK"]:
        return spans.week(base + 7 * ahead * spans.DAY, part)
    if kind == KINDS["WEEKEND"]:
        return spans.weekend(base + 7 * ahead * spans.DAY)
    if kind == KINDS["MONTHS"]:
        return spans.month(base.year, base.month + ahead, part)
    if kind == KINDS["QUARTER"]:
        return spans.quarter(base.year + (number := (base.month - 1) // 3 + ahead) // 4, number % 4 + 1)
    return spans.year(base.year + ahead, part)


def nothing(_: Hit) -> Found:
    """Read what looks like a date and is none: a street, a habit."""
    return None


def between_days(hit: Hit) -> Found:
    """Read "du 28 février au 3 mars"."""
    month, day = hit.value("m2"), hit.value("d2")
    year = hit.value("y2")
    end = dt.date(year, month, day) if year else spans.in_near_year(month, day, hit.base, hit.direction)
    first = (hit.value("m1") or month, hit.value("d1"))
    start_year = hit.value("y1") or (end.year if first <= (month, day) else end.year - 1)
    if not hit.has("m1") and first > (month, day):
        return None
    return spans.days(dt.date(start_year, *first), end)


def between_numeric(hit: Hit) -> Found:
    """Read "du 28/02 au 03/03"."""
    end = _numeric(hit.value("n2"), hit.base)
    first = hit.value("n1")
    if first < 10000:
        first += (end.year if first % 10000 <= end.month * 100 + end.day else end.year - 1) * 10000
    return spans.days(_numeric(first, hit.base), end)


def between_bare(hit: Hit) -> Found:
    """Read "entre le 6 et le 12", in the month that is on or the next."""
    if hit.after == KINDS["WORD"]:
        return None
    first, last = hit.value("d1"), hit.value("d2")
    if first < last:
        end = spans.in_near_month(last, hit.base)
        return spans.days(end.replace(day=first), end)
    start = spans.in_near_month(first, hit.base)
    return spans.days(start, spans.in_months(start, 1).start.replace(day=last))


def between_months(hit: Hit) -> Found:
    """Read "de mars à juin 2018"."""
    last = hit.value("m2")
    first = hit.value("m1")

    def in_year(year: int) -> Span:
        start = hit.value("y1") or (year if first <= last else year - 1)
        return Span(spans.month(start, first).start, spans.month(year, last).end, Precision.MONTH)

    if hit.has("y2"):
        return in_year(hit.value("y2"))
    if hit.has("y1"):
        return in_year(hit.value("y1") + (first > last))
    return _near(in_year, hit)


def between_years(hit: Hit) -> Found:
    """Read "de 2018 à 2020"."""
    first, last = hit.value("y1"), hit.value("y2")
    return Span(dt.date(first, 1, 1), dt.date(last, 12, 31), Precision.YEAR) if first <= last else None


def week_of_day(hit: Hit) -> Found:
    """Read "la semaine du 6 mars", "le week-end du 11/03"."""
    if hit.has("date"):
        date = _numeric(hit.value("date"), hit.base)
    elif hit.has("month"):
        date = _day_and_month(hit)
    else:
        date = spans.in_near_month(hit.value("day"), hit.base)
    return spans.weekend(date) if hit.has("w") else spans.week(date)


def several_days(hit: Hit) -> Found:
    """Read "les 3 et 5 mars"."""
    found = []
    for name in ("d0", "d1", "d2"):
        if hit.has(name):
            date = (hit.value("month"), hit.value(name))
            year = hit.value("year")
            on = dt.date(year, *date) if year else spans.in_near_year(*date, hit.base, hit.direction)
            found.append((name, spans.day(on)))
    return found


def day_of_month(hit: Hit) -> Found:
    """Read "mardi 3 mars 2017"."""
    return spans.day(_day_and_month(hit))


def numeric(hit: Hit) -> Found:
    """Read "14/03/2017", "14/03"."""
    return spans.day(_numeric(hit.value("date"), hit.base, hit.direction))


def nth_weekday(hit: Hit) -> Found:
    """Read "le premier mardi de mars", "le dernier vendredi du mois"."""
    number = hit.value("nth")  # "dernier" counts 0
    if not hit.has("month"):
        month = spans.in_months(hit.base, hit.side).start
        return spans.day(spans.nth_weekday(month, hit.value("wd"), number))

    def in_year(year: int) -> Span:
        return spans.day(spans.nth_weekday(dt.date(year, hit.value("month"), 1), hit.value("wd"), number))

    return _near(in_year, hit)


def day_of_period(hit: Hit) -> Found:
    """Read "le 15 du mois", "the 15th of next month"."""
    if not hit.side:
        return spans.day(spans.in_near_month(hit.value("day"), hit.base))
    month = spans.in_months(hit.base, hit.side).start
    return spans.day(month.replace(day=hit.value("day")))


def weekday_and_number(hit: Hit) -> Found:
    """Read "mardi 14": the near month where they agree, else the coming day of that number."""
    for ahead in (-1, 0, 1, 2, 3):
        month = spans.in_months(hit.base, ahead)
        if hit.value("day") <= month.end.day:
            date = month.start.replace(day=hit.value("day"))
            if date.weekday() == hit.value("wd") and date >= hit.base - 10 * spans.DAY:
                return spans.day(date)
    return spans.day(spans.in_near_month(hit.value("day"), hit.base))


def bare_day(hit: Hit) -> Found:
    """Read "avant le 15", unless a word behind makes a number of it."""
    if hit.after == KINDS["WORD"]:
        return None
    return spans.day(spans.in_near_month(hit.value("day"), hit.base))


def sided_weekday(hit: Hit) -> Found:
    """Read "mardi prochain", "last Tuesday"."""
    if hit.side > 0:
        return spans.day(spans.next_weekday(hit.value("wd"), hit.base))
    return spans.day(hit.base - ((hit.base.weekday() - hit.value("wd") - 1) % 7 + 1) * spans.DAY)


def weekday_of_week(hit: Hit) -> Found:
    """Read "mardi de la semaine prochaine"."""
    monday = spans.week(hit.base + 7 * hit.side * spans.DAY).start
    return spans.day(monday + hit.value("wd") * spans.DAY)


def in_eight(hit: Hit) -> Found:
    """Read "lundi en huit": a week, or two, after the coming one."""
    weeks = {8: 1, 15: 2}.get(hit.value("n"))
    if weeks is None:
        return None
    relative = hit.base + hit.value("rel") * spans.DAY
    date = relative if hit.has("rel") else spans.upcoming(hit.value("wd"), hit.base)
    return spans.day(date + 7 * weeks * spans.DAY)


def this_weekday(hit: Hit) -> Found:
    """Read "ce mardi": today when it is one."""
    return spans.day(spans.upcoming(hit.value("wd"), hit.base - spans.DAY))


def bare_weekday(hit: Hit) -> Found:
    """Read "mardi": the coming one."""
    return spans.day(spans.upcoming(hit.value("wd"), hit.base))


def relative(hit: Hit) -> Found:
    """Read "demain", "hier", "ce soir"."""
    return spans.day(hit.base + hit.value("rel") * spans.DAY)


def part_of_unit(hit: Hit) -> Found:
    """Read "fin de semaine", "fin du mois prochain"."""
    return _period(hit.token("unit").kind, hit.base, hit.side, hit.value("part"))


def part_of_month(hit: Hit) -> Found:
    """Read "fin mars", "mi-mai 2018"."""
    return _near(lambda year: spans.month(year, hit.value("month"), hit.value("part")), hit)


def part_of_year(hit: Hit) -> Found:
    """Read "fin 2017"."""
    return spans.year(hit.value("year"), hit.value("part"))


def season(hit: Hit) -> Found:
    """Read "au printemps", "fin de l'été 2018"."""
    part = hit.value("part") or 4
    return _coming(lambda year: spans.season(year, hit.value("season"), part), hit)


def this_unit(hit: Hit) -> Found:
    """Read "cette semaine", "dans le mois"."""
    return _period(hit.token("unit").kind, hit.base, 0)


def sided_unit(hit: Hit) -> Found:
    """Read "la semaine prochaine", "last month"."""
    return _period(hit.token("unit").kind, hit.base, hit.side)


def ahead(hit: Hit) -> Found:
    """Read "dans 15 jours", "sous quinzaine", "il y a deux semaines": days are exact, longer units are not."""
    if hit.kind_is("n", "FORTNIGHT"):
        return spans.day(hit.base + hit.value("n") * spans.DAY)
    count = -(hit.value("ago") or 1) if hit.has("ago") else hit.value("n") or 1
    unit = hit.token("unit").kind
    if unit == KINDS["DAYS"]:
        return spans.day(hit.base + count * spans.DAY)
    return _period(unit, hit.base, count)


def quarter(hit: Hit) -> Found:
    """Read "1er trimestre 2018", "T2 2018"."""
    number = 4 if hit.kind_is("nth", "LAST") else hit.value("nth")
    if not 1 <= number <= 4:
        return None
    return _near(lambda year: spans.quarter(year, number), hit)


def half_year(hit: Hit) -> Found:
    """Read "au second semestre 2018"."""
    number = 2 if hit.kind_is("nth", "LAST") else hit.value("nth")
    if not 1 <= number <= 2:
        return None
    return _near(lambda year: spans.months(year, 6 * number - 5, 6 * number, Precision.QUARTER), hit)


def term(hit: Hit) -> Found:
    """Read "à la rentrée": September."""
    return _coming(lambda year: spans.month(year, 9), hit)


def yule(hit: Hit) -> Found:
    """Read "avant Noël"."""
    return _coming(lambda year: spans.day(dt.date(year, 12, hit.value("yule"))), hit)


def whole_month(hit: Hit) -> Found:
    """Read "en mars", "depuis janvier", "avril 2018"."""
    return _near(lambda year: spans.month(year, hit.value("month")), hit)


def whole_year(hit: Hit) -> Found:
    """Read "à partir de 2018", "en 2018"."""
    return spans.year(hit.value("year"))
