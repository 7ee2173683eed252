"""A signed-in connection to an SMTP server, made when it is first needed and again after a drop."""

from __future__ import annotations

import base64
import contextlib
import smtplib
import socket
from collections.abc import Callable
from pathlib import Path

from intake.errors import ServerAwayError, ServerError
from intake.mail.place import Security, ServerPlace
from intake.mail.secure import tls_context
from intake.mail.smtp_answer import Answer
from intake.mail.trouble import NEXT_RUN, connection_error, dropped, wrong_password, wrong_token


class SmtpSession:
    """Hold at most one connection; `password` is None where the server wants nobody to sign in.

    With `bearer` it is an OAuth2 token.
    """

    def __init__(
        self,
        place: ServerPlace,
        password: Callable[[], str] | None,
        *,
        timeout: float,
        cafile: Path | None,
        bearer: bool = False,
    ) -> None:
        self._bearer = bearer
        self.place = place
        self._password = password
        self._timeout = timeout
        self._cafile = cafile
        self._server: smtplib.SMTP | None = None

    def server(self) -> smtplib.SMTP:
        """Return the connection, greeted, secured and signed in. Raises ServerError."""
        if self._server is None:
            self._server = self._connect()
        return self._server

    def forget(self) -> None:
        """Drop the connection without a word."""
        server, self._server = self._server, None
        if server is not None:
            server.close()

    def close(self) -> None:
        """Leave politely if possible; never raises."""
        if self._server is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                self._server.quit()
        self.forget()

    def _connect(self) -> smtplib.SMTP:
        server = self._reach()
        try:
            self._greet(server)
            self._sign_in(server)
        except smtplib.SMTPServerDisconnected as error:
            server.close()
            raise dropped(self.place, error) from error
        except OSError as error:
            server.close()
            raise connection_error(error, self.place) from error
        except BaseException:
            server.close()
            raise
        return server

    def _reach(self) -> smtplib.SMTP:
        place, name = self.place, _own_name()
        try:
            if place.security is Security.TLS:
                context = tls_context(self._cafile)
                return smtplib.SMTP_SSL(place.host, place.port, name, timeout=self._timeout, context=context)
            return smtplib.SMTP(place.host, place.port, name, timeout=self._timeout)
        except smtplib.SMTPConnectError as error:
            raise self._unwilling(Answer.of(error.smtp_code, error.smtp_error)) from error
        except smtplib.SMTPServerDisconnected as error:
            raise dropped(place, error) from error
        except OSError as error:
            raise connection_error(error, place) from error

    def _greet(self, server: smtplib.SMTP) -> None:
        answer = Answer.of(*server.ehlo())
        if not answer.positive:
            raise self._unwilling(answer)
        if self.place.security is not Security.STARTTLS:
            return
        if not server.has_extn("starttls"):
            raise ServerError(
                f"{self.place} offers no STARTTLS; nothing was sent in clear.",
                remedy="Write smtps:// if the host offers that, or ask the host.",
            )
        answer = Answer.of(*server.starttls(context=tls_context(self._cafile)))
        if not answer.positive:
            raise self._unwilling(answer)
        server.ehlo()

    def _sign_in(self, server: smtplib.SMTP) -> None:
        if self._password is None:
            return
        methods = server.esmtp_features.get("auth", "").upper().split()
        if not methods:
            raise ServerError(
                f"{self.place} lets nobody sign in.",
                remedy="Check the port, or take the user out of the URL.",
            )
        authenticate = self._by_token if self._bearer else self._authenticate
        answer = authenticate(server, methods, self._password())
        if answer.passing:
            raise ServerAwayError(f"{self.place.host} signs nobody in now ({answer}).", remedy=NEXT_RUN)
        if not answer.positive:
            raise (wrong_token if self._bearer else wrong_password)(self.place, str(answer))

    def _by_token(self, server: smtplib.SMTP, methods: list[str], token: str) -> Answer:
        if "XOAUTH2" in methods or "OAUTHBEARER" not in methods:
            method, words = "XOAUTH2", f"user={self.place.user}\1auth=Bearer {token}\1\1"
        else:
            method, words = "OAUTHBEARER", f"n,a={self.place.user},\1auth=Bearer {token}\1\1"
        sent = base64.b64encode(words.encode()).decode("ascii")
        answer = Answer.of(*server.docmd("AUTH", f"{method} {sent}"))
        if answer.code == 334:
            # The server's reason, in JSON; it says no once it has an answer to that.
            answer = Answer.of(*server.docmd("AQ==" if method == "OAUTHBEARER" else ""))
        return answer

    def _authenticate(self, server: smtplib.SMTP, methods: list[str], password: str) -> Answer:
        user = self.place.user
        if "PLAIN" in methods:
            # Not smtplib's login: it refuses accents, which PLAIN (RFC 4616) takes as UTF-8.
            words = base64.b64encode(f"\0{user}\0{password}".encode()).decode("ascii")
            return Answer.of(*server.docmd("AUTH", f"PLAIN {words}"))
        try:
            return Answer.of(*server.login(user, password))
        except smtplib.SMTPResponseException as error:
            return Answer.of(error.smtp_code, error.smtp_error)
        except (smtplib.SMTPNotSupportedError, UnicodeEncodeError) as error:
            raise ServerError(
                f"{self.place.host} offers no way to sign in that we know ({', '.join(methods)}).",
                remedy="Ask the host for PLAIN; with other ways use a password without accents.",
            ) from error

    def _unwilling(self, answer: Answer) -> ServerError:
        if answer.passing:
            return ServerAwayError(f"{self.place} takes no letters now ({answer}).", remedy=NEXT_RUN)
        return ServerError(
            f"{self.place} takes no letters from us ({answer}).", remedy="Ask the mail host why."
        )


def _own_name() -> str:
    """Return the name we greet with; smtplib's own choice asks the network and may wait long for it."""
    name = socket.gethostname()
    return name if "." in name and name.isascii() else "[127.0.0.1]"
