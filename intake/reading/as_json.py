"""The fixed JSON shape of a reading (`intake parse --json`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from intake.reading.message import Address, Attachment, Bounce, Command, DateMention, Forwarded, Message

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"


def as_json(message: Message, file: str = "") -> dict[str, Json]:
    """Give a mail's reading as an object of plain values, its keys in the order of the reference."""
    return {
        "file": file,
        "ok": message.ok,
        "defects": list(message.defects),
        "message_id": message.message_id,
        "date": message.date.isoformat() if message.date else None,
        "subject": message.subject,
        "in_reply_to": list(message.in_reply_to),
        "references": list(message.references),
        "from": _address(message.sender),
        "to": _addresses(message.to),
        "cc": _addresses(message.cc),
        "reply_to": _addresses(message.reply_to),
        "text": message.text,
        "reply": message.reply,
        "quoted": message.quoted,
        "signature": message.signature,
        "forwarded": _forwarded(message.forwarded),
        "attachments": [_attachment(attachment) for attachment in message.attachments],
        "automatic": message.automatic or None,
        "bounce": _bounce(message.bounce),
        "dates": [_date(mention) for mention in message.dates],
        "command": _command(message.command),
    }


def _address(address: Address | None) -> Json:
    return None if address is None else {"name": address.name, "email": address.email}


def _addresses(addresses: tuple[Address, ...]) -> Json:
    return [_address(address) for address in addresses]


def _attachment(attachment: Attachment) -> Json:
    return {
        "filename": attachment.filename,
        "content_type": attachment.content_type,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "inline": attachment.inline,
    }


def _forwarded(forwarded: Forwarded | None) -> Json:
    if forwarded is None:
        return None
    return {
        "from": _address(forwarded.sender),
        "subject": forwarded.subject,
        "date": forwarded.date.isoformat() if forwarded.date else None,
        "text": forwarded.text,
    }


def _bounce(bounce: Bounce | None) -> Json:
    if bounce is None:
        return None
    return {
        "status": bounce.status,
        "action": bounce.action,
        "recipient": bounce.recipient,
        "original_message_id": bounce.original_message_id,
    }


def _date(mention: DateMention) -> Json:
    return {
        "words": mention.words,
        "start": mention.start.isoformat(),
        "end": mention.end.isoformat(),
        "time": mention.time.isoformat("minutes") if mention.time else None,
        "precision": str(mention.precision),
    }


def _command(command: Command | None) -> Json:
    if command is None:
        return None
    return {"verb": str(command.verb), "target": command.target, "argument": command.argument}


def as_line(message: Message, file: str = "") -> str:
    """Give the object on one line, for readers that take Unicode's line ends for ends of lines too."""
    line = json.dumps(as_json(message, file), ensure_ascii=False)
    for mark in ("\x85", "\u2028", "\u2029"):
        line = line.replace(mark, f"\\u{ord(mark):04x}")
    return line
