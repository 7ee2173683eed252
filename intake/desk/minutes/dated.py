"""Dates that mean something on the day they are written ("mardi prochain"), told by the calendar in minutes.

Whoever reads minutes six months later was not there that week: the words stay as they were written, with the
day they meant behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from intake.desk.day_names import MONTHS, month, plain_day
from intake.desk.records import When
from intake.desk.subject import folded
from intake.reading.message import DateMention, Precision

_MONTHS = frozenset(folded(name) for names in MONTHS.values() for name in names)
_SHORT_MONTHS = frozenset(
    ("janv", "fevr", "avr", "juil", "sept", "oct", "nov", "dec", "jan", "feb", "apr", "jun", "jul", "aug")
)
_FIGURES = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}|\b\d{4}\b")
_SEASON = frozenset(("printemps", "ete", "automne", "hiver", "spring", "summer", "autumn", "winter"))


def relative(mentions: Iterable[DateMention]) -> tuple[When, ...]:
    """Return the dates of a text whose words alone do not tell the day."""
    found = (When(each.words, each.start, each.end, each.time, each.precision) for each in mentions)
    return tuple(dict.fromkeys(each for each in found if _is_relative(each)))


def dated(text: str, whens: Iterable[When | None], language: str) -> str:
    """Return a text with the day behind each of these dates that its words do not tell, the first time."""
    for when in whens:
        if when is None or not _is_relative(when):
            continue
        words = r"\s+".join(map(re.escape, when.words.split()))
        # Who told the day in brackets has told it.
        found = re.search(rf"(?<!\w){words}(?!\w|\s*[(\[])", text)
        if found:
            text = f"{text[: found.end()]} ({_told(when, language)}){text[found.end() :]}"
    return text


def _is_relative(when: When) -> bool:
    said = set(folded(when.words).split())
    told = said & (_MONTHS | _SHORT_MONTHS | _SEASON)
    return bool(when.words and when.start) and not told and not _FIGURES.search(when.words)


def _told(when: When, language: str) -> str:
    start, end = when.start, when.end
    if start is None:
        return ""
    match when.precision:
        case Precision.DAY:
            return plain_day(start, language)
        case Precision.WEEK:
            day = plain_day(start, language)
            return f"semaine du {day}" if language == "fr" else f"week of {day}"
        case Precision.MONTH if end is None or end.month == start.month:
            return f"{month(start.month, language)} {start.year}"
        case Precision.YEAR:
            return str(start.year)
        case _:
            last = plain_day(end or start, language)
            first = plain_day(start, language)
            return f"du {first} au {last}" if language == "fr" else f"{first} to {last}"
