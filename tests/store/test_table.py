"""Our TinyDB does what stock TinyDB does."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.table import Document, Table

from intake.store import Store, generations
from intake.store.table import JournalDB, JournalTable
from store.samples import MEMORY, content, take_in

documents = st.dictionaries(
    st.sampled_from("abc"), st.one_of(st.integers(0, 3), st.lists(st.integers(0, 3), max_size=2)), max_size=3
)
keys = st.sampled_from(["P1", "P2", "P1-U1", "é\udce9", "x"])
statements = st.one_of(
    st.tuples(st.just("insert"), keys, documents),
    st.tuples(st.just("insert_multiple"), st.lists(st.tuples(keys, documents), max_size=3)),
    st.tuples(st.just("update_where"), documents, st.integers(0, 3)),
    st.tuples(st.just("update_ids"), documents, st.lists(keys, max_size=3, unique=True)),
    st.tuples(st.just("update"), documents),
    st.tuples(st.just("upsert"), keys, documents),
    st.tuples(st.just("upsert_where"), keys, documents, st.integers(0, 3)),
    st.tuples(st.just("remove_where"), st.integers(0, 3)),
    st.tuples(st.just("remove_ids"), st.lists(keys, max_size=3, unique=True)),
    st.tuples(st.just("truncate")),
    st.tuples(st.just("drop")),
    st.tuples(st.just("reopen")),
    st.tuples(st.just("fail")),
)


class _NamedTable(Table):
    document_id_class = str  # type: ignore[assignment]


class _NamedDB(TinyDB):
    table_class = _NamedTable


class _CountedTable(JournalTable):
    document_id_class = int


class _CountedDB(JournalDB):
    table_class = _CountedTable


def _spoil(document: dict[str, Any]) -> None:
    document["a"] = 9
    raise RuntimeError


STATEMENTS: dict[str, Callable[..., Any]] = {
    "insert": lambda table, key, document: table.insert(Document(document, key)),
    "insert_multiple": lambda table, pairs: table.insert_multiple([Document(d, key) for key, d in pairs]),
    "update_where": lambda table, fields, value: table.update(fields, where("a") == value),
    "update_ids": lambda table, fields, ids: table.update(fields, doc_ids=ids),
    "update": lambda table, fields: table.update(fields),
    "upsert": lambda table, key, document: table.upsert(Document(document, key)),
    "upsert_where": lambda table, key, d, value: table.upsert(Document(d, key), where("b") == value),
    "remove_where": lambda table, value: table.remove(where("a") == value),
    "remove_ids": lambda table, ids: table.remove(doc_ids=ids),
    "truncate": lambda table: table.truncate(),
    "fail": lambda table: table.update(_spoil),
}


def _run(database: TinyDB, statement: tuple[Any, ...]) -> Any:
    """Run a statement and return what it returned or raised."""
    name, *arguments = statement
    if name == "drop":
        return database.drop_table("t")
    try:
        return STATEMENTS[name](database.table("t"), *arguments)
    except (RuntimeError, ValueError) as error:
        return type(error), str(error)


def _content(database: TinyDB) -> tuple[Any, ...]:
    table = database.table("t")
    found = [(document.doc_id, dict(document)) for document in table]
    return (
        found,
        len(table),
        table.search(where("a") == 1),
        table.get(doc_id="P1"),
        table.contains(where("b") == 2),
    )


def _new_store(folder: Path) -> JournalDB:
    folder.mkdir()
    generations.create(folder, {"schema": 1})
    return JournalDB(folder)


@settings(max_examples=300, deadline=None)
@given(st.lists(statements, max_size=15))
def test_programs_run_as_on_stock_tinydb(program: list[tuple[Any, ...]]):
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        ours: TinyDB = _new_store(Path(name, "ours"))
        stock: TinyDB = _NamedDB(Path(name, "stock.json"))
        for statement in program:
            if statement == ("reopen",):
                ours.close()
                stock.close()
                ours, stock = JournalDB(Path(name, "ours")), _NamedDB(Path(name, "stock.json"))
            else:
                assert _run(ours, statement) == _run(stock, statement), statement
            assert _content(ours) == _content(stock), statement
        ours.close()
        stock.close()


def test_counted_documents_run_as_on_stock_tinydb(tmp_path: Path):
    _new_store(tmp_path / "ours").close()
    ours, stock = _CountedDB(tmp_path / "ours"), TinyDB(tmp_path / "stock.json")
    for database in (ours, stock):
        table = database.table("t")
        assert table.insert({"a": 1}) == 1
        assert table.insert_multiple([{"a": 2}, {"a": 3}]) == [2, 3]
        table.remove(doc_ids=[2])
        assert table.insert({"a": 4}) == 4
    assert list(ours.table("t")) == list(stock.table("t"))
    ours.close()
    stock.close()


def test_stock_tinydb_opens_the_folded_snapshot(tmp_path: Path):
    with Store.open(tmp_path) as store:
        for number in range(20):
            with store.transaction() as tx:
                take_in(tx, number)
        store.fold()
    with TinyDB(tmp_path / "intake.json", access_mode="r") as stock:
        tables = {
            name: {str(d["key"]): dict(d) for d in _named(stock, name)}
            for name in stock.tables() - {"meta", "outbox"}
        }
        assert len(_named(stock, "outbox")) == 20
    there = content(tmp_path)
    del there["outbox"]
    assert tables == there


def _named(database: TinyDB, name: str) -> Table:
    return _NamedTable(database.storage, name)


def test_questions_can_be_asked_as_of_any_tinydb(tmp_path: Path):
    with Store.open(tmp_path) as store:
        for number in range(3):
            with store.transaction() as tx:
                take_in(tx, number)
        letters = store.database.table("letters")
        assert [found["key"] for found in letters.search(where("state") == "queued")] == [
            "ack:0",
            "ack:1",
            "ack:2",
        ]
        assert letters.get(doc_id="ack:1")["to"] == "claire@lilas.example"  # type: ignore[call-overload]
        assert store.database.tables() == {"meta", "seen", "updates", "letters", "threads", "outbox"}


def test_what_a_question_hands_out_may_be_changed_without_harm(tmp_path: Path):
    with Store.open(tmp_path) as store:
        with store.transaction() as tx:
            take_in(tx, 1)
        found = store.database.table("updates").all()
        found[0]["files"].append("spoiled")
        assert store.database.table("updates").all()[0]["files"] == []


def test_a_document_without_a_name_is_refused(tmp_path: Path):
    with Store.open(tmp_path) as store, pytest.raises(ValueError, match="needs a doc_id"):
        store.database.table("projects").insert({"title": "Jardin"})
    assert (tmp_path / "journal" / "000001.journal").stat().st_size < 100
