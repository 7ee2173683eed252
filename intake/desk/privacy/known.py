"""Whom the group knows, and what is the group's own, as the lint asks it."""

from __future__ import annotations

from collections.abc import Iterator

from intake.desk.privacy.lint import People, people_of
from intake.desk.records import Meeting, Person
from intake.desk.work import Work


def known_people(work: Work) -> People:
    """Return the names of everybody in the store or the configuration, and the group's own box and places."""
    meetings = list(work.all(Meeting))
    own = (work.group.address, work.group.place, *(each.place for each in meetings))
    return people_of(_names(work, meetings), own)


def _names(work: Work, meetings: list[Meeting]) -> Iterator[str]:
    group = work.group
    yield from (each.name for each in (*group.animateurs, *group.secretaries, *group.members))
    yield from (each.name for each in work.all(Person))
    for meeting in meetings:
        yield from (*meeting.present, *meeting.excused)
