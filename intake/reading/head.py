"""What the header fields of a mail say: who, to whom, when, about what, in which thread and list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from intake.reading import addresses, automatic, encoded_words, header_date, identity, origin
from intake.reading.guard import guarded

if TYPE_CHECKING:
    import datetime as dt

    from intake.reading.fields import Fields
    from intake.reading.guard import Defects
    from intake.reading.message import Address

MAX_FIELDS_OF_A_NAME = 50
MAX_AUTHENTICATION = 20


class Head(NamedTuple):
    """The header fields as values; the words are those of `Message`."""

    message_id: str
    subject: str
    date: dt.datetime | None
    author: origin.Origin
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    recipients_extra: tuple[Address, ...]
    list_id: str
    loops: tuple[str, ...]
    authentication: tuple[str, ...]

    @property
    def is_reply(self) -> bool:
        return bool(self.in_reply_to or self.references)

    @property
    def signer(self) -> str:
        """Give the author's name and address, as a line of text may hold them."""
        return f"{self.author.sender.name} {self.author.sender.email}" if self.author.sender else ""


def read(fields: Fields, defects: Defects) -> Head:
    """Read each field by itself: one that cannot be read leaves the others whole."""
    message_id = identity.message_id(_texts(fields, "message-id", defects))
    if not message_id:
        defects.add("message-id: missing")
    nobody = origin.Origin(None, (), None)
    return Head(
        message_id=message_id,
        subject=_text(fields, "subject", defects),
        date=guarded("date", lambda: _date(fields, defects), None, defects),
        author=guarded("from", lambda: origin.read(fields, defects), nobody, defects),
        in_reply_to=identity.ids(_texts(fields, "in-reply-to", defects)),
        references=identity.ids(_texts(fields, "references", defects)),
        to=_addresses(fields, "to", defects),
        cc=_addresses(fields, "cc", defects),
        reply_to=_addresses(fields, "reply-to", defects),
        recipients_extra=guarded("delivered-to", lambda: origin.delivered_to(fields, defects), (), defects),
        list_id=guarded("list-id", lambda: automatic.list_id(fields), "", defects),
        loops=guarded("x-loop", lambda: automatic.loops(fields), (), defects),
        authentication=_texts(fields, "authentication-results", defects)[:MAX_AUTHENTICATION],
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
