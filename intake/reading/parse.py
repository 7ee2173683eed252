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
    encoded_words,
    header_date,
    identity,
    mime,
    origin,
)
from intake.reading.fields import Fields, start_of_mail
from intake.reading.guard import Defects, guarded
from intake.reading.message import Message
from intake.reading.words_automatic import BOUNCE

if TYPE_CHECKING:
    from intake.reading.message import Command, DateMention, Note
    from intake.reading.reply import Split

MAX_AUTHENTICATION = 20
# Longer texts are mailings or attacks: what lies beyond is kept in `text`, and read no further.
MAX_NEW_TEXT = 100_000


def parse(raw: bytes, zone: dt.tzinfo = dt.UTC) -> Message:
    """Read a mail; `zone` is the group's, in which its dates and hours are meant. Never raises."""
    defects = Defects()
    digest = hashlib.sha256(raw).hexdigest()
    empty = Message(ok=False, defects=(), key=f"sha256:{digest}", sha256=digest, size=len(raw))
    message = guarded("reading", lambda: _read(raw, zone, empty, defects), empty, defects)
    return dataclasses.replace(message, defects=defects.as_tuple())


def _read(raw: bytes, zone: dt.tzinfo, empty: Message, defects: Defects) -> Message:
    start = start_of_mail(raw)
    opaque = mime.Part(raw, Fields(), start, len(raw))
    root = guarded("mime", lambda: mime.read(raw, start, defects), opaque, defects)
    message = _with_head(empty, root.fields, defects)
    held = guarded("content", lambda: content.read(root, defects), content.Content(), defects)
    message = dataclasses.replace(message, text=held.text, attachments=held.files, encrypted=held.encrypted)
    message = _with_machine(message, root, defects)
    message = _with_new_text(message, held.html, zone, defects)
    if not root.fields.items:
        defects.add("no header field at all: this is no mail")
    return dataclasses.replace(message, ok=bool(root.fields.items))


def _with_head(message: Message, fields: Fields, defects: Defects) -> Message:
    """Fill in what stands in the header fields."""
    ident = identity.message_id(_texts(fields, "message-id", defects))
    if not ident:
        defects.add("message-id: missing")
    author = guarded("from", lambda: origin.read(fields, defects), origin.Origin(None, (), None), defects)
    received = _texts(fields, "received", defects)
    return dataclasses.replace(
        message,
        key=ident or message.key,
        message_id=ident,
        date=guarded("date", lambda: header_date.read(_text(fields, "date", defects), received, defects), None, defects),
        subject=_text(fields, "subject", defects),
        in_reply_to=identity.ids(_texts(fields, "in-reply-to", defects)),
        references=identity.ids(_texts(fields, "references", defects)),
        sender=author.sender,
        senders=author.senders,
        header_from=author.header_from,
        to=guarded("to", lambda: addresses.read_all(fields.all("to"), defects), (), defects),
        cc=guarded("cc", lambda: addresses.read_all(fields.all("cc"), defects), (), defects),
        reply_to=guarded("reply-to", lambda: addresses.read_all(fields.all("reply-to"), defects), (), defects),
        recipients_extra=guarded("delivered-to", lambda: origin.delivered_to(fields, defects), (), defects),
        authentication=_texts(fields, "authentication-results", defects)[:MAX_AUTHENTICATION],
        list_id=guarded("list-id", lambda: automatic.list_id(fields), "", defects),
        loops=guarded("x-loop", lambda: automatic.loops(fields), (), defects),
    )


def _with_machine(message: Message, root: mime.Part, defects: Defects) -> Message:
    """Fill in whether a machine wrote it, and what a delivery report reports."""
    reported = guarded(
        "bounce", lambda: bounce.read(root, message.subject, message.senders, message.text, defects), None, defects
    )
    reason = guarded(
        "automatic", lambda: automatic.reason(root.fields, message.subject, message.senders), "", defects
    )
    return dataclasses.replace(message, bounce=reported, automatic=BOUNCE if reported else reason)


def _with_new_text(message: Message, html: str | None, zone: dt.tzinfo, defects: Defects) -> Message:
    """Fill in what the sender newly wrote, and what it says of dates and commands."""
    split = guarded("reply", lambda: _split(message, html), None, defects)
    if split is None:
        return dataclasses.replace(message, reply=message.text)
    base = message.date.astimezone(zone) if message.date else None
    new = split.reply[:MAX_NEW_TEXT]
    commands = guarded("commands", lambda: _commands(new, base, zone), (), defects)
    return dataclasses.replace(
        message,
        reply=split.reply,
        quoted=split.quoted,
        signature=split.signature,
        forwarded=split.forwarded,
        dates=guarded("dates", lambda: _dates(new, base, zone), (), defects) if base else (),
        commands=commands,
        command=guarded("command", lambda: _opening(new, base, zone), None, defects),
        notes=guarded("notes", lambda: _notes(new, base, zone), (), defects),
    )


def _text(fields: Fields, name: str, defects: Defects) -> str:
    """Give the first value of a field as text."""
    value = fields.first(name)
    return guarded(name, lambda: encoded_words.header_text(value, defects), "", defects)


def _texts(fields: Fields, name: str, defects: Defects) -> tuple[str, ...]:
    """Give all values of a field as texts, in order."""
    values = fields.all(name)[:50]
    return guarded(name, lambda: tuple(encoded_words.header_text(value, defects) for value in values), (), defects)


def _split(message: Message, html: str | None) -> Split:
    from intake.reading import reply  # noqa: PLC0415

    is_reply = bool(message.in_reply_to or message.references)
    return reply.split(message.text, html, subject=message.subject, is_reply=is_reply)


def _dates(text: str, base: dt.datetime, zone: dt.tzinfo) -> tuple[DateMention, ...]:
    from intake.reading import dates  # noqa: PLC0415

    return dates.find(text, base, zone)


def _commands(text: str, base: dt.datetime | None, zone: dt.tzinfo) -> tuple[Command, ...]:
    from intake.reading import command  # noqa: PLC0415

    return command.read_commands(text, base, zone)


def _opening(text: str, base: dt.datetime | None, zone: dt.tzinfo) -> Command | None:
    from intake.reading import command  # noqa: PLC0415

    return command.opening_command(text, base, zone)


def _notes(text: str, base: dt.datetime | None, zone: dt.tzinfo) -> tuple[Note, ...]:
    from intake.reading import notes  # noqa: PLC0415

    return notes.read_notes(text, base, zone)
