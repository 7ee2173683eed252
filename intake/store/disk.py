"""What the store asks of the disk: files replaced whole, writes that are safe, refusals put in words."""

from __future__ import annotations

import contextlib
import errno
import functools
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from intake.errors import StoreError

# What the disk says, what that means, and what a person can do about it.
_REMEDIES = {
    errno.ENOSPC: ("the disk is full", "Free some space and run again: nothing was lost."),
    errno.EDQUOT: ("the disk quota is used up", "Free some space and run again: nothing was lost."),
    errno.EFBIG: ("a file grew over the allowed size", "Raise the limit (ulimit -f) and run again."),
    errno.EROFS: ("the disk is read-only", "Mount it for writing, or set [store] path to another folder."),
    errno.EACCES: (
        "this user may not write there",
        "Give it to the user who runs intake (chown -R).",
    ),
    errno.EPERM: ("this user may not write there", "Give it to the user who runs intake (chown -R)."),
    errno.EIO: ("the disk reports an error", "Look at the disk (dmesg) and keep a copy of the folder."),
    errno.ENOENT: (
        "it is not there",
        "Set [store] path, or put back a backup (`intake restore FILE`).",
    ),
    errno.EEXIST: ("a file lies where a folder should", "Set [store] path to a folder."),
    errno.ENOTDIR: ("a file lies where a folder should", "Set [store] path to a folder."),
}


def refusal(error: OSError, path: Path) -> StoreError:
    """Return the error that tells what the disk refused, where, and what to do."""
    unknown = (error.strerror or str(error), "Look at the disk and the folder.")
    words, remedy = _REMEDIES.get(error.errno or 0, unknown)
    return StoreError(f"The store cannot use {path}: {words}.", remedy=remedy)


def sync_file(fd: int) -> None:
    """Make the bytes of an open file safe; its time of change, which nobody reads, may come later."""
    if hasattr(os, "fdatasync"):
        os.fdatasync(fd)
    else:
        os.fsync(fd)


def sync_folder(folder: Path | str) -> None:
    """Make the names in this folder safe: a new or renamed file is only then sure to be found again."""
    fd = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def sync_paths(paths: Sequence[Path | str]) -> None:
    """Make files or folders of one file system safe: many in one go, where the system can. Raises OSError."""
    whole = _whole_file_system() if len(paths) > _MANY else None
    if whole:
        whole(paths[0])
        return
    for path in paths:
        sync_folder(path)


# From this many on, waiting for all that the file system has to write is shorter than for each of them:
# on a slow disk every single sync takes as long as the one for all.
_MANY = 8


@functools.cache
def _whole_file_system() -> Callable[[Path | str], None] | None:
    """Return what syncs the file system of a path (Linux has syncfs, Python no word for it), or None."""
    import ctypes  # noqa: PLC0415 - slow to load, and seldom needed

    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "syncfs"):
        return None

    def sync(path: Path | str) -> None:
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            if library.syncfs(fd) != 0:
                number = ctypes.get_errno()
                raise OSError(number, os.strerror(number), str(path))
        finally:
            os.close(fd)

    return sync


def write_all(fd: int, data: bytes, at: int) -> int:
    """Write all of `data` at offset `at` and return the offset behind it; the disk may take it in pieces."""
    view = memoryview(data)
    while view:
        done = os.pwrite(fd, view, at)
        at += done
        view = view[done:]
    return at


def read_at(fd: int, size: int, at: int, path: Path) -> bytes:
    """Return bytes of an open file, fewer at its end. Raises StoreError that names the file."""
    try:
        return os.pread(fd, size, at)
    except OSError as error:
        raise refusal(error, path) from error


def write_new(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file and make its bytes safe; its name is safe only when the folder is. Raises OSError."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        at = 0
        for chunk in chunks:
            at = write_all(fd, chunk, at)
        os.fsync(fd)
    finally:
        os.close(fd)


def replace(path: Path, chunks: Iterable[bytes]) -> None:
    """Put a file in place whole: whoever looks sees the former one or the new one. Raises OSError."""
    temporary = path.with_name(path.name + ".tmp")
    try:
        write_new(temporary, chunks)
        os.replace(temporary, path)  # noqa: PTH105 - the tests make each of these calls fail
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder, and those it lies in, that only its owner may read. Raises StoreError when refused."""
    if folder.is_dir():
        return
    try:
        if not folder.parent.exists():
            make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise refusal(error, folder) from error
