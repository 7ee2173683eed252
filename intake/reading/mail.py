"""Compose the reading of a mail: bytes in, a Message out, whatever the bytes are."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import NamedTuple

from intake.reading import automatic, bounce, content, enclosed, head, mime, new_text
from intake.reading.attached import is_cut_short, read_attached
from intake.reading.fields import Fields, start_of_mail
from intake.reading.guard import Defects, guarded
from intake.reading.message import FILE_CUT_SHORT, Bounce, Message, Note
from intake.reading.words_automatic import BOUNCE


class _Reading(NamedTuple):
    """What the stages gave, before it is one value."""

    is_mail: bool
    said: head.Head
    held: content.Content
    new: new_text.NewText
    report: Bounce | None
    automatic: str
    attached: tuple[Note, ...] = ()


def parse(raw: bytes, zone: dt.tzinfo = dt.UTC) -> Message:
    """Read a mail; `zone` is the group's, in which its dates and hours are meant. Never raises."""
    defects = Defects()
    digest = hashlib.sha256(raw).hexdigest()
    read = guarded("reading", lambda: _read(raw, zone, defects), None, defects)
    if read is not None:
        return _composed(read, digest, len(raw), defects)
    return Message(ok=False, defects=defects.as_tuple(), key=f"sha256:{digest}", sha256=digest, size=len(raw))


def _read(raw: bytes, zone: dt.tzinfo, defects: Defects) -> _Reading:
    """Read stage by stage; each gives its share of the value even where another one failed."""
    start = start_of_mail(raw)
    opaque = mime.Part(raw, Fields(), start, len(raw))
    root = guarded("mime", lambda: mime.read(raw, start, defects), opaque, defects)
    if not root.fields.items:
        defects.add("no header field at all: this is no mail")
    said = head.read(root.fields, defects)
    held = guarded("content", lambda: content.read(root, defects), content.Content(), defects)
    suspect = bounce.Suspect(root, said.subject, said.author.senders, held.text)
    report = guarded("bounce", lambda: bounce.read(suspect, defects), None, defects)
    reason = guarded(
        "automatic", lambda: automatic.reason(root.fields, said.subject, said.author.senders), "", defects
    )
    base = said.date.astimezone(zone) if said.date else None
    context = new_text.Context(said.subject, said.signer, said.is_reply, base, zone)
    new = new_text.read(held.text, held.html, context, defects)
    if held.files and not report and not new.forwarded:
        passed_on = guarded(
            "enclosed", lambda: enclosed.forwarded(new.reply, held.files, Defects()), None, defects
        )
        new = new._replace(forwarded=passed_on)
    attached: tuple[Note, ...] = ()
    if held.files and not report:
        attached = guarded("attached", lambda: read_attached(held.files, base, zone), (), defects)
        if attached and is_cut_short(held.files):
            defects.add(FILE_CUT_SHORT)
    return _Reading(bool(root.fields.items), said, held, new, report, BOUNCE if report else reason, attached)


def _composed(read: _Reading, digest: str, size: int, defects: Defects) -> Message:
    """Put together what the stages gave."""
    said, held, new = read.said, read.held, read.new
    return Message(
        ok=read.is_mail,
        key=said.message_id or f"sha256:{digest}",
        sha256=digest,
        size=size,
        message_id=said.message_id,
        date=said.date,
        subject=said.subject,
        in_reply_to=said.in_reply_to,
        references=said.references,
        sender=said.author.sender,
        senders=said.author.senders,
        header_from=said.author.header_from,
        to=said.to,
        cc=said.cc,
        reply_to=said.reply_to,
        recipients_extra=said.recipients_extra,
        text=held.text,
        reply=new.reply,
        quoted=new.quoted,
        signature=new.signature,
        forwarded=new.forwarded,
        attachments=held.files,
        encrypted=held.encrypted,
        automatic=read.automatic,
        bounce=read.report,
        list_id=said.list_id,
        loops=said.loops,
        dates=new.dates,
        command=new.command,
        commands=new.commands,
        notes=new.notes,
        attached_notes=read.attached,
        authentication=said.authentication,
        defects=defects.as_tuple(),
    )
