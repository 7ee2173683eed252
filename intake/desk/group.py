"""The group as configured: who it is, who facilitates it, and its rhythms."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.reading.address import Address, as_key


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """`message_bytes` above which a mail is not read, `letter_bytes` the largest letter that brings files;
    answers a day to one address."""

    message_bytes: int = 25 * 1024 * 1024
    answers_a_day: int = 10
    letter_bytes: int = 10 * 1024 * 1024


@dataclasses.dataclass(frozen=True, slots=True)
class ApprovalRules:
    """`days` a draft may be approved for, the days after which its approvers are reminded.

    `quorum` is how many of them must say OK to the same version.
    """

    days: int = 7
    remind: tuple[int, ...] = (2, 5)
    quorum: int = 1


@dataclasses.dataclass(frozen=True, slots=True)
class DigestRules:
    """The weekday (Monday is 0) and local time at which the digest is due."""

    weekday: int = 0
    at: dt.time = dt.time(8, 0)


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """A working group, its box and its people; `zone` is the zone in which its days are counted.

    `authserv_id` names the host whose Authentication-Results are believed; empty means the host adds
    none, and approvals ask a second confirmation. `title` is how the first animateur signs the minutes.
    `membership` "open" lets whoever confirmed their address become a member; "asked" asks an animateur first.
    `others` are more addresses of the animateurs and secretaries, each under the person's name.
    `place` is the street address of its own premises.
    """

    name: str
    association: str
    address: str
    zone: dt.tzinfo
    animateurs: tuple[Address, ...]
    members: tuple[Address, ...] = ()
    secretaries: tuple[Address, ...] = ()
    others: tuple[Address, ...] = ()
    language: str = "fr"
    title: str = "animateur"
    authserv_id: str = ""
    subaddress: bool = True
    accept: str = "anyone"
    membership: str = "asked"
    place: str = ""
    digest: DigestRules = DigestRules()
    approval: ApprovalRules = ApprovalRules()
    limits: Limits = Limits()

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]

    def on_file(self, email: str) -> str:
        """Return the key of the animateur or secretary whose other address this is, or ""."""
        other = next((each for each in self.others if each.key == as_key(email)), None)
        people = (*self.animateurs, *self.secretaries)
        if other is None or any(each.key == other.key for each in people):
            return ""
        return next((each.key for each in people if each.name.casefold() == other.name.casefold()), "")

    def animateur(self, email: str) -> Address | None:
        """Return the animateur who writes from this address, if one does."""
        return next((a for a in self.animateurs if a.key == as_key(email)), None)
