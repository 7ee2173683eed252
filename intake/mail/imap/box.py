"""A mailbox on an IMAP server, shared with people who open, flag and move its mails.

What waits is what lies in the folder, \\Seen or not; \\Deleted mails are somebody's waste. A uid is
"UIDVALIDITY:UID": when the server numbers its mails anew, the old ones name nothing, and nothing is touched.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
from collections.abc import Iterator, Sequence

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from intake.errors import ServerAwayError
from intake.mail.imap import folders
from intake.mail.imap.fetching import Fetch, Renumbered
from intake.mail.imap.moving import move
from intake.mail.imap.refusal import MISSING_FOLDER, code_of
from intake.mail.imap.session import Session
from intake.mail.ports import Incoming
from intake.mail.trouble import NEXT_RUN

MOVED_AT_ONCE = 2_000
"""Mails: Dovecot needs as long for a hundred as for a thousand, and a drop costs no more than these again."""


class ImapBox:
    """Read and move the mails of one folder over one session."""

    def __init__(self, session: Session, *, processed: str, aside: str) -> None:
        self._session = session
        self._processed = processed
        self._aside = aside
        self._targets: dict[str, str] = {}

    def count(self, before: dt.datetime | None = None) -> int:
        """Return how many mails wait, or of them those that came before the day of a moment.

        Raises ServerError.
        """
        return len(self._waiting("UNDELETED", *(("BEFORE", before.date()) if before else ())))

    def new(self, limit_bytes: int) -> Iterator[Sequence[Incoming]]:
        """Yield batches of what waits, oldest first; begin again when the server numbers its mails anew.

        Raises ServerError, after the last batch when it is about single mails.
        """
        for _ in range(2):
            uids = self._waiting()
            with contextlib.suppress(Renumbered):
                yield from Fetch(self._session, limit_bytes).batches(uids)
                return
        raise ServerAwayError(f"{self._session.place} numbers its mails anew all the time.", remedy=NEXT_RUN)

    def done(self, uids: Sequence[str]) -> None:
        """Move mails to the processed folder. Raises ServerError."""
        self._move(uids, self._processed)

    def aside(self, uids: Sequence[str]) -> None:
        """Move mails to the folder for a human. Raises ServerError."""
        self._move(uids, self._aside)

    def left(self, uids: Sequence[str]) -> Sequence[str]:
        """Return which of these mails still wait; under another numbering they are other mails."""
        there = {f"{self._session.uidvalidity}:{uid}" for uid in self._waiting()}
        return [uid for uid in uids if uid in there]

    def close(self) -> None:
        """Leave the server; never raises."""
        self._session.close()

    def _waiting(self, *wanted: str | dt.date) -> list[int]:
        self._session.refresh()
        # A server may tell one twice.
        return sorted(set(self._session.run(lambda client: client.search(wanted or ("UNDELETED",)))))

    def _move(self, uids: Sequence[str], folder: str) -> None:
        for start in range(0, len(uids), MOVED_AT_ONCE):
            self._session.run(functools.partial(self._move_some, uids[start : start + MOVED_AT_ONCE], folder))

    def _move_some(self, uids: Sequence[str], folder: str, client: IMAPClient) -> None:
        self._session.select_again(client)
        names = (uid.partition(":") for uid in uids)
        ours = [int(number) for validity, _, number in names if validity == str(self._session.uidvalidity)]
        if not ours:
            return
        target = self._target(client, folder)
        try:
            move(self._session, client, ours, target)
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            if code_of(error) not in MISSING_FOLDER and folders.found(client, target) is not None:
                raise
            del self._targets[folder]  # somebody renamed or deleted it since we looked
            move(self._session, client, ours, self._target(client, folder))

    def _target(self, client: IMAPClient, folder: str) -> str:
        if folder not in self._targets:
            self._targets[folder] = folders.ensured(client, folder)
        return self._targets[folder]
