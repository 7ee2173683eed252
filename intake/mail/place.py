"""Where a mailbox or a transport is: the URLs of the configuration, read once and told apart.

    imaps://user@host[:port]/FOLDER     imap+starttls://…     imap://…  (this machine only)
    smtps://user@host[:port]            smtp+starttls://…     smtp://…  (this machine only)
    maildir:path

A user or folder may be percent-encoded; a user may hold an @ ("imaps://projets@asso.example@mail.asso.example").
"""

from __future__ import annotations

import dataclasses
import difflib
import enum
import ipaddress
import re
import unicodedata
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from intake.errors import ConfigurationError


class Security(enum.Enum):
    """How a connection is kept from other ears."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclasses.dataclass(frozen=True, slots=True)
class ServerPlace:
    """A server and who signs in there; `folder` is used by mailboxes only."""

    security: Security
    host: str
    port: int
    user: str = ""
    folder: str = "INBOX"

    def __str__(self) -> str:
        return f"{self.host}, port {self.port}"


@dataclasses.dataclass(frozen=True, slots=True)
class MaildirPlace:
    """A Maildir on this machine."""

    path: Path


Place = ServerPlace | MaildirPlace

MAILBOX_SCHEMES = {
    "imaps": (Security.TLS, 993),
    "imap+starttls": (Security.STARTTLS, 143),
    "imap": (Security.NONE, 143),
}
TRANSPORT_SCHEMES = {
    "smtps": (Security.TLS, 465),
    "smtp+starttls": (Security.STARTTLS, 587),
    "smtp": (Security.NONE, 25),
}


def mailbox_place(url: str) -> Place:
    """Read the URL of a mailbox. Raises ConfigurationError."""
    place = _place(url, MAILBOX_SCHEMES)
    if isinstance(place, ServerPlace) and not place.user:
        raise ConfigurationError(
            f"“{_shown(url)}” does not say who signs in.",
            remedy="Write the user before the host: imaps://user@host/INBOX",
        )
    return place


def transport_place(url: str) -> Place:
    """Read the URL of a way out. Raises ConfigurationError."""
    return _place(url, TRANSPORT_SCHEMES)


def _place(url: str, schemes: dict[str, tuple[Security, int]]) -> Place:
    if any(unicodedata.category(sign) == "Cc" for sign in url):
        raise ConfigurationError(
            f"{_shown(url)!r} holds a line break or another control character.",
            remedy="Write the URL on one line.",
        )
    scheme, colon, rest = url.strip().partition(":")
    scheme = scheme.lower()
    if scheme == "maildir" and colon:
        return _maildir(url, rest)
    if scheme not in schemes or not rest.startswith("//"):
        raise ConfigurationError(
            f"“{_shown(url)}” is not a URL that we know.", remedy=_nearest(scheme, schemes)
        )
    security, port = schemes[scheme]
    return _server(url, security, port)


def _maildir(url: str, rest: str) -> MaildirPlace:
    path = rest.removeprefix("//")
    if not path:
        raise ConfigurationError(
            f"“{_shown(url)}” names no folder.", remedy="Write maildir:path, as in maildir:db/in"
        )
    return MaildirPlace(Path(unquote(path)).expanduser())


def _nearest(scheme: str, schemes: dict[str, tuple[Security, int]]) -> str:
    known = [*schemes, "maildir"]
    near = difflib.get_close_matches(scheme, known, n=1)
    if near:
        example = "maildir:db/mail" if near[0] == "maildir" else f"{near[0]}://user@host"
        return f"Did you mean {example}?"
    return f"It begins with one of {', '.join(f'{name}://' for name in schemes)} or maildir:"


def _server(url: str, security: Security, default_port: int) -> ServerPlace:
    parts, port = _split(url)
    host = parts.hostname or ""
    if not host:
        raise ConfigurationError(
            f"“{_shown(url)}” names no server.", remedy="Write the host after the user: user@host"
        )
    if parts.password is not None:
        raise ConfigurationError(
            f"The URL of {host} holds a password.",
            remedy="Take it out and say password_env, password_file or password_command instead.",
        )
    if security is Security.NONE and not _is_this_machine(host):
        raise ConfigurationError(
            f"“{_shown(url)}” would send the password and the mails in clear over the network.",
            remedy=f"Write {parts.scheme}s:// or {parts.scheme}+starttls:// instead.",
        )
    return ServerPlace(
        security=security,
        host=host,
        port=default_port if port is None else port,
        user=unquote(parts.username or ""),
        folder=unicodedata.normalize("NFC", unquote(parts.path.strip("/"))) or "INBOX",
    )


def _split(url: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise ConfigurationError(
            f"“{_shown(url)}” cannot be read: {error}.",
            remedy="Write it as user@host:port, an IPv6 address in [brackets].",
        ) from None
    if "?" in url or "#" in url:
        raise ConfigurationError(
            f"“{_shown(url)}” holds a ? or a # that stands for something else in a URL.",
            remedy="Where it is part of a name, write %3F for ? and %23 for #.",
        )
    return parts, port


def _shown(url: str) -> str:
    """Return a URL as it may be told: a password in it is a mistake, and stays one between us."""
    return re.sub(r"(//[^/]*?:)[^/]*@", r"\1…@", url)


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
