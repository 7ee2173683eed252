"""The records as the group may see them: what digest, pages and invitations are made of."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TypeVar

from intake.desk.links import change_of
from intake.desk.minutes.wording import wording_of
from intake.desk.privacy.holds import KEPT, Text, is_shown, private_in
from intake.desk.privacy.known import known_people
from intake.desk.privacy.names import Speaker, Unnamed, people_named
from intake.desk.records import (
    Action,
    Call,
    FieldChange,
    File,
    Hold,
    HoldState,
    Link,
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
# What may be kept of a mail besides its project.
_MAILED: tuple[type[Update | Step | Call | Request | Link], ...] = (Update, Step, Call, Request, Link)
_NAMING = ("text", "of", "owner", "name", "speaker")
# Fields that hold a word of the clerk's or a key: told of a project whose texts are kept in, too.
_ALWAYS = frozenset({"status", "follower"})


class Shown:
    """A view that leaves out what is held."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._people = known_people(work)
        words = wording_of(work.group.language)
        unnamed = Unnamed(words.somebody, words.another, words.several)
        self._speaker = Speaker(people_named(work, Naming.FIRST_NAME), unnamed)

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

    def latest(self, kind: type[R]) -> R | None:
        """Return the record of a kind that was first kept last, where members may see it."""
        record = self._work.latest(kind)
        return self._filtered(record) if record is not None else None

    def _each(self, records: Iterator[R]) -> Iterator[R]:
        for record in records:
            shown = self._filtered(record)
            if shown is not None:
                yield shown

    def _filtered(self, record: R) -> R | None:
        if isinstance(record, Project):
            return self._project(record)  # type: ignore[return-value]
        if isinstance(record, FieldChange):
            return self._change(record)  # type: ignore[return-value]
        if isinstance(record, Update):
            return self._update(record)  # type: ignore[return-value]
        if isinstance(record, Step | Call | Request | Link):
            # A partner is mostly no person: "Petit Bateau" keeps its name.
            fields = () if isinstance(record, Link) else _NAMING
            return self._named(record, fields) if self._is_shown(record) else None
        if isinstance(record, Action | Person):
            return self._named(record)
        return record

    def _is_shown(self, record: Text) -> bool:
        return is_shown(record, self._work, self._people)

    def _update(self, update: Update) -> Update | None:
        if not self._is_shown(update):
            return None
        files = self._files(update.project, update.files)
        return self._named(dataclasses.replace(_with_speaker(update), files=files))

    def _files(self, project: str, files: tuple[File, ...]) -> tuple[File, ...]:
        """Leave out the files of mails of which something is held; the others are called as people chose."""
        if not files:
            return files
        files = tuple(dataclasses.replace(each, filename=self._speaker.told(each.filename)) for each in files)
        held = {
            record.message
            for kind in _MAILED
            for record in self._work.under(kind, project)
            if not self._is_shown(record)
        }
        return tuple(file for file in files if file.message not in held)

    def _change(self, change: FieldChange) -> FieldChange | None:
        """A change is told where its project is, and names nobody otherwise than the news do."""
        hold = self._work.get(Hold, change.project)
        if hold is not None and hold.state in KEPT and change.field not in _ALWAYS:
            return None
        private = any(private_in(text, self._people) for text in (change.field, change.was, change.now))
        if private and not self._is_published(self._about(change)):
            return None
        return change if change.field in _ALWAYS else self._named(change, ("was", "now"))

    def _about(self, change: FieldChange) -> str:
        """Return what an animateur decides about where a change is private: the partner, or the project."""
        links = self._work.under(Link, change.project)
        return next((link.key for link in links if change_of(link) == change.field), change.project)

    def _named(self, record: R, fields: tuple[str, ...] = _NAMING) -> R:
        """Tell names as each chose: in the group, by the first name where nothing was said."""
        changes = {
            name: told
            for name in fields
            if (was := str(getattr(record, name, ""))) and (told := self._speaker.told(was)) != was
        }
        return dataclasses.replace(record, **changes) if changes else record  # type: ignore[type-var]

    def _project(self, project: Project) -> Project | None:
        """A project is told when somebody decided about it; kept in, it has its title and status alone."""
        files, title = self._files(project.key, project.files), self._speaker.told(project.title)
        if self._is_shown(project):
            told = {
                field.name: self._speaker.told(str(getattr(project.portrait, field.name)))
                for field in dataclasses.fields(Portrait)
                if field.name != "holder_name"
            }
            portrait = dataclasses.replace(project.portrait, **told)
            return dataclasses.replace(project, title=title, portrait=portrait, files=files)
        hold = self._work.get(Hold, project.key)
        decided = hold is not None and hold.state is HoldState.INTERNAL
        return (
            dataclasses.replace(
                project,
                title=title,
                portrait=Portrait(),
                files=tuple(file for file in files if file.message != project.message),
            )
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
