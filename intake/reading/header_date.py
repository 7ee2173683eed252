"""Read the Date of a mail, or else the time its last server stamped on it; always with an offset."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_tz
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.reading.guard import Defects

# Month names that mail programs and hosts were seen to write in a Date field, by their first letters.
MONTHS = {
    "janv": "Jan", "fevr": "Feb", "févr": "Feb", "fév": "Feb", "fev": "Feb", "mars": "Mar", "avr": "Apr",
    "mai": "May", "juin": "Jun", "juil": "Jul", "août": "Aug", "aout": "Aug", "sept": "Sep", "oct": "Oct",
    "nov": "Nov", "déc": "Dec", "dec": "Dec", "okt": "Oct", "dez": "Dec", "mär": "Mar",
}  # fmt: skip

# Zones by name, in minutes, that the standard library does not know: it takes them for UTC.
ZONES = {
    "wet": 0, "west": 60, "bst": 60, "cet": 60, "met": 60, "mez": 60, "cest": 120, "mest": 120, "mesz": 120,
    "eet": 120, "sast": 120, "eest": 180, "msk": 180, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540,
    "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "brt": -180, "art": -180, "akst": -540,
    "hst": -600,
}  # fmt: skip

# Years that any zone can hold; what is older or later is no date of a mail.
OLDEST, NEWEST = 1900, 9998

_ISO = re.compile(
    r"(\d{4})[-/.](\d\d)[-/.](\d\d)"
    r"(?:[T ,]+(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
# As RFC 5322 has it, and nearly every program writes it.
_USUAL = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d?) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})"
    r" (\d\d):(\d\d):(\d\d) ([+-])(\d\d)([0-5]\d)"
)
_ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_DAY_NAME = re.compile(r"^\s*[^\W\d_]+\.?\s*,?\s*(?=\d)")
_NAMED_MONTH = re.compile(r"(?<=\d)[\s.-]*([^\W\d_]+)\.?(?=[\s-]*\d{4})")
# Behind the time: "+01:00", "+01", "GMT+0100", "UTC+1", or the half of the day.
_OFFSET = re.compile(r"(?<=:\d\d)\s*(?:gmt|utc|ut)?\s*([+-])(\d{1,2})(?::?(\d\d))?(?!\d)", re.IGNORECASE)
_HALF = re.compile(r"\b(\d{1,2})(:\d\d(?::\d\d)?)\s*([ap])\.?m\b\.?", re.IGNORECASE)
_ZONE_NAME = re.compile(r"(?<=[\d ])[A-Za-z]{3,4}(?=$| \d{4}$)")
_NUMERIC = re.compile(r"^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_SHORT_YEAR = re.compile(r"(?<=[A-Za-z] )(1\d\d)(?= \d)")
_COMMENT = re.compile(r"\([^()]*\)")


def read(date_field: str, defects: Defects) -> dt.datetime | None:
    """Read the Date field, or give nothing and say so."""
    date = parse(date_field, defects) if date_field else None
    if date is None:
        defects.add("date: unreadable" if date_field else "date: missing")
    return date


def stamped(received: tuple[str, ...], defects: Defects) -> dt.datetime | None:
    """Read the time a server stamped on the mail, the last one first."""
    for line in received[:3]:
        date = parse(line.rpartition(";")[2], defects)
        if date is not None:
            defects.add("date: taken from the last server's stamp")
            return date
    return None


def parse(text: str, defects: Defects) -> dt.datetime | None:
    """Read one date in the forms seen in mail, or nothing."""
    text = _COMMENT.sub(" ", text[:200]).strip()
    usual = _USUAL.fullmatch(text)
    iso = _ISO.match(text) if usual is None else None
    try:
        if usual is not None and OLDEST <= int(usual[3]) <= NEWEST:
            return _from_usual(usual)
        if iso is not None:
            return _from_iso(iso, defects)
        text = _plainly(text)
        return _from_mail(text, defects) or _from_mail(_in_english(text), defects)
    except (ValueError, OverflowError, TypeError):
        return None


def _plainly(text: str) -> str:
    """Write what the standard library misreads as it wants it: zones, the half of the day, odd years."""
    text = _HALF.sub(_whole_day, text.replace(" at ", " "))
    text = _OFFSET.sub(lambda found: f" {found[1]}{int(found[2]):02}{found[3] or '00'}", text, count=1)
    text = _SHORT_YEAR.sub(lambda found: str(1900 + int(found[1])), text)
    named = _ZONE_NAME.search(text)
    if named is not None and named.group().lower() in ZONES:
        minutes = ZONES[named.group().lower()]
        offset = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
        text = f"{text[: named.start()]}{offset}{text[named.end() :]}"
    return _NUMERIC.sub(_day_of_month, text)


def _whole_day(found: re.Match[str]) -> str:
    hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
    return f"{hour if int(found[1]) <= 12 else int(found[1])}{found[2]}"


def _day_of_month(found: re.Match[str]) -> str:
    """Read 07/03/2017 as the 7th of March, as our users write it; what can only be American is."""
    day, month = int(found[1]), int(found[2])
    if month > 12:
        day, month = month, day
    return (
        f"{day} {_ENGLISH[month * 4 - 4 : month * 4 - 1]} {found[3]}" if 1 <= month <= 12 else found.group()
    )


def _from_mail(text: str, defects: Defects) -> dt.datetime | None:
    parsed = parsedate_tz(text)
    if parsed is None or not OLDEST <= parsed[0] <= NEWEST:
        return None
    offset = parsed[9]
    if offset is None and not text.endswith("-0000"):
        defects.add("date: without an offset, read as UTC")
    zone = dt.timezone(dt.timedelta(seconds=offset or 0))
    second = min(parsed[5], 59)  # a leap second is written 60
    return dt.datetime(*parsed[:5], second, tzinfo=zone)


def _from_usual(found: re.Match[str]) -> dt.datetime:
    day, year, hour, minute, second = (int(found[n]) for n in (1, 3, 4, 5, 6))
    offset = dt.timedelta(hours=int(found[8]), minutes=int(found[9]))
    zone = dt.timezone(-offset if found[7] == "-" else offset)
    return dt.datetime(
        year, _ENGLISH.index(found[2]) // 4 + 1, day, hour, minute, min(second, 59), tzinfo=zone
    )


def _from_iso(found: re.Match[str], defects: Defects) -> dt.datetime:
    year, month, day, hour, minute, second = (int(found[n] or 0) for n in range(1, 7))
    if not OLDEST <= year <= NEWEST:
        raise ValueError(year)  # a zone's offset may lead out of the calendar
    written = found[7] or ""
    if not written:
        defects.add("date: without an offset, read as UTC")
    zone: dt.tzinfo = dt.UTC
    if written[:1] in ("+", "-"):
        size = dt.timedelta(hours=int(written[1:3]), minutes=int(written[-2:]))
        zone = dt.timezone(-size if written[0] == "-" else size)
    return dt.datetime(year, month, day, hour, minute, second, tzinfo=zone)


def _in_english(text: str) -> str:
    """Put English names where a program wrote its own language's: mar., 3 mars 2026 10:00:00 +0100."""
    text = _DAY_NAME.sub("", text)
    return _NAMED_MONTH.sub(_english_month, text)


def _english_month(found: re.Match[str]) -> str:
    word = found[1].lower()
    return " " + next((name for start, name in MONTHS.items() if word.startswith(start)), word)
