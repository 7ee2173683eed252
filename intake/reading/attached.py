"""Notes in a text that is attached to a mail: a plain one (.txt, .md), or a document once it was opened."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from intake.reading.charset import decode
from intake.reading.labels import is_bullet
from intake.reading.message import FILE_CUT_SHORT, Attachment, Message, Note
from intake.reading.notes import read_notes

ENDINGS = (".txt", ".md", ".text", ".markdown")
MAX_BYTES = 400_000
MAX_CHARACTERS = 100_000
MAX_FILES = 3
_WRAPPED = 60  # of a plain text, a line as long as this may go on in the next one


def read_attached(files: Sequence[Attachment], base: dt.datetime | None, zone: dt.tzinfo) -> tuple[Note, ...]:
    """Return the notes of the texts among some files; larger ones than notes ever are stay files."""
    texts = [text for each in files if (text := _text_of(each))]
    return tuple(note for text in texts[:MAX_FILES] for note in read_notes(text[:MAX_CHARACTERS], base, zone))


def is_cut_short(files: Sequence[Attachment]) -> bool:
    """Say whether a text among those that are read is longer than what is read of it."""
    texts = [text for each in files if (text := _text_of(each))]
    return any(len(text) > MAX_CHARACTERS for text in texts[:MAX_FILES])


def with_texts(message: Message, texts: Mapping[str, str], zone: dt.tzinfo) -> Message:
    """Return a mail with the texts of its documents, by the hash of each, read as those of a .txt are."""
    files = tuple(
        dataclasses.replace(each, text=texts.get(each.sha256, each.text)) for each in message.attachments
    )
    base = message.date.astimezone(zone) if message.date else None
    cut = (FILE_CUT_SHORT,) if is_cut_short(files) and FILE_CUT_SHORT not in message.defects else ()
    return dataclasses.replace(
        message,
        attachments=files,
        attached_notes=read_attached(files, base, zone),
        defects=(*message.defects, *cut),
    )


def _text_of(file: Attachment) -> str:
    if file.text:
        return "\n".join(_apart(file.text.splitlines()))
    is_plain = file.filename.casefold().endswith(ENDINGS) and not file.refused and file.size <= MAX_BYTES
    return decode(file.content).text if is_plain else ""


def _apart(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield a document's paragraphs: none is wrapped, so a long one never goes on in the next."""
    for at, line in enumerate(paragraphs):
        yield line
        if len(line) >= _WRAPPED and not is_bullet("".join(paragraphs[at + 1 : at + 2])):
            yield ""
