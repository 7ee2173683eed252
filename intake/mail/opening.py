"""Open the door a URL names; only the adapter that is used gets loaded, a pass on Maildirs knows no IMAP."""
# ruff: noqa: PLC0415

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from intake.errors import ConfigurationError
from intake.mail.place import MaildirPlace, ServerPlace, mailbox_place, transport_place

if TYPE_CHECKING:
    from intake.mail.ports import Mailbox, Transport

Secret = Callable[[], str]


def open_mailbox(  # noqa: PLR0913 - each is a key of the configuration
    url: str,
    *,
    processed: str,
    aside: str,
    password: Secret | None = None,
    timeout: float = 60,
    cafile: Path | None = None,
    bearer: bool = False,
) -> Mailbox:
    """Make the mailbox of a URL, with its folders for what is processed and what a human must see.

    Nothing is connected before it is used. `timeout` is in seconds; `cafile` holds certificates to trust
    beside the system's. With `bearer` the password is an OAuth2 token, asked for anew at every connection.
    Raises ConfigurationError.
    """
    place = mailbox_place(url)
    if isinstance(place, MaildirPlace):
        from intake.mail.maildir_box import MaildirBox

        return MaildirBox(place.path, processed=processed, aside=aside)
    _refuse_same_folder(place, processed, aside)
    from intake.mail.imap.box import ImapBox
    from intake.mail.imap.session import Session
    from intake.mail.imap.sign_in import by_password, by_token

    sign_in = (by_token if bearer else by_password)(place, _needed(place, password, bearer=bearer))
    session = Session(place, sign_in, timeout=timeout, cafile=cafile)
    return ImapBox(session, processed=processed, aside=aside)


def maildir_of(url: str) -> Path | None:
    """Return the path of a mailbox that is a Maildir, None for another one. Raises ConfigurationError."""
    place = mailbox_place(url)
    return place.path if isinstance(place, MaildirPlace) else None


def outbox_maildir_of(url: str) -> Path | None:
    """Return the path of a way out that is a Maildir, None for another one. Raises ConfigurationError."""
    place = transport_place(url)
    return place.path if isinstance(place, MaildirPlace) else None


def waiting(
    url: str, *, password: Secret | None = None, timeout: float = 60, cafile: Path | None = None
) -> int | None:
    """Return how many mails wait in the box of a URL; None when the mailbox must be opened to know.

    Raises ConfigurationError, and ServerError when a Maildir cannot be used.
    """
    place = mailbox_place(url)
    if isinstance(place, MaildirPlace):
        from intake.mail import maildir_box

        return maildir_box.waiting(place.path)
    from intake.mail.imap import glance

    return glance.waiting(place, _needed(place, password), timeout=timeout, cafile=cafile)


def open_transport(
    url: str,
    *,
    password: Secret | None = None,
    timeout: float = 60,
    cafile: Path | None = None,
    bearer: bool = False,
) -> Transport:
    """Make the way out of a URL, as `open_mailbox` does. Raises ConfigurationError."""
    place = transport_place(url)
    if isinstance(place, MaildirPlace):
        from intake.mail.maildir_outbox import MaildirOutbox

        return MaildirOutbox(place.path)
    from intake.mail.smtp import SmtpTransport
    from intake.mail.smtp_session import SmtpSession

    secret = _needed(place, password, bearer=bearer) if place.user else None
    return SmtpTransport(SmtpSession(place, secret, timeout=timeout, cafile=cafile, bearer=bearer))


def _needed(place: ServerPlace, password: Secret | None, *, bearer: bool = False) -> Secret:
    if password is None:
        raise ConfigurationError(
            f"No password is given for {place.user} at {place.host}.",
            remedy="Say password_env, password_file or password_command.",
        )
    return password if bearer else functools.cache(password)


def _refuse_same_folder(place: ServerPlace, *others: str) -> None:
    for other in others:
        if unicodedata.normalize("NFC", other).casefold() == place.folder.casefold():
            raise ConfigurationError(
                f"Mails would be moved from “{place.folder}” to itself and be read again and again.",
                remedy="Give mailbox.processed and mailbox.aside folders of their own.",
            )
