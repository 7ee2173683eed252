"""Corrections to a draft: an item's text or fate, and where the text between the marks stands."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from intake.desk.minutes.edits import unquoted
from intake.desk.minutes.versions import with_item
from intake.desk.minutes.wording import ENGLISH, FRENCH
from intake.desk.notices import Sentence, TranscriptLine
from intake.desk.records import Item, Paragraph, Visibility
from intake.desk.subject import folded
from intake.reading.message import Command

FATES = {
    "retirer": Visibility.REMOVED,
    "supprimer": Visibility.REMOVED,
    "remove": Visibility.REMOVED,
    "interne": Visibility.INTERNAL,
    "internal": Visibility.INTERNAL,
    "public": Visibility.PUBLIC,
    "publier": Visibility.PUBLIC,
    "publish": Visibility.PUBLIC,
}
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


def correct(items: Sequence[Item], commands: Sequence[Command], source: str) -> Corrected:
    """Apply item commands ("A2 : nouveau texte", "B3 : retirer") in their order."""
    now, done, refused = tuple(items), [], []
    for command in commands:
        item = item_named(now, command.target)
        if item is None:
            refused.append(
                TranscriptLine(command.line, Sentence("item_unknown", (("label", command.target),)))
            )
            continue
        changed, name = _corrected(item, command, source)
        now = with_item(now, item.label, changed)
        done.append(TranscriptLine(command.line, Sentence(name, (("label", item.label),))))
    return Corrected(now, tuple(done), tuple(refused))


def item_named(items: Sequence[Item], label: str) -> Item | None:
    """Return the item of a label, however it is written ("b3")."""
    return next((item for item in items if item.label == label.upper()), None)


def _corrected(item: Item, command: Command, source: str) -> tuple[Item, str]:
    first = folded(command.argument).partition(" ")[0]
    alone = folded(command.argument) in FATES or first in {"publier", "publish"}
    if alone and first in FATES:
        fate = FATES[first]
        return dataclasses.replace(item, visibility=fate), _TOLD[fate]
    texts = [" ".join(part.split()) for part in command.argument.split("\n\n") if part.strip()]
    paragraphs = tuple(Paragraph("text", text, source) for text in texts)
    return dataclasses.replace(item, paragraphs=paragraphs), "correction_noted"


def hide(items: Sequence[Item], labels: Sequence[str]) -> tuple[Item, ...]:
    """Return the items with those of these labels kept internal."""
    wanted = {label.upper() for label in labels}
    return tuple(
        dataclasses.replace(item, visibility=Visibility.INTERNAL) if item.label in wanted else item
        for item in items
    )


def between_marks(text: str) -> str:
    """Return what stands between the draft's marks, however a client quoted and wrapped them, else ""."""
    text = unquoted(text)
    for words in (FRENCH, ENGLISH):
        begin = _mark(words.begin_mark).search(text)
        end = begin and _mark(words.end_mark).search(text, begin.end())
        if begin and end:
            return text[begin.end() : end.start()].strip()
    return ""


def _mark(mark: str) -> re.Pattern[str]:
    """A mark in whose place another encoding left other signs is the mark all the same."""
    parts = (
        "".join(re.escape(sign) if sign.isascii() else ".{1,4}?" for sign in word) for word in mark.split()
    )
    return re.compile(r"\s+".join(parts), re.IGNORECASE)
