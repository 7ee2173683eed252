"""Meetings: planning one, moving it, calling it off, and inviting the members."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.answers import language_of
from intake.desk.notices import Invitation, Notice, ProjectLine, Sentence
from intake.desk.people import recipients
from intake.desk.records import Meeting, MeetingState, Project, ProjectStatus
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Command

INVITED_BEFORE = dt.timedelta(days=7)
CALLED_OFF = ("annul", "cancel", "supprim")


def plan_meeting(command: Command, work: Work) -> Sentence:
    """Plan, move or call off a meeting as the animateur's line says: "RÉUNION 3 le 28/03 18h30, lieu"."""
    number = int(command.target) if command.target.isdigit() else next_number(work)
    known = work.get(Meeting, f"R{number}")
    if any(word in folded(command.argument) for word in CALLED_OFF):
        return _call_off(known, number, work)
    if not command.dates:
        return Sentence("date_missing")
    mention = command.dates[0]
    if mention.start < work.today:
        return Sentence("date_past", (("date", mention.start),))
    place = _place(command)
    if known is None:
        meeting = Meeting(f"R{number}", number, mention.start, mention.time, place)
        name = "meeting_planned"
    else:
        meeting = dataclasses.replace(
            known,
            date=mention.start,
            time=mention.time or known.time,
            place=place or known.place,
            state=MeetingState.PLANNED,
            invitation="",
            sequence=known.sequence + 1,
        )
        name = "meeting_moved"
    work.put(meeting)
    told = (("number", number), ("date", meeting.date), ("time", meeting.time), ("place", meeting.place))
    return Sentence(name, told)


def _call_off(known: Meeting | None, number: int, work: Work) -> Sentence:
    if known is None:
        return Sentence("minutes_no_meeting", (("number", number),))
    work.put(dataclasses.replace(known, state=MeetingState.CANCELLED, sequence=known.sequence + 1))
    return Sentence("meeting_cancelled", (("number", number),))


def _place(command: Command) -> str:
    """What stands behind the last date's words is the place."""
    argument = command.argument
    end = max((mention.at + len(mention.words) for mention in command.dates), default=0)
    return argument[end:].strip(" ,;:–—-.\u00a0")


def next_number(work: Work) -> int:
    """Return the number of the next meeting to plan."""
    return max((meeting.number for meeting in work.all(Meeting)), default=0) + 1


def meeting_in_hand(work: Work) -> Meeting | None:
    """Return the meeting that notes are about when they do not say: the last one begun and not closed."""
    begun = [
        meeting
        for meeting in work.all(Meeting)
        if meeting.date <= work.today and meeting.state in {MeetingState.PLANNED, MeetingState.HELD}
    ]
    return max(begun, key=lambda meeting: meeting.date, default=None)


def meeting_before(number: int, work: Work) -> Meeting | None:
    """Return the meeting before the one with this number that took place."""
    earlier = [
        meeting
        for meeting in work.all(Meeting)
        if meeting.number < number and meeting.state is not MeetingState.CANCELLED
    ]
    return max(earlier, key=lambda meeting: meeting.number, default=None)


def invite_when_due(work: Work) -> None:
    """Invite the members to each planned meeting that is seven days away or nearer."""
    for meeting in list(work.all(Meeting)):
        near = work.today <= meeting.date <= work.today + INVITED_BEFORE
        if meeting.state is MeetingState.PLANNED and near and not meeting.invitation:
            _invite(meeting, work)


def _invite(meeting: Meeting, work: Work) -> None:
    projects = tuple(_lines(work))
    for person in recipients(work):
        body = Invitation(person.name, meeting.number, meeting.date, meeting.time, meeting.place, projects)
        work.say(
            Notice(
                key=f"invitation:{meeting.key}:{meeting.sequence}:{person.key}",
                to=person,
                language=language_of(person.key, work),
                body=body,
                about=meeting.key,
                reply_tag=work.tokens.tag(meeting.key),
            )
        )
    work.put(dataclasses.replace(meeting, invitation=f"{meeting.key}:{meeting.sequence}"))


def _lines(work: Work) -> list[ProjectLine]:
    """The projects a meeting will speak of, as the invitation tells them."""
    gone = {ProjectStatus.CLOSED, ProjectStatus.DROPPED}
    return [
        ProjectLine(project.key, project.title, project.status.value, "")
        for project in work.all(Project)
        if project.status not in gone and is_shown_to_group(project)
    ]


def is_shown_to_group(project: Project) -> bool:
    """Say whether members may see a project."""
    return project.confidentiality.value != "animateur"
