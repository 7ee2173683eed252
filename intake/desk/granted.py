"""A reply to a draft that may decide on it: what both minutes and letters of support need of it."""

from __future__ import annotations

import dataclasses

from intake.desk.authority import Verdict
from intake.desk.drafts import DRAFT, Version, token_of
from intake.desk.records import ApprovalToken
from intake.desk.sender import Sender
from intake.desk.work import Work
from intake.reading.message import Address, Message


@dataclasses.dataclass(frozen=True, slots=True)
class Granted:
    """A reply for which every condition of authority holds, save perhaps a second confirmation."""

    message: Message
    sender: Sender
    token: ApprovalToken
    verdict: Verdict

    @property
    def must_confirm(self) -> bool:
        """Whether what it approves takes effect only once it is confirmed."""
        return self.verdict is Verdict.TO_CONFIRM


def said(message: Message) -> str:
    """Return the first line of what a mail newly says."""
    return next((line.strip() for line in message.reply.splitlines() if line.strip()), "")


def unread_lines(message: Message) -> tuple[str, ...]:
    """Return the first lines of what a mail newly says."""
    return tuple(line.strip() for line in message.reply.splitlines() if line.strip())[:5]


def way_back(version: Version, sender: Sender, work: Work) -> str:
    """Return the tag of the draft itself for an answer about it: its token is made again, not kept."""
    return f"{version.key.lower()}.{token_of(version, sender.key, DRAFT, work)}"


def on_file(sender: Sender, work: Work) -> Address:
    """Return the address to which an approver's letters go, as configured or as the deputy was named."""
    if approver := work.group.animateur(sender.key):
        return approver
    if sender.deputy is None:
        raise LookupError(f"{sender.key} is neither animateur nor deputy")
    return Address(sender.deputy.name, sender.deputy.email)
