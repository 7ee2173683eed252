"""A mailbox that is a Maildir on this machine, shared with programs that fill it and people who read it.

Files are read where they lie; the one change ever made is a rename into the folder for processed mails.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from intake.mail import maildir_folder
from intake.mail.batches import in_batches
from intake.mail.maildir_folder import MaildirFile, told
from intake.mail.ports import Incoming

HEADER_LIMIT = 1_000_000
"""Bytes of a header that are read at most: more is no header."""


def waiting(root: Path) -> int:
    """Return how many mails wait in a Maildir, none where there is none yet. Raises ServerError."""
    return sum("T" not in file.flags for file in maildir_folder.files(root)) if root.is_dir() else 0


class MaildirBox:
    """What waits in new/ and cur/ and was not thrown away (flag T); a uid is a file's unique name."""

    def __init__(self, root: Path, *, processed: str, aside: str) -> None:
        self._root = root
        self._processed = processed
        self._aside = aside
        maildir_folder.make(root)

    def count(self, before: dt.datetime | None = None) -> int:
        """Return how many mails wait, or of them those that came before a moment. Raises ServerError."""
        if before is None:
            return sum(1 for _ in self._waiting())
        return sum(1 for file in self._waiting() if _came(file) < before.timestamp())

    def new(self, limit_bytes: int) -> Iterator[Sequence[Incoming]]:
        """Yield batches of what waits, oldest first. Raises ServerError."""
        for batch in in_batches(self._oldest_first(), size=lambda found: found[1]):
            mails = [self._read(file, limit_bytes) for file, _ in batch]
            present = [mail for mail in mails if mail is not None]
            if present:
                yield present

    def done(self, uids: Sequence[str]) -> None:
        """Move mails to the processed folder. Raises ServerError."""
        self._move(uids, self._processed)

    def aside(self, uids: Sequence[str]) -> None:
        """Move mails to the folder for a human. Raises ServerError."""
        self._move(uids, self._aside)

    def left(self, uids: Sequence[str]) -> Sequence[str]:
        """Return which of these mails still wait. Raises ServerError."""
        there = {file.name for file in self._waiting()}
        return [uid for uid in uids if uid in there]

    def close(self) -> None:
        """Nothing is held open."""

    def _waiting(self) -> Iterator[MaildirFile]:
        return (file for file in maildir_folder.files(self._root) if "T" not in file.flags)

    def _oldest_first(self) -> list[tuple[MaildirFile, int]]:
        found = []
        for file in self._waiting():
            with suppress(FileNotFoundError):
                status = file.path.stat()
                found.append((status.st_mtime_ns, file.name, file, status.st_size))
        return [(file, size) for _, _, file, size in sorted(found, key=lambda entry: entry[:2])]

    def _read(self, file: MaildirFile, limit_bytes: int) -> Incoming | None:
        for known in self._places_of(file):
            with told(known), suppress(FileNotFoundError), known.open("rb") as source:
                size = known.stat().st_size
                if size > limit_bytes:
                    return Incoming(file.name, size, _header(source.read(HEADER_LIMIT)), complete=False)
                raw = source.read()
                return Incoming(file.name, len(raw), raw)
        return None

    def _places_of(self, file: MaildirFile) -> Iterator[Path]:
        """Say where a mail is, and where it went when somebody opened or flagged it meanwhile."""
        yield file.path
        yield from (other.path for other in self._waiting() if other.name == file.name)

    def _move(self, uids: Iterable[str], folder: str) -> None:
        wanted = set(uids)
        if not wanted:
            return
        target = maildir_folder.subfolder(self._root, folder)
        # Twice: a mail that somebody opens between our look and our rename has another name the second time.
        wanted -= self._rename(wanted, target)
        if wanted:
            self._rename(wanted, target)
        with told(target):
            for changed in (target / "cur", self._root / "new", self._root / "cur"):
                maildir_folder.sync(changed)

    def _rename(self, wanted: set[str], target: Path) -> set[str]:
        moved = set()
        for file in list(maildir_folder.files(self._root)):
            if file.name in wanted:
                with told(target), suppress(FileNotFoundError):
                    file.path.rename(_free(target / "cur", file))
                    moved.add(file.name)
        return moved


def _free(folder: Path, file: MaildirFile) -> Path:
    """Return where a mail may go: who delivers may give one name twice, and none takes another's place."""
    names = (f"{file.name}{(again and f'.{again}') or ''}" for again in itertools.count())
    places = (folder / f"{name}:2,{file.flags}" for name in names)
    return next(place for place in places if not place.exists())


def _came(file: MaildirFile) -> float:
    """Return when a mail came, in seconds since 1970; one that is gone meanwhile came never."""
    try:
        return file.path.stat().st_mtime
    except FileNotFoundError:
        return float("inf")


def _header(start: bytes) -> bytes:
    ends = [place + len(gap) for gap in (b"\r\n\r\n", b"\n\n") if (place := start.find(gap)) >= 0]
    return start[: min(ends)] if ends else start
