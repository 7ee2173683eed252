"""Signing in to an IMAP server: a way is a function that is handed the fresh connection."""

from __future__ import annotations

import re
from collections.abc import Callable

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, LoginError

from intake.errors import ServerAwayError, ServerError
from intake.mail.imap.refusal import PASSING, code_of, words_of
from intake.mail.place import ServerPlace
from intake.mail.trouble import NEXT_RUN, wrong_password, wrong_token

SignIn = Callable[[IMAPClient], None]

# What LOGIN can carry: imaplib sends the user as a bare atom, and both words in ASCII.
_ATOM = re.compile(r"[A-Za-z0-9.@_+=/~!#$&'-]+")


def by_password(place: ServerPlace, password: Callable[[], str]) -> SignIn:
    """Sign in by LOGIN, or by AUTHENTICATE PLAIN where accents or blanks are in the way."""

    def sign_in(client: IMAPClient) -> None:
        secret = password()
        simple = (
            _ATOM.fullmatch(place.user) and secret.isascii() and not client.has_capability("LOGINDISABLED")
        )
        try:
            if simple or not client.has_capability("AUTH=PLAIN"):
                client.login(place.user, secret)
            else:
                client.plain_login(place.user, secret)
        except LoginError as error:
            # imapclient makes a LoginError of everything; a drop stands behind it, and is for the session.
            if isinstance(error.__context__, IMAPClientAbortError):
                raise error.__context__ from None
            raise _told(error, place) from error
        except ValueError as error:  # accents without PLAIN, or a line break in the password
            raise ServerError(
                f"{place.host} cannot be sent the password of {place.user}: {error}.",
                remedy="Use one without accents or line breaks.",
            ) from None

    return sign_in


def by_token(place: ServerPlace, token: Callable[[], str]) -> SignIn:
    """Sign in by an OAuth2 token: XOAUTH2 as Google and Microsoft have it, else OAUTHBEARER (RFC 7628)."""

    def sign_in(client: IMAPClient) -> None:
        word = token()
        try:
            if client.has_capability("AUTH=XOAUTH2") or not client.has_capability("AUTH=OAUTHBEARER"):
                client.oauth2_login(place.user, word)
            else:
                client.oauthbearer_login(place.user, word)
        except LoginError as error:
            if isinstance(error.__context__, IMAPClientAbortError):
                raise error.__context__ from None
            if code_of(error) in PASSING:
                raise _told(error, place) from error
            raise wrong_token(place, words_of(error)) from error

    return sign_in


def _told(error: LoginError, place: ServerPlace) -> ServerError:
    if code_of(error) in PASSING:
        return ServerAwayError(f"{place.host} signs nobody in now ({words_of(error)}).", remedy=NEXT_RUN)
    return wrong_password(place, words_of(error))
