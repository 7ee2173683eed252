"""The hands of people at the same mailbox, beside the program under test: on IMAP, and on a Maildir."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

from intake.mail import open_mailbox
from intake.mail.ports import Mailbox
from servers.imap import Account

PROCESSED = "Traités"
ASIDE = "À voir"
LETTERS = {"seen": "S", "flagged": "F", "deleted": "T"}
"""Flags as a Maildir writes them."""


class ImapHands:
    """A person with a mail program; `prefix` and `separator` are how the server spells its folders."""

    def __init__(
        self, account: Account, *, scheme: str = "imap", prefix: str = "", separator: str = "/", **access: Any
    ) -> None:
        self.account = account
        self.prefix = prefix
        self.separator = separator
        # pymap goes on showing a session what others expunged, as RFC 3501 section 7.4.1 allows.
        self.sees_removals = account.server.name.startswith("Dovecot")
        self._scheme = scheme
        self._access = access

    def open(self, *, processed: str = PROCESSED, aside: str = ASIDE) -> Mailbox:
        """Open the mailbox as the program does."""
        url = self.account.url(self._scheme)
        return open_mailbox(
            url, password=self.account.password, processed=processed, aside=aside, timeout=20, **self._access
        )

    def deliver(self, *mails: bytes, at: dt.datetime | None = None) -> None:
        """Let mails arrive, now or at a moment."""
        self.account.deliver(*mails, at=at)

    def lying(self, folder: str | None = None) -> list[bytes]:
        """Return what lies in the INBOX, or in a folder."""
        return self.account.mails("INBOX" if folder is None else self.prefix + folder)

    def mark(self, number: int, flag: str) -> None:
        """Flag the n-th mail of the INBOX: "seen", "flagged" or "deleted"."""
        with self.account.client("INBOX") as client:
            client.add_flags([sorted(client.search())[number]], [f"\\{flag.capitalize()}".encode()])

    def marks(self, folder: str | None = None) -> list[set[str]]:
        """Return the flags of the mails in a folder."""
        with self.account.client("INBOX" if folder is None else self.prefix + folder) as client:
            uids = sorted(client.search())
            known = {b"\\Seen": "seen", b"\\Flagged": "flagged", b"\\Deleted": "deleted"}
            flags = client.get_flags(uids)
            return [{known[flag] for flag in flags[uid] if flag in known} for uid in uids]

    def remove(self, *numbers: int) -> None:
        """Delete mails of the INBOX for good."""
        with self.account.client("INBOX") as client:
            uids = sorted(client.search())
            chosen = [uids[number] for number in numbers]
            client.add_flags(chosen, [b"\\Deleted"])
            client.expunge(chosen if client.has_capability("UIDPLUS") else None)


class MaildirHands:
    """A person with a mail program that works on the files."""

    separator = "/"
    sees_removals = True

    def __init__(self, root: Path) -> None:
        self.root = root
        self._count = 0

    def open(self, *, processed: str = PROCESSED, aside: str = ASIDE) -> Mailbox:
        """Open the mailbox as the program does."""
        return open_mailbox(f"maildir:{self.root}", processed=processed, aside=aside)

    def deliver(self, *mails: bytes, at: dt.datetime | None = None) -> None:
        """Let mails arrive, in 2017 or at a moment."""
        for part in ("tmp", "new", "cur"):
            (self.root / part).mkdir(parents=True, exist_ok=True)
        for raw in mails:
            self._count += 1
            file = self.root / "new" / f"{1488000000 + self._count}.M{self._count}.host"
            file.write_bytes(raw)
            os.utime(file, (at.timestamp() if at else 1488000000 + self._count,) * 2)

    def lying(self, folder: str | None = None) -> list[bytes]:
        """Return what lies in the box, or in a folder."""
        return [file.read_bytes() for file in self._files(folder) if "T" not in file.name.partition(":2,")[2]]

    def mark(self, number: int, flag: str) -> None:
        """Flag the n-th mail by renaming its file, as mail programs do."""
        file = self._files()[number]
        name, _, flags = file.name.partition(":2,")
        file.rename(self.root / "cur" / f"{name}:2,{''.join(sorted(flags + LETTERS[flag]))}")

    def marks(self, folder: str | None = None) -> list[set[str]]:
        """Return the flags of the mails in a folder."""
        words = {letter: word for word, letter in LETTERS.items()}
        return [{words[letter] for letter in file.name.partition(":2,")[2]} for file in self._files(folder)]

    def remove(self, *numbers: int) -> None:
        """Delete mails for good."""
        files = self._files()
        for number in numbers:
            files[number].unlink()

    def _files(self, folder: str | None = None) -> list[Path]:
        root = self.root if folder is None else self.root / ("." + folder.replace("/", "."))
        files = [*root.glob("new/*"), *root.glob("cur/*")]
        return sorted(files, key=lambda file: file.name)


Hands = ImapHands | MaildirHands
