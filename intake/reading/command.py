"""What the new text of a mail asks, as words alone: commands, approvals, corrections, answers.

Arguments are what follows the verb and its target, as written: "à Mairie, Semaest" keeps its "à". Several
projects or paragraphs share a target, parted by a blank ("B3 B4").
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from typing import Final, NamedTuple

from intake.reading.approval import (
    approve,
    is_contact,
    is_courtesy,
    is_greeting,
    is_name,
    is_picture,
    looks_like_a_name,
    refuse,
    starts,
)
from intake.reading.asked import Line, Lines
from intake.reading.message import Command, Label, Verb
from intake.reading.notes import label_of
from intake.reading.presence import read_presence
from intake.reading.told import Told
from intake.reading.verbs import is_whole_fate, read_item, read_line

# Signs that turn the direction of writing: what is read is not what is seen.
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SUBJECT_PREFIX = re.compile(r"(?:\[[^\]]{0,80}\]\s{0,4}){1,2}")
_SIGNATURE_LINES = 6
_MOST_LINES = 2000  # a longer text is a document, and asks nothing
_WRAPPED = 60  # a line as long as this goes on in the next one
# How much may stand below a command before it looks like the heading of a text of its own.
_ROOM: Final[dict[Verb, int]] = {
    Verb.STOP: 300, Verb.AIDE: 200, Verb.ETAT: 120, Verb.REPRENDRE: 200, Verb.INSCRIPTION: 200,
    Verb.PAUSE: 200, Verb.MES_DONNEES: 200, Verb.EFFACER: 300, Verb.CR: 200, Verb.BILAN: 120,
    Verb.FICHE: 200, Verb.PIECES: 200,
    Verb.PRESENT: 400, Verb.EXCUSE: 800,
}  # fmt: skip
# Verbs whose argument is all that stands below them.
_WITH_ALL_BELOW: Final = frozenset({Verb.RECTIFIER, Verb.ACCOMPAGNEMENT})
# Verbs that people join in one line: "Je prends P1 et intéressée P9".
_JOINED: Final = frozenset({Verb.PREND, Verb.INTERESSE, Verb.FICHE, Verb.PIECES})
_JOINS: Final = re.compile(r"(?:^|[\s,;&]{1,3})(?:et|puis|and|then)\s{1,3}|[,;&]\s{0,3}", re.IGNORECASE)
_COMING: Final = frozenset({Verb.PRESENT, Verb.EXCUSE})
_MOST_JOINED = 20
_OF_NOTES: Final = frozenset({Label.DECISION, Label.ACTION, Label.PRESENT, Label.EXCUSED})
_OF_SUBJECT: Final = frozenset(
    {Verb.STOP, Verb.AIDE, Verb.PAUSE, Verb.REPRENDRE, Verb.INSCRIPTION, Verb.REUNION, Verb.CR, Verb.ETAT}
    | {Verb.FICHE, Verb.PIECES, Verb.BILAN, Verb.MES_DONNEES, Verb.EFFACER}
)


class Asked(NamedTuple):
    """The commands of a text in order; `opening` is the first of them when the text opens with it."""

    opening: Command | None
    commands: tuple[Command, ...]


def read_asked(text: str, base: dt.datetime | None, zone: dt.tzinfo, signer: str = "") -> Asked:
    """Read all a new text asks; `text` comes without quote and signature.

    `signer` is the sender's name and address: a line that holds nothing else may stand below an "OK".
    An approval is read only when it is the whole text, and none where a refusal stands beside it.
    """
    page = _Page.of(text, Told(base, zone), signer)
    found = page.commands()
    opening = next((command for at, command in found if at == page.opening), None)
    return Asked(opening, tuple(command for _, command in found))


def subject_command(
    subject: str, base: dt.datetime | None, zone: dt.tzinfo, body: str = ""
) -> Command | None:
    """Return the command of a subject, when the body has no text of its own; never an approval.

    An answer's or a forward's subject ("Re: STOP") was written by somebody else and asks nothing.
    """
    told = Told(base, zone)
    asked = subject.strip()
    tags = _SUBJECT_PREFIX.match(asked)
    command = read_line(Line.of(asked[tags.end() :] if tags else asked), told)
    if command is None or command.verb not in _OF_SUBJECT:
        return None
    page = _Page.of(body, told, "")
    return command if page.weight(page.opening) <= _ROOM.get(command.verb, 0) // 2 else None


class _Page(NamedTuple):
    """A new text by its lines; `opening` is the first that neither greets nor thanks."""

    lines: Lines
    opening: int
    told: Told
    signer: str

    @classmethod
    def of(cls, text: str, told: Told, signer: str) -> _Page:
        written = text.splitlines()
        is_read = len(written) <= _MOST_LINES and (text.isascii() or not _BIDI.search(text))
        lines = Lines(written if is_read else [])
        opening = 0
        while opening < len(lines) and _says_nothing(lines[opening]):
            opening += 1
        return cls(lines, opening, told, signer)

    def commands(self) -> list[tuple[int, Command]]:
        """Return the commands with the number of the line each stands on."""
        if self.opening >= len(self.lines):
            return []
        first = self.lines[self.opening]
        answer = read_presence(first, self.told)
        if answer is not None:
            return [(self.opening, answer)] if self._has_room(answer) else []
        motive = refuse(first)
        if motive is not None:
            return self._refusal(motive)
        approval = approve(first)
        if approval is not None:
            items = self._items(self.opening + 1)
            return [(self.opening, approval), *items] if self._is_signed_off(items) else items
        return self._asked(first)

    def _refusal(self, motive: str) -> list[tuple[int, Command]]:
        """Return NON with its motive, which may go on below; nothing when an approval stands there too."""
        below = self.lines[self.opening + 1 :]
        if any(approve(line) for line in below):
            return []
        written = f"{motive}\n{self._text(self.opening + 1, len(self.lines))}".strip()
        dates = self.told.dates(written)
        return [(self.opening, Command(Verb.NON, "", written, dates, self.lines[self.opening].written))]

    def _asked(self, first: Line) -> list[tuple[int, Command]]:
        """Return the commands of a text that opens with one; of any other text, only its corrections."""
        opening = read_item(first) or self._verb(first)
        if opening is None:
            return self._items(self.opening)
        if opening.verb is Verb.CORRIGER:
            return self._below(self.opening)
        if not self._has_room(opening):
            return []
        whole = self._whole(opening)
        return (
            [(self.opening, whole)]
            if whole.verb in _WITH_ALL_BELOW
            else [*self._joined(self.opening, whole), *self._below(self.opening + 1)]
        )

    def _joined(self, at: int, command: Command) -> list[tuple[int, Command]]:
        """Return a command of a line, and those joined to it: "Je prends P1 et intéressée P9"."""
        if command.verb not in _JOINED or not command.argument:
            return [(at, command)]
        found = [
            following
            for part in _JOINS.split(command.argument)[:_MOST_JOINED]
            for following in self._wish(part)
        ]
        first = dataclasses.replace(command, argument="") if found else command
        return [(at, first), *((at, each) for each in found)]

    def _wish(self, part: str) -> list[Command]:
        """Return the command that a part of a line is, behind another one."""
        line = Line.of(part)
        wish = read_line(line, self.told) or read_presence(line, self.told)
        return [wish] if wish and (wish.verb in _JOINED or wish.verb in _COMING) else []

    def _verb(self, first: Line) -> Command | None:
        """Return the verb of the opening line, behind a greeting or thanks on the same line too."""
        for start in starts(first):
            command = read_line(Line.of(first.rest(start)) if start else first, self.told)
            if command is not None:
                return dataclasses.replace(command, line=first.written)
        return None

    def _below(self, at: int) -> list[tuple[int, Command]]:
        """Return the commands and corrections from a line on."""
        found: list[tuple[int, Command]] = []
        for number in range(at, len(self.lines)):
            command = self._item(number) or read_line(self.lines[number], self.told)
            if command is not None:
                found += self._joined(number, command)
        return found

    def _items(self, at: int) -> list[tuple[int, Command]]:
        """Return the corrections of paragraphs from a line on."""
        may_be = filter(self.lines.may_be_item, range(at, len(self.lines)))
        found = ((number, self._item(number)) for number in may_be)
        return [(number, item) for number, item in found if item is not None]

    def _item(self, at: int) -> Command | None:
        """Return the correction that stands on a line, with the text that goes on below it."""
        item = read_item(self.lines[at])
        if item is None or is_whole_fate(item):
            return item
        written = "\n".join(
            part for part in (item.argument, self._text(at + 1, self._end_of_item(at))) if part
        )
        return dataclasses.replace(item, argument=written) if written else None

    def _end_of_item(self, at: int) -> int:
        """Return where the text of a correction ends: at another one, a verdict or two blank lines."""
        end = at + 1
        while end < len(self.lines):
            line = self.lines[end]
            blank = not line.written and (end + 1 >= len(self.lines) or not self.lines[end + 1].written)
            if blank or read_item(line) or approve(line) or refuse(line) is not None:
                break
            end += 1
        return end

    def _text(self, first: int, end: int) -> str:
        """Return lines as written, without the courtesy and name they close with."""
        while end > first and (_says_nothing(self.lines[end - 1]) or self._is_signature(end - 1)):
            end -= 1
        return "\n".join(line.written for line in self.lines[first:end])

    def _whole(self, command: Command) -> Command:
        """Return the opening command with what its line was wrapped from, or the text below a RECTIFIER."""
        at = self.opening + 1
        if command.verb in _WITH_ALL_BELOW:
            argument = f"{command.argument}\n{self._text(at, len(self.lines))}".strip()
            return dataclasses.replace(command, argument=argument)
        written = [self.lines[self.opening].written]
        while at < len(self.lines) and len(written[-1]) >= _WRAPPED and self._goes_on(self.lines[at]):
            written.append(self.lines[at].written)
            at += 1
        if len(written) == 1:
            return command
        whole = self._verb(Line.of(" ".join(written)))
        return dataclasses.replace(whole, line="\n".join(written)) if whole else command

    def _goes_on(self, line: Line) -> bool:
        return (
            bool(line.written)
            and not _says_nothing(line)
            and not read_item(line)
            and not read_line(line, self.told)
        )

    def _is_signed_off(self, items: list[tuple[int, Command]]) -> bool:
        """Tell whether an approval is followed by nothing but thanks, a name and corrections."""
        end = items[0][0] if items else len(self.lines)
        return all(
            _says_nothing(self.lines[at]) or self._is_signature(at) for at in range(self.opening + 1, end)
        )

    def _is_signature(self, at: int) -> bool:
        """Tell whether a line is the sender's name, a name below a leave-taking, or stands below a name."""
        for _ in range(_SIGNATURE_LINES):
            line = self.lines[at]
            above = next((n for n in range(at - 1, self.opening, -1) if self.lines[n].written), None)
            if is_name(line, self.signer):
                return True
            if above is None:
                return False
            if is_courtesy(self.lines[above]) and (is_contact(line) or looks_like_a_name(line)):
                return True
            if not is_contact(line):
                return False
            at = above
        return False

    def weight(self, at: int) -> int:
        """Return how many characters from a line on are neither courtesy nor commands."""
        told = (line for line in self.lines[at:] if not _says_nothing(line))
        return sum(len(line.written) for line in told if read_line(line, self.told) is None)

    def _has_room(self, command: Command) -> bool:
        """Tell whether a command is more than the title of what stands below: a page, notes."""
        if command.verb is Verb.REUNION:
            return not any(
                label_of(line.folded.written) in _OF_NOTES for line in self.lines[self.opening + 1 :]
            )
        room = _ROOM.get(command.verb)
        return room is None or self.weight(self.opening + 1) <= room


def _says_nothing(line: Line) -> bool:
    """Tell whether a line is blank, a rule ("--"), a kind picture or only polite."""
    if line.written.startswith((">", "|")):  # somebody else's words
        return False
    is_rule = not line.words and set(line.written) <= set("-–—_*=.,! ")
    return is_rule or is_picture(line) or is_greeting(line) or is_courtesy(line)
