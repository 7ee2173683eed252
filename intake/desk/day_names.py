"""The names of months and weekdays, as CLDR has them: all that dates in words need of it."""

from __future__ import annotations

import datetime as dt

MONTHS = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def month(of_year: int, language: str) -> str:
    """Return the name of a month, January being 1; in English where we have no names."""
    return MONTHS.get(language, MONTHS["en"])[of_year - 1]


def weekday(of_week: int, language: str) -> str:
    """Return the name of a weekday, Monday being 0."""
    return WEEKDAYS.get(language, WEEKDAYS["en"])[of_week]


def number(date: dt.date, language: str) -> str:
    """Return the number of a day as it is said: "1er", "2"."""
    return "1er" if language == "fr" and date.day == 1 else str(date.day)


def plain_day(date: dt.date, language: str) -> str:
    """Tell a day: "1er mars 2017", "1 March 2017"."""
    return f"{number(date, language)} {month(date.month, language)} {date.year}"
