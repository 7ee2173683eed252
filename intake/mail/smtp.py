"""A way out by SMTP: one connection for many letters, and each answer told apart.

What an answer means for a letter depends on where it came:

| after            | 4xx                      | 5xx                                             |
|------------------|--------------------------|-------------------------------------------------|
| greeting, login  | ServerAwayError          | ServerError: the configuration is off           |
| MAIL FROM        | Deferred                 | ServerError: our own address is not welcome     |
| RCPT TO, DATA    | Deferred (greylisting)   | Refused                                         |

A drop, or 421, before the letter's end: connect again and send again, once. When that letter is dropped
again, it is Deferred and holds up no other; a server that is really away says so to the next one. Silence
before the letter's end, and silence or a drop after it: UnansweredError, since the letter may have gone. It
goes again later, with the same Message-ID, and the others go before it.
"""

from __future__ import annotations

import contextlib
import re
import smtplib

from intake.errors import ServerError, UnansweredError
from intake.mail.ports import Deferred, Delivered, Delivery, Outgoing, Refused
from intake.mail.smtp_answer import Answer
from intake.mail.smtp_session import SmtpSession
from intake.mail.trouble import NEXT_RUN

# 552 after MAIL FROM is about this letter's size (RFC 1870), all other 5xx there about who sends.
TOO_LARGE = 552

_UNSENDABLE = re.compile(r"[\s<>\x00-\x1f\x7f]")
_DROPS = (smtplib.SMTPServerDisconnected, OSError)


class SmtpTransport:
    """Send letters one after the other over one session."""

    def __init__(self, session: SmtpSession) -> None:
        self._session = session

    def send(self, letter: Outgoing) -> Delivery:
        """Deliver one letter and say what the server answered. Raises ServerError."""
        if _UNSENDABLE.search(letter.recipient) or "@" not in letter.recipient:
            return Refused(f"“{letter.recipient}” is no address that a letter can be sent to")
        try:
            return self._attempt(letter)
        except _Dropped:
            self._session.forget()
        try:
            return self._attempt(letter)
        except _Dropped as drop:
            self._session.forget()
            return Deferred(f"the connection ended in the middle of this letter, twice ({drop})")

    def close(self) -> None:
        """Leave the server; never raises."""
        self._session.close()

    def _attempt(self, letter: Outgoing) -> Delivery:
        server = self._session.server()
        try:
            answer = self._offer(server, letter)
            if answer.code == 354:
                server.send(_dotted(letter.raw))
        except (UnicodeError, smtplib.SMTPNotSupportedError):
            return Refused(f"this server sends nothing to addresses with accents such as {letter.recipient}")
        except _DROPS as error:
            self._refuse_silence(error)
            raise _Dropped(str(error)) from error
        if answer.code == 354:
            return _delivery(self._verdict(server))
        with contextlib.suppress(*_DROPS):
            server.rset()
        return _delivery(answer)

    def _offer(self, server: smtplib.SMTP, letter: Outgoing) -> Answer:
        """Go on as far as the server follows: 354 when it waits for the letter's text."""
        sender, recipient = _ascii_domain(letter.sender), _ascii_domain(letter.recipient)
        options = [f"size={len(letter.raw)}"] if server.has_extn("size") else []
        if not (sender + recipient).isascii():
            options.append("smtputf8")
        answer = _heard(*server.mail(sender, options))
        if answer.code >= 500 and answer.code != TOO_LARGE:
            raise ServerError(
                f"{self._session.place.host} does not let us send as {letter.sender} ({answer}).",
                remedy="Check group.address and the user of outbox.url; the letters wait.",
            )
        if answer.positive:
            answer = _heard(*server.rcpt(recipient))
        return _heard(*server.docmd("DATA")) if answer.positive else answer

    def _verdict(self, server: smtplib.SMTP) -> Answer:
        try:
            return _heard(*server.getreply())
        except _DROPS as error:
            self._session.forget()
            raise UnansweredError(
                f"{self._session.place.host} did not say whether it took a letter ({error}).",
                remedy=f"The letter stays queued. {NEXT_RUN}",
            ) from error

    def _refuse_silence(self, error: Exception) -> None:
        if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
            self._session.forget()
            raise UnansweredError(
                f"{self._session.place} does not answer in time.", remedy=NEXT_RUN
            ) from error


class _Dropped(Exception):  # noqa: N818 - an event to recover from, told to nobody
    """The connection ended before the letter did: the server cannot have taken it."""


def _heard(code: int, words: bytes) -> Answer:
    answer = Answer.of(code, words)
    if answer.leaving:
        raise _Dropped(str(answer))
    return answer


def _delivery(answer: Answer) -> Delivery:
    if answer.positive:
        return Delivered(str(answer))
    return Deferred(str(answer)) if answer.passing else Refused(str(answer))


def _dotted(raw: bytes) -> bytes:
    """Return a letter as DATA wants it: CRLF alone, dots doubled, and the final dot."""
    if not raw.count(b"\r\n") == raw.count(b"\n") == raw.count(b"\r"):
        raw = re.sub(
            rb"\r\n|\r|\n", b"\r\n", raw
        )  # a bare line end may hide another letter from some servers
    lines = (b"\r\n" + raw.removesuffix(b"\r\n")).replace(b"\r\n.", b"\r\n..")
    return lines[2:] + b"\r\n.\r\n"


def _ascii_domain(address: str) -> str:
    local, at, domain = address.rpartition("@")  # the null sender has none of them
    return f"{local}{at}{domain if domain.isascii() else domain.encode('idna').decode('ascii')}"
