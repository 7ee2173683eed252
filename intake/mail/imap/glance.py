"""How many mails wait, asked in the fewest words by the standard library alone.

A pass with nothing to do asks nothing else, a hundred thousand times a year; imapclient takes longer to load
than all the rest of such a pass. Whatever is out of the ordinary here is left to the mailbox, which tells it.
"""

from __future__ import annotations

import contextlib
import imaplib
import re
from collections.abc import Callable
from pathlib import Path

from intake.mail.place import Security, ServerPlace

# What may stand in a command of imaplib as it is.
_PLAIN = re.compile(r"[A-Za-z0-9.@_+=/~!#$'-]+")


def waiting(
    place: ServerPlace, password: Callable[[], str], *, timeout: float, cafile: Path | None
) -> int | None:
    """Return how many mails wait in the folder of a server; None when only the mailbox itself can tell."""
    if not (_PLAIN.fullmatch(place.user) and _PLAIN.fullmatch(place.folder)):
        return None
    secret = password()
    if not secret.isascii():
        return None
    try:
        client = _connected(place, timeout, cafile)
    except (imaplib.IMAP4.error, OSError):
        return None
    try:
        return _count(client, place, secret)
    except (imaplib.IMAP4.error, OSError):
        return None
    finally:
        with contextlib.suppress(imaplib.IMAP4.error, OSError):
            client.logout()


def _connected(place: ServerPlace, timeout: float, cafile: Path | None) -> imaplib.IMAP4:
    if place.security is Security.NONE:
        return imaplib.IMAP4(place.host, place.port, timeout)
    from intake.mail.secure import tls_context  # noqa: PLC0415 - ssl is loaded by who needs it

    context = tls_context(cafile)
    if place.security is Security.TLS:
        return imaplib.IMAP4_SSL(place.host, place.port, ssl_context=context, timeout=timeout)
    client = imaplib.IMAP4(place.host, place.port, timeout)
    try:
        client.starttls(context)
    except BaseException:
        client.shutdown()
        raise
    return client


def _count(client: imaplib.IMAP4, place: ServerPlace, secret: str) -> int | None:
    if "LOGINDISABLED" in client.capabilities:
        return None
    client.login(place.user, secret)
    # Looked at only: a SELECT would take from the mails that they are new.
    selected, _ = client.select(place.folder, readonly=True)
    if selected != "OK":
        return None
    answer, found = client.uid("SEARCH", "UNDELETED")
    return len((found[0] or b"").split()) if answer == "OK" and found else None
