"""Raw mails as files: `mails/ab/abcdef….eml`, named by the SHA-256 of their bytes.

A mail is committed into the journal with what it led to, in one write; it becomes a file at the end of a
pass and before a fold. Killed in between, the next pass makes the files.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from intake.store.disk import make_folder, refusal, sync_folder, write_all
from intake.store.storage import JournalStorage

# Files open at once while mails are written; a process may hold 256 on some systems.
_AT_ONCE = 100


def mails(folder: Path) -> Path:
    """Return the folder of the raw mails."""
    return folder / "mails"


def mail_path(folder: Path, sha256: str) -> Path:
    """Return where a raw mail lies once it is a file."""
    return mails(folder) / sha256[:2] / f"{sha256}.eml"


def read_mail(storage: JournalStorage, sha256: str) -> bytes | None:
    """Return the bytes of a mail, or None when they are not kept (any more). Raises StoreError."""
    at = storage.mails.get(sha256)
    if at is not None:
        return storage.read_blob(storage.generation, at)
    path = mail_path(storage.folder, sha256)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise refusal(error, path) from error


def hashes(storage: JournalStorage) -> list[str]:
    """Return the hashes of all mails kept, in order."""
    return sorted({path.stem for path in mails(storage.folder).glob("??/*.eml")} | set(storage.mails))


def settle(storage: JournalStorage) -> None:
    """Make files of the mails that lie in the journal only. Raises StoreError, and they stay there."""
    if not storage.mails:
        return
    folders: set[Path] = set()
    try:
        for some in _batches(tuple(storage.mails)):
            folders |= _settle_some(storage, some)
        for folder in folders:
            sync_folder(folder)
    except OSError as error:
        raise refusal(error, mails(storage.folder)) from error
    storage.mails_settled()


def _batches(hashes: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for first in range(0, len(hashes), _AT_ONCE):
        yield hashes[first : first + _AT_ONCE]


def _settle_some(storage: JournalStorage, hashes: tuple[str, ...]) -> set[Path]:
    """Write many files first and sync them after, as the disk likes it; return the folders to be synced."""
    paths = [path for path in (mail_path(storage.folder, sha256) for sha256 in hashes) if not path.exists()]
    with contextlib.ExitStack() as opened:
        files = [_begin(storage, path, opened) for path in paths]
        for fd in files:
            os.fsync(fd)
    for path in paths:
        os.replace(_temporary(path), path)  # noqa: PTH105 - the tests make each of these calls fail
    return {path.parent for path in paths} | {mails(storage.folder)}


def _begin(storage: JournalStorage, path: Path, opened: contextlib.ExitStack) -> int:
    """Write a mail beside its place, let the disk begin with it, and return the open file."""
    make_folder(path.parent)
    fd = os.open(_temporary(path), os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    opened.callback(os.close, fd)
    write_all(fd, storage.read_blob(storage.generation, storage.mails[path.stem]), 0)
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
    return fd


def _temporary(path: Path) -> Path:
    return path.with_suffix(".tmp")


def remove_mail(storage: JournalStorage, sha256: str) -> bool:
    """Delete a raw mail; tell whether there was one. Raises StoreError."""
    if sha256 in storage.mails:
        settle(storage)
    path = mail_path(storage.folder, sha256)
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise refusal(error, path) from error
    return True
