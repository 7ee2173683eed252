"""The weekly digest: which period is due, what it tells, and to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from intake.desk.answers import language_of, tell_animateurs
from intake.desk.meeting import is_shown_to_group
from intake.desk.notices import (
    AgendaLine,
    CallLine,
    Digest,
    DigestBody,
    FileLine,
    MinutesLine,
    NothingNew,
    Notice,
    ProjectLine,
)
from intake.desk.people import recipients
from intake.desk.records import (
    Action,
    ActionState,
    Call,
    CallState,
    DigestPeriod,
    Meeting,
    MeetingState,
    Minutes,
    MinutesState,
    Project,
    Request,
    RequestState,
    Step,
    Update,
    When,
)
from intake.desk.work import Work
from intake.reading.message import Precision

WEEK = dt.timedelta(days=7)
AGENDA = dt.timedelta(days=21)


def last_due(work: Work) -> dt.datetime:
    """Return the last moment at which a digest was due, at or before now."""
    rules, zone = work.group.digest, work.group.zone
    day = work.today - dt.timedelta(days=(work.today.weekday() - rules.weekday) % 7)
    due = dt.datetime.combine(day, rules.at, zone)
    if due > work.now:
        due = dt.datetime.combine(day - WEEK, rules.at, zone)
    return due


def next_due(work: Work) -> dt.datetime:
    """Return the first moment after now at which a digest is due."""
    due = last_due(work).astimezone(work.group.zone)
    return dt.datetime.combine(due.date() + WEEK, work.group.digest.at, work.group.zone)


def send_when_due(work: Work) -> None:
    """Claim the period that is due and write its letters; a period is claimed once, whatever the runs."""
    due = last_due(work)
    last = max(work.all(DigestPeriod), key=lambda period: period.end, default=None)
    key = _key(due, work)
    if last is None:
        # The clerk starts today: what came before it is nobody's news.
        work.put(DigestPeriod(key, 0, due, due))
        return
    if last.end >= due:
        return
    missed = max(0, round((due - last.end) / WEEK) - 1)
    body = _body(work, (last.end, work.now), last.number + 1, missed)
    letters = _write(key, body, work)
    work.put(DigestPeriod(key, body.number, last.end, work.now, letters, missed))


def _key(due: dt.datetime, work: Work) -> str:
    year, week, _ = due.astimezone(work.group.zone).isocalendar()
    return f"{year}-W{week:02d}"


def _write(key: str, body: DigestBody, work: Work) -> int:
    people = list(recipients(work))
    if not (body.sought or body.changed or body.agenda or body.new or body.minutes):
        tell_animateurs(work, f"digest:{key}:empty", NothingNew(body.start, body.end, len(people)))
        return 0
    for person in people:
        work.say(
            Notice(
                key=f"digest:{key}:{person.key}",
                to=person,
                language=language_of(person.key, work),
                body=Digest(person.name, body),
                about="digest",
                reply_tag=work.tokens.tag("digest"),
            )
        )
    return len(people)


def preview(work: Work) -> DigestBody:
    """Return what a digest would tell now, claiming nothing."""
    last = max(work.all(DigestPeriod), key=lambda period: period.end, default=None)
    start = last.end if last else last_due(work) - WEEK
    return _body(work, (start, work.now), last.number + 1 if last else 1, 0)


def _body(work: Work, window: tuple[dt.datetime, dt.datetime], number: int, missed: int) -> DigestBody:
    start, end = window
    shown = [project for project in work.all(Project) if is_shown_to_group(project)]
    return DigestBody(
        number=number,
        start=start,
        end=end,
        missed=missed,
        sought=tuple(_sought(shown, work)),
        changed=tuple(_changed(shown, window, work)),
        agenda=tuple(_agenda(shown, work)),
        new=tuple(_new(shown, window)),
        minutes=tuple(_minutes(window, work)),
    )


def _sought(shown: list[Project], work: Work) -> Iterator[CallLine]:
    for project in shown:
        for call in work.under(Call, project.key):
            if call.state is CallState.OPEN:
                yield CallLine(project.key, project.title, call.text, "call")
        for request in work.under(Request, project.key):
            if request.state is RequestState.AWAITED:
                yield CallLine(project.key, project.title, request.text, "request", request.of, request.due)
    yield from _actions({project.key: project for project in shown}, work)


def _actions(shown: dict[str, Project], work: Work) -> Iterator[CallLine]:
    for action in work.all(Action):
        if action.state is not ActionState.OPEN or (action.project and action.project not in shown):
            continue
        meeting = work.get(Meeting, action.meeting)
        if meeting is None or meeting.state is not MeetingState.CLOSED:
            continue
        title = shown[action.project].title if action.project else ""
        yield CallLine(action.project or action.key, title, action.text, "action", action.owner, action.due)


def _changed(
    shown: list[Project], window: tuple[dt.datetime, dt.datetime], work: Work
) -> Iterator[ProjectLine]:
    start, end = window
    for project in shown:
        if start < project.opened <= end:
            continue
        news = [update for update in work.under(Update, project.key) if start < update.at <= end]
        if news:
            yield ProjectLine(
                project.key,
                project.title,
                project.status.value,
                project.portrait.holder_name,
                updates=tuple(update.text for update in reversed(news)),
                files=tuple(
                    FileLine(file.filename, file.size, file.refused)
                    for update in news
                    for file in update.files
                ),
            )


def _agenda(shown: list[Project], work: Work) -> Iterator[AgendaLine]:
    """What comes in the next three weeks, by day: meetings and the steps of projects."""
    last = work.today + AGENDA
    lines = []
    for meeting in work.all(Meeting):
        if meeting.state is MeetingState.PLANNED and work.today <= meeting.date <= last:
            when = When("", meeting.date, meeting.date, meeting.time, Precision.DAY)
            lines.append(AgendaLine("", when, place=meeting.place, meeting=meeting.number))
    for project in shown:
        for step in work.under(Step, project.key):
            end = step.when.end
            if step.when.start and end and end >= work.today and step.when.start <= last:
                lines.append(AgendaLine(step.text, step.when, project.key, project.title))
    yield from sorted(lines, key=lambda line: (line.when.start or last, line.ref))


def _new(shown: list[Project], window: tuple[dt.datetime, dt.datetime]) -> Iterator[ProjectLine]:
    start, end = window
    for project in shown:
        if start < project.opened <= end:
            yield ProjectLine(
                project.key,
                project.title,
                project.status.value,
                project.portrait.holder_name,
                text=project.portrait.presentation,
                files=tuple(FileLine(file.filename, file.size, file.refused) for file in project.files),
            )


def _minutes(window: tuple[dt.datetime, dt.datetime], work: Work) -> Iterator[MinutesLine]:
    start, end = window
    for minutes in work.all(Minutes):
        meeting = work.get(Meeting, minutes.key)
        if meeting is None:
            continue
        published = minutes.state is MinutesState.PUBLISHED
        if published and minutes.approved_at and start < minutes.approved_at <= end:
            yield MinutesLine(minutes.number, meeting.date, "published")
        elif minutes.state is MinutesState.DRAFT:
            yield MinutesLine(minutes.number, meeting.date, "draft")
