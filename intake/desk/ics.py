"""A meeting as a calendar file (RFC 5545): one UID for its life, a SEQUENCE that grows with each change."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator

from intake.desk.group import Group
from intake.desk.notices import Enclosure
from intake.desk.records import Meeting, MeetingState

LASTS = dt.timedelta(hours=2)
_LONGEST_LINE = 75
_SUMMARY = {"fr": "{group}\u00a0: réunion n°\u00a0{number}", "en": "{group}: meeting no. {number}"}
_FILENAME = {"fr": "réunion-{number}.ics", "en": "meeting-{number}.ics"}


def calendar_file(meeting: Meeting, group: Group, now: dt.datetime, language: str) -> Enclosure:
    """Return the file that puts a meeting into a calendar, moves it there, or takes it out again."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Intake//FR", "CALSCALE:GREGORIAN"]
    cancelled = meeting.state is MeetingState.CANCELLED
    method = "CANCEL" if cancelled else "REQUEST"
    lines += [f"METHOD:{method}", "BEGIN:VEVENT"]
    lines += event(meeting, group, now, language)
    lines += [f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}", "END:VEVENT", "END:VCALENDAR"]
    content = b"".join(folded_line(line) for line in lines)
    filename = _FILENAME.get(language, _FILENAME["en"]).format(number=meeting.number)
    return Enclosure(filename, f"text/calendar; method={method}; charset=utf-8", content)


def event(meeting: Meeting, group: Group, now: dt.datetime, language: str) -> Iterator[str]:
    """Yield what a calendar keeps of a meeting."""
    local_part, _, domain = group.address.partition("@")
    summary = _SUMMARY.get(language, _SUMMARY["en"]).format(group=group.name, number=meeting.number)
    yield f"UID:{meeting.key.lower()}-{local_part}@{domain}"
    yield f"SEQUENCE:{meeting.sequence}"
    yield f"DTSTAMP:{utc(now)}"
    yield from _times(meeting, group)
    yield f"SUMMARY:{escaped(summary)}"
    if meeting.place:
        yield f"LOCATION:{escaped(meeting.place)}"
    yield f"ORGANIZER:mailto:{group.address}"


def _times(meeting: Meeting, group: Group) -> Iterator[str]:
    """Times are told in UTC, which needs no time zone of our own; a meeting without an hour takes the day."""
    if meeting.time is None:
        yield from all_day(meeting.date)
        return
    yield from timed(dt.datetime.combine(meeting.date, meeting.time, group.zone), LASTS)


def timed(start: dt.datetime, lasts: dt.timedelta) -> Iterator[str]:
    """Yield when something starts and ends."""
    # UTC first: an hour added to a local time on the day when the clocks change is another moment.
    start = start.astimezone(dt.UTC)
    yield f"DTSTART:{utc(start)}"
    yield f"DTEND:{utc(start + lasts)}"


def all_day(date: dt.date) -> Iterator[str]:
    """Yield a day as a whole."""
    yield f"DTSTART;VALUE=DATE:{date:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{date + dt.timedelta(days=1):%Y%m%d}"


def utc(moment: dt.datetime) -> str:
    """Return a moment as calendars write it."""
    return moment.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text: str) -> str:
    """Return a text as a calendar's value: on one line, its signs of the grammar marked (section 3.3.11)."""
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(part for line in text.splitlines() if (part := "".join(filter(_is_visible, line))))


def _is_visible(sign: str) -> bool:
    return not unicodedata.category(sign).startswith("C")


def folded_line(line: str) -> bytes:
    """Return a line in pieces of 75 octets at most, none of which cuts a letter (section 3.1)."""
    pieces, piece = [], b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _LONGEST_LINE:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
