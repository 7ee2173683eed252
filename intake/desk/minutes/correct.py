"""Corrections to a draft: an item's text or fate, and where the text between the marks stands."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from intake.desk.minutes.edits import unquoted
from intake.desk.minutes.fates import contradicted, fate_and_motive, single
from intake.desk.minutes.held import line_decided, line_named, released
from intake.desk.minutes.versions import with_item
from intake.desk.minutes.wording import ENGLISH, FRENCH
from intake.desk.notices import Sentence, TranscriptLine
from intake.desk.records import Item, Paragraph, Visibility
from intake.reading.message import Command, Verb

WHOLE_TEXT = "TEXTE"
NAMES = "NOMS"
MARKS = tuple((words.begin_mark, words.end_mark) for words in (FRENCH, ENGLISH))
REFUSED = frozenset({"motive_missing", "item_unknown", "item_contradicted", "item_gone"})
_TOLD = {
    Visibility.REMOVED: "item_removed",
    Visibility.INTERNAL: "item_internal",
    Visibility.PUBLIC: "item_public",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Corrected:
    """The items after corrections, and what is to be told of each line."""

    items: tuple[Item, ...]
    done: tuple[TranscriptLine, ...] = ()
    refused: tuple[TranscriptLine, ...] = ()
    names: bool | None = None


def correct(items: Sequence[Item], commands: Sequence[Command], source: str) -> Corrected:
    """Apply what a reply asks of items, in its order: "A2 : nouveau texte", "B3 : retirer", "OK SAUF B3".

    What contradicts itself takes no effect. An "OK" above corrections approves nothing yet, and is told so.
    """
    now = tuple(items)
    done: list[TranscriptLine] = []
    refused: list[TranscriptLine] = []
    against = contradicted(commands)
    names = None
    for command in single(commands):
        if command.target == NAMES and (fate := fate_and_motive(command.argument)[0]):
            names = fate is Visibility.PUBLIC
            done.append(TranscriptLine(command.line, Sentence("names_told" if names else "names_hidden")))
            continue
        now, name, label = _obeyed(now, command, source, against)
        told = TranscriptLine(command.line, Sentence(name, (("label", label),)))
        (refused if name in REFUSED else done).append(told)
    if done:
        waits = (each for each in commands if each.verb is Verb.OK)
        done[:0] = [TranscriptLine(each.line, Sentence("approval_waits")) for each in waits]
    return Corrected(now, tuple(done), tuple(refused), names)


def _obeyed(
    items: tuple[Item, ...], command: Command, source: str, against: frozenset[str]
) -> tuple[tuple[Item, ...], str, str]:
    """Return the items as a command leaves them, the sentence for it, and the label it names."""
    item = item_named(items, command.target)
    if item is None:
        decided = _line_decided(items, command)
        return (*decided, command.target) if decided else (items, "item_unknown", command.target)
    if item.label in against:
        return items, "item_contradicted", item.label
    if item.visibility is Visibility.REMOVED and fate_and_motive(command.argument)[0] is None:
        return items, "item_gone", item.label
    changed, name = _corrected(item, command, source)
    return with_item(items, item.label, changed), name, item.label


def item_named(items: Sequence[Item], label: str) -> Item | None:
    """Return the item of a label, however it is written ("b3")."""
    return next((item for item in items if item.label == label.upper()), None)


def _corrected(item: Item, command: Command, source: str) -> tuple[Item, str]:
    fate, motive = fate_and_motive(command.argument)
    if fate is Visibility.PUBLIC and item.unreleased:
        # What was found would be published: somebody must have a reason, and it is kept.
        return (released(item, motive), "item_released") if motive else (item, "motive_missing")
    if fate is not None:
        return dataclasses.replace(item, visibility=fate), _TOLD[fate]
    texts = [" ".join(part.split()) for part in command.argument.split("\n\n") if part.strip()]
    paragraphs = tuple(Paragraph("text", text, source) for text in texts)
    return dataclasses.replace(item, paragraphs=paragraphs), "correction_noted"


def _line_decided(items: tuple[Item, ...], command: Command) -> tuple[tuple[Item, ...], str] | None:
    """Decide about a line of a list by its key: "R2-D1 : interne"."""
    line = line_named(items, command.target)
    fate, motive = fate_and_motive(command.argument)
    if line is None or fate is None:
        return None
    if fate is Visibility.PUBLIC and line.found and not motive:
        return items, "motive_missing"
    decided = line_decided(items, command.target, fate, motive)
    return (decided, "item_released" if line.found and motive else _TOLD[fate]) if decided else None


def motive_of_text(commands: Sequence[Command]) -> str:
    """Return why what was found in a whole text may be published all the same: "TEXTE : publier …"."""
    motives = (fate_and_motive(each.argument)[1] for each in commands if each.target == WHOLE_TEXT)
    return next((motive for motive in motives if motive), "")


def hide(items: Sequence[Item], labels: Sequence[str]) -> tuple[Item, ...]:
    """Return the items with those of these labels kept internal."""
    wanted = {label.upper() for label in labels}
    return tuple(
        dataclasses.replace(item, visibility=Visibility.INTERNAL) if item.label in wanted else item
        for item in items
    )


def between_marks(text: str, marks: Sequence[tuple[str, str]] = MARKS) -> str:
    """Return what stands between a draft's marks, however a client quoted and wrapped them, else ""."""
    text = unquoted(text)
    for opening, closing in marks:
        begin = _mark(opening).search(text)
        end = begin and _mark(closing).search(text, begin.end())
        if begin and end:
            return text[begin.end() : end.start()].strip()
    return ""


def _mark(mark: str) -> re.Pattern[str]:
    """A mark in whose place another encoding left other signs is the mark all the same."""
    parts = (
        "".join(re.escape(sign) if sign.isascii() else ".{1,4}?" for sign in word) for word in mark.split()
    )
    return re.compile(r"\s+".join(parts), re.IGNORECASE)
