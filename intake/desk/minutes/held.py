"""Items that tell of somebody's private life: held, until an animateur says what becomes of them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from intake.desk.minutes.text import is_listed
from intake.desk.notices import Held
from intake.desk.privacy.known import known_people
from intake.desk.privacy.lint import People, findings
from intake.desk.records import Finding, Item, Paragraph, Visibility
from intake.desk.work import Work

_MARK = re.compile(r"={2,}")
_LISTED = re.compile(r"[RP]\d+-[A-Z]\d+")


def with_holds(items: Sequence[Item], work: Work) -> tuple[Item, ...]:
    """Return the items, those held in which something private was found that nobody has released.

    What was held and no longer says such a thing goes on as before.
    """
    people = known_people(work)
    judged = [item if is_listed(item) else _judged(item, people) for item in items]
    released = {item.about: item.released for item in judged if item.about}
    return tuple(_list_judged(item, people, released) if is_listed(item) else item for item in judged)


def _judged(item: Item, people: People) -> Item:
    found: dict[Finding, None] = {}
    for paragraph in item.paragraphs:
        if not paragraph.internal:
            found |= dict.fromkeys(findings(f"{item.title}\n{paragraph.text}", people))
    item = dataclasses.replace(item, found=tuple(found))
    if item.visibility is Visibility.HELD and not item.unreleased:
        return dataclasses.replace(item, visibility=Visibility.PUBLIC)
    if item.visibility is Visibility.PUBLIC and item.unreleased:
        return dataclasses.replace(item, visibility=Visibility.HELD)
    return item


def _list_judged(item: Item, people: People, released: dict[str, tuple[Finding, ...]]) -> Item:
    """Judge the lines of a list one by one; what was released in a project's item is so in its lines."""
    lines = (_line_judged(each, people, released.get(each.about, ())) for each in item.paragraphs)
    return dataclasses.replace(item, paragraphs=tuple(lines))


def _line_judged(line: Paragraph, people: People, released: tuple[Finding, ...]) -> Paragraph:
    found = findings(line.text, people)
    if line.internal and not line.held:
        return dataclasses.replace(line, found=found)
    held = any(each not in (*line.released, *released) for each in found)
    return dataclasses.replace(line, found=found, held=held, internal=held)


def key_of(line: Paragraph) -> str:
    """Return the key that a line of a list begins with: "R2-D1"."""
    match = _LISTED.match(line.text)
    return match[0] if match else ""


def held_things(items: Sequence[Item]) -> Iterator[Held]:
    """Yield what is held, as the draft tells it; a line about what is not public anyhow asks nothing more."""
    hidden = {item.about for item in items if item.about and item.visibility is not Visibility.PUBLIC}
    for item in items:
        if item.visibility is Visibility.HELD:
            yield Held(item.label, item.title, item.unreleased, _found_in(item))
        if is_listed(item) and item.visibility is Visibility.PUBLIC:
            yield from (
                Held(key_of(line), line.text.partition(":")[2].strip(), line.found)
                for line in item.paragraphs
                if line.held and line.about not in hidden
            )


def _found_in(item: Item) -> str:
    """Return the paragraphs of an item in which something was found; all of them where its title tells it."""
    written = [each.named or each.text for each in item.paragraphs if not each.internal]
    words = [found.words for found in item.unreleased if found.words]
    telling = [text for text in written if any(word in text for word in words)]
    return unmarked("\n\n".join(telling or written))


def unmarked(text: str) -> str:
    """Return a text for above the draft: no text of a mail may set the draft's marks there."""
    return _MARK.sub("=", text)


def released(item: Item, motive: str) -> Item:
    """Return an item published all the same, with the reason somebody gave."""
    return dataclasses.replace(item, visibility=Visibility.PUBLIC, released=item.found, motive=motive)


def line_decided(items: Sequence[Item], key: str, fate: Visibility, motive: str) -> tuple[Item, ...] | None:
    """Return the items with a line of their lists as somebody decided; None where no line has this key."""
    if not any(key_of(line) == key for item in items if is_listed(item) for line in item.paragraphs):
        return None
    return tuple(_with_line(item, key, fate, motive) if is_listed(item) else item for item in items)


def _with_line(item: Item, key: str, fate: Visibility, motive: str) -> Item:
    lines = []
    for line in item.paragraphs:
        if key_of(line) != key:
            lines.append(line)
        elif fate is Visibility.PUBLIC:
            released_now = dataclasses.replace(
                line, internal=False, held=False, released=line.found, motive=motive
            )
            lines.append(released_now)
        elif fate is Visibility.INTERNAL:
            lines.append(dataclasses.replace(line, internal=True, held=False))
    return dataclasses.replace(item, paragraphs=tuple(lines))


def line_named(items: Sequence[Item], key: str) -> Paragraph | None:
    """Return the line of a list that has this key."""
    lines = (line for item in items if is_listed(item) for line in item.paragraphs)
    return next((line for line in lines if key_of(line) == key), None)
