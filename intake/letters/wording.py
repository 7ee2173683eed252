"""Dates, times, sizes, numbers and lists as people say them, in French and English."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from intake.desk.day_names import month, number, plain_day, weekday
from intake.desk.records import When
from intake.letters.words_findings import finding_word
from intake.reading.message import Precision

NBSP = "\u00a0"
UNITS = {"fr": ("o", "ko", "Mo", "Go"), "en": ("B", "kB", "MB", "GB")}


class Wording:
    """The words of one language; days and hours are told in the group's zone."""

    def __init__(self, language: str, zone: dt.tzinfo) -> None:
        self.french = language == "fr"
        self.language = language
        self.zone = zone
        self._known = language if language in UNITS else "en"
        self._group, self._point = ("\u202f", ",") if self.french else (",", ".")

    def day(self, date: dt.date) -> str:
        """Say "1er mars", "28 March"."""
        return f"{number(date, self.language)} {month(date.month, self.language)}"

    def weekday(self, date: dt.date) -> str:
        """Say "mardi 28 mars"."""
        return f"{weekday(date.weekday(), self.language)} {self.day(date)}"

    def date(self, date: dt.date) -> str:
        """Say "mardi 28 mars 2017"."""
        return f"{self.weekday(date)} {date.year}"

    def plain_date(self, date: dt.date) -> str:
        """Say "1er mars 2017"."""
        return plain_day(date, self.language)

    def time(self, time: dt.time) -> str:
        """Say "18 h 30", "18 h", "18:30"."""
        if not self.french:
            return f"{time.hour}:{time.minute:02}"
        hour = f"{time.hour}{NBSP}h"
        return f"{hour}{NBSP}{time.minute:02}" if time.minute else hour

    def at(self, date: dt.date, time: dt.time | None) -> str:
        """Say "mardi 28 mars 2017 à 18 h 30", without the hour where none is known."""
        return self._with_time(self.date(date), time)

    def moment(self, moment: dt.datetime) -> str:
        """Say "mardi 7 mars à 18 h", in the group's zone."""
        local = moment.astimezone(self.zone)
        return self._with_time(self.weekday(local.date()), local.time())

    def local_day(self, moment: dt.datetime) -> str:
        """Say "7 mars", the day on which it is in the group's zone."""
        return self.day(moment.astimezone(self.zone).date())

    def span(self, start: dt.date, end: dt.date) -> str:
        """Say "du 6 au 12 mars", "du 27 février au 5 mars", with the years where they differ."""
        if start == end:
            return self.weekday(start)
        if start.year != end.year:
            first, last = self.plain_date(start), self.plain_date(end)
        elif start.month != end.month:
            first, last = self.day(start), self.day(end)
        else:
            first, last = number(start, self.language), self.day(end)
        return f"du {first} au {last}" if self.french else f"{first} to {last}"

    def private_thing(self, kind: str) -> str:
        """Say what the lint found: "un numéro de téléphone"."""
        return finding_word(kind, self.language)

    def when(self, when: When) -> str:
        """Say the words as written and the date they mean: "« mardi », soit le mardi 7 mars 2017"."""
        resolved = self.due(when, year=True)
        if not when.words:
            return resolved
        if when.start is None:
            return self.quoted(when.words)
        if self.french:
            return f"{self.quoted(when.words)}, soit {self._preposition(when)}{resolved}"
        return f"{self.quoted(when.words)}, that is {resolved}"

    def due(self, when: When, *, year: bool = False) -> str:
        """Say a date to its precision: a day, "du 6 au 12 mars", "mars 2017", "1er trimestre 2017"."""
        start, end = when.start, when.end or when.start
        if start is None or end is None:
            return when.words
        if when.precision is Precision.YEAR:
            return str(start.year)
        if when.precision is Precision.QUARTER:
            return self._quarter(start)
        if when.precision is Precision.MONTH and _is_whole_month(start, end):
            return f"{month(start.month, self.language)} {start.year}"
        if start != end:
            return self.span(start, end)
        return self._with_time(self.date(start) if year else self.weekday(start), when.time)

    def quoted(self, text: str) -> str:
        """Put somebody's words between the quotation marks of the language."""
        return f"«{NBSP}{text}{NBSP}»" if self.french else f"“{text}”"

    def size(self, size: int) -> str:
        """Say a number of bytes: "640 o", "12 ko", "4,2 Mo"."""
        value, unit = float(size), 0
        while value >= 999.5 and unit < 3:
            value, unit = value / 1000, unit + 1
        digits = _rounded(value, 1 if unit and value < 9.95 else 0)
        return f"{digits.replace('.', self._point)}{NBSP}{UNITS[self._known][unit]}"

    def number(self, number: float) -> str:
        """Say a number: "3 000,5"."""
        grouped = f"{number:,}" if isinstance(number, int) else _rounded(number, 3, ",f")
        return grouped.translate({ord(","): self._group, ord("."): self._point})

    def count(self, number: int, one: str, many: str) -> str:
        """Say how many: "0 projet", "1 projet", "2 projets"; English says "0 projects"."""
        singular = abs(number) < 2 if self.french else abs(number) == 1
        return f"{self.number(number)} {one if singular else many}"

    def listing(self, things: Iterable[str]) -> str:
        """Say "Anne, Zoé et Jean"."""
        *first, last = tuple(things) or ("",)
        return f"{', '.join(first)} {'et' if self.french else 'and'} {last}" if first else last

    def _with_time(self, words: str, time: dt.time | None) -> str:
        if time is None:
            return words
        return f"{words} {'à' if self.french else 'at'} {self.time(time)}"

    def _quarter(self, date: dt.date) -> str:
        quarter = (date.month + 2) // 3
        if self.french:
            return f"{'1er' if quarter == 1 else f'{quarter}e'} trimestre {date.year}"
        return f"{('first', 'second', 'third', 'fourth')[quarter - 1]} quarter of {date.year}"

    def _preposition(self, when: When) -> str:
        if when.precision is Precision.YEAR:
            return "en "
        if when.precision is Precision.QUARTER:
            return "au "
        if when.start == (when.end or when.start):
            return "le "
        whole = when.start and when.end and _is_whole_month(when.start, when.end)
        return "en " if when.precision is Precision.MONTH and whole else ""


def _is_whole_month(start: dt.date, end: dt.date) -> bool:
    last = calendar.monthrange(start.year, start.month)[1]
    return start.day == 1 and end == start.replace(day=last)


def _rounded(number: float, places: int, style: str = "f") -> str:
    """Write a number with at most so many decimal places and no 0 at their end."""
    exact = Decimal(str(number)).quantize(Decimal(1).scaleb(-places))
    digits = format(exact, style)
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
