"""Notes of a meeting and presentations of a project: labelled lines, loosely written, and free text."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

from intake.reading import words_labels as words
from intake.reading.approval import is_courtesy, is_greeting
from intake.reading.asked import Line
from intake.reading.courtesy import greeting_end, leave_start
from intake.reading.folding import Folded, fold
from intake.reading.labels import Labelled, is_bullet, lone_label, looks_named, read_label, without_bullet
from intake.reading.message import Label, Note
from intake.reading.owners import owner_of
from intake.reading.settled import read_done
from intake.reading.speakers import speaker_of, unquoted
from intake.reading.told import Told

_WRAPPED = 60  # a line as long as this, and without a full stop, goes on in the next
_TITLE = 70
_HEAD = 200  # characters that a number may stand in
_LONGEST_CLOSING = max(map(len, words.CLOSING_HEADINGS))
_FULL_STOP = (".", "!", "?")
_SENTENCE_END = (".", "!", "?", ",", ";", "…")
_PROJECT = re.compile(
    r"(?P<marks>[\s*_#>\[(-]{0,12})(?:(?:projet|project)\s{1,4})?\bp\s?0{0,3}(?P<number>\d{1,4})\b[\s*_\])]*(?P<sign>[:.(-]|$)?[\s*_-]*"
)
_MARKS = " \t*_#>[(-"
_NO_PROJECT = frozenset("abcdefghijklmnoqrstuvwxyz0123456789")  # nothing but "p" and "projet" opens one
_MAY_BE_DONE = re.compile(r"[RrPp]\s?\d{1,5}\s?-\s?[AaRrCc]\s?\d")
_SPLIT_NAMES = re.compile(r"\s*(?:[,;\n•]|\s-\s|\s(?:et|and|&|ainsi que)\s)\s*(?:(?:et|and)\s)?")


def read_notes(text: str, base: dt.datetime | None, zone: dt.tzinfo, signer: str = "") -> tuple[Note, ...]:
    """Return the labelled lines and paragraphs of a text, in order and without loss.

    "P2", "P2 - Laverie" or a title above labelled lines opens what stands `under` it. A label goes on in
    the next line when that is indented, or the line before was wrapped; a presentation goes on until a
    blank line, and what people say of needs, audience or who came ends at a sentence of its own. A label
    over a list makes a note of each item. Everything else is free text, a note a paragraph; what only greets
    at the beginning, or takes leave at the end, is courtesy, unless the text says nothing else. `signer` is
    the sender's name and address.
    """
    reader = _Reader.of(text.splitlines(), signer, Told(base, zone))
    reader.read()
    return tuple(reader.notes)


def label_of(line: str) -> Label | None:
    """Return the label a line bears, or None."""
    labelled = read_label(line)
    return labelled.label if labelled is not None else None


def names(text: str) -> tuple[str, ...]:
    """Return the people of a presence list, one by one, without what stands in brackets."""
    plain = re.sub(r"\([^()]{0,80}\)", " ", text)
    plain = "\n".join(" ".join(line.split()) for line in plain.splitlines())
    found = (piece.strip(" .:-–—*•") for piece in _SPLIT_NAMES.split(plain))
    return tuple(name for name in found if name)


@dataclasses.dataclass(slots=True)
class _Reader:
    """The lines of one text, read from top to bottom."""

    lines: Sequence[str]
    labels: Sequence[Labelled | None]
    begin: int
    end: int
    told: Told
    notes: list[Note] = dataclasses.field(default_factory=list)
    under: str = ""
    heading: str = ""
    is_heading_told: bool = True  # some note stands below the heading
    open: Labelled | None = None
    gathered: list[str] = dataclasses.field(default_factory=list)

    @classmethod
    def of(cls, lines: Sequence[str], signer: str, told: Told) -> _Reader:
        """Look for labels, greeting and leave; a text that is nothing but polite is read as a text."""
        begin, end = greeting_end(lines), leave_start(lines, signer)
        begin, end = (begin, end) if any(map(str.strip, lines[begin:end])) else (0, len(lines))
        return cls(lines, [read_label(line) for line in lines], begin, end, told)

    def read(self) -> None:
        """Read every line."""
        self._courtesy(self.lines[: self.begin])
        for at in range(self.begin, self.end):
            line = self.lines[at]
            if not line.strip():
                self._blank()
            else:
                self._line(at, line)
        self._close()
        self._tell_heading()
        self._courtesy(self.lines[self.end :])

    def _courtesy(self, lines: Sequence[str]) -> None:
        """Keep polite lines as a note of their own."""
        text = "\n".join(line.strip() for line in lines if line.strip())
        if text:
            self.notes.append(Note(Label.COURTESY, text))

    def _line(self, at: int, line: str) -> None:
        labelled = self.labels[at]
        if (done := _done(line)) is not None:
            self._close()
            self._add(Label.DONE, done, self.under, line.strip())
            self.is_heading_told = True
        elif labelled is None and self._is_item_of_list(line):
            self._item(line)
        elif labelled is not None:
            self._close()
            self._open(labelled)
        elif (lone := self._lone(at, line)) is not None:
            self._close()
            self._open(Labelled(lone, line.strip(), "", ""))
        elif not self._project(at, line) and not self._title(at, line):
            self._text(at, line)

    def _blank(self) -> None:
        """End a paragraph; a label still without its text waits for it."""
        if self.open is None or self.gathered:
            self._close()

    def _text(self, at: int, line: str) -> None:
        """Go on with the open label, or with free text."""
        if self.open is not None and self.gathered and not self._goes_on(at, line):
            self._close()
        self.gathered.append(line.strip())

    def _goes_on(self, at: int, line: str) -> bool:
        """Tell whether a line belongs to the labelled one above it."""
        if self.open is None:
            return True
        before = self.lines[at - 1].rstrip()
        is_ended = before.endswith(_FULL_STOP)
        if line[:1].isspace() or (not is_ended and (len(before) >= _WRAPPED or line[:1].islower())):
            return True
        flows = self.open.label in words.FLOWING or self.open.label in words.OF_MEETING
        may_end = self.open.label in words.OF_A_LINE or self.open.label in words.OF_MEETING
        return flows and not (may_end and _is_sentence(line))

    def _is_item_of_list(self, line: str) -> bool:
        """Tell whether a line is an item below a label such as "Décisions :"."""
        return (
            self.open is not None
            and self.open.label in words.LISTED
            and not self.open.rest
            and is_bullet(line)
        )

    def _item(self, line: str) -> None:
        if self.open is not None:
            above = self.open
            if self.gathered:
                self._close()
            self.open = above
            self.gathered.append(without_bullet(line))

    def _lone(self, at: int, line: str) -> Label | None:
        """Return the label of a line that is nothing else and stands above a list."""
        has_list = at + 1 < self.end and is_bullet(self.lines[at + 1])
        return lone_label(line) if has_list else None

    def _open(self, labelled: Labelled) -> None:
        self.open = labelled
        self.gathered = [labelled.rest] if labelled.rest else []

    def _close(self) -> None:
        """Make a note of what is open."""
        text = "\n".join(self.gathered)
        if self.open is not None:
            self._note(self.open, text)
        elif text:
            self.notes.append(Note(Label.TEXT, text, self.under, heading=self.heading))
        if self.open is not None or text:
            self.is_heading_told = True
        self.open, self.gathered = None, []

    def _note(self, labelled: Labelled, text: str) -> None:
        owner = ""
        if labelled.label is Label.ACTION:
            owner, text = owner_of(labelled.qualifier, text)
        elif labelled.label is Label.VOICE:
            owner, text = speaker_of(labelled.words), unquoted(text)
        under = "" if labelled.label in words.OF_MEETING else self.under
        self._add(labelled.label, text, under, labelled.words, owner)

    def _add(self, label: Label, text: str, under: str, written: str, owner: str = "") -> None:
        """Keep a labelled note with its dates."""
        dates = self.told.dates(text)
        self.notes.append(Note(label, text, under, written, owner, dates, self.heading))

    def _project(self, at: int, line: str) -> bool:
        """Open a project named by its number: "P2", "P2 - Laverie", "P2 : ce qui suit", "P2 avance bien."."""
        if line.lstrip(_MARKS)[:1].lower() in _NO_PROJECT:
            return False
        folded = Folded.of(line[:_HEAD])
        match = _PROJECT.match(folded.text)
        if match is None:
            return False
        rest, sign = (
            line[folded.offsets[match.end()] :].strip(),
            match["sign"] or match["marks"].strip(" \t*_>-"),
        )
        is_title = len(rest) <= _TITLE and not rest.endswith(_SENTENCE_END)
        above_labels = is_title and self._has_label_below(at)
        if sign == ":":
            said = "" if above_labels else rest
        elif not rest or (is_title and (sign or (above_labels and rest[:1].isupper()))):
            said = ""
        elif self._begins_block(at):
            said = line.strip()
        else:
            return False
        self._head(f"P{int(match['number'])}", line.strip(), is_told=bool(said))
        if said:
            labelled = read_label(said)
            self._open(labelled) if labelled is not None else self.gathered.append(said)
        return True

    def _has_label_below(self, at: int) -> bool:
        return at + 1 < self.end and self.labels[at + 1] is not None

    def _begins_block(self, at: int) -> bool:
        return at == 0 or not self.lines[at - 1].strip()

    def _title(self, at: int, line: str) -> bool:
        """Open a project by its title, a short line above labelled ones; or close what was open."""
        plain = line.strip(" \t*_#:").strip()
        if len(plain) <= _LONGEST_CLOSING and fold(plain) in words.CLOSING_HEADINGS:
            self._head("", line.strip(), is_told=False)
            return True
        if (
            not self._begins_block(at)
            or not 3 <= len(plain) <= _TITLE
            or plain.endswith(_SENTENCE_END)
            or not self._has_notes_below(at)
            or is_bullet(line)
        ):
            return False
        asked = Line.of(line)
        names_project = re.search(r"\bp\d", asked.folded.text) is not None
        if names_project or is_greeting(asked) or is_courtesy(asked):
            return False
        self._head(plain, line.strip(), is_told=False)
        return True

    def _has_notes_below(self, at: int) -> bool:
        """Tell whether the block a line begins holds a line labelled as notes are."""
        for below in range(at + 1, min(at + 12, self.end)):
            if not self.lines[below].strip():
                return False
            labelled = self.labels[below]
            if labelled is not None:
                return labelled.label in words.OF_NOTES
        return False

    def _head(self, under: str, heading: str, *, is_told: bool) -> None:
        self._close()
        self._tell_heading()
        self.under, self.heading, self.is_heading_told = under, heading, is_told

    def _tell_heading(self) -> None:
        """Keep a heading that nothing stands below as free text."""
        if not self.is_heading_told:
            self.notes.append(Note(Label.TEXT, self.heading, self.under, heading=self.heading))
            self.is_heading_told = True


def _done(line: str) -> str | None:
    """Return the references of a line that says they are settled: "Fait : R1-A1", "R1-A1 : fait"."""
    if not _MAY_BE_DONE.search(line):
        return None
    settled = read_done(Line.of(line))
    return settled.target if settled else None


def _is_sentence(line: str) -> bool:
    """Tell whether a line is a sentence of its own, and no list of names: "Paul et Marie." is none."""
    plain = line.strip()
    told = plain.split()
    if len(told) < 3 or not plain[:1].isupper() or looks_named(plain.rstrip(".!?")):
        return False
    return plain.endswith(_FULL_STOP) or fold(told[0].strip(",")) in words.SENTENCE_STARTS
