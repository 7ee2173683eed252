"""The weekly digest: which period is due, what it tells, and to whom."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator

from intake.desk.agenda_file import agenda_file, is_sure
from intake.desk.answers import language_of
from intake.desk.call import note_runs
from intake.desk.changes import coalesced
from intake.desk.heartbeat import Vitals, tell_week
from intake.desk.meeting import is_shown_to_group
from intake.desk.notices import (
    CallLine,
    Digest,
    DigestBody,
    Enclosure,
    MinutesLine,
    NothingNew,
    Notice,
    ProjectLine,
)
from intake.desk.people import person_called, recipients
from intake.desk.privacy.shown import for_group
from intake.desk.records import (
    DigestPeriod,
    FieldChange,
    Meeting,
    Minutes,
    MinutesState,
    Project,
    Update,
)
from intake.desk.standing import ENDED, agenda, project_line, sought
from intake.desk.voices import told
from intake.desk.work import Work, last_period

WEEK = dt.timedelta(days=7)
Window = tuple[dt.datetime, dt.datetime]


def last_due(work: Work) -> dt.datetime:
    """Return the last moment at which a digest was due, at or before now."""
    return _due_by(work.now, work)


def _due_by(moment: dt.datetime, work: Work) -> dt.datetime:
    """Return the last moment at which a digest was due by then, in UTC: local times of autumn come twice."""
    today = moment.astimezone(work.group.zone).date()
    day = today - dt.timedelta(days=(today.weekday() - work.group.digest.weekday) % 7)
    due = _at(day, work)
    return due if due <= moment else _at(day - WEEK, work)


def _at(day: dt.date, work: Work) -> dt.datetime:
    return dt.datetime.combine(day, work.group.digest.at, work.group.zone).astimezone(dt.UTC)


def next_due(work: Work) -> dt.datetime:
    """Return the first moment after now at which a digest is due."""
    return _at(_day_of(last_due(work), work) + WEEK, work)


def _day_of(due: dt.datetime, work: Work) -> dt.date:
    return due.astimezone(work.group.zone).date()


def send_when_due(work: Work, vitals: Vitals | None = None) -> None:
    """Claim the period that is due and write its letters; a period is claimed once, whatever the runs."""
    due = last_due(work)
    last = last_period(work)
    key = _key(due, work)
    if last is None:
        # The clerk starts today: what came before it is nobody's news.
        work.put(DigestPeriod(key, 0, due, due))
        return
    if last.end >= due or work.get(DigestPeriod, key):
        # The second: the day of the digest was moved within a week that had its own.
        return
    missed = max(0, (_day_of(due, work) - _day_of(_due_by(last.end, work), work)) // WEEK - 1)
    body = _body(work, (last.end, work.now), (last.number + 1, missed), _day_of(due, work))
    letters = _write(key, body, work)
    people = 0 if letters else len(list(recipients(work)))
    tell_week(key, None if letters else NothingNew(body.start, body.end, people), vitals, work)
    members = for_group(work)
    note_runs(_alive(members), _day_of(due, work), members, work)
    work.put(DigestPeriod(key, body.number, last.end, work.now, letters, missed))


def _key(due: dt.datetime, work: Work) -> str:
    year, week, _ = due.astimezone(work.group.zone).isocalendar()
    return f"{year}-W{week:02d}"


def _write(key: str, body: DigestBody, work: Work) -> int:
    people = list(recipients(work))
    if not is_worth_sending(body, work.today):
        return 0
    files: dict[str, tuple[Enclosure, ...]] = {}
    for person in people:
        language = language_of(person.key, work)
        if language not in files:
            files[language] = enclosures(body, work, language)
        work.say(
            Notice(
                key=f"digest:{key}:{person.key}",
                to=person,
                language=language,
                body=Digest(person.name, body),
                about="digest",
                reply_tag=work.tokens.tag("digest"),
                enclosures=files[language],
            )
        )
    return len(people)


def is_worth_sending(body: DigestBody, today: dt.date) -> bool:
    """Say whether something changed or is due: a task that can wait is no reason for a mail."""
    return bool(body.changed or body.agenda or body.new or body.minutes) or any(
        line.kind == "call" or _is_due(line, today) for line in body.sought
    )


def _is_due(line: CallLine, today: dt.date) -> bool:
    return line.overdue or bool(line.due and line.due.start and line.due.start <= today + WEEK)


def enclosures(body: DigestBody, work: Work, language: str) -> tuple[Enclosure, ...]:
    """Return the files that go with a digest: its agenda, where a day is sure."""
    file = agenda_file(body.agenda, work, language)
    return (file,) if file else ()


def preview(work: Work) -> DigestBody:
    """Return what a digest would tell now, claiming nothing."""
    last = last_period(work)
    start = last.end if last else last_due(work) - WEEK
    return _body(work, (start, work.now), (last.number + 1 if last else 1, 0), work.today)


def _shown(work: Work) -> list[Project]:
    return [project for project in work.all(Project) if is_shown_to_group(project)]


def _alive(work: Work) -> list[Project]:
    return [project for project in _shown(work) if project.status not in ENDED]


def _body(work: Work, window: Window, counts: tuple[int, int], day: dt.date) -> DigestBody:
    """Return what the digest of a day tells; `counts` are its number and the missed ones before it."""
    start, end = window
    number, missed = counts
    work = for_group(work)
    shown, alive = _shown(work), _alive(work)
    coming = tuple(agenda(alive, work))
    return DigestBody(
        number=number,
        start=start,
        end=end,
        missed=missed,
        sought=tuple(sought(alive, work, day)),
        changed=tuple(_changed(shown, window, work)),
        agenda=coming,
        new=tuple(_new(shown, window, work)),
        minutes=tuple(_minutes(window, work)),
        sure=sum(map(is_sure, coming)),
    )


def _changed(shown: list[Project], window: Window, work: Work) -> Iterator[ProjectLine]:
    """What is new of known projects, the newest first: each field as it was and is, then the news."""
    lines = []
    for project in shown:
        news = _news(project, window, work)
        changes = coalesced(
            each for each in work.under(FieldChange, project.key) if _is_in(window, each.news_from)
        )
        if (news or changes) and not _is_in(window, project.decided or project.opened):
            line = dataclasses.replace(
                project_line(project, news),
                updates=_told(reversed(news)),
                changes=tuple(_change(each, work) for each in changes),
            )
            newest = max([*(each.news_from for each in news), *(each.news_from for each in changes)])
            lines.append((newest, line))
    yield from (line for _, line in sorted(lines, key=lambda each: each[0], reverse=True))


def _change(change: FieldChange, work: Work) -> tuple[str, str, str]:
    if change.field != "follower":
        return change.field, change.was, change.now
    return change.field, _called(change.was, work), _called(change.now, work)


def _called(key: str, work: Work) -> str:
    """Return the name of a person of the group; an address is told to nobody."""
    address = person_called(key, work) if key else None
    return address.name or key.partition("@")[0] if address else ""


def _is_in(window: Window, at: dt.datetime) -> bool:
    start, end = window
    return start < at <= end


def _news(project: Project, window: Window, work: Work) -> list[Update]:
    return [update for update in work.under(Update, project.key) if _is_in(window, update.news_from)]


def _told(news: Iterable[Update]) -> tuple[str, ...]:
    return tuple(told(update) for update in news if update.text)


def _new(shown: list[Project], window: Window, work: Work) -> Iterator[ProjectLine]:
    """What was filed in the period, with the news that came of it since."""
    for project in shown:
        if _is_in(window, project.decided or project.opened):
            yield dataclasses.replace(
                project_line(project, [project]),
                text=project.portrait.presentation,
                updates=_told(_news(project, window, work)),
            )


def _minutes(window: Window, work: Work) -> Iterator[MinutesLine]:
    start, end = window
    for minutes in work.all(Minutes):
        meeting = work.get(Meeting, minutes.key)
        if meeting is None:
            continue
        published = minutes.state is MinutesState.PUBLISHED
        if published and minutes.approved_at and start < minutes.approved_at <= end:
            yield MinutesLine(minutes.number, meeting.date, "published")
        elif minutes.state in {MinutesState.DRAFT, MinutesState.RETURNED}:
            yield MinutesLine(minutes.number, meeting.date, minutes.state.value)
