"""The files of a mail that people sent on purpose."""

from __future__ import annotations

from intake.desk.notices import FileLine
from intake.desk.records import File
from intake.reading.message import Attachment, Message


def files_of(message: Message) -> tuple[File, ...]:
    """Return the files people sent on purpose: not the pictures of a signature."""
    return tuple(
        File(each.filename, each.content_type, each.size, each.sha256, message.key, each.refused)
        for each in _sent_on_purpose(message)
    )


def file_lines(message: Message) -> tuple[FileLine, ...]:
    """Return the same files as told to people."""
    return tuple(FileLine(each.filename, each.size, each.refused) for each in _sent_on_purpose(message))


def _sent_on_purpose(message: Message) -> list[Attachment]:
    return [each for each in message.attachments if not each.inline]
