"""Notes of a meeting: labelled lines become records of the meeting and of its projects."""

from __future__ import annotations

import dataclasses
import re

from intake.desk.call import wanted_by
from intake.desk.minutes.adoption import take_adoptions
from intake.desk.project import first_when
from intake.desk.records import (
    Action,
    Call,
    Decision,
    Meeting,
    MeetingState,
    MeetingText,
    Project,
    ProjectTitle,
    Request,
    Step,
    When,
)
from intake.desk.subject import folded
from intake.desk.support.thread import told_in_notes
from intake.desk.support.told import Source
from intake.desk.words_kept_back import is_kept_back
from intake.desk.work import Work
from intake.reading.message import Label, Message, Note

_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_BETWEEN_NAMES = re.compile(r"[,;\n]|\s(?:et|and|&)\s")
# fr and en: what an empty list of names is filled in with.
NOBODY = frozenset({"aucun", "aucune", "neant", "personne", "none", "nobody"})


def file_notes(message: Message, meeting: Meeting, author: str, work: Work) -> int:
    """File every note under the meeting and, where it names one, its project; return how many were filed."""
    if meeting.date <= work.today:
        work.put(dataclasses.replace(meeting, state=MeetingState.HELD))
    adopted = take_adoptions(message.reply, meeting, work)
    filed = len(adopted)
    commands = {line.strip() for command in message.commands for line in command.line.splitlines()} | adopted
    for note in message.notes:
        text = "\n".join(line for line in note.text.splitlines() if line.strip() not in commands)
        if text.strip() and note.label is not Label.COURTESY:
            place = _Place(meeting.key, author, message.key)
            under = "" if note.heading.strip() in adopted else note.under
            noted = dataclasses.replace(note, text=text, under=under)
            _file_or_tell(noted, message, meeting, place, work)
            filed += 1
    return filed


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    meeting: str
    author: str
    message: str


def _file_or_tell(note: Note, message: Message, meeting: Meeting, place: _Place, work: Work) -> None:
    """File a note, unless all it tells is what became of a letter of support."""
    project = work.get(Project, project_named(note.under, work))
    source = Source(place.author, place.message, min(meeting.date, work.today))
    if project is None or not told_in_notes(note, message, project, source, work):
        _file(note, place, work)


def _file(note: Note, place: _Place, work: Work) -> None:
    project = project_named(note.under, work)
    match note.label:
        case Label.PRESENT | Label.EXCUSED | Label.NEXT_MEETING:
            _on_the_meeting(note, place, work)
        case Label.DECISION:
            _made_there(Decision, f"{place.meeting}-D", note, place, work)
        case Label.ACTION:
            _made_there(Action, f"{place.meeting}-A", note, place, work)
        case Label.STEP | Label.REQUEST | Label.CALL if project:
            _on_the_project(note, project, place, work)
        case _:
            _as_text(note, project, place, work)


def _made_there(
    kind: type[Decision] | type[Action], series: str, note: Note, place: _Place, work: Work
) -> None:
    """Keep a decision or an action; under a heading that is no project it keeps that heading's words."""
    project = project_named(note.under, work)
    text = f"{note.under}\u00a0: {note.text}" if note.under and not project else note.text
    due = first_when(note.dates)
    work.put(
        kind(
            work.number(series),
            place.meeting,
            text,
            work.now,
            project,
            note.owner,
            due,
            message=place.message,
        )
    )


def _on_the_meeting(note: Note, place: _Place, work: Work) -> None:
    meeting = work.get(Meeting, place.meeting)
    if meeting is None:
        return
    if note.label is Label.NEXT_MEETING:
        work.put(dataclasses.replace(meeting, next_words=note.text))
        return
    if note.label is Label.PRESENT:
        # Who said they would come counts until somebody who was there tells who came.
        here = meeting.present if meeting.counted else _named_in(meeting.present, note.text)
        present = _joined(here, note.text)
        meeting = dataclasses.replace(meeting, counted=True)
        work.put(dataclasses.replace(meeting, present=present, excused=_others(meeting.excused, note.text)))
    else:
        excused = _joined(meeting.excused, note.text)
        work.put(dataclasses.replace(meeting, excused=excused, present=_others(meeting.present, note.text)))


def _named_in(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Keep those of a list whom the notes name too, by first name or in full."""
    return tuple(name for name in known if name not in _others(known, text))


def _others(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Whoever said they would come, and did not, is where the notes put them."""
    named = {folded(name) for name in names_in(text)}
    return tuple(
        name for name in known if folded(name) not in named and folded(name).partition(" ")[0] not in named
    )


def _joined(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Add names to a list; "Paul" is the "Paul Costa" who is there."""
    first_names = {folded(name).partition(" ")[0] for name in known} | {folded(name) for name in known}
    new = [name for name in names_in(text) if folded(name) not in first_names]
    return tuple(dict.fromkeys((*known, *new)))


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a presence list: "Anne (Les Lilas, Paris), Zoé et Jean" -> Anne, Zoé, Jean."""
    parts = _BETWEEN_NAMES.split(_IN_BRACKETS.sub(" ", text))
    names = (" ".join(part.split()).strip(" .-–•*") for part in parts)
    return tuple(name for name in names if name and folded(name) not in NOBODY)


def _on_the_project(note: Note, project: str, place: _Place, work: Work) -> None:
    if note.label is Label.STEP:
        when = first_when(note.dates) or When("")
        key = work.number(f"{project}-S")
        work.put(Step(key, project, note.text, when, work.now, place.author, place.message, place.meeting))
    elif note.label is Label.REQUEST:
        key = work.number(f"{project}-R")
        due = first_when(note.dates)
        work.put(
            Request(
                key,
                project,
                note.text,
                work.now,
                note.owner,
                due,
                message=place.message,
                meeting=place.meeting,
            )
        )
    else:
        key = work.number(f"{project}-C")
        said = (key, project, note.text, work.now)
        wanted = wanted_by(note)
        work.put(Call(*said, message=place.message, meeting=place.meeting, wanted=wanted))


def _as_text(note: Note, project: str, place: _Place, work: Work) -> None:
    """Keep words that are no record of their own as discussion, with the label they were written under."""
    text = note.text if note.label is Label.TEXT else f"{note.words}\u00a0: {note.text}"
    key = work.number(f"{place.meeting}-N")
    under = "" if project else note.under
    kept_back = note.label is Label.CONFIDENTIAL or is_kept_back(text)
    work.put(
        MeetingText(
            key, place.meeting, text, place.author, work.now, project, under, place.message, kept_back
        )
    )


def project_named(words: str, work: Work) -> str:
    """Return the project that words name, by reference ("P2 – Laverie") or by title, else ""."""
    reference = words.split(maxsplit=1)[0].strip(" .:–-").upper() if words.split() else ""
    if work.get(Project, reference):
        return reference
    title = work.get(ProjectTitle, folded(words))
    return title.project if title else ""
