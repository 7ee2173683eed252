"""Spans of the calendar: which days a week, a month, a season or a yearless date means, seen from a day."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
from typing import NamedTuple

from intake.reading.dates.words import PARTS_OF_MONTH, PARTS_OF_WEEK, PARTS_OF_YEAR, SEASONS
from intake.reading.message import Precision

DAY = dt.timedelta(days=1)
# A date without a year lies between three months back and nine ahead of the day it is told.
BACK = dt.timedelta(days=92)


class Span(NamedTuple):
    """The days that are meant, both included."""

    start: dt.date
    end: dt.date
    precision: Precision


def day(date: dt.date) -> Span:
    """Return the span of one day."""
    return Span(date, date, Precision.DAY)


def days(start: dt.date, end: dt.date) -> Span:
    """Return a span told by its two days.

    Raises ValueError when it would end before it begins.
    """
    if end < start:
        raise ValueError("ends before it begins")
    return Span(start, end, Precision.DAY)


def week(date: dt.date, part: int = 4) -> Span:
    """Return the week a day lies in, Monday to Sunday, or its beginning, middle or end."""
    monday = date - date.weekday() * DAY
    first, last = PARTS_OF_WEEK[part]
    return Span(monday + first * DAY, monday + last * DAY, Precision.WEEK)


def weekend(date: dt.date) -> Span:
    """Return the Saturday and Sunday of the week a day lies in."""
    saturday = date + (5 - date.weekday()) * DAY
    return Span(saturday, saturday + DAY, Precision.DAY)


def month(year: int, number: int, part: int = 4) -> Span:
    """Return a month, or its beginning, middle or end; a month past December goes on into the next year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    first, last = PARTS_OF_MONTH[part]
    last = min(last, _length(year, number))
    return Span(dt.date(year, number, first), dt.date(year, number, last), Precision.MONTH)


def months(year: int, first: int, last: int, precision: Precision) -> Span:
    """Return the span from one month of a year to another."""
    return Span(month(year, first).start, month(year, last).end, precision)


def quarter(year: int, number: int) -> Span:
    """Return a quarter; the fifth is the first of the next year.

    Raises ValueError when there is no such quarter.
    """
    if not 0 <= number <= 5:
        raise ValueError("no such quarter")
    return months(year, 3 * number - 2, 3 * number, Precision.QUARTER)


def year(number: int, part: int = 4) -> Span:
    """Return a year, or roughly its beginning, middle or end, which are quarters."""
    first, last = PARTS_OF_YEAR[part]
    return months(number, first, last, Precision.YEAR if part == 4 else Precision.QUARTER)


def season(number_of_year: int, number: int, part: int = 4) -> Span:
    """Return a season (winter begins in the year told), or a third of it."""
    first = SEASONS[number] + (part - 1 if part < 4 else 0)
    start = month(number_of_year, first).start + 20 * DAY
    end = month(number_of_year, first + (1 if part < 4 else 3)).start + 19 * DAY
    return Span(start, end, Precision.MONTH if part < 4 else Precision.QUARTER)


def in_months(date: dt.date, count: int) -> Span:
    """Return the month that lies a number of months away."""
    return month(date.year, date.month + count)


def upcoming(weekday: int, base: dt.date) -> dt.date:
    """Return the first such weekday after a day."""
    return base + ((weekday - base.weekday() - 1) % 7 + 1) * DAY


def next_weekday(weekday: int, base: dt.date) -> dt.date:
    """Return "mardi prochain": the coming one, unless this week still has it, for that is "mardi"."""
    found = upcoming(weekday, base)
    return found + 7 * DAY if week(found).start == week(base).start else found


def nth_weekday(year_and_month: dt.date, weekday: int, number: int) -> dt.date:
    """Return the nth such weekday of a month, or its last one for 0.

    Raises ValueError when the month has no fifth one.
    """
    if number == 0:
        last = month(year_and_month.year, year_and_month.month).end
        return last - (last.weekday() - weekday) % 7 * DAY
    first = year_and_month.replace(day=1)
    found = first + ((weekday - first.weekday()) % 7 + 7 * (number - 1)) * DAY
    if found.month != first.month:
        raise ValueError("no such day in that month")
    return found


def pick_year(dates: list[dt.date], base: dt.date, direction: int = 0) -> dt.date:
    """Return which of the same day in neighbouring years is meant.

    `direction` is 1 for one that must come ("3 mars prochain"), -1 for one that must be past.
    Raises ValueError when none is near.
    """
    earliest = base + DAY if direction > 0 else base - 366 * DAY if direction < 0 else base - BACK
    latest = base if direction < 0 else earliest + 366 * DAY
    near = [date for date in dates if earliest <= date <= latest]
    if not near:
        raise ValueError("no such day near")
    return near[-1] if direction < 0 else near[0]


def in_near_year(month_number: int, day_number: int, base: dt.date, direction: int = 0) -> dt.date:
    """Return a day and month in the year that is meant.

    Raises ValueError when no near year has that day (29 February).
    """
    if day_number > _length(2000, month_number):
        raise ValueError("no such day")
    dates = [
        dt.date(year, month_number, day_number)
        for year in (base.year - 1, base.year, base.year + 1)
        if day_number <= 28 or day_number <= _length(year, month_number)
    ]
    return pick_year(dates, base, direction)


@functools.lru_cache(maxsize=64)
def _length(year: int, number: int) -> int:
    """Return how many days a month has."""
    return calendar.monthrange(year, number)[1]


def in_near_month(day_number: int, base: dt.date) -> dt.date:
    """Return the coming day of that number: today, later this month, or in a next month that has it."""
    for ahead in range(3):
        candidate = in_months(base, ahead)
        if day_number <= candidate.end.day:
            date = candidate.start.replace(day=day_number)
            if date >= base:
                return date
    raise ValueError("no such day")
