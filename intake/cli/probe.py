"""Mails from the box to itself, read back: what gets through, and what the host writes on it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import email.utils
import secrets
from collections.abc import Callable
from email.message import EmailMessage

from intake.errors import ServerAwayError, ServerError
from intake.mail.ports import Delivered, Delivery, Mailbox, Outgoing, Refused, Transport
from intake.reading import parse

PLAIN, PLUS, NULL = "plain", "plus", "null"


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """What came of the mails to itself, by their names: the server's answers, and the heads that arrived."""

    answers: dict[str, Delivery]
    heads: dict[str, bytes]

    def arrived(self, name: str) -> bool:
        return name in self.heads

    @property
    def authserv_id(self) -> str:
        """Return under which name the host vouches for the plain mail, or nothing."""
        fields = parse(self.heads[PLAIN]).authentication if PLAIN in self.heads else ()
        words = fields[0].partition(";")[0].split() if fields else []
        # Exchange Online leaves its name out and begins with the first result.
        return words[0] if words and "=" not in words[0] else ""


def plus_address(address: str) -> str:
    """Return an address of the kind that letters ask replies to."""
    local, _, domain = address.rpartition("@")
    return f"{local}+intake@{domain}"


def send(transport: Transport, address: str, now: dt.datetime) -> tuple[dict[str, str], dict[str, Delivery]]:
    """Send the three mails; return their names by Message-ID, and what the server answered to each.

    Raises ServerError where the first of them meets one.
    """
    tag = secrets.token_hex(8)
    domain = address.rpartition("@")[2]
    ids: dict[str, str] = {}
    answers: dict[str, Delivery] = {}
    ways = ((PLAIN, address, address), (PLUS, address, plus_address(address)), (NULL, "", address))
    for name, sender, recipient in ways:
        message_id = f"probe.{name}.{tag}@{domain}"
        ids[message_id] = name
        raw = _mail(message_id, address, recipient, now)
        answers[name] = _answer(transport, Outgoing(message_id, sender, recipient, raw), name)
        if name == PLAIN and not isinstance(answers[name], Delivered):
            break
    return ids, answers


def _answer(transport: Transport, letter: Outgoing, name: str) -> Delivery:
    try:
        return transport.send(letter)
    except ServerAwayError:
        raise
    except ServerError as error:
        # A refused sender is an error of the account: for the empty one it is what we ask.
        if name != NULL:
            raise
        return Refused(error.sentence)


def _mail(message_id: str, address: str, recipient: str, now: dt.datetime) -> bytes:
    """Write a mail that no pass takes in and no machine answers."""
    mail = EmailMessage()
    mail["From"] = address
    mail["To"] = recipient
    mail["Subject"] = "Intake: check of the mailbox, to be deleted"
    mail["Date"] = email.utils.format_datetime(now)
    mail["Message-ID"] = f"<{message_id}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail["X-Loop"] = address
    mail.set_content("`intake doctor` sent this to see what arrives. It may be deleted.\n")
    return mail.as_bytes(policy=mail.policy.clone(linesep="\r\n", max_line_length=998))


def read_back(box: Mailbox, ids: dict[str, str], wait: Callable[[], bool]) -> dict[str, bytes]:
    """Return the heads of the mails by name once they came; they are moved away. `wait` says how long."""
    heads: dict[str, bytes] = {}
    while True:
        found = {mail.uid: mail.raw for batch in box.new(0) for mail in batch}
        known = {uid: ids[key] for uid, raw in found.items() if (key := parse(raw).message_id) in ids}
        box.done(list(known))
        heads |= {name: found[uid] for uid, name in known.items()}
        if len(heads) == len(ids) or not wait():
            return heads
