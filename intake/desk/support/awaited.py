"""Letters whose answers are awaited: for the digest, a project's page, agendas and minutes."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator

from intake.desk.notices import CallLine, RecipientLine
from intake.desk.records import WRITTEN, Project, Recipient, RecipientState, SupportLetter, When
from intake.desk.support.states import is_awaited, is_overdue
from intake.desk.support.versions import line_of
from intake.desk.support.wording import of_each, to_each, wording_of
from intake.desk.work import Work
from intake.reading.message import Precision


@dataclasses.dataclass(frozen=True, slots=True)
class Awaited:
    """The recipients of a project who were written to on one day and have not answered."""

    project: Project
    letter: str
    since: dt.date
    recipients: tuple[Recipient, ...]
    overdue: bool


def awaited(projects: Iterable[Project], work: Work) -> Iterator[Awaited]:
    """Yield whose answers these projects await, a letter and day at a time, the oldest first."""
    found = []
    for project in projects:
        for letter in work.under(SupportLetter, project.key):
            days: dict[dt.date, list[Recipient]] = {}
            for each in letter.recipients:
                if is_awaited(each) and each.sent:
                    days.setdefault(each.sent, []).append(each)
            found += [
                Awaited(project, letter.key, day, tuple(here), is_overdue(here[0], work.today))
                for day, here in days.items()
            ]
    yield from sorted(found, key=lambda each: each.since)


def awaited_lines(projects: Iterable[Project], work: Work) -> Iterator[CallLine]:
    """Yield the same as lines of what is sought and awaited; `due` is the day since which it is awaited."""
    words = wording_of(work.group.language)
    for each in awaited(projects, work):
        since = When("", each.since, each.since, precision=Precision.DAY)
        text = words.awaited.format(of=of_each(each.recipients, words.language))
        yield CallLine(each.project.key, each.project.title, text, "letter", due=since, overdue=each.overdue)


def paragraphs(project: Project, work: Work) -> Iterator[str]:
    """Yield what minutes tell of a project's letters: written and sent, and whose answer is awaited."""
    words = wording_of(work.group.language)
    for letter in work.under(SupportLetter, project.key):
        states: tuple[tuple[RecipientState, str], ...] = (
            (RecipientState.SENT, words.awaiting),
            (RecipientState.APPROVED, words.written),
        )
        for state, sentence in states:
            here = [each for each in letter.recipients if each.state is state]
            if here:
                yield sentence.format(to=to_each(here, words.language))


def written_lines(project: Project, work: Work) -> Iterator[RecipientLine]:
    """Yield every recipient a project's letters were approved for, with what became of it."""
    for letter in work.under(SupportLetter, project.key):
        for each in letter.recipients:
            if each.state in WRITTEN:
                yield dataclasses.replace(line_of(each, work.group.language), email="")
