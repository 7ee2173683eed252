"""Several addresses of one person, and a change of address under way."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar


@dataclasses.dataclass(frozen=True, slots=True)
class OtherAddress:
    """Another address of a person: `key` is the address in lower case, `person` the person's key."""

    table: ClassVar[str] = "other_addresses"

    key: str
    person: str
    at: dt.datetime


@dataclasses.dataclass(frozen=True, slots=True)
class Moving:
    """Somebody whose letters are to go to another address, `email`; `key` is the person's.

    `awaited` are the addresses that have still to confirm it; `joins` says whether an animateur told that who
    wrote from there before is the same person.
    """

    table: ClassVar[str] = "movings"

    key: str
    email: str
    at: dt.datetime
    expires: dt.datetime
    awaited: tuple[str, ...]
    joins: bool = False
