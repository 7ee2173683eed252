"""The ledger: whether a mail had its effect already, however often and by whatever way it comes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib

from intake.desk.outcome import Outcome, View
from intake.desk.records import Disposition, Seen
from intake.desk.rights.stones import masked_line
from intake.reading.message import Message


def content_of(message: Message) -> str:
    """Return a hash of what was written: the same for a copy that came another way."""
    parts = [
        message.sender.key if message.sender else "",
        message.subject,
        message.date.isoformat() if message.date else "",
        message.text,
        *(attachment.sha256 for attachment in message.attachments),
    ]
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


# The subject of a mail that is a referral may name somebody.
REFERRAL = "referral"


def seen_before(message: Message, view: View) -> Seen | None:
    """Return the line of the ledger for this mail, if it had its effect."""
    for key in (message.key, _own_key(message)):
        seen = view.get(Seen, key)
        if seen is not None and (seen.sha256 == message.sha256 or seen.content == content_of(message)):
            return seen
    return None


def under_own_key(message: Message, view: View) -> Message:
    """Give a mail that borrows another's Message-ID a key of its own, so that both are kept."""
    if view.get(Seen, message.key) is None:
        return message
    return dataclasses.replace(message, key=_own_key(message))


def _own_key(message: Message) -> str:
    return f"sha256:{message.sha256}"


def line_of(message: Message, outcome: Outcome, uid: str, now: dt.datetime) -> Seen:
    """Return the line that the ledger keeps of a mail; one without a disposition waits for a human."""
    line = Seen(
        key=message.key,
        sha256=message.sha256,
        at=now,
        disposition=outcome.disposition or Disposition.ASIDE,
        reason=outcome.reason,
        content=content_of(message),
        sender=message.sender.email if message.sender else "",
        subject=message.subject if outcome.reason != REFERRAL else "",
        date=message.date,
        uid=uid,
        raw=message.sha256,
    )
    return masked_line(line, outcome.erased) if outcome.erased else line
