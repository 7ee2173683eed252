"""LETTRE P2 à Mairie, Semaest: a letter of support is drafted; LETTRE P2 envoyée le 12/03: it was sent."""

from __future__ import annotations

from intake.desk.given import Given
from intake.desk.granted import on_file
from intake.desk.notices import Sentence
from intake.desk.records import Confidentiality, Project, SupportLetter
from intake.desk.support.letter import first_text
from intake.desk.support.recipients import MOST, named_in
from intake.desk.support.told import Source, may_tell, note, read_line
from intake.desk.support.versions import ask_approval, make_version
from intake.desk.work import Work


def ask(given: Given, work: Work) -> Sentence:
    """Draft a letter for a project, or note that one was sent, as the line says."""
    project = given.project(work)
    seen = project is not None and may_tell(given.sender, project)
    if not given.sender.runs_the_group() and not seen:
        return Sentence("not_allowed", (("verb", given.command.line),))
    if project is None:
        return Sentence("project_unknown", (("ref", given.command.target or given.command.argument),))
    statement = read_line(given.command.argument, given.command.dates, certain=True)
    if statement is not None:
        return note(statement, project, Source.of(given.message, given.sender, work), work)
    if not given.sender.runs_the_group():
        return Sentence("not_allowed", (("verb", given.command.line),))
    return _draft(given, project, work)


def _draft(given: Given, project: Project, work: Work) -> Sentence:
    named = named_in(given.command.argument, work.group.language)
    if not named.recipients:
        return Sentence("letter_no_recipient", (("ref", project.key),))
    if len(named.recipients) > MOST:
        return Sentence("letter_too_many", (("count", len(named.recipients)), ("most", MOST)))
    if project.confidentiality is Confidentiality.ANIMATEUR:
        return Sentence("letter_confidential", (("ref", project.key),))
    by = on_file(given.sender, work)
    letter = SupportLetter(
        work.number(f"{project.key}-L"), project.key, work.now, given.sender.key, named.recipients
    )
    texts = [first_text(project, each, by, work) for each in named.recipients]
    ask_approval(make_version(letter, texts, "", work), work)
    told = (
        ("ref", letter.key),
        ("title", project.title),
        ("names", tuple(each.name for each in named.recipients)),
        ("twice", named.twice),
    )
    return Sentence("letter_drafted", told)
