"""Meetings: which one is in hand, which comes next, and what of the projects it may hear."""

from __future__ import annotations

import datetime as dt

from intake.desk.records import Meeting, MeetingState, Project
from intake.desk.work import Work


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


def is_shown_to_group(project: Project) -> bool:
    """Say whether members may see a project: neither a hidden one nor one that was taken back."""
    return project.confidentiality.value != "animateur" and not project.withdrawn


def is_over(meeting: Meeting, work: Work) -> bool:
    """Say whether a meeting began, or its day has gone by."""
    timed = meeting.time is not None and starts(meeting, work) < work.now
    return meeting.date < work.today or timed
