"""STOP by the address that mail programs write to when their unsubscribe button is pressed."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import hmac

from intake.desk.records import OtherAddress, Person, PersonState
from intake.desk.work import Work
from intake.reading.message import Message

PREFIX = "stop."
_DIGITS = 12


def stop_by_address(message: Message, work: Work) -> Person | None:
    """Stop the group's mail to the person whose own stop address a mail was sent to; return that person.

    The address stands only in the letters to that person, so it needs no other proof.
    """
    local, _, domain = work.group.address.casefold().partition("@")
    for address in (*message.to, *message.cc, *message.recipients_extra):
        mailbox, _, host = address.key.partition("@")
        base, _, tag = mailbox.partition("+")
        if base == local and host == domain and tag.startswith(PREFIX):
            return _stopped(tag, message, work)
    return None


def _stopped(tag: str, message: Message, work: Work) -> Person | None:
    sender = work.get(Person, message.sender.key) if message.sender else None
    # Nearly always the sender is the person: then nobody else is looked at.
    for person in (*([sender] if sender else []), *work.all(Person)):
        if hmac.compare_digest(tag.encode(), stop_tag(person.key, work.tokens.secret).encode()):
            work.put(dataclasses.replace(person, state=PersonState.LEFT, paused_until=None))
            return person
    # A letter from before a change of address bears the tag of the address that was.
    for other in work.all(OtherAddress):
        moved = work.get(Person, other.person)
        if moved and hmac.compare_digest(tag.encode(), stop_tag(other.key, work.tokens.secret).encode()):
            work.put(dataclasses.replace(moved, state=PersonState.LEFT, paused_until=None))
            return moved
    return None


def stop_tag(person: str, secret: bytes) -> str:
    """Return the tag that a letter's List-Unsubscribe carries; a test holds it to `letters.ids.stop_tag`."""
    digest = hmac.new(secret, f"stop:{person}".encode("utf-8", "replace"), hashlib.sha256).digest()
    return PREFIX + base64.b32encode(digest).decode().lower()[:_DIGITS]
