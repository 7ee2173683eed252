"""A project's life as points on a line: its coming, presentation and statuses, and what is sure to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from intake.desk.agenda_file import is_sure
from intake.desk.notices import AgendaLine, Milestone
from intake.desk.records import FieldChange, Meeting, Project
from intake.desk.work import Work

MOST = 12


def timeline(project: Project, coming: tuple[AgendaLine, ...], work: Work) -> tuple[Milestone, ...]:
    """Return the points in their order: the first, and of a long life the newest; one alone is no line."""
    points = sorted((*_past(project, work), *_coming(coming)), key=lambda point: point.day)
    if len(points) > MOST:
        points = [points[0], *points[1 - MOST :]]
    return tuple(points) if len(points) > 1 else ()


def _past(project: Project, work: Work) -> Iterator[Milestone]:
    yield Milestone("opened", _day(project.opened, work))
    meeting = work.get(Meeting, f"R{project.presented_in}") if project.presented_in else None
    if meeting is not None:
        yield Milestone("presented", meeting.date, meeting=meeting.number)
    for change in work.under(FieldChange, project.key):
        if change.field == "status":
            yield Milestone("status", _day(change.at, work), status=change.now)


def _coming(lines: tuple[AgendaLine, ...]) -> Iterator[Milestone]:
    for line in lines:
        if is_sure(line) and line.when.start is not None:
            yield Milestone("step", line.when.start, text=line.text)


def _day(moment: dt.datetime, work: Work) -> dt.date:
    return moment.astimezone(work.group.zone).date()
