"""Notes of a meeting: labelled lines become records of the meeting and of its projects."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator, Sequence

from intake.desk.attendance import note_on_meeting
from intake.desk.call import seeks_follower, wanted_by
from intake.desk.labelled import with_label
from intake.desk.minutes.adoption import take_adoptions
from intake.desk.minutes.wording import wording_of
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
from intake.desk.repeats import SHARE, Earlier, Told
from intake.desk.settling import listed, settle_it
from intake.desk.subject import folded
from intake.desk.support.thread import told_in_notes
from intake.desk.support.told import Source
from intake.desk.to_come import first_when
from intake.desk.voices import quoted
from intake.desk.words_kept_back import is_kept_back
from intake.desk.work import Work
from intake.reading.message import Label, Message, Note

_OF_MEETING = {Label.PRESENT, Label.EXCUSED, Label.NEXT_MEETING}


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """One note and what became of it: `project` is "" for the meeting's own, `under` an unknown title.

    `fate` is new, known (an earlier mail told it) or mended (`was` is what it said before).
    """

    label: Label
    project: str
    under: str
    when: When | None
    fate: str = "new"
    was: str = ""
    now: str = ""


def file_notes(message: Message, meeting: Meeting, author: str, work: Work) -> tuple[Kept, ...]:
    """File every note under the meeting and, where it names one, its project; return what became of each.

    A note that an earlier mail told already is kept once. A mail that tells most of an earlier one again is
    that mail corrected: what it says otherwise takes the place of what it said before.
    """
    if meeting.date <= work.today:
        work.put(dataclasses.replace(meeting, state=MeetingState.HELD))
    adopted = take_adoptions(message.reply, meeting, work)
    place = _Place(meeting.key, author, message.key)
    notes = list(_to_file(message, adopted))
    _file_on_meeting(notes, place, work)
    kept = [Kept(Label.TEXT, "", "", None) for _ in adopted]
    told = [_told(note, place, work) for note in notes]
    earlier = Earlier(meeting.key, told, work)
    again = _told_again(told, earlier)
    mail = _Mail(message, place, earlier, again)
    return (*kept, *(_keep(note, words, mail, work) for note, words in zip(notes, told, strict=True)))


def _to_file(message: Message, adopted: frozenset[str] | set[str]) -> Iterator[Note]:
    """Yield the notes of a mail and of a text attached to it, without commands and courtesy."""
    commands = {line.strip() for command in message.commands for line in command.line.splitlines()} | adopted
    for note in (*message.notes, *message.attached_notes):
        text = "\n".join(line for line in note.text.splitlines() if line.strip() not in commands)
        given = note.label is Label.DONE and note.words in commands
        if text.strip() and note.label is not Label.COURTESY and not given:
            under = "" if note.heading.strip() in adopted else note.under
            yield dataclasses.replace(note, text=text, under=under)


def _file_on_meeting(notes: Sequence[Note], place: _Place, work: Work) -> None:
    """File who was there and when the group meets next; lines of one kind in a row are one list."""
    of_meeting = (note for note in notes if note.label in _OF_MEETING)
    for label, row in itertools.groupby(of_meeting, key=lambda note: note.label):
        *before, last = row
        names = () if label is Label.NEXT_MEETING else tuple(note.text for note in before)
        note_on_meeting(dataclasses.replace(last, text="\n".join((*names, last.text))), place.meeting, work)


def _told_again(told: Sequence[Told], earlier: Earlier) -> frozenset[str]:
    """Return the earlier mails that this one tells again, corrected or not."""
    known = [each.message for each in map(earlier.kept, told) if each]
    return frozenset(known) if known and len(known) >= len(told) * SHARE else frozenset()


def _told(note: Note, place: _Place, work: Work) -> Told:
    project = project_named(note.under, work)
    text = note.text
    if note.label in {Label.DECISION, Label.ACTION}:
        text = _under_heading(note, project, work)
    elif note.label is Label.VOICE:
        text = quoted(text, note.owner)
    elif note.label not in {Label.TEXT, Label.STEP, Label.REQUEST, Label.CALL} or (
        note.label is not Label.TEXT and not project
    ):
        text = with_label(note.words, note.text, work.group.language)
    return Told(note.label, project, text, place.message)


def _under_heading(note: Note, project: str, work: Work) -> str:
    """Under a heading that is no project, a decision keeps that heading's words."""
    if not note.under or project:
        return note.text
    return with_label(note.under, note.text, work.group.language)


def _keep(note: Note, told: Told, mail: _Mail, work: Work) -> Kept:
    place = mail.place
    of_meeting = note.label in _OF_MEETING
    kept = Kept(
        note.label,
        "" if of_meeting else told.project,
        "" if told.project or of_meeting else note.under,
        first_when(note.dates),
    )
    if note.label is Label.DONE:
        _file(note, place, work)
    if of_meeting or note.label is Label.DONE:
        return kept
    if _tells_of_a_letter(note, mail.message, place, work):
        return kept
    if mail.earlier.kept(told):
        return dataclasses.replace(kept, fate="known")
    mended = mail.earlier.mended_by(told, mail.again)
    if mended is None:
        _file(note, place, work)
        return kept
    changes: dict[str, object] = {"text": told.text, "message": place.message}
    if isinstance(mended, Decision | Action):
        changes |= {"owner": note.owner, "due": first_when(note.dates)}
    work.put(dataclasses.replace(mended, **changes))  # type: ignore[arg-type]
    return dataclasses.replace(kept, fate="mended", was=mended.text, now=told.text)


def _tells_of_a_letter(note: Note, message: Message, place: _Place, work: Work) -> bool:
    """Say whether all a note tells is what became of a letter of support, which is kept with that letter."""
    project = work.get(Project, project_named(note.under, work))
    meeting = work.get(Meeting, place.meeting)
    if project is None or meeting is None:
        return False
    source = Source(place.author, place.message, min(meeting.date, work.today))
    return told_in_notes(note, message, project, source, work)


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    meeting: str
    author: str
    message: str


@dataclasses.dataclass(frozen=True, slots=True)
class _Mail:
    """One mail of notes, what was noted before it, and the mails it tells again."""

    message: Message
    place: _Place
    earlier: Earlier
    again: frozenset[str]


def _file(note: Note, place: _Place, work: Work) -> None:
    project = project_named(note.under, work)
    match note.label:
        case Label.DECISION:
            _made_there(Decision, f"{place.meeting}-D", note, place, work)
        case Label.ACTION:
            _made_there(Action, f"{place.meeting}-A", note, place, work)
        case Label.STEP | Label.REQUEST | Label.CALL if project:
            _on_the_project(note, project, place, work)
        case Label.DONE:
            _done(note, place, work)
        case _:
            _as_text(note, project, place, work)


def _done(note: Note, place: _Place, work: Work) -> None:
    """Take what is done off its list, and keep the line for the minutes; an unknown reference stays words."""
    for reference in note.text.split():
        found = listed(reference, work)
        if found is None:
            _as_text(dataclasses.replace(note, label=Label.TEXT, text=note.words), "", place, work)
            continue
        settle_it(found, work)
        text = wording_of(work.group.language).done.format(text=found.text, ref=found.key)
        _as_text(dataclasses.replace(note, label=Label.TEXT, text=text), found.project, place, work)


def _made_there(
    kind: type[Decision] | type[Action], series: str, note: Note, place: _Place, work: Work
) -> None:
    """Keep a decision or an action; under a heading that is no project it keeps that heading's words."""
    project = project_named(note.under, work)
    text = _under_heading(note, project, work)
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
        call = Call(*said, message=place.message, meeting=place.meeting, wanted=wanted_by(note))
        work.put(dataclasses.replace(call, for_follower=seeks_follower(note)))


def _as_text(note: Note, project: str, place: _Place, work: Work) -> None:
    """Keep words that are no record of their own as discussion, with the label they were written under."""
    if note.label is Label.VOICE:
        note = dataclasses.replace(note, label=Label.TEXT, text=quoted(note.text, note.owner))
    text = note.text
    if note.label is not Label.TEXT:
        text = with_label(note.words, note.text, work.group.language)
    key = work.number(f"{place.meeting}-N")
    under = "" if project else note.under
    kept_back = note.label is Label.CONFIDENTIAL or is_kept_back(text)
    work.put(
        MeetingText(
            key,
            place.meeting,
            text,
            place.author,
            work.now,
            project,
            under,
            place.message,
            kept_back,
            note.label.value if project and note.label is not Label.TEXT else "",
        )
    )


def project_named(words: str, work: Work) -> str:
    """Return the project that words name, by reference ("P2 – Laverie") or by title, else ""."""
    reference = words.split(maxsplit=1)[0].strip(" .:–-").upper() if words.split() else ""
    if work.get(Project, reference):
        return reference
    title = work.get(ProjectTitle, folded(words))
    return title.project if title else ""
