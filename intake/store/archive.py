"""Backup and restore: a tar of everything in the folder, taken while runs go on."""

from __future__ import annotations

import contextlib
import os
import shutil
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from intake.errors import StoreError
from intake.store import lock, migrations, outbox, pulse
from intake.store.disk import make_folder, refusal, sync_folder, sync_paths, write_new
from intake.store.layout import BEFORE, RESTORING, SNAPSHOT, journal_path
from intake.store.storage import JournalStorage

_NEVER = {lock.NAME, pulse.FILE, SNAPSHOT}
_FOLDERS = ("mails", "shunt", "minutes", "letters")
_OURS = (SNAPSHOT, "journal", *_FOLDERS)

# Is told how much is done, and of how much.
Watch = Callable[[int, int], None]


def unwatched(_done: int, _total: int) -> None:
    """Look away."""


def backup(folder: Path, target: Path) -> int:
    """Write everything the folder holds into a tar (`.tar.gz` is compressed) and return its size in bytes.

    Takes no lock: it shows one state of the store, while a run goes on writing the next.
    Raises StoreError.
    """
    temporary = target.with_name(target.name + ".tmp")
    mode = "w:gz" if target.suffix in {".gz", ".tgz"} else "w"
    try:
        with _private(temporary) as raw, tarfile.open(fileobj=raw, mode=mode) as tar:  # type: ignore[call-overload]
            _add_state(tar, folder)
            _add_files(tar, folder)
        os.replace(temporary, target)  # noqa: PTH105 - a rename of the disk's, not of the path
        sync_folder(target.parent)
        return target.stat().st_size
    except OSError as error:
        raise refusal(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


@contextlib.contextmanager
def _private(path: Path) -> Iterator[BinaryIO]:
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(fd, "wb") as file:
        yield file
        file.flush()
        os.fsync(fd)


def _add_state(tar: tarfile.TarFile, folder: Path) -> None:
    """Add one state: a snapshot, the records behind it, and the journals of the letters that wait."""
    for _ in range(5):
        with contextlib.ExitStack() as opened:
            storage = opened.enter_context(_opened(folder))
            try:
                former = [
                    opened.enter_context(journal_path(folder, number).open("rb"))
                    for number in sorted(outbox.journals_needed(storage) - {storage.generation})
                ]
            except FileNotFoundError:
                continue  # its last letter was sent meanwhile: look again
            for name, file, size in storage.files():
                _add(tar, name, file, size)
            for file in former:
                _add(tar, f"journal/{Path(file.name).name}", file, os.fstat(file.fileno()).st_size)
            return
    raise StoreError(f"The store in {folder} lacks the journal of a letter that waits.", remedy="Send first.")


def _add(tar: tarfile.TarFile, name: str, file: BinaryIO, size: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    entry.mtime = int(os.fstat(file.fileno()).st_mtime)
    tar.addfile(entry, file)


def _add_files(tar: tarfile.TarFile, folder: Path) -> None:
    """Add the mails, the shunt, and what else lies in the folder itself (the secret)."""
    beside = [path for path in folder.iterdir() if path.is_file() and path.name not in _NEVER]
    within = [path for name in _FOLDERS for path in (folder / name).rglob("*") if path.is_file()]
    for path in sorted(beside + within):
        if path.suffix == ".tmp" or ".tmp" in path.parent.suffixes:
            continue
        with contextlib.suppress(FileNotFoundError), path.open("rb") as file:
            _add(tar, path.relative_to(folder).as_posix(), file, os.fstat(file.fileno()).st_size)


def restore(archive: Path, folder: Path, *, force: bool = False, watch: Watch = unwatched) -> Path | None:
    """Put back a backup. With `force` the store that is there is moved aside, and where to is returned.

    `watch` is told the bytes of the archive that were read.

    Raises StoreBusyError while a run goes on, StoreError when there is a store, or when the backup
    cannot be read: nothing was changed then.
    """
    with prepare(folder, force=force) as fresh:
        _unpack(archive, fresh, watch)
        with _opened(fresh):
            pass  # it can be read: then it may take its place
        return install(fresh, folder)


@contextlib.contextmanager
def _opened(folder: Path) -> Iterator[JournalStorage]:
    """Open the files of a store of this version or of a former one."""
    try:
        storage = JournalStorage(folder, read_only=True)
    except FileNotFoundError as error:
        raise StoreError(
            f"There is no store in {folder}.", remedy="Name another folder or backup."
        ) from error
    with contextlib.closing(storage):
        migrations.refuse_newer(storage)
        yield storage


@contextlib.contextmanager
def prepare(folder: Path, *, force: bool) -> Iterator[Path]:
    """Hold the lock of a folder that may get a new store, and yield an empty folder inside to make it in."""
    make_folder(folder)
    held = lock.Lock(folder)
    fresh = folder / RESTORING
    try:
        if (folder / SNAPSHOT).exists() and not force:
            sentence = f"There is a store in {folder} already."
            raise StoreError(sentence, remedy="With --force it is moved aside and replaced.")
        shutil.rmtree(fresh, ignore_errors=True)
        make_folder(fresh)
        yield fresh
    finally:
        # Left where it was cut short: no store is begun beside it.
        if (folder / SNAPSHOT).exists() or not _there(folder):
            shutil.rmtree(fresh, ignore_errors=True)
        held.release()


def install(fresh: Path, folder: Path) -> Path | None:
    """Move the store that was made in `fresh` into its folder, the former one aside."""
    try:
        sync_paths([fresh, *(path for path in fresh.rglob("*") if path.is_dir())])
        aside = _move_aside(folder)
        # The snapshot goes first and comes last: killed between, the folder has no store, and says so.
        for path in sorted(fresh.iterdir(), key=lambda path: path.name == SNAPSHOT):
            if path.name not in {lock.NAME, pulse.FILE}:
                os.replace(path, folder / path.name)  # noqa: PTH105 - a rename of the disk's, not of the path
        sync_folder(folder)
    except OSError as error:
        raise refusal(error, folder) from error
    return aside


def _move_aside(folder: Path) -> Path | None:
    there = _there(folder)
    numbers = [path.name.rpartition("-")[2] for path in folder.glob(f"{BEFORE}-*")]
    last = max((int(number) for number in numbers if number.isdigit()), default=0)
    cut_short = last > 0 and not (folder / SNAPSHOT).exists()
    if not there:
        return folder / f"{BEFORE}-{last}" if cut_short else None
    aside = folder / f"{BEFORE}-{last if cut_short else last + 1}"
    make_folder(aside)
    for path in there:
        if cut_short and (aside / path.name).exists():
            _remove(path)  # it came out of the archive: the former one is aside already
        else:
            os.replace(path, aside / path.name)  # noqa: PTH105 - a rename of the disk's, not of the path
    sync_folder(aside)
    sync_folder(folder)
    return aside


def _there(folder: Path) -> list[Path]:
    return [folder / name for name in _OURS if (folder / name).exists()]


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _unpack(archive: Path, fresh: Path, watch: Watch) -> None:
    """Write the regular files of a tar into a folder, and nothing outside of it."""
    try:
        size = archive.stat().st_size
        with archive.open("rb") as raw, tarfile.open(fileobj=raw) as tar:
            for entry in tar:
                name = PurePosixPath(entry.name)
                content = tar.extractfile(entry) if entry.isreg() else None
                if content and not name.is_absolute() and ".." not in name.parts:
                    make_folder((fresh / name).parent)
                    write_new(fresh / name, _chunks(content, lambda: watch(raw.tell(), size)))
            watch(size, size)
    except (OSError, tarfile.TarError, EOFError) as error:
        raise StoreError(
            f"{archive} cannot be read as a backup: {error}.", remedy="Take another one."
        ) from error


def _chunks(file: IO[bytes], had: Callable[[], None]) -> Iterator[bytes]:
    while chunk := file.read(1 << 18):
        yield chunk
        had()
