"""The names of months and weekdays, as CLDR has them: all that dates in words need of it."""

from __future__ import annotations

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


def month(number: int, language: str) -> str:
    """Return the name of a month, January being 1; in English where we have no names."""
    return MONTHS.get(language, MONTHS["en"])[number - 1]


def weekday(number: int, language: str) -> str:
    """Return the name of a weekday, Monday being 0."""
    return WEEKDAYS.get(language, WEEKDAYS["en"])[number]
