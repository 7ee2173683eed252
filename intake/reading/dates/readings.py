"""How a day, or two, is read from what a rule found."""

from __future__ import annotations

import datetime as dt

from intake.reading.dates import hits, spans
from intake.reading.dates.hits import Found, Hit
from intake.reading.dates.spans import Span
from intake.reading.dates.tokens import KINDS


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
    end = hits.numeric(hit.value("n2"), hit.base)
    if hit.has("d1"):
        return spans.days(end.replace(day=hit.value("d1")), end)
    first = hit.value("n1")
    if first < 10000:
        first += (end.year if first % 10000 <= end.month * 100 + end.day else end.year - 1) * 10000
    return spans.days(hits.numeric(first, hit.base), end)


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


def between_weekdays(hit: Hit) -> Found:
    """Read "entre mardi et jeudi"."""
    start = spans.upcoming(hit.value("wd"), hit.base)
    return spans.days(start, spans.upcoming(hit.value("w2"), start))


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
    return spans.day(hits.day_and_month(hit))


def numeric(hit: Hit) -> Found:
    """Read "14/03/2017", "14/03"."""
    return spans.day(hits.numeric(hit.value("date"), hit.base, hit.direction))


def nth_weekday(hit: Hit) -> Found:
    """Read "le premier mardi de mars", "le dernier vendredi du mois"."""
    number = hit.value("nth")  # "dernier" counts 0
    if not hit.has("month"):
        month = spans.in_months(hit.base, hit.side).start
        return spans.day(spans.nth_weekday(month, hit.value("wd"), number))

    def in_year(year: int) -> Span:
        return spans.day(spans.nth_weekday(dt.date(year, hit.value("month"), 1), hit.value("wd"), number))

    return hits.near(in_year, hit)


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
    """Read "mardi": the coming one, or the past one behind "depuis" and where something has happened."""
    if hit.direction < 0 or hit.is_past():
        return spans.day(spans.upcoming(hit.value("wd"), hit.base - 8 * spans.DAY))
    return spans.day(spans.upcoming(hit.value("wd"), hit.base))


def relative(hit: Hit) -> Found:
    """Read "demain", "hier", "ce soir"."""
    return spans.day(hit.base + hit.value("rel") * spans.DAY)


def yule(hit: Hit) -> Found:
    """Read "avant Noël"."""
    return hits.coming(lambda year: spans.day(dt.date(year, 12, hit.value("yule"))), hit)
