"""Pages by mail: all projects on one, or a project's own."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from intake.desk.links import links_of
from intake.desk.meeting import is_shown_to_group
from intake.desk.notices import AgendaLine, Card, Fact, FileLine, ProjectCard, ProjectLine, State
from intake.desk.people import person_called
from intake.desk.privacy.shown import for_group
from intake.desk.records import Project, Update
from intake.desk.sender import Sender
from intake.desk.standing import ENDED, agenda, project_line, sought, undated
from intake.desk.status import horizon_of
from intake.desk.support.awaited import written_lines
from intake.desk.timeline import timeline
from intake.desk.voices import told
from intake.desk.work import Work

NEWS = 10


def may_see(sender: Sender, project: Project) -> bool:
    """Say whether a project may be shown to whoever asks."""
    return is_shown_to_group(project) or sender.runs_the_group()


def project_for(sender: Sender, key: str, work: Work) -> Project | None:
    """Return a project as whoever asks may see it: who holds it, or runs the group, sees what is held."""
    project = work.get(Project, key)
    if project is None or not may_see(sender, project):
        return None
    if sender.runs_the_group() or project.holder == sender.key:
        return project
    return for_group(work).get(Project, key)


def state(name: str, work: Work) -> State:
    """Return all projects that go on, each with its recap, as the group may see them."""
    return State(name, *overview(work))


def overview(work: Work) -> tuple[tuple[ProjectLine, ...], tuple[AgendaLine, ...]]:
    """Return the projects that go on, and what comes in the next weeks."""
    work = for_group(work)
    going = [
        project for project in work.all(Project) if is_shown_to_group(project) and project.status not in ENDED
    ]
    lines = (
        dataclasses.replace(
            project_line(project, []), text=project.portrait.recap or project.portrait.presentation
        )
        for project in going
    )
    return tuple(lines), tuple(agenda(going, work))


def cards(name: str, projects: Sequence[Project], work: Work) -> Card:
    """Return the pages of these projects, as the group may see them.

    A project that is held as a whole is asked for by nobody but who may see it (`project_for`).
    """
    shown = for_group(work)
    told = (shown.get(Project, project.key) or project for project in projects)
    return Card(name, tuple(_card(project, shown) for project in told))


def _card(project: Project, work: Work) -> ProjectCard:
    follower = person_called(project.follower, work) if project.follower else None
    known = (
        (field.name, getattr(project.portrait, field.name)) for field in dataclasses.fields(project.portrait)
    )
    news = sorted(work.under(Update, project.key), key=lambda update: update.at, reverse=True)
    coming = tuple(line for line in agenda([project], work) if line.ref == project.key)
    return ProjectCard(
        ref=project.key,
        title=project.title,
        status=project.status.value,
        opened=project.opened,
        follower=follower.name if follower else "",
        facts=tuple(Fact(label, text) for label, text in known if text),
        sought=tuple(line for line in sought([project], work) if line.ref == project.key),
        agenda=(*coming, *undated(project, work)),
        news=tuple((update.at, told(update)) for update in news[:NEWS] if update.text),
        files=tuple(FileLine(file.filename, file.size, file.refused) for file in project.files),
        horizon=horizon_of(project),
        letters=tuple(written_lines(project, work)),
        links=links_of(project.key, work),
        timeline=timeline(project, coming, work),
    )
