"""The store's schema: its version, the way from each former one, and the refusal of a newer one."""

from __future__ import annotations

from collections.abc import Callable

from tinydb import TinyDB
from tinydb.table import Document

from intake.errors import StoreError
from intake.store.disk import make_folder, refusal, sync_folder, write_new
from intake.store.generations import load_meta, made_by_an_older_version
from intake.store.layout import META, SCHEMA
from intake.store.storage import JournalStorage
from intake.store.table import JournalDB


def version_of(storage: JournalStorage) -> int:
    """Return the version of the schema; a file that says none was written by stock TinyDB: 0."""
    return int(str(load_meta(storage.documents(META).raw("store")).get("schema", 0)))


def refuse_version(version: int, what: str) -> None:
    """Raise StoreError when a newer version of intake made `what`."""
    if version > SCHEMA:
        raise StoreError(
            f"A newer version of intake made {what} (its schema is {version}, this one knows {SCHEMA}).",
            remedy="Update intake; nothing was changed.",
        )


def refuse_newer(storage: JournalStorage) -> None:
    """Raise StoreError when a newer version of intake made this store."""
    refuse_version(version_of(storage), f"the store in {storage.folder}")


def refuse_other(storage: JournalStorage) -> None:
    """Raise StoreError when this store must be migrated before it is read, or is newer."""
    refuse_newer(storage)
    if version_of(storage) < SCHEMA:
        raise made_by_an_older_version(storage.folder)


def migrate(database: JournalDB) -> None:
    """Bring an older store up to date in one change. Raises StoreError."""
    storage: JournalStorage = database.storage
    refuse_newer(storage)
    version = version_of(storage)
    if version == SCHEMA:
        return
    _copy(storage, version)
    with storage.transaction():
        for step in STEPS[version:]:
            step(database)
        meta = database.table(META)
        about = {"schema": SCHEMA, "generation": storage.generation}
        meta.upsert(Document(about, "store"))  # type: ignore[arg-type]


def _copy(storage: JournalStorage, version: int) -> None:
    """Keep the files as they are now beside the store."""
    copy = storage.folder / f"before-schema-{version + 1}"
    try:
        for name, file, size in storage.files():
            make_folder((copy / name).parent)
            write_new(copy / name, [file.read(size)])
        sync_folder(copy)
    except OSError as error:
        raise refusal(error, copy) from error


def name_by_key(database: TinyDB) -> None:
    """0 to 1: stock TinyDB counts its documents; ours are named by their key."""
    for name in database.tables():
        table = database.table(name)
        for document in table.all():
            key = document.get("key")
            if key and key != document.doc_id:
                table.remove(doc_ids=[document.doc_id])
                table.insert(Document(document, key))


STEPS: tuple[Callable[[TinyDB], None], ...] = (name_by_key,)
