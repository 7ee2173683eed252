"""Minutes as text: what is approved is, to the letter, what is published."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import textwrap
from collections.abc import Iterator, Sequence

from intake.desk.group import Group
from intake.desk.minutes.wording import Wording, day, wording_of
from intake.desk.notices import MinutesText
from intake.desk.records import Finding, Item, Meeting, Paragraph, Section, Visibility

WIDTH = 76
# What is found of this kind tells how to reach somebody, and of nobody's trouble.
_TO_REACH = frozenset({"email", "phone", "street", "too_long"})


def minutes_text(meeting: Meeting, items: Sequence[Item], group: Group, *, internal: bool) -> MinutesText:
    """Return one rendering: the internal one tells sources, flags and hidden items, the public one none."""
    words = wording_of(group.language)
    shown = tuple(_in_general_words(each, words) for each in items) if internal else public_items(items)
    corrigendum = meeting.corrigendum
    pattern, signed = (
        (words.corrigendum, words.corrigendum_signature) if corrigendum else (words.heading, words.signature)
    )
    heading = pattern.format(number=meeting.number, corrigendum=corrigendum)
    signer = next(iter(group.animateurs[0].name.split()), "") if group.animateurs else ""
    told = MinutesText(
        number=meeting.number,
        date=meeting.date,
        title=heading,
        text="",
        items=shown,
        present=meeting.present,
        excused=meeting.excused,
        next_meeting=meeting.next_words,
        signature=signed.format(name=signer, title=group.title) if signer else "",
        corrigendum=corrigendum,
    )
    blocks = [
        *_head(told, meeting, group, words),
        *_body(shown, words, internal=internal, whole=not corrigendum),
        *_foot(told, words),
    ]
    return dataclasses.replace(told, text="\n\n".join(blocks))


def public_items(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return what the public may see: public items without sources and flags, lists without hidden ones."""
    hidden = {item.about for item in items if item.about and item.visibility is not Visibility.PUBLIC}
    shown = []
    for item in items:
        if item.visibility is not Visibility.PUBLIC:
            continue
        kept = tuple(
            Paragraph(each.role, each.text, about=each.about)
            for each in item.paragraphs
            if each.about not in hidden and not each.internal
        )
        if kept:
            shown.append(Item(item.label, item.section, item.title, kept, item.about))
    return tuple(shown)


def _in_general_words(item: Item, words: Wording) -> Item:
    """Return an item of the internal text that tells of somebody's trouble in general words, and of nobody.

    The letter with the draft says what was found; only what somebody released for a reason is written out.
    """
    paragraphs = tuple(
        dataclasses.replace(each, text=_general(each, words), named="", source="")
        if _tells_of(each, [*item.unreleased, *(found for found in each.found if found not in each.released)])
        and (each.held or each.internal or item.visibility is not Visibility.PUBLIC)
        else each
        for each in item.paragraphs
    )
    return dataclasses.replace(item, paragraphs=paragraphs)


def _tells_of(paragraph: Paragraph, found: Sequence[Finding]) -> bool:
    told = (word for each in found if each.kind not in _TO_REACH for word in (each.words, each.near))
    return any(word in paragraph.text or word in paragraph.named for word in told if word)


def _general(paragraph: Paragraph, words: Wording) -> str:
    reference, colon, _ = paragraph.text.partition(":")
    listed = colon and re.fullmatch(r"[RP]\d+-[A-Z]\d+[\s\u00a0]*", reference)
    return f"{reference}{colon} {words.private}" if listed else words.private


def _head(told: MinutesText, meeting: Meeting, group: Group, words: Wording) -> Iterator[str]:
    whose = " – ".join(filter(None, (group.name, group.association)))
    yield f"{told.title}\n{whose}\n{when_and_where(meeting, words)}"
    if told.present:
        yield wrapped(words.present.format(names=", ".join(told.present)))
    if told.excused:
        yield wrapped(words.excused.format(names=", ".join(told.excused)))


def when_and_where(meeting: Meeting, words: Wording) -> str:
    """Tell when and where a meeting is: "mardi 28 mars 2017, 18 h 30, Maison des associations"."""
    where = [day(meeting.date, words.language)]
    if meeting.time:
        pattern = "%H:%M" if words.language == "en" else "%-H\u00a0h\u00a0%M"
        where.append(meeting.time.strftime(pattern).removesuffix("\u00a000"))
    if meeting.place:
        where.append(meeting.place)
    return ", ".join(where)


def _body(items: Sequence[Item], words: Wording, *, internal: bool, whole: bool) -> Iterator[str]:
    """Yield the paragraphs; `whole` minutes have the two sections of projects even where they are empty."""
    for section in Section:
        inside = [item for item in items if item.section is section]
        has_heading = section is not Section.OPENING
        always = whole and section in {Section.ONGOING, Section.NEW}
        if has_heading and (always or inside):
            yield words.sections[section.value]
        if always and not inside:
            yield words.nothing
        for item in inside:
            yield from _item(item, words, internal=internal)


def is_listed(item: Item) -> bool:
    """Say whether an item is a list, without a title of its own."""
    return item.section in {Section.DECISIONS, Section.ACTIONS}


def is_titled(item: Item) -> bool:
    """Say whether an item is headed by its label and title."""
    return not is_listed(item) and item.section is not Section.OPENING


def retold(text: str, before: Sequence[Item], after: Sequence[Item], words: Wording) -> str:
    """Return a rendering in which items that now say something else say it, and all else is as it was."""
    for was, now in zip(before, after, strict=True):
        for internal in (True, False):
            old, new = (_item(each, words, internal=internal) for each in (was, now))
            for one, other in zip(old, new, strict=True):
                text = text.replace(one, other) if one != other else text
    return text


def _item(item: Item, words: Wording, *, internal: bool) -> Iterator[str]:
    if is_listed(item):
        yield "\n".join(
            wrapped(f"– {each.named if internal and each.named else each.text}", indent="  ")
            for each in item.paragraphs
        )
        return
    hidden = f" [{words.fates[item.visibility.value]}]" if item.visibility is not Visibility.PUBLIC else ""
    if is_titled(item) or hidden:
        reference = f" ({item.about})" if item.about else ""
        title = f"{item.label}. {item.title}" if item.title else item.label
        yield wrapped(f"{title}{reference}{hidden}")
    for paragraph in item.paragraphs:
        yield wrapped(paragraph_text(paragraph, words, internal=internal))


def paragraph_text(paragraph: Paragraph, words: Wording, *, internal: bool) -> str:
    """Return a paragraph with its lead-in, and for the draft its source and flag."""
    said = paragraph.named if internal and paragraph.named else paragraph.text
    text = words.leads.get(paragraph.role, "") + said
    text = text[:1].upper() + text[1:]
    if internal and paragraph.source:
        text += f" [{paragraph.source}]"
    if internal and paragraph.internal:
        text += f" [{words.fates['internal']}]"
    if internal and paragraph.flag:
        text += f" [!\u00a0{paragraph.flag}]"
    return text


def _foot(told: MinutesText, words: Wording) -> Iterator[str]:
    if told.next_meeting:
        yield wrapped(words.next_meeting.format(text=told.next_meeting))
    if told.signature:
        yield told.signature


# A blank that no line ends at stands as this noncharacter meanwhile: people's words stay as they are.
_JOINT = "\ufdd3"
_HELD = re.compile(r" (?=[:;!?»](?:\s|$))|(?<=«) ")


def wrapped(text: str, indent: str = "") -> str:
    """Return a paragraph in lines as wide as the minutes; none begins with a lone ":" or ends with "«"."""
    held = _HELD.sub(_JOINT, text)
    filled = textwrap.fill(
        held, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return filled.replace(_JOINT, " ")


def fingerprint(internal: str, public: str) -> str:
    """Return the SHA-256 (hex) of both renderings: what an approval binds to."""
    return hashlib.sha256(f"{internal}\x00{public}".encode()).hexdigest()
