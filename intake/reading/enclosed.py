"""A mail passed on as a file (message/rfc822), told like one that was passed on in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.reading import content, encoded_words, header_date, mime, origin
from intake.reading.fields import start_of_mail
from intake.reading.message import Forwarded

if TYPE_CHECKING:
    from intake.reading.guard import Defects
    from intake.reading.message import Attachment

TYPE = "message/rfc822"
MAX_BYTES = 1_000_000
# A note above a mail passed on is short; under a longer text the mail is a file among others.
MAX_NOTE = 1_000


def forwarded(note: str, files: tuple[Attachment, ...], defects: Defects) -> Forwarded | None:
    """Read the one mail that came as a file below a short note; nothing where there are several."""
    mails = [file for file in files if file.content_type == TYPE]
    if len(mails) != 1 or len(note) > MAX_NOTE or mails[0].size > MAX_BYTES:
        return None
    raw = mails[0].content
    root = mime.read(raw, start_of_mail(raw), defects)
    if not root.fields.has("from"):
        return None
    return Forwarded(
        sender=origin.read(root.fields, defects).sender,
        subject=encoded_words.header_text(root.fields.first("subject"), defects),
        date=header_date.read(encoded_words.header_text(root.fields.first("date"), defects), defects),
        text=content.read(root, defects).text,
    )
