"""An IMAP server for tests: Dovecot where it is installed, else pymap; and a fresh mailbox on it a test."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

import pytest
from imapclient import IMAPClient

from servers.dovecot import Dovecot, find_dovecot
from servers.dovecot_conf import Options
from servers.pymap_server import Pymap

IN_CI = os.environ.get("INTAKE_CI") == "1"

_numbers = itertools.count(1)


class ImapServer(Protocol):
    """What tests know of a running server."""

    name: str
    host: str
    port: int
    tls_port: int
    password: str


class Account:
    """A mailbox of one test, and hands to look into it beside the program under test."""

    def __init__(self, server: ImapServer, user: str | None = None) -> None:
        self.server = server
        self.user = user or f"box{next(_numbers)}"

    def url(self, scheme: str = "imap", folder: str = "INBOX", port: int | None = None) -> str:
        """Return the URL a configuration would hold."""
        standard = self.server.tls_port if scheme == "imaps" else self.server.port
        return f"{scheme}://{quote(self.user)}@{self.server.host}:{port or standard}/{quote(folder)}"

    def password(self) -> str:
        """Return the password, as a configuration's way to it would."""
        return self.server.password

    @contextlib.contextmanager
    def client(self, folder: str | None = None) -> Iterator[IMAPClient]:
        """Be another client of the same mailbox: a person at her mail program."""
        with IMAPClient(self.server.host, self.server.port, ssl=False, timeout=20) as client:
            client.login(self.user, self.server.password)
            if folder is not None:
                client.select_folder(folder)
            yield client

    def deliver(self, *mails: bytes, at: dt.datetime | None = None) -> None:
        """Put mails into the INBOX, as come now or at a moment."""
        with self.client() as client:
            for raw in mails:
                client.append("INBOX", raw, msg_time=at)

    def mails(self, folder: str = "INBOX") -> list[bytes]:
        """Return what lies in a folder and is not thrown away, oldest first; nothing when it is not there."""
        with self.client() as client:
            if not client.folder_exists(folder):
                return []
            client.select_folder(folder, readonly=True)
            uids = sorted(client.search("UNDELETED"))
            answer = client.fetch(uids, ["BODY.PEEK[]"])
            return [answer[uid][b"BODY[]"] for uid in uids]


def default_server() -> Dovecot | Pymap:
    """Make the server of the tests; where INTAKE_CI is 1 it must be Dovecot."""
    if find_dovecot():
        return Dovecot()
    if IN_CI:
        missing("Dovecot")
    return Pymap()


def server_in_words() -> str:
    """Say which server the tests use, for the head of the report."""
    if find_dovecot():
        return f"IMAP server of the tests: {_version()}"
    return (
        "IMAP server of the tests: pymap (Dovecot is not installed; tests that only it can serve are skipped)"
    )


def _version() -> str:
    dovecot = Dovecot()
    dovecot.folder.rmdir()
    return dovecot.name


class Dovecots:
    """The Dovecots of one test session, one for each set of options, started when first needed."""

    def __init__(self) -> None:
        self._stack = contextlib.ExitStack()
        self._running: dict[Options, Dovecot] = {}

    def get(self, options: Options) -> Dovecot:
        """Return the running server, or leave out the test where there is no Dovecot."""
        if not find_dovecot():
            missing("Dovecot")
        if options not in self._running:
            self._running[options] = self._stack.enter_context(Dovecot(options))
        return self._running[options]

    def close(self) -> None:
        """Stop them all."""
        self._stack.close()


def missing(program: str) -> None:
    """Leave out a test that needs a program, loudly; under INTAKE_CI=1 fail it instead."""
    reason = f"{program} is not installed: NOT TESTED HERE"
    if IN_CI:
        pytest.fail(reason)
    pytest.skip(reason)


__all__ = [
    "Account",
    "Dovecots",
    "ImapServer",
    "Options",
    "Path",
    "default_server",
    "missing",
    "server_in_words",
]
