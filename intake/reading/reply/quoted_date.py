"""Dates as clients write them in the header of a mail they quote: "lundi 2 mars 2026 09:12"."""

from __future__ import annotations

import datetime as dt
import re

from intake.reading.reply.lines import fold
from intake.reading.words_clients.months import MONTHS

_NUMBERS = {fold(words): number for number, names in MONTHS.items() for words in names}
_WORD = re.compile(r"[^\W\d_]+")
_TIME = re.compile(
    r"(?<![\d+-])(\d{1,2})\s?(?:[:h]|\.(?=\d\d(?:\D|$)))\s?(\d\d)(?:[:.](\d\d))?(?:\s?([ap])\.?m)?"
)
_ZONE = re.compile(r"(?:utc|gmt|\s)\s?([+-])(\d{1,2}):?(\d\d)?\b")
_NUMERIC = re.compile(r"\b(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})\b")
_DAY = re.compile(r"(?<![\d:])(\d{1,2})(?![\d:])")
_AFTER_DAY = re.compile(r"\d{1,2}(?:\.|st|nd|rd|th|er)?[\s-](?:de )?([^\W\d_]+)")
_YEAR = re.compile(r"\b(\d{4})\b")
_EASTERN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")


def read_date(value: str) -> dt.datetime | None:
    """Read a date with its time; without a zone unless the client wrote an offset. None if it has no day."""
    words = fold(value[:120])
    day = _read_day(words)
    if day is None:
        return None
    # "6. marts 2017 kl. 10.02.33" has its time in points, as a numeric date would be.
    at = _TIME.search(words if _read_month(words) else _NUMERIC.sub(" ", words))
    hour, minute, second = (int(at.group(n) or 0) for n in (1, 2, 3)) if at else (0, 0, 0)
    if at and at.group(4):
        hour = hour % 12 + (12 if at.group(4) == "p" else 0)
    try:
        return dt.datetime(*day, hour, minute, min(second, 59), tzinfo=_read_zone(words, at))
    except ValueError:
        return None


def _read_zone(words: str, at: re.Match[str] | None) -> dt.timezone | None:
    if at is None:
        return None
    found = _ZONE.search(words)
    if not found:
        return dt.UTC if words.endswith((" gmt", " utc", " z")) else None
    minutes = int(found.group(2)) * 60 + int(found.group(3) or 0)
    if minutes >= 24 * 60:
        return None
    return dt.timezone(dt.timedelta(minutes=minutes if found.group(1) == "+" else -minutes))


def _read_day(words: str) -> tuple[int, int, int] | None:
    eastern = _EASTERN.search(words)
    if eastern:
        return int(eastern.group(1)), int(eastern.group(2)), int(eastern.group(3))
    month = _read_month(words)
    if month is None:
        return _read_numeric(words)
    year, day = _YEAR.search(words), _DAY.search(words)
    return (int(year.group(1)), month, int(day.group(1))) if year and day else None


def _read_month(words: str) -> int | None:
    """Read the month beside the day, for "mar. 28 févr." has a Tuesday that looks like one."""
    after_day = [word for word in _AFTER_DAY.findall(words) if word in _NUMBERS]
    return next((_NUMBERS[word] for word in (*after_day, *_WORD.findall(words)) if word in _NUMBERS), None)


def _read_numeric(words: str) -> tuple[int, int, int] | None:
    """Read 03/04/2017 as the 3rd of April: our users write French; an ISO date begins with its year."""
    found = _NUMERIC.search(words)
    if not found:
        return None
    first, second, third = (int(number) for number in found.groups())
    if len(found.group(1)) == 4:
        return first, second, third
    year = third if third > 99 else 2000 + third
    return (year, first, second) if second > 12 else (year, second, first)
