"""Whom the group knows, and what is the group's own, as the lint asks it."""

from __future__ import annotations

from collections.abc import Iterator

from intake.desk.privacy.lint import People, people_of
from intake.desk.records import Meeting, Person
from intake.desk.work import Work


def known_people(work: Work) -> People:
    """Return the names of everybody in the store or the configuration, the box, and where the group meets."""
    meetings = list(work.all(Meeting))
    return people_of(_names(work, meetings), [work.group.address, *(each.place for each in meetings)])


def _names(work: Work, meetings: list[Meeting]) -> Iterator[str]:
    group = work.group
    yield from (each.name for each in (*group.animateurs, *group.secretaries, *group.members))
    yield from (each.name for each in work.all(Person))
    for meeting in meetings:
        yield from (*meeting.present, *meeting.excused)
