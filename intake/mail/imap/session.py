"""A connection to one IMAP folder that outlives a drop: what was interrupted is done again, once."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from imapclient import IMAPClient
from imapclient.exceptions import (
    IMAPClientAbortError,
    IMAPClientError,
    IMAPClientReadOnlyError,
    ProtocolError,
)

from intake.errors import ServerError
from intake.mail.imap import folders
from intake.mail.imap.refusal import code_of, refusal, words_of
from intake.mail.imap.sign_in import SignIn
from intake.mail.place import Security, ServerPlace
from intake.mail.secure import tls_context
from intake.mail.trouble import connection_error, dropped

Result = TypeVar("Result")

# imapclient warns of accents in a server's words; without a handler that would land in cron's mail.
logging.getLogger("imapclient").addHandler(logging.NullHandler())


class Session:
    """Run commands on the selected folder; `uidvalidity` tells which numbering its UIDs belong to."""

    def __init__(self, place: ServerPlace, sign_in: SignIn, *, timeout: float, cafile: Path | None) -> None:
        self.place = place
        self.uidvalidity = 0
        self._sign_in = sign_in
        self._timeout = timeout
        self._cafile = cafile
        self._client: IMAPClient | None = None
        self._folder = place.folder

    def run(self, command: Callable[[IMAPClient], Result]) -> Result:
        """Run a command that may be run twice: when the server drops us, connect and run it again.

        Raises ServerAwayError when the server drops us again or is silent, ServerError when it refuses.
        """
        try:
            return self._attempt(command)
        except _Dropped:
            pass
        try:
            return self._attempt(command)
        except _Dropped as drop:
            raise dropped(self.place, drop) from drop.__cause__

    def refresh(self) -> None:
        """Hear of what happened to the folder since it was selected. Raises ServerError."""
        if self._client is not None:
            self.run(self.select_again)

    def select_again(self, client: IMAPClient) -> None:
        """Learn whether the mails were numbered anew.

        Dovecot 2.3 moves by number even when the folder was deleted, made again and filled since it was
        selected: another mail. Neither NOOP nor STATUS tells.
        """
        self.uidvalidity = int(client.select_folder(self._folder).get(b"UIDVALIDITY", 0))

    @contextlib.contextmanager
    def visiting(self, client: IMAPClient, folder: str) -> Iterator[int]:
        """Look into another folder, read-only, and come back; yields how many mails are in it."""
        validity = self.uidvalidity
        try:
            yield int(client.select_folder(folder, readonly=True)[b"EXISTS"])
        finally:
            self.select_again(client)
            if self.uidvalidity != validity:
                raise IMAPClientAbortError("the mails were numbered anew")

    def close(self) -> None:
        """Leave politely if possible; never raises."""
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(IMAPClientError, OSError):
                client.logout()
            _shut(client)

    def _attempt(self, command: Callable[[IMAPClient], Result]) -> Result:
        try:
            if self._client is None:
                self._client = self._connect()
            return command(self._client)
        except TimeoutError as error:
            self._forget()
            raise connection_error(error, self.place) from error
        except (IMAPClientAbortError, OSError) as error:
            self._forget()
            raise _Dropped(error) from error
        except (ProtocolError, ValueError) as error:  # imapclient's lexer raises either
            self._forget()
            raise ServerError(
                f"{self.place.host} answered what is no IMAP ({error}).",
                remedy="If it goes on, ask the mail host.",
            ) from error
        except IMAPClientError as error:
            if code_of(error) == "SERVERBUG":  # a fresh connection often does not meet it
                self._forget()
                raise _Dropped(words_of(error)) from error
            raise refusal(error, self.place) from error

    def _connect(self) -> IMAPClient:
        client = self._reach()
        try:
            self._secure(client)
            self._sign_in(client)
            self._folder, self.uidvalidity = self._select(client)
        except BaseException:
            _shut(client)
            raise
        return client

    def _reach(self) -> IMAPClient:
        tls = self.place.security is Security.TLS
        try:
            client = IMAPClient(
                self.place.host,
                self.place.port,
                ssl=tls,
                ssl_context=tls_context(self._cafile) if tls else None,
                timeout=self._timeout,
            )
        except (IMAPClientAbortError, ConnectionResetError):
            raise
        except OSError as error:
            raise connection_error(error, self.place) from error
        except IMAPClientError as error:  # a greeting that is none: "* BYE too many connections"
            raise dropped(self.place, error) from error
        client.normalise_times = False
        # imapclient has imaplib format all that arrives for a log of its own: 5 times the cost of a fetch.
        client._imap.debug = 0  # noqa: SLF001
        return client

    def _secure(self, client: IMAPClient) -> None:
        if self.place.security is not Security.STARTTLS:
            return
        try:
            client.starttls(tls_context(self._cafile))
        except OSError as error:
            raise connection_error(error, self.place) from error
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            raise ServerError(
                f"{self.place} offers no STARTTLS ({error}); nothing was sent in clear.",
                remedy="Write imaps:// if the host offers that, or ask the host.",
            ) from error

    def _select(self, client: IMAPClient) -> tuple[str, int]:
        folder = self.place.folder
        try:
            found = client.select_folder(folder)
        except IMAPClientReadOnlyError as error:
            raise ServerError(
                f"The folder “{folder}” of {self.place.user} can be read only; its mails cannot be moved.",
                remedy="Ask its owner for the right to move mails.",
            ) from error
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            folder = folders.found_or_told(client, folder, self.place, error)
            found = client.select_folder(folder)
        return folder, int(found.get(b"UIDVALIDITY", 0))

    def _forget(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            _shut(client)


class _Dropped(Exception):  # noqa: N818 - an event to recover from, told to nobody
    """The server went away in the middle of a command."""


def _shut(client: IMAPClient) -> None:
    with contextlib.suppress(IMAPClientError, OSError):
        client.shutdown()
