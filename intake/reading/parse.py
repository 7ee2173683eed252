"""Compose the reading of a mail: bytes in, a Message out, whatever the bytes are."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from intake.reading import (
    addresses,
    automatic,
    bounce,
    content,
    enclosed,
    encoded_words,
    header_date,
    identity,
    mime,
    new_text,
    origin,
)
from intake.reading.fields import Fields, start_of_mail
from intake.reading.guard import Defects, guarded
from intake.reading.message import Message
from intake.reading.words_automatic import BOUNCE

if TYPE_CHECKING:
    from intake.reading.message import Address

MAX_FIELDS_OF_A_NAME = 50
MAX_AUTHENTICATION = 20


def parse(raw: bytes, zone: dt.tzinfo = dt.UTC) -> Message:
    """Read a mail; `zone` is the group's, in which its dates and hours are meant. Never raises."""
    defects = Defects()
    digest = hashlib.sha256(raw).hexdigest()
    empty = Message(ok=False, defects=(), key=f"sha256:{digest}", sha256=digest, size=len(raw))
    message = guarded("reading", lambda: _read(raw, zone, digest, defects), empty, defects)
    return message if message.ok else dataclasses.replace(message, defects=defects.as_tuple())


def _read(raw: bytes, zone: dt.tzinfo, digest: str, defects: Defects) -> Message:
    """Read stage by stage; each gives its share of the value even where another one failed."""
    start = start_of_mail(raw)
    opaque = mime.Part(raw, Fields(), start, len(raw))
    root = guarded("mime", lambda: mime.read(raw, start, defects), opaque, defects)
    fields = root.fields
    if not fields.items:
        defects.add("no header field at all: this is no mail")
    ident = identity.message_id(_texts(fields, "message-id", defects))
    if not ident:
        defects.add("message-id: missing")
    subject = _text(fields, "subject", defects)
    date = guarded("date", lambda: _date(fields, defects), None, defects)
    author = guarded("from", lambda: origin.read(fields, defects), origin.Origin(None, (), None), defects)
    answered = identity.ids(_texts(fields, "in-reply-to", defects))
    thread = identity.ids(_texts(fields, "references", defects))
    held = guarded("content", lambda: content.read(root, defects), content.Content(), defects)
    suspect = bounce.Suspect(root, subject, author.senders, held.text)
    report = guarded("bounce", lambda: bounce.read(suspect, defects), None, defects)
    reason = guarded("automatic", lambda: automatic.reason(fields, subject, author.senders), "", defects)
    signer = f"{author.sender.name} {author.sender.email}" if author.sender else ""
    base = date.astimezone(zone) if date else None
    context = new_text.Context(subject, signer, bool(answered or thread), base, zone)
    said = new_text.read(held.text, held.html, context, defects)
    passed_on = None
    if not report and not said.forwarded and held.files:
        passed_on = guarded(
            "enclosed", lambda: enclosed.forwarded(said.reply, held.files, Defects()), None, defects
        )
    return Message(
        ok=bool(fields.items),
        key=ident or f"sha256:{digest}",
        sha256=digest,
        size=len(raw),
        message_id=ident,
        date=date,
        subject=subject,
        in_reply_to=answered,
        references=thread,
        sender=author.sender,
        senders=author.senders,
        header_from=author.header_from,
        to=_addresses(fields, "to", defects),
        cc=_addresses(fields, "cc", defects),
        reply_to=_addresses(fields, "reply-to", defects),
        recipients_extra=guarded("delivered-to", lambda: origin.delivered_to(fields, defects), (), defects),
        text=held.text,
        reply=said.reply,
        quoted=said.quoted,
        signature=said.signature,
        forwarded=said.forwarded or passed_on,
        attachments=held.files,
        encrypted=held.encrypted,
        automatic=BOUNCE if report else reason,
        list_id=guarded("list-id", lambda: automatic.list_id(fields), "", defects),
        loops=guarded("x-loop", lambda: automatic.loops(fields), (), defects),
        bounce=report,
        dates=said.dates,
        command=said.command,
        commands=said.commands,
        notes=said.notes,
        authentication=_texts(fields, "authentication-results", defects)[:MAX_AUTHENTICATION],
        defects=defects.as_tuple(),
    )


def _date(fields: Fields, defects: Defects) -> dt.datetime | None:
    written = header_date.read(_text(fields, "date", defects), defects)
    return written or header_date.stamped(_texts(fields, "received", defects), defects)


def _addresses(fields: Fields, name: str, defects: Defects) -> tuple[Address, ...]:
    return guarded(name, lambda: addresses.read_all(fields.all(name), defects), (), defects)


def _text(fields: Fields, name: str, defects: Defects) -> str:
    """Give the first value of a field as text."""
    value = fields.first(name)
    return guarded(name, lambda: encoded_words.header_text(value, defects), "", defects) if value else ""


def _texts(fields: Fields, name: str, defects: Defects) -> tuple[str, ...]:
    """Give all values of a field as texts, in order."""
    values = fields.all(name)[:MAX_FIELDS_OF_A_NAME]
    if not values:
        return ()
    return guarded(
        name, lambda: tuple(encoded_words.header_text(value, defects) for value in values), (), defects
    )
