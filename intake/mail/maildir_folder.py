"""A Maildir on disk: its three folders, its file names, and its subfolders as Maildir++ lays them out."""

from __future__ import annotations

import dataclasses
import errno
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from intake.errors import ServerAwayError, ServerError

# What an IMAP server leaves in a Maildir it serves: such a server reads folder names in modified UTF-7 only.
SERVER_FILES = ("dovecot-uidlist", "dovecot.index.log", "dovecot-uidvalidity", "courierimapuiddb")
_FULL_FOR_NOW = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.ESTALE, errno.EAGAIN}


@dataclasses.dataclass(frozen=True, slots=True)
class MaildirFile:
    """A mail's file; `flags` are Maildir letters such as "RS", and T means that somebody threw it away."""

    path: Path
    name: str
    flags: str

    @classmethod
    def of(cls, path: Path) -> MaildirFile:
        """Take a file's name apart: the unique name, then ":2," and the flags."""
        name, _, info = path.name.partition(":")
        return cls(path, name, info.removeprefix("2,"))


def make(root: Path) -> None:
    """Make the three folders of a Maildir where they are missing. Raises ServerError."""
    with told(root):
        for part in ("tmp", "new", "cur"):
            (root / part).mkdir(parents=True, exist_ok=True)


def files(root: Path) -> Iterator[MaildirFile]:
    """List the mails of a Maildir as they lie, in no order. Raises ServerError."""
    with told(root):
        for part in ("new", "cur"):
            with os.scandir(root / part) as entries:
                for entry in entries:
                    if entry.is_file() and not entry.name.startswith("."):
                        yield MaildirFile.of(Path(entry.path))


def subfolder(root: Path, name: str) -> Path:
    """Find or make a subfolder by its name as people write it ("Traités", "Projets/Traités")."""
    folder = root / ("." + _on_disk(root, unicodedata.normalize("NFC", name).strip("/")).replace("/", "."))
    if not folder.is_dir():
        make(folder)
        with told(folder):
            (folder / "maildirfolder").touch()
    return folder


def _on_disk(root: Path, name: str) -> str:
    if name.isascii() or not any((root / server).exists() for server in SERVER_FILES):
        return name
    from imapclient.imap_utf7 import encode  # noqa: PLC0415 - rarely needed, and slow to load

    return str(encode(name).decode("ascii"))


def sync(folder: Path) -> None:
    """Make what was renamed in a folder outlive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Tell errors of the disk as errors of a server: a Maildir is one to the rest of the house."""
    try:
        yield
    except OSError as error:
        sentence = f"The Maildir {place} cannot be used: {error.strerror or error}."
        if error.errno in _FULL_FOR_NOW:
            raise ServerAwayError(
                sentence, remedy="Make room on the disk; the next run tries again."
            ) from error
        raise ServerError(sentence, remedy="Check the path and who may write there.") from error
