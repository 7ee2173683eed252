"""Who wrote: From and its substitutes, several authors, and the author behind a mailing list's From."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from intake.reading import addresses
from intake.reading.message import Address

if TYPE_CHECKING:
    from intake.reading.fields import Fields
    from intake.reading.guard import Defects

# Where lists keep the author they replaced, the surest first (Sympa, Google Groups, others).
ORIGINALS = ("x-original-from", "x-original-sender", "x-sympa-from", "x-google-original-from", "reply-to")
LIST_MARKS = ("list-id", "list-post", "mailing-list", "x-mailing-list", "x-beenthere", "x-google-group-id")
# Where the mail was really delivered to, beside To and Cc.
DELIVERED = (
    "delivered-to",
    "x-original-to",
    "envelope-to",
    "x-envelope-to",
    "x-forwarded-to",
    "apparently-to",
)

# "Zoé Petit via Projets", "Zoé Petit (par la liste Projets)": the words lists put behind a name.
_VIA = re.compile(
    r"^(.{1,120}?)[\"']?\s+(?:\(?(?:via|par la liste|über|por)\s+\S.*|\((?:par|by|on behalf of)\s+\S.*\))$",
    re.IGNORECASE,
)


class Origin(NamedTuple):
    """The author as read, all authors claimed, and the From as it was written and authenticated."""

    sender: Address | None
    senders: tuple[Address, ...]
    header_from: Address | None


def read(fields: Fields, defects: Defects) -> Origin:
    """Find the author of a mail."""
    senders = addresses.read_all(fields.all("from"), defects)
    if not senders:
        senders = _substitute(fields, defects)
    if not senders:
        return Origin(None, (), None)
    written = _chosen(senders, fields, defects)
    return Origin(_author(written, fields, defects), senders, written)


def delivered_to(fields: Fields, defects: Defects) -> tuple[Address, ...]:
    """Give the addresses the mail was delivered to, as its hosts noted them."""
    return addresses.read_all(tuple(value for name in DELIVERED for value in fields.all(name)[:10]), defects)


def _substitute(fields: Fields, defects: Defects) -> tuple[Address, ...]:
    """Take the sender from elsewhere where there is no usable From."""
    for name in ("sender", "reply-to", "return-path"):
        found = addresses.read(fields.first(name), defects)
        if found:
            defects.add(f"from: missing, taken from {name}")
            return found[:1]
    return ()


def _chosen(senders: tuple[Address, ...], fields: Fields, defects: Defects) -> Address:
    """Take one of several authors: the one Sender names, else the first (RFC 5322 3.6.2)."""
    if len(senders) == 1:
        return senders[0]
    defects.add("from: names several authors")
    acting = {address.key for address in addresses.read(fields.first("sender"), defects)}
    return next((address for address in senders if address.key in acting), senders[0])


def _author(written: Address, fields: Fields, defects: Defects) -> Address:
    """Undo what a list does to From for DMARC's sake; only a list's mail is believed in this."""
    via = _VIA.match(written.name)
    original_fields = [name for name in ORIGINALS[:-1] if fields.has(name)]
    if not via and not original_fields:
        return written
    is_list = any(fields.has(mark) for mark in LIST_MARKS)
    if not (via and original_fields) and not (is_list and (via or original_fields)):
        return written
    posted = {
        address.key
        for name in ("list-post", "to")
        for address in addresses.read(_plain(fields.first(name)), defects)
    }
    for name in (*original_fields, *(("reply-to",) if via else ())):
        for found in addresses.read(fields.first(name), defects):
            if found.key != written.key and found.key not in posted:
                defects.add("from: the list's, the author was put back")
                return Address(found.name or (via[1].strip(" \"'") if via else written.name), found.email)
    return written


def _plain(value: bytes) -> bytes:
    return value.replace(b"mailto:", b"")
