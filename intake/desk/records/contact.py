"""Addresses that wrote for the first time and must prove themselves."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar


class ContactState(enum.StrEnum):
    """Whether an address has proven itself."""

    ASKED = "asked"
    CONFIRMED = "confirmed"


@dataclasses.dataclass(frozen=True, slots=True)
class Contact:
    """An address asked to confirm its first mail; `key` is the address in lower case.

    `mails` are the ledger's keys of what waits for it, oldest first; once confirmed, those that must still
    leave the mails set aside. `subject` is that of the first.
    """

    table: ClassVar[str] = "contacts"

    key: str
    at: dt.datetime
    expires: dt.datetime
    subject: str = ""
    mails: tuple[str, ...] = ()
    state: ContactState = ContactState.ASKED
