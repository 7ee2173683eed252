"""A project's status: what may follow what, until when it is deferred, and its withdrawal."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

from intake.desk.answers import language_of, tell_animateurs
from intake.desk.given import Given
from intake.desk.notices import Notice, ProjectWithdrawn, Sentence
from intake.desk.records import Person, Portrait, Project, ProjectStatus
from intake.desk.words_status import status_told
from intake.desk.work import Work
from intake.reading.message import Address

_S = ProjectStatus
# From one status to those that may follow: what ended is taken up again before anything else becomes of it.
FOLLOWS = MappingProxyType(
    {
        _S.PROPOSED: (_S.ONGOING, _S.WAITING, _S.DEFERRED, _S.TRIAL, _S.CLOSED, _S.DROPPED),
        _S.ONGOING: (_S.PROPOSED, _S.WAITING, _S.DEFERRED, _S.TRIAL, _S.CLOSED, _S.DROPPED),
        _S.WAITING: (_S.ONGOING, _S.DEFERRED, _S.TRIAL, _S.CLOSED, _S.DROPPED),
        _S.DEFERRED: (_S.ONGOING, _S.WAITING, _S.TRIAL, _S.CLOSED, _S.DROPPED),
        _S.TRIAL: (_S.ONGOING, _S.WAITING, _S.DEFERRED, _S.CLOSED, _S.DROPPED),
        _S.CLOSED: (_S.ONGOING, _S.DROPPED),
        _S.DROPPED: (_S.PROPOSED, _S.ONGOING),
    }
)


def set_status(given: Given, work: Work) -> Sentence:
    """Set a project's status as the animateur says: "STATUT P4 reporté, pas avant 2018"."""
    project = given.project(work)
    if project is None:
        return Sentence("project_unknown", (("ref", given.command.target or given.command.argument),))
    return change_status(project, given.command.argument, work)


def change_status(project: Project, words: str, work: Work) -> Sentence:
    """Give a project the status that words name, if it may follow; return what to tell."""
    told = status_told(words)
    if told is None:
        return Sentence("status_unknown", (("said", words),))
    status, rest = told
    names = (("ref", project.key), ("title", project.title))
    was = project.status
    if status is not was and status not in FOLLOWS[was]:
        may = tuple(each.value for each in FOLLOWS[was])
        return Sentence("status_not_next", (*names, ("was", was.value), ("now", status.value), ("may", may)))
    horizon = rest if status is _S.DEFERRED else ""
    work.put(_as(project, status, horizon, work))
    told_too = (("was", was.value), ("now", status.value), ("horizon", horizon))
    return Sentence("status_set", (*names, *told_too))


def _as(project: Project, status: ProjectStatus, horizon: str, work: Work) -> Project:
    """Return the project with a status; a horizon ends with the deferral it was told for."""
    portrait: Portrait = project.portrait
    resumed = project.status is _S.DEFERRED and status is not _S.DEFERRED
    if horizon or resumed:
        portrait = dataclasses.replace(portrait, horizon=horizon)
    return dataclasses.replace(project, status=status, portrait=portrait, withdrawn=False, changed=work.now)


def horizon_of(project: Project) -> str:
    """Return until when a deferred project waits, in the words told; nothing of any other."""
    return project.portrait.horizon if project.status is _S.DEFERRED else ""


def withdraw(given: Given, work: Work) -> Sentence:
    """Take a project back, as its holder or an animateur asks; nothing is deleted, and both are told."""
    project, sender = given.project(work), given.sender
    if project is None or not (sender.key == project.holder or sender.runs_the_group()):
        known = project is not None and sender.may_write_to(project)
        return Sentence("not_holder" if known else "project_unknown", (("ref", given.command.target),))
    names = (("ref", project.key), ("title", project.title))
    if project.withdrawn:
        return Sentence("withdrawn_already", names)
    work.put(dataclasses.replace(_as(project, _S.DROPPED, "", work), withdrawn=True))
    _tell_both(given, project, work)
    return Sentence("project_withdrawn", names)


def _tell_both(given: Given, project: Project, work: Work) -> None:
    """Tell the holder and the animateurs, but not whoever asked: they have their answer."""
    asked_by = given.sender
    body = ProjectWithdrawn(project.key, project.title, asked_by.name, given.command.argument)
    others = [each for each in work.group.animateurs if each.key != asked_by.key]
    tell_animateurs(work, f"withdrawn:{given.message.key}", body, about=project.key, to=others)
    holder = work.get(Person, project.holder)
    if holder is None or holder.key in {asked_by.key, *(each.key for each in others)}:
        return
    work.say(
        Notice(
            key=f"withdrawn:{given.message.key}:{holder.key}",
            to=Address(holder.name, holder.email),
            language=language_of(holder.key, work),
            body=body,
            about=project.key,
            reply_tag=work.tokens.tag(project.key),
        )
    )
