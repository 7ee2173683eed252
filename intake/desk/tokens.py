"""Tokens: short words that only we can make: a reply finds what it answers, and proves it was asked."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import hmac
import re

TAG_LENGTH = 6
TOKEN_LENGTH = 16


@dataclasses.dataclass(frozen=True, slots=True)
class Tokens:
    """HMAC-SHA256 (RFC 2104) of the group's secret, in lower-case base32 so that phones keep it whole."""

    secret: bytes = dataclasses.field(repr=False)

    def make(self, *parts: str, length: int = TOKEN_LENGTH) -> str:
        """Return the token of these parts; 16 characters hold 80 bits."""
        mac = hmac.digest(self.secret, _bytes("\x1f".join(parts)), "sha256")
        # Five bytes are eight characters: no more of them than are asked for.
        return base64.b32encode(mac[: -(-length * 5 // 8)]).decode().lower()[:length]

    def tag(self, about: str) -> str:
        """Return what goes behind the plus of an address: "p4.k7f3qd". It finds, it authorises nothing."""
        return f"{about.lower()}.{self.make('find', about.upper(), length=TAG_LENGTH)}"

    def read_tag(self, tag: str) -> str:
        """Return what a tag of ours is about ("P4"), or "" when it is not ours."""
        about = as_written(tag.rpartition(".")[0])
        return about if about and _same(self.tag(about), tag.lower()) else ""


def _same(one: str, other: str) -> bool:
    """Compare in constant time; as bytes, for whoever writes to us may put anything into an address."""
    return hmac.compare_digest(_bytes(one), _bytes(other))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def as_written(about: str) -> str:
    """Return what a tag is about as records write it ("P4-O1", "P4-L1-v2"): an address keeps no case."""
    if not re.fullmatch(r"[pr]\d+(?:c\d+)?(?:-[lo]\d+)?(?:-v\d+)?", about, re.IGNORECASE | re.ASCII):
        return about.lower()
    return about.upper().replace("-V", "-v")


def token_key(version: str, token: str) -> str:
    """Return the key of a version's token: its SHA-256, so that the store alone approves nothing."""
    head, _, number = version.upper().rpartition("-V")
    return f"{head}-v{number}-{hashlib.sha256(_bytes(token.lower())).hexdigest()}"
