"""How things stand: what is sought and due, what comes, and a project in a line."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from intake.desk.call import running, seeking
from intake.desk.due_words import without_day
from intake.desk.minutes.told import is_in_print, is_told
from intake.desk.notices import AgendaLine, CallLine, FileLine, ProjectLine
from intake.desk.records import (
    Action,
    ActionState,
    Call,
    Meeting,
    MeetingState,
    Project,
    ProjectStatus,
    Request,
    RequestState,
    Step,
    Update,
    When,
)
from intake.desk.status import horizon_of
from intake.desk.support.awaited import awaited_lines
from intake.desk.work import Work
from intake.reading.message import Precision

ENDED = frozenset({ProjectStatus.CLOSED, ProjectStatus.DROPPED})
AGENDA = dt.timedelta(days=21)
UNDATED = dt.timedelta(days=91)


def sought(shown: Sequence[Project], work: Work, day: dt.date | None = None) -> Iterator[CallLine]:
    """Calls first, for they wait for the reader; then what is awaited and to do, the most pressing first.

    Of the calls, those that the digest of this day tells, or without a day all that seek somebody.
    """
    for project in shown:
        for call in seeking(project, work) if day is None else running(project, day, work):
            yield _call_line(call, project)
    owed = [*_requests(shown, work), *_actions({project.key: project for project in shown}, work)]
    lines = [dataclasses.replace(line, overdue=_is_over(line.due, work)) for line in owed]
    lines += awaited_lines(shown, work)
    yield from sorted(lines, key=lambda line: (line.due and line.due.end) or dt.date.max)


def _call_line(call: Call, project: Project) -> CallLine:
    return CallLine(
        project.key, project.title, call.text, "call",
        again=bool(call.runs), came=len(call.answers), wanted=call.wanted,
    )  # fmt: skip


def _is_over(due: When | None, work: Work) -> bool:
    return bool(due and due.end and due.end < work.today)


def _requests(shown: Sequence[Project], work: Work) -> Iterator[CallLine]:
    for project in shown:
        for request in work.under(Request, project.key):
            if request.state is RequestState.AWAITED and is_told(request, work):
                text = without_day(request.text, request.due)
                yield CallLine(project.key, project.title, text, "request", request.of, request.due)


def _actions(shown: dict[str, Project], work: Work) -> Iterator[CallLine]:
    for action in work.all(Action):
        if action.state is not ActionState.OPEN or (action.project and action.project not in shown):
            continue
        if not is_in_print(action, work):
            continue
        title = shown[action.project].title if action.project else ""
        text = without_day(action.text, action.due)
        yield CallLine(action.project or action.key, title, text, "action", action.owner, action.due)


def agenda(shown: Sequence[Project], work: Work) -> Iterator[AgendaLine]:
    """What comes in the next three weeks, by day: meetings and the steps of projects."""
    last = work.today + AGENDA
    lines = []
    for meeting in work.all(Meeting):
        if meeting.state is MeetingState.PLANNED and work.today <= meeting.date <= last:
            when = When("", meeting.date, meeting.date, meeting.time, Precision.DAY)
            lines.append(AgendaLine("", when, place=meeting.place, meeting=meeting.number, key=meeting.key))
    for project in shown:
        for step in work.under(Step, project.key):
            end = step.when.end
            if not is_told(step, work):
                continue
            if step.when.start and end and end >= work.today and step.when.start <= last:
                lines.append(AgendaLine(step.text, step.when, project.key, project.title, key=step.key))
    yield from sorted(lines, key=lambda line: (line.when.start or last, line.ref))


def undated(project: Project, work: Work) -> Iterator[AgendaLine]:
    """What is to come and nobody said when, told in the last three months: "un blog"."""
    for step in work.under(Step, project.key):
        if step.when.start is None and step.at > work.now - UNDATED and is_told(step, work):
            yield AgendaLine(step.text, step.when, project.key, project.title)


def project_line(project: Project, of: Sequence[Project | Update]) -> ProjectLine:
    """Return a project's line with the files of what is told of it."""
    return ProjectLine(
        project.key,
        project.title,
        project.status.value,
        project.portrait.holder_name,
        files=tuple(FileLine(file.filename, file.size, file.refused) for each in of for file in each.files),
        horizon=horizon_of(project),
    )
