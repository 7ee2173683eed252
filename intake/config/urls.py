"""The URLs of boxes and servers: the mail room reads them, here they get the user and folder they lack."""

from __future__ import annotations

import dataclasses
import urllib.parse
from collections.abc import Callable
from pathlib import Path

from intake.config import problems as say
from intake.config.kinds import Kind, WrongTypeError
from intake.config.language import Text
from intake.config.problems import BadValueError
from intake.errors import ConfigurationError
from intake.mail.place import MaildirPlace, Place, Security, ServerPlace, mailbox_place, transport_place

# Stands for the group's address, which a URL by itself does not know.
_ANYBODY = "anybody"


@dataclasses.dataclass(frozen=True, slots=True)
class Url:
    """A URL as written, and the place that it means."""

    written: str
    place: Place

    @property
    def needs_password(self) -> bool:
        """Say whether it is a server elsewhere; one on this machine may let everybody in."""
        return isinstance(self.place, ServerPlace) and self.place.security is not Security.NONE

    def absolute(self, user: str, folder: Path) -> str:
        """Return the URL with `user` where it names none; a Maildir's path counts from `folder`."""
        if isinstance(self.place, MaildirPlace):
            return f"maildir:{urllib.parse.quote(str(folder / self.place.path))}"
        return self.written if self.place.user or not user else _signed(self.written, user)


def _signed(url: str, user: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{urllib.parse.quote(user, safe='@')}@{rest}"


def _mailbox(written: str) -> Place:
    scheme, mark, rest = written.partition("://")
    if mark and scheme != "maildir" and "@" not in rest:
        place = mailbox_place(_signed(written, _ANYBODY))
        return dataclasses.replace(place, user="") if isinstance(place, ServerPlace) else place
    return mailbox_place(written)


def _kind(words: Text, read_place: Callable[[str], Place], example: str) -> Kind[Url]:
    def read(value: object) -> Url:
        if not isinstance(value, str):
            raise WrongTypeError(value)
        written = value.strip()
        try:
            return Url(written, read_place(written))
        except ConfigurationError as error:
            reason = str(error).replace(f"{_ANYBODY}@", "")
            raise BadValueError(say.BAD_URL, reason=reason, example=example) from error

    return Kind(words, read)


MAILBOX = _kind(
    Text(
        'a URL such as "imaps://imap.quartier.example" or "maildir:db/in"',
        'une URL comme "imaps://imap.quartier.example" ou "maildir:db/in"',
    ),
    _mailbox,
    '"imaps://imap.quartier.example"',
)
OUTBOX = _kind(
    Text(
        'a URL such as "smtps://smtp.quartier.example" or "maildir:db/out"',
        'une URL comme "smtps://smtp.quartier.example" ou "maildir:db/out"',
    ),
    transport_place,
    '"smtps://smtp.quartier.example"',
)
