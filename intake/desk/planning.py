"""Planning a meeting, moving it, and calling it off, as a line of the animateur's says."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator

from intake.desk.invitation import tell_members
from intake.desk.meeting import is_over, next_number
from intake.desk.notices import Sentence
from intake.desk.records import Meeting, MeetingState
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Command, Precision

# fr and en: whole words, so that a room called "Annulaire" calls nothing off.
CALLED_OFF = frozenset(
    {"annule", "annulee", "annuler", "annulation", "supprime", "supprimee", "cancel", "canceled", "cancelled"}
)
_TIME_AT_THE_END = re.compile(
    r"[\s,;–-]*(?:\b(?:à|a|dès|at)\s+)?\b([01]?\d|2[0-3])\s?[hH:]\s?([0-5]\d)?[\s.]*$"
)


def plan_meeting(command: Command, work: Work) -> Sentence:
    """Plan, move or call off a meeting as the animateur's line says: "RÉUNION 3 le 28/03 18h30, lieu"."""
    number = _number_meant(command, work)
    known = work.get(Meeting, f"R{number}")
    if known and known.state is MeetingState.CLOSED:
        return Sentence("minutes_published", (("number", number),))
    if known and known.state is MeetingState.HELD:
        return _exists(known)
    if CALLED_OFF & set(folded(command.argument).split()):
        return _call_off(known, number, work)
    return _no_such_day(command, work) or _set(known, number, command, work)


def _no_such_day(command: Command, work: Work) -> Sentence | None:
    if not command.dates:
        return Sentence("date_impossible", (("said", command.argument),))
    if command.dates[0].precision is not Precision.DAY:
        return Sentence("date_missing")
    if command.dates[0].start < work.today:
        return Sentence("date_past", (("date", command.dates[0].start),))
    return None


def _set(known: Meeting | None, number: int, command: Command, work: Work) -> Sentence:
    meeting = _as_told(command, known or Meeting(f"R{number}", number, work.today, None, ""))
    if known is not None:
        if meeting == known and known.state is MeetingState.PLANNED:
            return _exists(known)
        meeting = dataclasses.replace(meeting, state=MeetingState.PLANNED, sequence=known.sequence + 1)
    doubts = tuple(_doubts(meeting, work) if known is None else _beside(meeting, work))
    work.put(meeting)
    told = (("number", number), ("date", meeting.date), ("time", meeting.time), ("place", meeting.place))
    return Sentence("meeting_moved" if known else "meeting_planned", (*told, *doubts))


def _doubts(meeting: Meeting, work: Work) -> Iterator[tuple[str, int]]:
    """Yield what may be a slip of the pen in a new meeting, which is planned all the same."""
    yield from _beside(meeting, work)
    expected = next_number(work)
    if 1 < expected < meeting.number:
        yield "expected", expected


def _beside(meeting: Meeting, work: Work) -> Iterator[tuple[str, int]]:
    """Yield the number of another meeting on the same day."""
    others = (
        other.number
        for other in work.all(Meeting)
        if other.date == meeting.date
        and other.state is not MeetingState.CANCELLED
        and other.key != meeting.key
    )
    yield from (("beside", number) for number in list(others)[:1])


def _number_meant(command: Command, work: Work) -> int:
    """Return the number told; without one, that of the meeting planned for that day, or else the next."""
    if number := int(command.target or 0):
        return number
    days = {mention.start for mention in command.dates[:1]}
    planned = (meeting for meeting in work.all(Meeting) if meeting.state is MeetingState.PLANNED)
    return next((meeting.number for meeting in planned if meeting.date in days), next_number(work))


def _as_told(command: Command, meeting: Meeting) -> Meeting:
    """Give a meeting the day that comes first in the line, its time, and as its place what stands behind."""
    mention = command.dates[0]
    place = command.argument[mention.at + len(mention.words) :]
    time = mention.time
    if time is None and (match := _TIME_AT_THE_END.search(place)):
        time = dt.time(int(match[1]), int(match[2] or 0))
        place = place[: match.start()]
    place = place.strip(" ,;:–—-.\u00a0")
    return dataclasses.replace(
        meeting, date=mention.start, time=time or meeting.time, place=place or meeting.place
    )


def _call_off(known: Meeting | None, number: int, work: Work) -> Sentence:
    if known is None:
        return Sentence("minutes_no_meeting", (("number", number),))
    if known.state is not MeetingState.CANCELLED:
        off = dataclasses.replace(known, state=MeetingState.CANCELLED, sequence=known.sequence + 1)
        work.put(off)
        if known.invitation and not is_over(known, work):
            tell_members(off, work)
    return Sentence("meeting_cancelled", (("number", number),))


def _exists(known: Meeting) -> Sentence:
    return Sentence("meeting_exists", (("number", known.number), ("date", known.date)))
