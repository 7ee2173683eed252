"""The records as the group may see them: what digest, pages and invitations are made of."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TypeVar

from intake.desk.minutes.wording import wording_of
from intake.desk.privacy.holds import is_shown, private_in
from intake.desk.privacy.known import known_people
from intake.desk.privacy.names import Speaker, people_named
from intake.desk.records import (
    Action,
    Call,
    FieldChange,
    Hold,
    HoldState,
    Naming,
    Person,
    Portrait,
    Project,
    Record,
    Request,
    Step,
    Update,
)
from intake.desk.records.names import first_name
from intake.desk.work import Clerk, Work

R = TypeVar("R", bound=Record)


class Shown:
    """A view that leaves out what is held."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._people = known_people(work)
        somebody = wording_of(work.group.language).somebody
        self._speaker = Speaker(people_named(work, Naming.FIRST_NAME), somebody)

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record as members may see it."""
        record = self._work.get(kind, key)
        return self._filtered(record) if record is not None else None

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of a kind that members may see."""
        yield from self._each(self._work.all(kind))

    def under(self, kind: type[R], parent: str) -> Iterator[R]:
        """Yield what belongs to a parent and members may see."""
        yield from self._each(self._work.under(kind, parent))

    def _each(self, records: Iterator[R]) -> Iterator[R]:
        for record in records:
            shown = self._filtered(record)
            if shown is not None:
                yield shown

    def _filtered(self, record: R) -> R | None:
        if isinstance(record, Project):
            return self._project(record)  # type: ignore[return-value]
        if isinstance(record, FieldChange):
            private = private_in(record.was, self._people) or private_in(record.now, self._people)
            return None if private and not self._is_published(record.project) else record
        if isinstance(record, Update | Step | Call | Request):
            return self._named(_with_speaker(record)) if is_shown(record, self._work, self._people) else None
        if isinstance(record, Action | Person):
            return self._named(record)
        return record

    def _named(self, record: R) -> R:
        """Tell names as each chose: in the group, by the first name where nothing was said."""
        changes = {
            name: told
            for name in ("text", "of", "owner", "name", "speaker")
            if (was := str(getattr(record, name, ""))) and (told := self._speaker.told(was)) != was
        }
        return dataclasses.replace(record, **changes) if changes else record  # type: ignore[type-var]

    def _project(self, project: Project) -> Project | None:
        """A project is told when somebody decided about it; kept in, it has its title and status alone."""
        if is_shown(project, self._work, self._people):
            told = {
                field.name: self._speaker.told(str(getattr(project.portrait, field.name)))
                for field in dataclasses.fields(Portrait)
                if field.name != "holder_name"
            }
            return dataclasses.replace(project, portrait=dataclasses.replace(project.portrait, **told))
        hold = self._work.get(Hold, project.key)
        decided = hold is not None and hold.state is HoldState.INTERNAL
        return (
            dataclasses.replace(project, portrait=Portrait())
            if decided and not private_in(project.title, self._people)
            else None
        )

    def _is_published(self, key: str) -> bool:
        hold = self._work.get(Hold, key)
        return hold is not None and hold.state is HoldState.PUBLISHED


def _with_speaker(record: R) -> R:
    """Who is quoted without being of the group is told by the first name, too."""
    if not isinstance(record, Update):
        return record
    return dataclasses.replace(record, speaker=first_name(record.speaker))


def for_group(work: Work) -> Work:
    """Return the records as members may see them, for whoever writes to members."""
    return Work(Shown(work), Clerk(work.group, work.tokens), work.now)
