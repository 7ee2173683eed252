"""Who somebody is to the mail: a name and an address. The configuration needs no other value of a mail."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Address:
    """A mailbox as written in a header; `email` keeps the sender's case, `key` is what we compare."""

    name: str
    email: str

    @property
    def key(self) -> str:
        return as_key(self.email)


def as_key(email: str) -> str:
    """Return what an address is known by: in small letters, and no letter that only looks like one of ASCII.

    Case folding would make the long s, the sharp s or the Kelvin sign another's plain letters.
    """
    if email.isascii():
        return email.lower()
    return "".join(each if not each.isascii() and each.lower().isascii() else each.lower() for each in email)
