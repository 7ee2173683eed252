"""A record without an erased person, whole in itself: hashes and keys fit what it then says."""

from __future__ import annotations

import dataclasses
from typing import Any

from intake.desk.call import Event, after, is_full
from intake.desk.minutes.text import fingerprint, retold
from intake.desk.minutes.wording import wording_of
from intake.desk.records import (
    AuditLine,
    Call,
    Item,
    MinutesVersion,
    Portrait,
    Project,
    ProjectTitle,
    Seen,
    SupportVersion,
)
from intake.desk.rights.mask import Mask, language_of_mark
from intake.desk.rights.stones import masked_line
from intake.desk.subject import folded
from intake.desk.support.letter import fingerprint as support_fingerprint

Held = tuple[str, ...]


def hidden(record: Any, mask: Mask, held: Held) -> Any:
    """Return a record without the person; `held` are the projects that they brought.

    In what they wrote a first name alone is theirs. In what others told of their projects it is, too, where
    nobody else of the group has it.
    """
    match record:
        case Seen(sender=sender) if sender.casefold() in mask.keys:
            return masked_line(record, mask)
        case Project():
            return _project(record, mask)
        case MinutesVersion():
            return _minutes(record, mask, held)
        case AuditLine():
            gone = record.message in mask.ids or mask.words.search(record.message)
            return dataclasses.replace(record, message="") if gone else record
    return _whole(record, _told(record, mask, held), mask)


def _whole(record: Any, now: Any, mask: Mask) -> Any:
    """Return what is left of a record with the hash, the key and the state that fit it."""
    if isinstance(now, Call) and mask.keys.intersection(record.answers):
        return now if is_full(now) else after(now, Event.PLACE_FREE)
    if now == record:
        return record
    if isinstance(now, SupportVersion):
        return dataclasses.replace(now, sha256=support_fingerprint(now.text))
    return dataclasses.replace(now, key=folded(now.key)) if isinstance(now, ProjectTitle) else now


def _told(record: Any, mask: Mask, held: Held) -> Any:
    if getattr(record, "author", "") in mask.keys:
        return mask.hidden(record, own=True)
    theirs = getattr(record, "project", "") in held
    return mask.hidden(record, pattern=mask.theirs if theirs else None)


def _minutes(version: MinutesVersion, mask: Mask, held: Held) -> MinutesVersion:
    """A version without the person: what its items lose, both its texts lose too."""
    now = mask.hidden(version)
    items = tuple(_item(each, mask, held) for each in now.items)
    if items != now.items:
        words = wording_of(language_of_mark(mask.mark))
        internal, public = (retold(text, now.items, items, words) for text in (now.internal, now.public))
        now = dataclasses.replace(now, items=items, internal=internal, public=public)
    return dataclasses.replace(now, sha256=fingerprint(now.internal, now.public)) if now != version else now


def _item(item: Item, mask: Mask, held: Held) -> Item:
    """An item about a project they brought loses their first name; of a list, the lines about it do."""
    if item.about in held:
        return mask.hidden(item, pattern=mask.theirs)
    lines = tuple(
        mask.hidden(each, pattern=mask.theirs) if each.about.partition("-")[0] in held else each
        for each in item.paragraphs
    )
    return dataclasses.replace(item, paragraphs=lines)


def _project(project: Project, mask: Mask) -> Project:
    """A project goes on without its holder; what an organisation calls itself stays."""
    if project.holder not in mask.keys:
        return mask.hidden(project)
    now = mask.hidden(project, own=True)
    called = mask.own.search(project.portrait.holder_name)
    portrait: Portrait = dataclasses.replace(now.portrait, holder_name="") if called else now.portrait
    return dataclasses.replace(now, portrait=portrait)
