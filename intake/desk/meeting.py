"""Meetings: planning one, moving it, calling it off, and inviting the members."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator

from intake.desk.answers import language_of
from intake.desk.ics import calendar_file
from intake.desk.notices import Invitation, Notice, ProjectLine, Sentence
from intake.desk.people import recipients
from intake.desk.records import Meeting, MeetingState, Project, ProjectStatus
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Command, Precision

INVITED_BEFORE = dt.timedelta(days=7)
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
    if not command.dates or command.dates[0].precision is not Precision.DAY:
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
    work.put(meeting)
    told = (("number", number), ("date", meeting.date), ("time", meeting.time), ("place", meeting.place))
    return Sentence("meeting_moved" if known else "meeting_planned", told)


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
        if known.invitation and not _is_over(known, work):
            _tell_members(off, work)
    return Sentence("meeting_cancelled", (("number", number),))


def _exists(known: Meeting) -> Sentence:
    return Sentence("meeting_exists", (("number", known.number), ("date", known.date)))


def next_number(work: Work) -> int:
    """Return the number of the next meeting to plan."""
    return max((meeting.number for meeting in work.all(Meeting)), default=0) + 1


def meeting_in_hand(work: Work) -> Meeting | None:
    """Return the meeting that notes are about when they do not say: the last one begun and not closed."""
    today = [
        meeting
        for meeting in work.all(Meeting)
        if meeting.date <= work.today and meeting.state in {MeetingState.PLANNED, MeetingState.HELD}
    ]
    begun = [meeting for meeting in today if starts(meeting, work) <= work.now]
    return max(begun or today, key=lambda meeting: (starts(meeting, work), meeting.number), default=None)


def starts(meeting: Meeting, work: Work) -> dt.datetime:
    """Return when a meeting starts; one without a time starts with its day."""
    local = dt.datetime.combine(meeting.date, meeting.time or dt.time(), work.group.zone)
    return local.astimezone(dt.UTC)


def next_planned(work: Work) -> Meeting | None:
    """Return the next meeting that people may come to."""
    planned = [
        meeting
        for meeting in work.all(Meeting)
        if meeting.state is MeetingState.PLANNED and meeting.date >= work.today
    ]
    return min(planned, key=lambda meeting: (starts(meeting, work), meeting.number), default=None)


def published_before(number: int, work: Work) -> Meeting | None:
    """Return the last meeting before the one with this number whose minutes were published."""
    earlier = [
        meeting
        for meeting in work.all(Meeting)
        if meeting.number < number and meeting.state is MeetingState.CLOSED
    ]
    return max(earlier, key=lambda meeting: meeting.number, default=None)


def invited_from(work: Work) -> Iterator[tuple[Meeting, dt.datetime]]:
    """Yield each meeting to come whose present day and place nobody was told, with when to tell them.

    That is the morning seven days before; whoever was invited learns at once that a meeting has moved.
    """
    for meeting in work.all(Meeting):
        told = meeting.invitation == _edition(meeting)
        if meeting.state is MeetingState.PLANNED and not told and not _is_over(meeting, work):
            morning = dt.datetime.combine(meeting.date - INVITED_BEFORE, dt.time(), work.group.zone)
            yield meeting, work.now if meeting.invitation else morning.astimezone(dt.UTC)


def _edition(meeting: Meeting) -> str:
    return f"{meeting.key}:{meeting.sequence}"


def _is_over(meeting: Meeting, work: Work) -> bool:
    timed = meeting.time is not None and starts(meeting, work) < work.now
    return meeting.date < work.today or timed


def invite_when_due(work: Work) -> None:
    """Invite the members to each planned meeting that is seven days away or nearer."""
    for meeting, due in list(invited_from(work)):
        if due <= work.now:
            _invite(meeting, work)


def _invite(meeting: Meeting, work: Work) -> None:
    _tell_members(meeting, work)
    work.put(dataclasses.replace(meeting, invitation=_edition(meeting)))


def _tell_members(meeting: Meeting, work: Work) -> None:
    """Mail every member when and where the meeting is, or that it is called off, with its calendar file."""
    off = meeting.state is MeetingState.CANCELLED
    projects = () if off else tuple(_lines(work))
    for person in recipients(work):
        language = language_of(person.key, work)
        when = (meeting.date, meeting.time, meeting.place)
        work.say(
            Notice(
                key=f"invitation:{_edition(meeting)}:{person.key}",
                to=person,
                language=language,
                body=Invitation(person.name, meeting.number, *when, projects, cancelled=off),
                about=meeting.key,
                reply_tag=work.tokens.tag(meeting.key),
                enclosures=(calendar_file(meeting, work.group, work.now, language),),
            )
        )


def _lines(work: Work) -> list[ProjectLine]:
    """The projects a meeting will speak of, as the invitation tells them."""
    gone = {ProjectStatus.CLOSED, ProjectStatus.DROPPED}
    return [
        ProjectLine(project.key, project.title, project.status.value, "")
        for project in work.all(Project)
        if project.status not in gone and is_shown_to_group(project)
    ]


def is_shown_to_group(project: Project) -> bool:
    """Say whether members may see a project: neither a hidden one nor one that was taken back."""
    return project.confidentiality.value != "animateur" and not project.withdrawn
