"""Mails and notes that tell what became of a letter: what was told is kept, and the rest is news."""

from __future__ import annotations

import re

from intake.desk.answers import Reply, answer
from intake.desk.notices import Fact, Sentence, Transcript, TranscriptLine
from intake.desk.portrait import said_freely
from intake.desk.project import add_update
from intake.desk.records import Disposition, Project, RecipientState
from intake.desk.sender import Sender
from intake.desk.subject import Subject
from intake.desk.support.told import Source, Statement, may_tell, note, read_line, statements
from intake.desk.work import Work
from intake.reading.message import Label, Message, Note

Taken = tuple[Disposition, str]

NOTED = frozenset({"letter_sent_noted", "letter_answer_noted"})
_LETTER = re.compile(r"(P\d+)-L\d+")


def project_of(about: str, work: Work) -> Project | None:
    """Return the project that a mail is about; what is about its letter is about it."""
    letter = _LETTER.fullmatch(about)
    return work.get(Project, letter[1] if letter else about)


def take_told(
    message: Message, subject: Subject, project: Project, sender: Sender, work: Work
) -> Taken | None:
    """Keep what a mail tells of a project's letters; None where it tells nothing, and is news like any other.

    An answer is news besides, as it was written; that a letter was sent is told to members by its own line.
    """
    letter = subject.about if _LETTER.fullmatch(subject.about) else ""
    told = list(statements(message, certain=bool(letter))) if may_tell(sender, project) else []
    source = Source.of(message, sender, work)
    lines = [(line, each, note(each, project, source, work, letter)) for line, each in told]
    noted = [(line, each, sentence) for line, each, sentence in lines if sentence.name in NOTED]
    if not noted and not (letter and lines and _is_all(message, lines)):
        return None
    if _is_all(message, [each for each in noted if each[1].state is RecipientState.SENT]) or not noted:
        return _tell(message, project, sender, lines, work)
    facts = tuple(Fact("letter", line) for line, _, _ in noted)
    disposition, reason = add_update(message, project, sender, work, facts)
    return disposition, f"{reason}, letter of support"


def _tell(
    message: Message,
    project: Project,
    sender: Sender,
    lines: list[tuple[str, Statement, Sentence]],
    work: Work,
) -> Taken:
    done = tuple(TranscriptLine(line, sentence) for line, _, sentence in lines if sentence.name in NOTED)
    refused = tuple(
        TranscriptLine(line, sentence) for line, _, sentence in lines if sentence.name not in NOTED
    )
    answer(message, work, Reply(Transcript(sender.name, done, refused), about=project.key))
    return Disposition.FILED if done else Disposition.ANSWERED, f"letter of support of {project.key}"


def _is_all(message: Message, lines: list[tuple[str, Statement, Sentence]]) -> bool:
    """Say whether a mail tells nothing else in its new text, and brings no file."""
    told = {line for line, _, _ in lines}
    rest = (line.strip() for line in said_freely(message).splitlines())
    return not message.attachments and all(not line or line in told for line in rest)


def told_in_notes(noted: Note, message: Message, project: Project, source: Source, work: Work) -> bool:
    """Keep what notes of a meeting tell of a letter; return whether they say nothing else."""
    lines = [line.strip() for line in noted.text.splitlines() if line.strip()]
    sent = 0
    for line in lines:
        dates = [each for each in message.dates if each.words in line]
        statement = read_line(line, dates, certain=noted.label is Label.LETTER)
        if statement is None:
            continue
        kept = note(statement, project, source, work).name in NOTED
        sent += kept and statement.state is RecipientState.SENT
    return bool(lines) and sent == len(lines)
