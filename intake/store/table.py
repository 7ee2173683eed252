"""TinyDB with natural keys: its tables take ids that are words, and write only what a statement changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.table import Table

from intake.store.documents import Documents
from intake.store.snapshot import dumps
from intake.store.storage import JournalStorage


class _Edit(MutableMapping[Any, dict[str, Any]]):
    """A table as an updater of TinyDB sees it; what it was handed out is what it may have changed."""

    def __init__(self, documents: Documents, id_class: Callable[[str], Any]) -> None:
        self._documents, self._id_class = documents, id_class
        self.touched: dict[str, dict[str, Any] | None] = {}

    def __getitem__(self, doc_id: Any) -> dict[str, Any]:
        key = str(doc_id)
        if key not in self.touched:
            self.touched[key] = self._documents[key]
        document = self.touched[key]
        if document is None:
            raise KeyError(doc_id)
        return document

    def __setitem__(self, doc_id: Any, document: dict[str, Any]) -> None:
        self.touched[str(doc_id)] = document

    def __delitem__(self, doc_id: Any) -> None:
        self[doc_id]
        self.touched[str(doc_id)] = None

    def __contains__(self, doc_id: object) -> bool:
        key = str(doc_id)
        return self.touched[key] is not None if key in self.touched else key in self._documents

    def __iter__(self) -> Iterator[Any]:
        for key in self._documents:
            if self.touched.get(key, key) is not None:
                yield self._id_class(key)
        for key, document in self.touched.items():
            if document is not None and key not in self._documents:
                yield self._id_class(key)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        self.touched = dict.fromkeys(self._documents)


class JournalTable(Table):
    """A table whose document ids are the keys of our records."""

    document_id_class = str  # type: ignore[assignment]  # stock tables count, ours name
    _storage: JournalStorage

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        """Run an updater of TinyDB and write what it changed: every write of TinyDB passes here."""
        documents = self._storage.documents(self.name)
        edit = _Edit(documents, self.document_id_class)
        updater(edit)
        if self._storage.in_transaction:
            self._change(edit, documents)
        else:
            with self._storage.transaction():
                self._change(edit, documents)
        self.clear_cache()

    def _get_next_id(self) -> Any:
        if self.document_id_class is not str:
            return super()._get_next_id()  # type: ignore[no-untyped-call]  # TinyDB's own
        raise ValueError(f"A document of {self.name} needs a doc_id: tables here do not count, they name.")

    def _change(self, edit: _Edit, documents: Documents) -> None:
        for key, document in edit.touched.items():
            new = None if document is None else dumps(document)
            if new != documents.raw(key):
                self._storage.change(self.name, key, new)


class JournalDB(TinyDB):
    """A TinyDB over a folder with a snapshot and a journal."""

    table_class = JournalTable
    storage: JournalStorage

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        super().__init__(folder, read_only=read_only, storage=JournalStorage)
