"""Say what went wrong between us and a server: whose fault it is, in one sentence, with one remedy."""

from __future__ import annotations

import socket
import ssl

from intake.errors import ServerAwayError, ServerError
from intake.mail.place import Security, ServerPlace

NEXT_RUN = "The next run tries again."

# OpenSSL's verify codes (x509_vfy.h): what is wrong with a certificate, and what helps.
CERTIFICATE_FAULTS = {
    9: ("is not valid yet", "Check the clock of this machine."),
    10: ("has expired", "Ask the mail host to renew it, and check the clock of this machine."),
    18: (
        "is signed by itself alone",
        "For a host of your own, add its certificate to those this machine trusts.",
    ),
    19: (
        "is signed by somebody unknown",
        "For a host of your own, add its authority to those this machine trusts.",
    ),
    20: (
        "is signed by somebody unknown",
        "For a host of your own, add its authority to those this machine trusts.",
    ),
    21: (
        "is signed by somebody unknown",
        "For a host of your own, add its authority to those this machine trusts.",
    ),
    62: ("is for another name", "Write the server's name as its certificate has it."),
    64: ("is for another address", "Write the server's name instead of its address."),
}


def connection_error(error: OSError, place: ServerPlace) -> ServerError:
    """Tell a failed connection by its kind: for now (ServerAwayError) or until somebody acts."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _certificate_error(error, place)
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return _tls_error(error, place)
    if isinstance(error, socket.gaierror):
        return _name_error(error, place)
    if isinstance(error, TimeoutError):
        return ServerAwayError(f"{place} does not answer in time.", remedy=NEXT_RUN)
    if isinstance(error, ConnectionRefusedError):
        return ServerAwayError(
            f"{place} refuses the connection: no mail server listens there.",
            remedy=f"If it goes on, check the port. {NEXT_RUN}",
        )
    return dropped(place, error)


def dropped(place: ServerPlace, error: object) -> ServerAwayError:
    """Tell that the server hung up, with its last words if it had any."""
    return ServerAwayError(f"{place} broke the connection ({error}).", remedy=NEXT_RUN)


def _certificate_error(error: ssl.SSLCertVerificationError, place: ServerPlace) -> ServerError:
    fault, remedy = CERTIFICATE_FAULTS.get(
        error.verify_code, (f"is not trusted: {error.verify_message}", "Ask the mail host about it.")
    )
    return ServerError(f"The certificate of {place} {fault}.", remedy=remedy)


def _tls_error(error: ssl.SSLError, place: ServerPlace) -> ServerError:
    if error.reason in {"WRONG_VERSION_NUMBER", "UNKNOWN_PROTOCOL", "HTTP_REQUEST"}:
        other = "…+starttls://" if place.security is Security.TLS else "imaps:// or smtps://"
        return ServerError(
            f"{place} does not speak TLS.", remedy=f"Check the port, or write {other} instead."
        )
    return ServerError(
        f"{place} and this machine agree on no safe connection ({error.reason or error}).",
        remedy="Ask the mail host which TLS versions it offers.",
    )


def _name_error(error: socket.gaierror, place: ServerPlace) -> ServerError:
    if error.errno == socket.EAI_AGAIN:
        return ServerAwayError(
            f"The name {place.host} cannot be looked up now.",
            remedy=f"Is this machine on the network? {NEXT_RUN}",
        )
    return ServerError(f"No server has the name {place.host}.", remedy="Check how it is written in the URL.")


def wrong_token(place: ServerPlace, words: str) -> ServerError:
    """Tell that the server does not let the user in by this token."""
    return ServerError(
        f"{place.host} does not accept the token of {place.user} ({words}).",
        remedy="Sign in as that mailbox (`intake login`); the host must allow IMAP and SMTP for it.",
    )


def wrong_password(place: ServerPlace, words: str) -> ServerError:
    """Tell that the server knows the user not, or not by this password."""
    return ServerError(
        f"{place.host} does not accept the password of {place.user} ({words}).",
        remedy="Check both; where the host asks for two steps at sign-in, make an app password there.",
    )
