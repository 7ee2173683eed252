"""Ids and tags that only this service can make: HMACs of its secret, short enough for any mail client."""

from __future__ import annotations

import hmac

# Outlook and some list software truncate or fold longer ids, and a folded id no longer threads.
LONGEST = 60
# Base32 (RFC 4648 6) in pairs, ten bits each: the library takes more steps than twelve digits are worth.
_SIGNS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [one + two for one in _SIGNS for two in _SIGNS]


def message_id(key: str, secret: bytes, domain: str) -> str:
    """Return the Message-ID of the letter of this key, without brackets: 60 characters with them at most."""
    name = mac("letter", key, secret)
    left = f"{name}.{mac('message-id', name, secret)}"
    return f"{left}@{_short_domain(domain, LONGEST - len(left) - len('<@>'))}"


def is_ours(identifier: str, secret: bytes) -> bool:
    """Tell whether this Message-ID, with or without brackets, was made with this secret."""
    left = identifier.strip().strip("<>").partition("@")[0].casefold()
    name, dot, claimed = left.partition(".")
    expected = mac("message-id", name, secret)
    return bool(dot) and hmac.compare_digest(claimed.encode(), expected.encode())


def stop_tag(person: str, secret: bytes) -> str:
    """Return what stands behind the plus of the address that stops the mail to this person's key."""
    return f"stop.{mac('stop', person, secret)}"


def mac(purpose: str, text: str, secret: bytes) -> str:
    """Return 60 bits of HMAC as 12 letters and digits in lower case, which no mail program re-cases."""
    digest = hmac.digest(secret, f"{purpose}:{text}".encode("utf-8", "replace"), "sha256")
    bits = int.from_bytes(digest[:8]) >> 4
    return "".join([_PAIRS[bits >> shift & 1023] for shift in range(50, -10, -10)])


def _short_domain(domain: str, room: int) -> str:
    """Return the domain, or the last labels of a long one: it is the mac that says an id is ours."""
    ascii_domain = domain.encode("idna", "ignore").decode() if not domain.isascii() else domain
    while len(ascii_domain) > room and "." in ascii_domain:
        ascii_domain = ascii_domain.partition(".")[2]
    return ascii_domain[-room:].lower()
