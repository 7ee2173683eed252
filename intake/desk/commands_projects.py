"""Commands about projects: their state and their pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from intake.desk import page, people, pieces
from intake.desk.answers import Reply, answer
from intake.desk.call import Event, after
from intake.desk.following import NOBODY, calls_for_follower, leave_vacant
from intake.desk.given import Given
from intake.desk.notices import Sentence, TranscriptLine
from intake.desk.records import Confidentiality, Project
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.desk.year import report

# What is told by a letter of its own.
TOLD_APART = frozenset(
    {"state_sent", "card_sent", "files_sent", "joining_asked", "year_sent", "data_sent", "erase_asked"}
)


def set_follower(given: Given, work: Work) -> Sentence:
    """Say who follows a project."""
    project = given.project(work)
    if project is None:
        return _unknown_project(given)
    if folded(given.command.argument) in NOBODY:
        return leave_vacant(project, work)
    person = people.person_called(given.command.argument, work)
    if person is None:
        return Sentence("person_unknown", (("said", given.command.argument),))
    work.put(dataclasses.replace(project, follower=person.key, changed=work.now))
    for call in calls_for_follower(project, work):
        work.put(dataclasses.replace(after(call, Event.FILLED), settled=work.now))
    return Sentence(
        "follower_set",
        (("ref", project.key), ("title", project.title), ("name", person.name or person.email)),
    )


def make_confidential(given: Given, work: Work) -> Sentence:
    """Keep a project to the animateurs."""
    project = given.project(work)
    if project is None:
        return _unknown_project(given)
    if folded(given.command.argument).partition(" ")[0] in {"non", "no"}:
        # To show a project again is a human's work: a word misread here could not be taken back.
        return Sentence("not_yet", (("verb", given.command.line),))
    work.put(dataclasses.replace(project, confidentiality=Confidentiality.ANIMATEUR, changed=work.now))
    return Sentence("confidential_set", (("ref", project.key), ("title", project.title)))


def _unknown_project(given: Given) -> Sentence:
    return Sentence("project_unknown", (("ref", given.command.target or given.command.argument),))


def ask_state(given: Given, work: Work) -> Sentence:  # noqa: ARG001 - every handler takes both
    """Take the wish to see all projects."""
    return Sentence("state_sent")


def ask_card(given: Given, work: Work) -> Sentence:
    """Take the wish to see a project's page."""
    project = page.project_for(given.sender, given.ref, work)
    if project is None:
        return _unknown_project(given)
    return Sentence("card_sent", (("ref", project.key), ("title", project.title)))


def send_pages(opening: Given, done: Sequence[TranscriptLine], work: Work) -> bool:
    """Send the pages that were asked for; return whether nothing else is to be told."""
    name = opening.sender.name
    asked = [line.sentence for line in done]
    if any(sentence.name == "state_sent" for sentence in asked):
        answer(opening.message, work, Reply(page.state(name, work)))
    refs = [str(dict(sentence.values)["ref"]) for sentence in asked if sentence.name == "card_sent"]
    projects = [found for ref in dict.fromkeys(refs) if (found := work.get(Project, ref))]
    if projects:
        about = projects[0].key if len(projects) == 1 else ""
        answer(opening.message, work, Reply(page.cards(name, projects, work), about=about))
    wanted = [sentence for sentence in asked if sentence.name == "files_sent"]
    if wanted:
        body, files = pieces.letter(opening.sender, wanted, work)
        about = body.projects[0].ref if len(body.projects) == 1 else ""
        answer(opening.message, work, Reply(body, about=about, files=files))
    for year in dict.fromkeys(dict(each.values)["year"] for each in asked if each.name == "year_sent"):
        answer(opening.message, work, Reply(report(name, int(str(year)), work)))
    return bool(asked) and all(sentence.name in TOLD_APART for sentence in asked)
