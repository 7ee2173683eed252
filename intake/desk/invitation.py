"""Inviting the members to a meeting, with its agenda and its calendar file."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from intake.desk.agenda import agenda_of
from intake.desk.answers import language_of
from intake.desk.ics import calendar_file
from intake.desk.meeting import is_over
from intake.desk.notices import Invitation, Notice
from intake.desk.people import recipients
from intake.desk.records import Meeting, MeetingState
from intake.desk.work import Work

INVITED_BEFORE = dt.timedelta(days=7)


def invited_from(work: Work) -> Iterator[tuple[Meeting, dt.datetime]]:
    """Yield each meeting to come whose present day and place nobody was told, with when to tell them.

    That is the morning seven days before; whoever was invited learns at once that a meeting has moved.
    """
    for meeting in work.all(Meeting):
        told = meeting.invitation == _edition(meeting)
        if meeting.state is MeetingState.PLANNED and not told and not is_over(meeting, work):
            morning = dt.datetime.combine(meeting.date - INVITED_BEFORE, dt.time(), work.group.zone)
            yield meeting, work.now if meeting.invitation else morning.astimezone(dt.UTC)


def _edition(meeting: Meeting) -> str:
    return f"{meeting.key}:{meeting.sequence}"


def invite_when_due(work: Work) -> None:
    """Invite the members to each planned meeting that is seven days away or nearer."""
    for meeting, due in list(invited_from(work)):
        if due <= work.now:
            _invite(meeting, work)


def _invite(meeting: Meeting, work: Work) -> None:
    tell_members(meeting, work)
    work.put(dataclasses.replace(meeting, invitation=_edition(meeting)))


def tell_members(meeting: Meeting, work: Work) -> None:
    """Mail every member when and where the meeting is, or that it is called off, with its calendar file."""
    off = meeting.state is MeetingState.CANCELLED
    agenda = None if off else agenda_of(meeting, work)
    for person in recipients(work):
        language = language_of(person.key, work)
        when = (meeting.date, meeting.time, meeting.place)
        work.say(
            Notice(
                key=f"invitation:{_edition(meeting)}:{person.key}",
                to=person,
                language=language,
                body=Invitation(person.name, meeting.number, *when, agenda, cancelled=off),
                about=meeting.key,
                reply_tag=work.tokens.tag(meeting.key),
                enclosures=(calendar_file(meeting, work.group, work.now, language),),
            )
        )
