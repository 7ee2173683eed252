"""About who somebody is to the service: proving an address, and what is kept of a person."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.values import Family


@dataclasses.dataclass(frozen=True, slots=True)
class ConfirmRequest:
    """To an address: was it you? `what` is one of contact, erase, address; a reply OUI by `expires` does it.

    `said` is the subject of a first mail that waits; `address` the other address of a change, and `said` then
    whose will be all that came from it, where somebody wrote from there before.
    """

    family: ClassVar[Family] = Family.ACK

    name: str
    what: str
    expires: dt.datetime
    said: str = ""
    address: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class DataLine:
    """One thing that is kept: when it came about, and what it says of itself."""

    at: dt.datetime | None
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class MyData:
    """To a person who asks: everything that is kept of them; the file that goes with it holds the same.

    `acts` are what the audit tells of them, `roles` what they are in others' records ("follower P4");
    `mentioned` are references in which the name stands, or the table of what has none.
    """

    family: ClassVar[Family] = Family.ACK

    name: str
    email: str
    others: tuple[str, ...]
    language: str
    member: bool
    state: str
    since: dt.datetime | None
    projects: tuple[DataLine, ...]
    writings: tuple[DataLine, ...]
    mails: tuple[DataLine, ...]
    letters: tuple[DataLine, ...]
    acts: tuple[DataLine, ...]
    roles: tuple[DataLine, ...]
    mentioned: tuple[str, ...]
