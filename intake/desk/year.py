"""BILAN 2017: the year in figures; people are numbers in it, and what is hidden or held is counted only."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from intake.desk.given import Given
from intake.desk.meeting import is_shown_to_group
from intake.desk.notices import Sentence, YearLetter, YearMeeting, YearProject, YearReport
from intake.desk.privacy.holds import is_kept_in
from intake.desk.privacy.shown import for_group
from intake.desk.records import (
    ANSWERED,
    WRITTEN,
    Action,
    ActionState,
    Call,
    CallState,
    Decision,
    FieldChange,
    Meeting,
    MeetingState,
    Minutes,
    MinutesState,
    Person,
    PersonState,
    Project,
    ProjectStatus,
    RecipientState,
    SupportLetter,
    Update,
)
from intake.desk.work import Work


def ask_year(given: Given, work: Work) -> Sentence:
    """Take the wish for a year's report."""
    told = given.command.target
    if not re.fullmatch(r"\d{4}", told):
        return Sentence("year_unclear", (("year", work.today.year),))
    if int(told) > work.today.year:
        return Sentence("year_future", (("year", int(told)),))
    return Sentence("year_sent", (("year", int(told)),))


class _Year:
    """A year of the group's own calendar, up to today when it runs."""

    def __init__(self, year: int, work: Work) -> None:
        self.year, self.work, self.shown = year, work, for_group(work)
        self.last = min(dt.date(year, 12, 31), work.today)

    def has(self, moment: dt.datetime | dt.date | None) -> bool:
        """Say whether something fell into the year."""
        day = self.day(moment)
        return day is not None and dt.date(self.year, 1, 1) <= day <= self.last

    def is_before_its_end(self, moment: dt.datetime) -> bool:
        """Say whether something was there when the year ended, or is today."""
        day = self.day(moment)
        return day is not None and day <= self.last

    def day(self, moment: dt.datetime | dt.date | None) -> dt.date | None:
        """Return the day on which a moment is in the group's zone."""
        if isinstance(moment, dt.datetime):
            return moment.astimezone(self.work.group.zone).date()
        return moment


def report(name: str, number: int, work: Work) -> YearReport:
    """Return what one year came to; of a year that runs, up to today."""
    told = _report(name, number, work)
    happened = (told.opened, told.updates, told.minutes, told.calls, told.letters_hidden)
    return dataclasses.replace(told, empty=not (any(happened) or told.meetings or told.letters))


def _report(name: str, number: int, work: Work) -> YearReport:
    year = _Year(number, work)
    known = [each for each in work.all(Project) if year.is_before_its_end(each.opened)]
    statuses = {each.key: _status(each, year, work) for each in known}
    counted = Counter(statuses.values())
    meetings = tuple(_meetings(year, work))
    calls = [each for each in work.all(Call) if year.has(each.at)]
    people = [each for each in work.all(Person) if year.is_before_its_end(each.since)]
    held = {f"R{each.number}" for each in meetings}
    actions = [each for each in work.all(Action) if each.meeting in held]
    return YearReport(
        name=name,
        year=number,
        until=year.last if number == work.today.year else None,
        statuses=tuple((status.value, counted[status]) for status in ProjectStatus if counted[status]),
        projects=tuple(_lines(known, statuses, year)),
        opened=sum(year.has(each.opened) for each in known),
        hidden=sum(_told(each.key, year) is None for each in known),
        updates=sum(year.has(each.at) for each in work.all(Update)),
        meetings=meetings,
        minutes=sum(
            # A corrigendum, R1C1, is kept like minutes and is none.
            each.state is MinutesState.PUBLISHED and year.has(each.approved_at) and "C" not in each.key
            for each in work.all(Minutes)
        ),
        decisions=sum(each.meeting in held for each in work.all(Decision)),
        actions=len(actions),
        actions_done=sum(each.state is ActionState.DONE for each in actions),
        letters=tuple(_letters(year, work)),
        letters_hidden=sum(_told(each.project, year) is None for each in _written(year, work)),
        calls=len(calls),
        calls_answered=sum(bool(each.answers) or each.state is CallState.ANSWERED for each in calls),
        members=sum(each.member and each.state in _THERE for each in people),
        joined=sum(each.member and year.has(each.since) for each in people),
        holders=len({each.holder for each in known}),
    )


_THERE = frozenset({PersonState.ACTIVE, PersonState.PAUSED})


def _status(project: Project, year: _Year, work: Work) -> ProjectStatus:
    """Return the status a project had when the year ended: what was changed since is undone."""
    later = (
        change
        for change in work.under(FieldChange, project.key)
        if change.field == "status" and not year.is_before_its_end(change.at)
    )
    first = min(later, key=lambda change: change.at, default=None)
    return ProjectStatus(first.was) if first else project.status


def _lines(known: list[Project], statuses: dict[str, ProjectStatus], year: _Year) -> Iterator[YearProject]:
    for project in known:
        told = _told(project.key, year)
        if told is not None:
            new = year.has(project.opened)
            yield YearProject(told.key, told.title, statuses[told.key].value, new=new)


def _told(key: str, year: _Year) -> Project | None:
    """Return a project as the report tells it, which may be passed on; None for one that is counted only."""
    project = year.shown.get(Project, key)
    shown = project is not None and is_shown_to_group(project) and not is_kept_in(key, year.work)
    return project if shown else None


def _meetings(year: _Year, work: Work) -> Iterator[YearMeeting]:
    for meeting in sorted(work.all(Meeting), key=lambda each: each.date):
        took_place = meeting.state in {MeetingState.HELD, MeetingState.CLOSED}
        if took_place and year.has(meeting.date):
            present = len(meeting.present) if meeting.counted else 0
            published = meeting.state is MeetingState.CLOSED
            yield YearMeeting(meeting.number, meeting.date, present, published=published)


def _written(year: _Year, work: Work) -> Iterator[SupportLetter]:
    for letter in work.all(SupportLetter):
        sent = [each.sent for each in letter.recipients if each.sent]
        left = any(each.state in WRITTEN for each in letter.recipients)
        if left and year.has(min(sent) if sent else letter.approved_at):
            yield letter


def _letters(year: _Year, work: Work) -> Iterator[YearLetter]:
    for letter in _written(year, work):
        project = _told(letter.project, year)
        if project is None:
            continue
        written = [each for each in letter.recipients if each.state in WRITTEN]
        states = Counter(each.state for each in written)
        yield YearLetter(
            project.key,
            project.title,
            tuple(each.name for each in written),
            answered=sum(states[state] for state in ANSWERED),
            agreed=states[RecipientState.YES],
        )
