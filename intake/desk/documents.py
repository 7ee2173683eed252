"""Documents that the desk would have opened: those of who may note a meeting or correct a draft."""

from __future__ import annotations

import datetime as dt

from intake.desk.outcome import View
from intake.desk.sender import sender_of
from intake.desk.work import Clerk, Work
from intake.reading.message import Attachment, Message

ENDINGS = (".docx", ".odt")
MOST_BYTES = 5_000_000
MOST_FILES = 3


def documents_to_open(message: Message, view: View, clerk: Clerk, now: dt.datetime) -> tuple[Attachment, ...]:
    """Return the documents of a mail whose text may be notes or a corrected draft; of most mails, none."""
    found = [each for each in message.attachments if _is_document(each)]
    if not found or message.automatic or message.bounce:
        return ()
    work = Work(view, clerk, now)
    sender = sender_of(message, work)
    if sender is None or not sender.believed:
        return ()
    may = sender.animateur or sender.secretary or sender.stands_in(work.today)
    return tuple(found[:MOST_FILES]) if may else ()


def _is_document(file: Attachment) -> bool:
    named = file.filename.casefold().endswith(ENDINGS)
    return named and not file.inline and not file.refused and 0 < file.size <= MOST_BYTES
