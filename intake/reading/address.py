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
        return self.email.casefold()
