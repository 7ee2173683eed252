"""Rehearsals: doors by which mails are read and not moved, and letters reach nobody they were for."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from intake.cli.console import language
from intake.config.language import Text
from intake.errors import UsageError
from intake.mail.ports import Delivered, Delivery, Incoming, Mailbox, Outgoing, Transport
from intake.store import Store
from intake.store.archive import backup, restore
from intake.store.disk import refusal

if TYPE_CHECKING:
    from intake.reading.address import Address

MARK = b"[ESSAI] "

_SUBJECT = re.compile(rb"^Subject:[ \t]*", re.MULTILINE | re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class Onlooker:
    """A mailbox that is read and left as it is."""

    box: Mailbox

    def count(self, before: dt.datetime | None = None) -> int:
        return self.box.count(before)

    def new(self, limit_bytes: int) -> Iterator[Sequence[Incoming]]:
        return self.box.new(limit_bytes)

    def done(self, uids: Sequence[str]) -> None:
        """Move nothing."""

    def aside(self, uids: Sequence[str]) -> None:
        """Move nothing."""

    def left(self, uids: Sequence[str]) -> Sequence[str]:  # noqa: ARG002 - as it was meant, all of them
        """Miss nothing: all were to stay."""
        return ()

    def close(self) -> None:
        self.box.close()


class LetterFolder:
    """A way out that leads into a folder: each letter a file that mail programs open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.written: list[Path] = []

    def send(self, letter: Outgoing) -> Delivery:
        """Write one letter. Raises StoreError."""
        plain = re.sub(r"[^\w.@-]+", "-", f"{letter.key.split(':')[0]}-{letter.recipient}")
        path = self._folder / f"{len(self.written) + 1:03}-{plain[:80]}.eml"
        try:
            path.write_bytes(letter.raw)
        except OSError as error:
            raise refusal(error, path) from error
        self.written.append(path)
        return Delivered(path.name)

    def close(self) -> None:
        """Keep nothing open."""


@dataclasses.dataclass(frozen=True, slots=True)
class ToAnimateursAlone:
    """A way out by which every letter goes to the animateurs, marked [ESSAI]; its To says whom it was for."""

    transport: Transport
    animateurs: tuple[Address, ...]

    def send(self, letter: Outgoing) -> Delivery:
        """Send to each animateur; the first that is not delivered is the answer. Raises ServerError."""
        raw = marked(letter.raw)
        delivery: Delivery = Delivered()
        for number, animateur in enumerate(self.animateurs):
            key = f"{letter.key}:rehearsal{number}"
            delivery = self.transport.send(Outgoing(key, letter.sender, animateur.email, raw))
            if not isinstance(delivery, Delivered):
                break
        return delivery

    def close(self) -> None:
        self.transport.close()


def marked(raw: bytes) -> bytes:
    """Return a letter with the mark of a rehearsal at the head of its subject."""
    head, end, body = raw.partition(b"\r\n\r\n")
    return _SUBJECT.sub(b"Subject: " + MARK, head, count=1) + end + body


@contextlib.contextmanager
def copied_store(store: Path, folder: Path) -> Iterator[Store]:
    """Yield a copy of the store in an empty folder. Raises UsageError and StoreError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(NOT_EMPTY.told(language(), path=folder), remedy=NOT_EMPTY_REMEDY.told(language()))
    try:
        (folder / "letters").mkdir(parents=True)
    except OSError as error:
        raise refusal(error, folder) from error
    if (store / "intake.json").exists():
        with tempfile.TemporaryDirectory(dir=folder) as passing:
            archive = Path(passing) / "store.tar.gz"
            backup(store, archive)
            restore(archive, folder / "db", force=False)
    with Store.open(folder / "db") as copy:
        yield copy


NOT_EMPTY = Text("{path} is not an empty folder.", "{path} n’est pas un dossier vide.")
NOT_EMPTY_REMEDY = Text(
    "Name a new one: a rehearsal writes its letters there.",
    "Nommez-en un nouveau : un essai y écrit ses lettres.",
)
