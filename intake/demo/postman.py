"""The story's postman: delivers into a Maildir, and leaves a copy that people can open."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import hashlib
from pathlib import Path

from intake.mail.ports import Delivery, Outgoing, Transport
from intake.reading import parse
from intake.reading.message import Message


class Postman:
    """A transport around another one; `delivered` tells the subjects of what it carried, and to whom."""

    def __init__(self, transport: Transport, folder: Path, at: dt.datetime) -> None:
        self._transport, self._folder, self._at = transport, folder, at
        self._carried: dict[str, list[str]] = {}

    def send(self, letter: Outgoing) -> Delivery:
        """Deliver one letter, and write it beside as .txt and .html, and below eml/ as it left."""
        delivery = self._transport.send(letter)
        mail = email.message_from_bytes(letter.raw, policy=email.policy.default)
        name = mail["To"].addresses[0].display_name or letter.recipient
        self._carried.setdefault(str(mail["Subject"]), []).append(name)
        self._leave_copy(letter, mail)
        return delivery

    def close(self) -> None:
        """Leave the transport."""
        self._transport.close()

    def delivered(self) -> list[tuple[str, list[str]]]:
        """Return the subjects carried, in their order, each with the names of those it went to."""
        return list(self._carried.items())

    def read(self, message_id: str, zone: dt.tzinfo) -> Message:
        """Return a letter delivered before, as its reader's program reads it."""
        return parse((self._folder / "eml" / f"{_short(message_id)}.eml").read_bytes(), zone)

    def told(self, message_id: str) -> tuple[str, str]:
        """Return the subject of a letter delivered before, and to whom; nothing where its copy is gone."""
        try:
            raw = (self._folder / "eml" / f"{_short(message_id)}.eml").read_bytes()
        except OSError:
            return "", ""
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        return str(mail["Subject"]), mail["To"].addresses[0].display_name

    def _leave_copy(self, letter: Outgoing, mail: email.message.EmailMessage) -> None:
        message_id = str(mail["Message-ID"]).strip("<>")
        originals = self._folder / "eml"
        originals.mkdir(exist_ok=True)
        (originals / f"{_short(message_id)}.eml").write_bytes(letter.raw)
        kind = letter.key.partition(":")[0]
        name = (
            f"{self._at:%Y-%m-%d-%Hh%M}-{kind}-{letter.recipient.partition('@')[0]}-{_short(message_id)[:4]}"
        )
        for subtype, ending in (("plain", "txt"), ("html", "html")):
            part = mail.get_body((subtype,))
            if part is not None:
                text = part.get_content()
                (self._folder / f"{name}.{ending}").write_text(text, encoding="utf-8")


def _short(message_id: str) -> str:
    return hashlib.sha256(message_id.encode()).hexdigest()[:12]
