"""The folder's snapshot and journals: which goes on from which, and how a new generation begins."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Collection, Mapping
from pathlib import Path

from intake.errors import StoreError
from intake.store.disk import read_at, refusal, replace, sync_folder, write_new
from intake.store.documents import Documents, unplace
from intake.store.frames import HEADER_SIZE, read_header
from intake.store.journal import Journal, Preamble
from intake.store.layout import (
    BEFORE,
    META,
    RESTORING,
    SNAPSHOT,
    found,
    journal_path,
    journals,
    newest_journal,
)
from intake.store.replay import BACKUP_REMEDY
from intake.store.snapshot import Moved, Snapshot, SnapshotWriter, dumps, open_snapshot

_TRIES = 20


def generation_of(snapshot: Snapshot, path: Path) -> int:
    """Return the generation that a snapshot begins; 0 for a file that knows nothing of journals."""
    meta = Documents(lambda number: _read(snapshot.fd, number, path))
    meta.places = dict(snapshot.places.get(META, {}))
    try:
        return int(meta["store"].get("generation", 0)) if "store" in meta else 0
    except (ValueError, TypeError, AttributeError) as error:
        raise StoreError(f"{path} is damaged: {error}.", remedy=BACKUP_REMEDY) from error


def begun(about: Mapping[str, object], generation: int) -> bytes:
    """Return the store's document about itself at the beginning of a generation.

    The salt goes into the snapshot's checksum and with it into the seed of the journal's: nobody who
    writes to the group can then guess what a frame of the journal looks like.
    """
    return dumps({**about, "generation": generation, "salt": secrets.token_hex(8)})


def begin(folder: Path, generation: int, tables: Mapping[str, Documents]) -> tuple[Snapshot, Preamble, Moved]:
    """Write a snapshot and an empty journal of a new generation; when this returns both are safe.

    Also returned is where each document lies in it.

    Whatever happens before the rename, the former generation stands; raises OSError then. When only the
    last sync is refused, raises StoreError: nobody knows which of the two the disk has.
    """
    path, temporary = folder / SNAPSHOT, folder / (SNAPSHOT + ".tmp")
    journal = journal_path(folder, generation)
    writer = SnapshotWriter(tables)
    try:
        write_new(temporary, writer.chunks())
        preamble = Preamble(generation, writer.size, writer.checksum)
        replace(journal, [preamble.to_bytes()])
        fd = os.open(temporary, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.replace(temporary, path)  # noqa: PTH105 - the tests make each of these calls fail
        except BaseException:
            os.close(fd)
            raise
    except BaseException:
        for leftover in (temporary, journal):
            with contextlib.suppress(OSError):
                leftover.unlink()
        raise
    try:
        sync_folder(folder)
    except OSError as error:
        os.close(fd)
        raise refusal(error, path) from error
    return Snapshot(fd, writer.size, writer.checksum, {}), preamble, writer.moved


def create(folder: Path, meta: Mapping[str, object]) -> None:
    """Write the first generation into a folder without a store. Raises StoreError."""
    refuse_half_restored(folder)
    left = [path for _, path in found(folder) if _has_records(path)]
    if left:
        raise StoreError(f"{folder / SNAPSHOT} is missing beside {left[-1]}.", remedy=BACKUP_REMEDY)
    documents = Documents(lambda _: b"")
    documents.places["store"] = begun(meta, 1)
    try:
        for _, path in found(folder):
            path.unlink()
        journals(folder).mkdir(mode=0o700, exist_ok=True)
        first, _, _ = begin(folder, 1, {META: documents})
        first.close()
    except OSError as error:
        raise refusal(error, folder) from error


def refuse_half_restored(folder: Path) -> None:
    """Raise StoreError where a restore was cut short: a store begun there anew would be an empty one."""
    before = sorted(folder.glob(f"{BEFORE}-*"))
    if before or (folder / RESTORING).exists():
        remedy = (
            f"Run `intake restore FILE --force` again; what was there before lies in {before[-1]}."
            if before
            else "Run `intake restore FILE` again."
        )
        raise StoreError(f"A restore into {folder} was cut short.", remedy=remedy)


def _has_records(path: Path) -> bool:
    with path.open("rb") as file:
        frame = read_header(file.read(HEADER_SIZE), HEADER_SIZE, 0)
        return frame is None or file.seek(0, os.SEEK_END) > frame.end


def open_newest(folder: Path, *, read_only: bool) -> tuple[Snapshot, Journal, int]:
    """Open the snapshot and the journal that goes on from it.

    A reader may meet the moment in which a writer begins a new generation, and then looks again.
    Raises FileNotFoundError when there is no snapshot, StoreError when the two do not belong together.
    """
    for _ in range(_TRIES if read_only else 1):
        snapshot = open_snapshot(folder / SNAPSHOT)
        try:
            generation = generation_of(snapshot, folder / SNAPSHOT)
            preamble = Preamble(generation, snapshot.size, snapshot.checksum)
            path = journal_path(folder, generation)
            if generation == 0 and newest_journal(folder) is None:
                _adopt(path, preamble, read_only=read_only)
            return snapshot, Journal(path, preamble, read_only=read_only), generation
        except FileNotFoundError:
            snapshot.close()
        except BaseException:
            snapshot.close()
            raise
    raise StoreError(f"{path} is missing beside {folder / SNAPSHOT}.", remedy=BACKUP_REMEDY)


def made_by_an_older_version(folder: Path) -> StoreError:
    """Return the error for a store that must be migrated before it is read."""
    return StoreError(
        f"The store in {folder} was made by an older version of intake.",
        remedy="`intake run` brings it up to date, after a copy.",
    )


def _adopt(path: Path, preamble: Preamble, *, read_only: bool) -> None:
    """Begin a journal for a file that stock TinyDB wrote. Raises StoreError for a reader."""
    if read_only:
        raise made_by_an_older_version(path.parent.parent)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    replace(path, [preamble.to_bytes()])


def _read(fd: int, number: int, path: Path) -> bytes:
    at, size, _ = unplace(number)
    return read_at(fd, size, at, path)


def sweep(folder: Path, current: int, needed: Collection[int]) -> None:
    """Delete journals that nothing needs and what a killed fold left behind.

    Raises StoreError when a journal is newer than the snapshot and holds records.
    """
    for generation, path in found(folder):
        if generation > current and _has_records(path):
            raise StoreError(f"{folder / SNAPSHOT} is older than {path}.", remedy=BACKUP_REMEDY)
        if generation != current and generation not in needed:
            path.unlink()
    for leftover in (folder / (SNAPSHOT + ".tmp"), *journals(folder).glob("*.tmp")):
        leftover.unlink(missing_ok=True)


def load_meta(raw: bytes | None) -> dict[str, object]:
    """Return the store's document about itself, empty when there is none."""
    meta: dict[str, object] = json.loads(raw) if raw else {}
    return meta
