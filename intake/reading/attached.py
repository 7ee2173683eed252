"""Notes in a plain text that is attached to a mail (.txt, .md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from intake.reading.charset import decode
from intake.reading.message import Attachment, Note
from intake.reading.notes import read_notes

ENDINGS = (".txt", ".md", ".text", ".markdown")
MAX_BYTES = 400_000
MAX_CHARACTERS = 100_000
MAX_FILES = 3


def read_attached(files: Sequence[Attachment], base: dt.datetime | None, zone: dt.tzinfo) -> tuple[Note, ...]:
    """Return the notes of the plain texts among some files; larger ones than notes ever are stay files."""
    texts = [
        each
        for each in files
        if each.filename.casefold().endswith(ENDINGS) and not each.refused and each.size <= MAX_BYTES
    ]
    return tuple(
        note
        for each in texts[:MAX_FILES]
        for note in read_notes(decode(each.content).text[:MAX_CHARACTERS], base, zone)
    )
