"""The files of a project by mail: which fit into a letter, and how to get the others.

The bytes lie in the raw mails. The desk names the files and the pass fetches them; `without` makes the letter
say so of those it could not find.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterator, Sequence

from intake.desk import page
from intake.desk.given import Given
from intake.desk.notices import Files, FilesOf, Notice, PieceLine, Sentence
from intake.desk.records import File, Project, Seen
from intake.desk.sender import Sender
from intake.desk.work import Work

# What base64 makes of three bytes, with its line ends (RFC 2045 section 6.8), and room for the words.
GROWTH = 4 / 3 * 78 / 76
WORDS = 60_000
TOO_MUCH, TOO_LARGE, GONE = "too_much", "too_large", "gone"


def ask_files(given: Given, work: Work) -> Sentence:
    """Take the wish to have a project's files; who may see the project may have them."""
    project = page.project_for(given.sender, given.ref, work)
    if project is None:
        return Sentence("project_unknown", (("ref", given.command.target or given.command.argument),))
    told = (("ref", project.key), ("title", project.title))
    if not project.files:
        return Sentence("files_none", told)
    numbers = tuple(int(number) for number in re.findall(r"\d{1,3}", given.command.argument))
    return Sentence("files_sent", (*told, ("numbers", numbers)))


def letter(sender: Sender, asked: Sequence[Sentence], work: Work) -> tuple[Files, tuple[File, ...]]:
    """Return the letter that brings the files asked for, and the files themselves."""
    room = int((work.group.limits.letter_bytes - WORDS) / GROWTH)
    parts, sent = [], []
    for sentence in asked:
        values = dict(sentence.values)
        project, numbers = page.project_for(sender, str(values["ref"]), work), values["numbers"]
        if project is None or not isinstance(numbers, tuple):
            continue
        lines = []
        for number, file in _numbered(project, work):
            if numbers and number not in numbers:
                continue
            why = _why_not(file, room, work)
            lines.append(PieceLine(number, file.filename, file.size, why))
            if not why:
                room -= file.size
                sent.append(file)
        parts.append(FilesOf(project.key, project.title, tuple(lines)))
    return Files(sender.name, tuple(parts)), tuple(sent)


def _numbered(project: Project, work: Work) -> Iterator[tuple[int, File]]:
    """Yield each file once with the number under which it can be asked for, the newest first.

    A file has the same number for everybody, whatever is left out of what the project shows.
    """
    kept = work.get(Project, project.key) or project
    shown = {file.sha256: file for file in project.files}
    numbered = list(enumerate(dict.fromkeys(file.sha256 for file in kept.files), 1))
    yield from ((number, shown[sha256]) for number, sha256 in reversed(numbered) if sha256 in shown)


def _why_not(file: File, room: int, work: Work) -> str:
    """Return the word that says why a file does not come along; "" for one that does."""
    if file.refused:
        return file.refused
    seen = work.get(Seen, file.message)
    if seen is None or not seen.raw:
        return GONE
    if file.size > (work.group.limits.letter_bytes - WORDS) / GROWTH:
        return TOO_LARGE
    return TOO_MUCH if file.size > room else ""


def without(notice: Notice, missing: Collection[File]) -> Notice:
    """Return the letter as it leaves where some bytes are not to be found: it says so of each."""
    if not isinstance(notice.body, Files) or not missing:
        return notice
    lost = {(file.filename, file.size) for file in missing}
    projects = tuple(
        dataclasses.replace(
            part,
            lines=tuple(
                dataclasses.replace(line, why=GONE)
                if not line.why and (line.filename, line.size) in lost
                else line
                for line in part.lines
            ),
        )
        for part in notice.body.projects
    )
    return dataclasses.replace(notice, body=dataclasses.replace(notice.body, projects=projects))
