"""The secretary: takes a mail of notes to the meeting it is about."""

from __future__ import annotations

import dataclasses
import re

from intake.desk.meeting import meeting_in_hand
from intake.desk.minutes.adoption import adoptions_in
from intake.desk.minutes.build import build_items
from intake.desk.minutes.versions import Text, ask_approval, latest, make_version
from intake.desk.notes import file_notes
from intake.desk.notes_told import lines_of
from intake.desk.notices import Sentence, TranscriptLine
from intake.desk.records import Disposition, Meeting, MeetingState, Minutes, MinutesState, Project
from intake.desk.sender import Sender
from intake.desk.subject import Subject
from intake.desk.words_adoption import adoption_in
from intake.desk.work import Work
from intake.reading.message import CUT_SHORT, FILE_CUT_SHORT, Label, Message, Verb

OF_A_PROJECT = frozenset({Label.STEP, Label.REQUEST, Label.CALL})
# Below a project's name these are notes; on its own thread they are its news.
TELLING_A_PROJECT = frozenset(
    {Label.STATUS, Label.FOLLOWER, Label.PARTNER, Label.AGREEMENT, Label.ROLE, Label.VOICE}
)
OF_A_MEETING = frozenset({Label.DECISION, Label.ACTION, Label.PRESENT, Label.EXCUSED, Label.NEXT_MEETING})

# "Réunion 28/02" and "réunion 28 février" tell a day; "Réunion n° 3", "CR 3" and "R3" a number.
_NUMBER = re.compile(
    r"\b(?:r[ée]union|meeting|CR|R)\s?(?:n[°ºo.]{0,2}\s?)?(\d{1,4})\b"
    r"(?!\s?[/.:h-]\d|er\b"
    r"|\s?(?:jan|f[ée]v|feb|mars\b|march|a[pv]r|mai\b|may\b|jui|jul|jun|ao|aug|sep|oct|nov|d[ée]c))",
    re.IGNORECASE,
)
_HEADING = 80
# Documents that may hold notes: of these .docx and .odt are opened where they can be.
UNREAD = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".pages")


@dataclasses.dataclass(frozen=True, slots=True)
class Noted:
    """What became of notes: `line` tells their sender, `meeting` is its key when there is one.

    `more` tells which project got what, `also` what could not be done with a part of them.
    """

    disposition: Disposition
    reason: str
    line: TranscriptLine
    meeting: str = ""
    more: tuple[TranscriptLine, ...] = ()
    also: tuple[TranscriptLine, ...] = ()


def brings_notes(message: Message, subject: Subject, work: Work) -> bool:
    """Say whether the new text has lines that only notes of a meeting have.

    On a project's own thread "Prochaine étape :" and "Appel :" are that project's news. Free words below a
    project's name are notes when the subject names a meeting.
    """
    if message.command and message.command.verb is Verb.RECTIFIER:
        return False
    labels = {note.label for note in message.notes}
    if (message.attached_notes and _NUMBER.search(message.subject)) or _unread_file(message):
        return True
    if labels & OF_A_MEETING or adoptions_in(message.reply):
        return True
    names_others = any(note.under for note in message.notes)
    if names_others and _NUMBER.search(message.subject):
        return True
    if names_others and labels & TELLING_A_PROJECT:
        return True
    return bool(labels & OF_A_PROJECT) and (names_others or work.get(Project, subject.about) is None)


def take_notes(message: Message, subject: Subject, sender: Sender, work: Work) -> Noted:
    """File notes under their meeting; those of no meeting, or of a closed one, wait for a human."""
    meeting = _meeting_meant(message, subject, work)
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        number = _number_told(message) if meeting is None else ""
        unknown = Sentence("notes_unknown_meeting", (("number", int(number)),)) if number else None
        return _aside(message, "notes of no meeting", unknown or Sentence("notes_no_meeting"))
    if meeting.state is MeetingState.CLOSED:
        published = Sentence("minutes_published", (("number", meeting.number),))
        return _aside(message, f"notes of closed {meeting.key}", published)
    unread = _unread_file(message)
    if unread and not _says_more(message):
        told = Sentence("notes_in_file", (("filename", unread),))
        return _aside(message, f"notes in a file{_why_unread(message, unread)}", told)
    kept = file_notes(message, meeting, sender.key, work)
    if not any(command.verb is Verb.CR for command in message.commands):
        _draft_again(meeting.key, work)
    count = sum(each.fate != "known" for each in kept)
    told = Sentence("notes_filed", (("number", meeting.number), ("count", count)))
    line = TranscriptLine(message.subject, told)
    more = tuple(lines_of(kept, work))
    also = _cut_short(message)
    if unread:
        also += (TranscriptLine("", Sentence("notes_in_file", (("filename", unread),))),)
    return Noted(Disposition.FILED, f"notes {meeting.key}", line, meeting.key, more, also)


def _unread_file(message: Message) -> str:
    """Return the name of a document that may hold notes and was not read: a PDF, one with a password."""
    names = (each.filename for each in message.attachments if not each.inline and not each.text)
    documents = (name for name in names if name.casefold().endswith(UNREAD))
    return next(documents, "") if _NUMBER.search(message.subject) else ""


def _why_unread(message: Message, filename: str) -> str:
    """Return for the ledger why a document was not read, where somebody tried."""
    tried = f"document {filename}: "
    return next((f": {each.removeprefix(tried)}" for each in message.defects if each.startswith(tried)), "")


def _says_more(message: Message) -> bool:
    """Say whether a mail has notes besides the document: labelled lines, or a text that is attached."""
    labels = {note.label for note in message.notes} - {Label.TEXT, Label.COURTESY}
    return bool(labels or message.attached_notes or any(note.under for note in message.notes))


def _cut_short(message: Message) -> tuple[TranscriptLine, ...]:
    """Tell where the reading of very long notes ended: what follows comes in by another mail."""
    if FILE_CUT_SHORT in message.defects and message.attached_notes:
        text = message.attached_notes[-1].text
    elif CUT_SHORT in message.defects:
        text = message.reply
    else:
        return ()
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    last = Sentence("notes_cut_short", (("last", lines[-1][-80:] if lines else ""),))
    return (TranscriptLine(message.subject, last),)


def _aside(message: Message, reason: str, sentence: Sentence) -> Noted:
    return Noted(Disposition.ASIDE, reason, TranscriptLine(message.subject, sentence))


def _draft_again(key: str, work: Work) -> None:
    """Put notes that come behind a draft into its next version; a version corrected by hand is left alone."""
    minutes, meeting = work.get(Minutes, key), work.get(Meeting, key)
    if minutes is None or meeting is None or minutes.state is not MinutesState.DRAFT:
        return
    if not latest(minutes, work).author:
        ask_approval(make_version(meeting, Text(build_items(meeting, work)), work), meeting, work)


def _meeting_meant(message: Message, subject: Subject, work: Work) -> Meeting | None:
    """Notes say their meeting by the letter they answer or by a number; else they mean the last one begun."""
    adopted = {f"R{each.number}" for each in adoptions_in(message.reply).values()}
    if (meeting := work.get(Meeting, subject.about)) and meeting.key not in adopted:
        return meeting
    if number := _number_told(message):
        return work.get(Meeting, f"R{number}")
    return meeting_in_hand(work)


def _number_told(message: Message) -> str:
    """Return the number of a meeting in the subject, the heading of the text or a command, else ""."""
    lines = (line.strip() for line in message.reply.splitlines())
    heading = next((line for line in lines if line and not adoption_in(line)), "")
    for line in (message.subject, heading if len(heading) <= _HEADING else ""):
        if match := _NUMBER.search(line):
            return str(int(match[1]))
    return next((each.target for each in message.commands if each.verb is Verb.CR), "")
