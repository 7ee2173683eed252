"""The agenda of a digest as one calendar file: the meetings, and the steps whose day is sure (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from intake.desk.ics import all_day, escaped, event, folded_line, timed, utc
from intake.desk.notices import AgendaLine, Enclosure
from intake.desk.privacy.identifiers import identifiers
from intake.desk.records import Meeting
from intake.desk.work import Work
from intake.reading.message import Precision

FILENAME = "agenda.ics"
STEP_LASTS = dt.timedelta(hours=1)
LONGEST_SUMMARY = 150
_HIDDEN = "\u2026"


def is_sure(line: AgendaLine) -> bool:
    """Say whether a line's day is certain: "la semaine prochaine" is no date for a calendar."""
    when = line.when
    return (
        when.precision is Precision.DAY and when.start is not None and when.start == (when.end or when.start)
    )


def agenda_file(lines: Sequence[AgendaLine], work: Work, language: str) -> Enclosure | None:
    """Return the file of all lines whose day is sure; None where there is none.

    A meeting has the UID of its invitation, a step one of its own that stays: a calendar that takes the file
    in twice keeps each once.
    """
    sure = [line for line in lines if is_sure(line)]
    if not sure:
        return None
    written = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Intake//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for line in sure:
        written += ["BEGIN:VEVENT", *_fields(line, work, language), "END:VEVENT"]
    content = b"".join(folded_line(each) for each in [*written, "END:VCALENDAR"])
    return Enclosure(FILENAME, "text/calendar; method=PUBLISH; charset=utf-8", content)


def _fields(line: AgendaLine, work: Work, language: str) -> Iterator[str]:
    meeting = work.get(Meeting, line.key)
    if meeting is not None:
        yield from event(meeting, work.group, work.now, language)
        return
    local_part, _, domain = work.group.address.partition("@")
    yield f"UID:{line.key.lower()}-{local_part}@{domain}"
    yield f"DTSTAMP:{utc(work.now)}"
    if line.when.start is not None:
        yield from _span(line.when.start, line.when.time, work)
    yield f"SUMMARY:{escaped(_summary(line, work))}"


def _span(day: dt.date, time: dt.time | None, work: Work) -> Iterator[str]:
    if time is None:
        return all_day(day)
    return timed(dt.datetime.combine(day, time, work.group.zone), STEP_LASTS)


def _summary(line: AgendaLine, work: Work) -> str:
    """Return the project and what happens, without anybody's address or number, as in the letter itself."""
    text = line.text
    for start, end, _ in sorted(identifiers(text, frozenset({work.group.address.casefold()})), reverse=True):
        text = text[:start] + _HIDDEN + text[end:]
    told = " ".join(f"{line.title} ({line.ref})\u00a0: {text}".split(" "))
    return told if len(told) <= LONGEST_SUMMARY else told[: LONGEST_SUMMARY - 1].rstrip() + _HIDDEN
