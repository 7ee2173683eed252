"""Documents that came with a mail, opened for the desk: what they say goes in as an attached .txt does."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

from intake import desk
from intake.desk.outcome import View
from intake.errors import UnreadDocumentError
from intake.reading.message import Message

# The bytes of a document to its text. Raises UnreadDocumentError.
Reader = Callable[[bytes], str]


def read_in_quarantine(content: bytes) -> str:
    """Read a document in a child process."""
    from intake.quarantine.opening import text_of  # noqa: PLC0415 - most passes open no document

    return text_of(content)


def with_documents(
    message: Message, view: View, clerk: desk.Clerk, now: dt.datetime, read: Reader = read_in_quarantine
) -> Message:
    """Return the mail with the text of the documents the desk wants.

    What cannot be read stays a file, of which the desk tells its sender; the mail's `defects` say why.
    """
    if not message.attachments:
        return message
    texts: dict[str, str] = {}
    unread: list[str] = []
    for file in desk.documents_to_open(message, view, clerk, now):
        try:
            texts[file.sha256] = read(file.content)
        except (UnreadDocumentError, OSError) as error:
            unread.append(f"document {file.filename}: {error}")
    message = dataclasses.replace(message, defects=(*message.defects, *unread))
    if not texts:
        return message
    from intake.reading.attached import with_texts  # noqa: PLC0415 - most mails bring none

    return with_texts(message, texts, clerk.group.zone)
