"""How a week, a month, a season, a year is read from what a rule found."""

from __future__ import annotations

import datetime as dt

from intake.reading.dates import hits, spans
from intake.reading.dates.hits import Found, Hit
from intake.reading.dates.spans import Span
from intake.reading.dates.tokens import KINDS
from intake.reading.message import Precision


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
    return hits.near(in_year, hit)


def between_years(hit: Hit) -> Found:
    """Read "de 2018 à 2020"."""
    first, last = hit.value("y1"), hit.value("y2")
    return Span(dt.date(first, 1, 1), dt.date(last, 12, 31), Precision.YEAR) if first <= last else None


def week_of_day(hit: Hit) -> Found:
    """Read "la semaine du 6 mars", "le week-end du 11/03"."""
    if hit.has("date"):
        date = hits.numeric(hit.value("date"), hit.base)
    elif hit.has("month"):
        date = hits.day_and_month(hit)
    else:
        date = spans.in_near_month(hit.value("day"), hit.base)
    return spans.weekend(date) if hit.has("w") else spans.week(date)


def part_of_unit(hit: Hit) -> Found:
    """Read "fin de semaine", "fin du mois prochain"."""
    return _period(hit.token("unit").kind, hit.base, hit.side, hit.value("part"))


def part_of_month(hit: Hit) -> Found:
    """Read "fin mars", "mi-mai 2018"."""
    return hits.near(lambda year: spans.month(year, hit.value("month"), hit.value("part")), hit)


def part_of_year(hit: Hit) -> Found:
    """Read "fin 2017"."""
    return spans.year(hit.value("year"), hit.value("part"))


def season(hit: Hit) -> Found:
    """Read "au printemps", "fin de l'été 2018"."""
    part = hit.value("part") or 4
    return hits.coming(lambda year: spans.season(year, hit.value("season"), part), hit)


def this_unit(hit: Hit) -> Found:
    """Read "cette semaine", "dans le mois"."""
    return _period(hit.token("unit").kind, hit.base, 0)


def sided_unit(hit: Hit) -> Found:
    """Read "la semaine prochaine", "last month"."""
    return _period(hit.token("unit").kind, hit.base, hit.side)


def ahead(hit: Hit) -> Found:
    """Read "dans 15 jours", "sous quinzaine", "il y a deux semaines": only days are exact."""
    if hit.kind_is("n", "FORTNIGHT"):
        return spans.day(hit.base + hit.value("n") * spans.DAY)
    count = -(hit.value("ago") or 1) if hit.has("ago") else hit.value("n") or 1
    unit = hit.token("unit").kind
    if unit == KINDS["DAYS"]:
        return spans.day(hit.base + count * spans.DAY)
    return _period(unit, hit.base, count)


def nth_part(hit: Hit) -> Found:
    """Read "la dernière semaine de mars", "la 2e quinzaine d'avril"."""
    length = 7 if hit.kind_is("unit", "WEEK") else 15
    number = 0 if hit.kind_is("nth", "LAST") else hit.value("nth")

    def in_year(year: int) -> Span:
        month = spans.month(year, hit.value("month"))
        start = (
            month.start + (number - 1) * length * spans.DAY
            if number
            else month.end - (length - 1) * spans.DAY
        )
        end = month.end if length * number > 25 else start + (length - 1) * spans.DAY
        precision = Precision.WEEK if length == 7 else Precision.MONTH
        return Span(start, min(end, month.end), precision)

    return hits.near(in_year, hit) if number * length <= 31 else None


def quarter(hit: Hit) -> Found:
    """Read "1er trimestre 2018", "T2 2018"."""
    number = 4 if hit.kind_is("nth", "LAST") else hit.value("nth")
    if not 1 <= number <= 4:
        return None
    return hits.near(lambda year: spans.quarter(year, number), hit)


def half_year(hit: Hit) -> Found:
    """Read "au second semestre 2018"."""
    number = 2 if hit.kind_is("nth", "LAST") else hit.value("nth")
    if not 1 <= number <= 2:
        return None
    return hits.near(lambda year: spans.months(year, 6 * number - 5, 6 * number, Precision.QUARTER), hit)


def term(hit: Hit) -> Found:
    """Read "à la rentrée": September."""
    return hits.coming(lambda year: spans.month(year, 9), hit)


def whole_month(hit: Hit) -> Found:
    """Read "en mars", "depuis janvier", "avril 2018"."""
    return hits.near(lambda year: spans.month(year, hit.value("month")), hit)


def whole_year(hit: Hit) -> Found:
    """Read "à partir de 2018", "en 2018"."""
    return spans.year(hit.value("year"))
