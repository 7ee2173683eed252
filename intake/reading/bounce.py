"""Read delivery reports: RFC 3464 by its fields, the plain-text ones of hosts by words and flufl.bounce."""

from __future__ import annotations

import email
import re
from typing import TYPE_CHECKING, NamedTuple

from intake.reading import identity, words_bounce
from intake.reading.fields import Fields, split_head, start_of_mail
from intake.reading.message import Bounce
from intake.reading.subject import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.reading.guard import Defects
    from intake.reading.message import Address
    from intake.reading.mime import Part

STATUS_PARTS = ("message/delivery-status", "message/global-delivery-status")
ORIGINAL_PARTS = ("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
MAX_REPORT = 200_000
MAX_PROSE = 20_000
MAX_RECIPIENTS = 200

_ASCII = bytes(byte if byte < 128 else ord("?") for byte in range(256))
_EMPTY_LINE = re.compile(rb"(?:\r?\n){2,}")
# Not a piece of a server's address: "said: 550 5.1.1" behind "mx.example[10.2.3.4]".
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)")
_SMTP_CODE = re.compile(r"(?<![\d.])([45])\d\d(?=[ -])")
_ADDRESS = re.compile(r"[^\s<>()\[\]:;,\"']{1,64}@[^\s<>()\[\]:;,\"']{1,255}")
_QUOTED_ID = re.compile(r"^[> \t]*message-id[ \t]*:\s*<([^<>\s]{3,998})>", re.IGNORECASE | re.MULTILINE)
DAEMONS = ("mailer-daemon", "postmaster", "mail-daemon", "maildaemon", "mdaemon")


class Suspect(NamedTuple):
    """What of a mail helps to tell whether it is a delivery report."""

    root: Part
    subject: str
    senders: tuple[Address, ...]
    text: str


def read(mail: Suspect, defects: Defects) -> Bounce | None:
    """Read a mail as a delivery report, or give nothing when it is none."""
    for part in mail.root.walk():
        if part.content_type in STATUS_PARTS and not part.is_multipart:
            found = _reported(part, mail, defects)
            if found is not None:
                return found
    failed = mail.root.fields.first("x-failed-recipients").decode("latin-1")
    if "@" in failed:
        return _told(mail, failed.split(",")[0].strip(), defects)
    return _told(mail, "", defects) if _is_from_a_mail_system(mail) else None


def _reported(part: Part, mail: Suspect, defects: Defects) -> Bounce | None:
    """Read the fields of a message/delivery-status: the first failed recipient, else the first."""
    content = part.content(defects)[:MAX_REPORT]
    groups: list[Fields] = []
    for piece in _EMPTY_LINE.split(content, maxsplit=MAX_RECIPIENTS)[:MAX_RECIPIENTS]:
        group, _ = split_head(piece, 0, len(piece), defects, of_part=True)
        if group.has("action") or group.has("status") or group.has("final-recipient"):
            groups.append(group)
    if not groups:
        return None
    chosen = next((group for group in groups if _word(group, "action") == "failed"), groups[0])
    diagnostic = chosen.first("diagnostic-code").decode("latin-1")
    status = _status(_word(chosen, "status")) or _status(diagnostic) or _status(mail.text)
    action = _word(chosen, "action") or _action_of(status)
    return Bounce(status or _least(action), action, _recipient(chosen), _original_id(mail, defects))


def _word(fields: Fields, name: str) -> str:
    words = fields.first(name).decode("latin-1").lower().split()
    return words[0].strip(";,.") if words else ""


def _recipient(fields: Fields) -> str:
    for name in ("final-recipient", "original-recipient"):
        value = fields.first(name).decode("utf-8", "replace")
        found = _ADDRESS.search(value.partition(";")[2] or value)
        if found:
            return found.group()
    return ""


def _is_from_a_mail_system(mail: Suspect) -> bool:
    """Tell a mail system's letter from a person's: somebody may well write "échec de remise" in a subject."""
    if any(sender.key.startswith(DAEMONS) for sender in mail.senders):
        return True
    return _has_null_path(mail) and _by_subject(mail.subject) != ""


def _has_null_path(mail: Suspect) -> bool:
    return mail.root.fields.first("return-path").strip() == b"<>"


def _by_subject(subject: str) -> str:
    text = folded(subject)[:120]
    return next((action for words, action, _ in words_bounce.SUBJECTS if words in text), "")


def _told(mail: Suspect, recipient: str, defects: Defects) -> Bounce | None:
    """Read a report in prose: what subject and text say, then what flufl.bounce finds."""
    plain = folded(mail.text[:MAX_PROSE])
    known = next((line for line in words_bounce.TEXTS if line[0] in plain), None)
    temporary, permanent = _libraries_view(mail)
    recipient = recipient or next(iter(permanent or temporary), "")
    action = _by_subject(mail.subject) or (known[2] if known else "")
    if known is not None and known[2] == words_bounce.DELAYED:
        action = words_bounce.DELAYED
    elif not action and recipient:
        action = words_bounce.DELAYED if temporary and not permanent else words_bounce.FAILED
    if not action and _STATUS.search(mail.text) and _has_null_path(mail):
        action = _action_of(_status(mail.text))  # in a language no list knows
    if not action:
        return None
    if not recipient:
        found = _ADDRESS.search(mail.text[:MAX_PROSE])
        recipient = found.group().strip(".") if found else ""
    status = _status(mail.text) or (known[1] if known else "") or _least(action)
    return Bounce(status, action, recipient, _original_id(mail, defects))


def _libraries_view(mail: Suspect) -> tuple[list[str], list[str]]:
    """Ask flufl.bounce, which knows some twenty hosts' forms; it needs the library's own message.

    It is given plain ASCII with a From, for its detectors raise (and log) without.
    """
    from flufl.bounce import all_failures  # noqa: PLC0415 - only reports need it

    sender = mail.senders[0].email if mail.senders else "unknown@invalid.example"
    raw = f"From: {sender}\n".encode() + mail.root.raw[start_of_mail(mail.root.raw) :][:MAX_REPORT]
    temporary, permanent = all_failures(email.message_from_bytes(raw.translate(_ASCII)))
    return _texts(temporary), _texts(permanent)


def _texts(addresses: Iterable[bytes]) -> list[str]:
    return sorted(address.decode("utf-8", "replace") for address in addresses)


def _status(text: str) -> str:
    """Give the enhanced status in a text, or one made of the SMTP code."""
    found = _STATUS.search(text)
    if found:
        return found[1]
    code = _SMTP_CODE.search(text)
    return f"{code[1]}.0.0" if code else ""


def _action_of(status: str) -> str:
    return words_bounce.DELAYED if status.startswith("4") else words_bounce.FAILED


def _least(action: str) -> str:
    return {"delayed": "4.0.0", "failed": "5.0.0"}.get(action, "2.0.0")


def _original_id(mail: Suspect, defects: Defects) -> str:
    """Find the Message-ID of the mail that came back: in the part that holds it, or quoted in the text."""
    root = mail.root
    for part in root.walk():
        if part is not root and part.content_type in ORIGINAL_PARTS and not part.is_multipart:
            content = part.content(defects)[:MAX_REPORT].lstrip(b"\r\n")
            fields, _ = split_head(content, 0, len(content), defects)
            values = tuple(value.decode("latin-1") for value in fields.all("message-id"))
            if found := identity.message_id(values):
                return found
    named = root.fields.first("x-original-message-id").decode("latin-1")
    if named:
        return identity.message_id((named,))
    quoted = _QUOTED_ID.search(mail.text)
    return quoted[1] if quoted else ""
