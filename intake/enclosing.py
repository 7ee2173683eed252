"""Files that a letter brings: fetched from the raw mails they came in."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.notices import Enclosure, Notice
from intake.desk.pieces import without
from intake.desk.records import File, Seen
from intake.reading import parse
from intake.store import Store


def with_files(notice: Notice, store: Store, zone: dt.tzinfo) -> Notice:
    """Return the notice with its files enclosed; of those whose mail is gone the letter says so."""
    if not notice.files:
        return notice
    found: list[Enclosure] = []
    missing: list[File] = []
    contents: dict[str, dict[str, bytes]] = {}
    for file in notice.files:
        if file.message not in contents:
            contents[file.message] = _contents(file.message, store, zone)
        content = contents[file.message].get(file.sha256)
        if content is None:
            missing.append(file)
        else:
            found.append(Enclosure(file.filename, file.content_type, content))
    notice = without(notice, missing)
    return dataclasses.replace(notice, enclosures=(*notice.enclosures, *found), files=())


def _contents(message: str, store: Store, zone: dt.tzinfo) -> dict[str, bytes]:
    """Return the files of a kept mail by their hash; none where the mail is not kept any more."""
    seen = store.view().get(Seen, message)
    raw = store.mail(seen.raw) if seen and seen.raw else None
    if raw is None:
        return {}
    return {each.sha256: each.content for each in parse(raw, zone).attachments}
