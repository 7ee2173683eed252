"""Who was at a meeting and who was excused, as notes tell it; and when the group meets next."""

from __future__ import annotations

import dataclasses
import functools
import re

from intake.desk.records import Meeting
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Label, Note

_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_BETWEEN_NAMES = re.compile(r"[,;\n]|\s(?:et|and|&)\s")
# A list is held against each line that tells of it: its names come again and again.
_folded = functools.lru_cache(maxsize=4096)(folded)
# fr and en: what an empty list of names is filled in with.
NOBODY = frozenset({"aucun", "aucune", "neant", "personne", "none", "nobody"})


def note_on_meeting(note: Note, key: str, work: Work) -> None:
    """Lay what a note tells of the meeting itself over its record."""
    meeting = work.get(Meeting, key)
    if meeting is None:
        return
    if note.label is Label.NEXT_MEETING:
        work.put(dataclasses.replace(meeting, next_words=note.text))
        return
    meeting = _with_doubts(meeting, note)
    if note.label is Label.PRESENT:
        # Who said they would come counts until somebody who was there tells who came.
        here = meeting.present if meeting.counted else _named_in(meeting.present, note.text)
        present = _joined(here, note.text)
        meeting = dataclasses.replace(meeting, counted=True)
        work.put(dataclasses.replace(meeting, present=present, excused=_others(meeting.excused, note.text)))
    else:
        excused = _joined(meeting.excused, note.text)
        work.put(dataclasses.replace(meeting, excused=excused, present=_others(meeting.present, note.text)))


def _with_doubts(meeting: Meeting, note: Note) -> Meeting:
    """Remember whom notes told both present and excused: an animateur is to say which."""
    if not meeting.counted:
        return meeting
    others = meeting.excused if note.label is Label.PRESENT else meeting.present
    both = [name for name in others if name not in _others(others, note.text)]
    return dataclasses.replace(meeting, doubts=tuple(dict.fromkeys((*meeting.doubts, *both))))


def _named_in(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Keep those of a list whom the notes name too, by first name or in full."""
    return tuple(name for name in known if name not in _others(known, text))


def _others(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Whoever said they would come, and did not, is where the notes put them."""
    named = {_folded(name) for name in names_in(text)}
    return tuple(
        name for name in known if _folded(name) not in named and _folded(name).partition(" ")[0] not in named
    )


def _joined(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Add names to a list; "Paul" is the "Paul Costa" who is there."""
    first_names = {_folded(name).partition(" ")[0] for name in known} | {_folded(name) for name in known}
    new = [name for name in names_in(text) if folded(name) not in first_names]
    return tuple(dict.fromkeys((*known, *new)))


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a presence list: "Anne (Les Lilas, Paris), Zoé et Jean" -> Anne, Zoé, Jean."""
    parts = _BETWEEN_NAMES.split(_IN_BRACKETS.sub(" ", text))
    names = (" ".join(part.split()).strip(" .-–•*") for part in parts)
    return tuple(name for name in names if name and folded(name) not in NOBODY)
