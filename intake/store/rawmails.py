"""Raw mails as files: `mails/ab/abcdef….eml`, named by the SHA-256 of their bytes.

A mail is committed into the journal with what it led to, in one write; it becomes a file at the end of a
pass and before a fold. Killed in between, the next pass makes the files.
"""

from __future__ import annotations

import os
from pathlib import Path

from intake.store.disk import make_folder, refusal, sync_paths, write_all
from intake.store.storage import JournalStorage


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


def is_file(folder: Path, sha256: str) -> bool:
    """Tell whether a mail lies as a file already."""
    return os.path.exists(_name(folder, sha256, "eml"))  # noqa: PTH110 - asked at every mail


def _name(folder: Path, sha256: str, ending: str) -> str:
    return f"{folder}/mails/{sha256[:2]}/{sha256}.{ending}"


def settle(storage: JournalStorage) -> None:
    """Make files of the mails that lie in the journal only. Raises StoreError, and they stay there."""
    if not storage.mails:
        return
    try:
        home = mails(storage.folder)
        folders = [home / name for name in {sha256[:2] for sha256 in storage.mails}]
        for folder in folders:
            make_folder(folder)
        # As texts, each made when it is needed: paths take as long as the files to write, and much memory.
        hashes_left = [sha256 for sha256 in storage.mails if not is_file(storage.folder, sha256)]
        for sha256 in hashes_left:
            raw = storage.read_blob(storage.generation, storage.mails[sha256])
            _write(_name(storage.folder, sha256, "tmp"), raw)
        sync_paths([_name(storage.folder, sha256, "tmp") for sha256 in hashes_left])
        for sha256 in hashes_left:
            temporary, final = (_name(storage.folder, sha256, ending) for ending in ("tmp", "eml"))
            os.replace(temporary, final)  # noqa: PTH105 - the tests make each of these calls fail
        sync_paths([home, *folders])
    except OSError as error:
        raise refusal(error, mails(storage.folder)) from error
    storage.mails_settled()


def _write(path: str, raw: bytes) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        write_all(fd, raw, 0)
    finally:
        os.close(fd)


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
