"""Older stores are brought up to date after a copy; newer ones are left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.table import Document

from intake.desk.records import Person, Seen
from intake.errors import StoreError
from intake.store import Store
from intake.store.codec import encode
from store.samples import content, numbers, person, seen, take_in


@pytest.fixture
def stock(tmp_path: Path) -> Path:
    """A folder with a file that stock TinyDB wrote, counting its documents: schema 0."""
    with TinyDB(tmp_path / "intake.json") as database:
        for record in (person("Paul"), person("Claire")):
            database.table("people").insert(json.loads(encode(record)))
        database.table("seen").insert(json.loads(encode(seen(1))))
    return tmp_path


def test_a_stock_tinydb_file_is_named_by_its_keys(stock: Path):
    former = (stock / "intake.json").read_bytes()
    with Store.open(stock) as store:
        assert list(store.view().all(Person)) == [person("Paul"), person("Claire")]
        assert store.view().get(Seen, "1@lilas.example") == seen(1)
        with store.transaction() as tx:
            tx.put(person("Zoé"))
    assert list(content(stock)["people"]) == [
        "paul@lilas.example",
        "claire@lilas.example",
        "zoé@lilas.example",
    ]
    assert (stock / "before-schema-1" / "intake.json").read_bytes() == former


def test_a_migration_that_fails_leaves_the_former_state(stock: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(database: TinyDB) -> None:
        database.table("people").truncate()
        raise StoreError("no")

    former = (stock / "intake.json").read_bytes()
    monkeypatch.setattr("intake.store.migrations.STEPS", (fail,))
    with pytest.raises(StoreError, match="no"):
        Store.open(stock)
    monkeypatch.undo()
    assert (stock / "intake.json").read_bytes() == former
    with Store.open(stock) as store:
        assert [p.name for p in store.view().all(Person)] == ["Paul", "Claire"]


def test_an_older_store_is_not_read_before_it_is_migrated(stock: Path):
    with pytest.raises(StoreError) as told:
        Store.open(stock, read_only=True)
    assert str(told.value) == (
        f"The store in {stock} was made by an older version of intake. `intake run` brings it up to date, after a copy."
    )


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_store_is_refused_and_left_alone(tmp_path: Path, read_only: bool):
    with Store.open(tmp_path) as store:
        with store.transaction() as tx:
            take_in(tx, 1)
        about = store.database.table("meta").get(doc_id="store")  # type: ignore[call-overload]
        store.database.table("meta").upsert(Document({**about, "schema": 7}, "store"))  # type: ignore[arg-type]
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(StoreError) as told:
        Store.open(tmp_path, read_only=read_only)
    assert str(told.value) == (
        f"A newer version of intake made the store in {tmp_path} (its schema is 7, this one knows 1). "
        "Update intake; nothing was changed."
    )
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_file_that_is_no_json_is_refused(tmp_path: Path):
    (tmp_path / "intake.json").write_text('{"people": {"1": ')
    with pytest.raises(StoreError, match=r"intake\.json cannot be read: Expecting value"):
        Store.open(tmp_path)


def test_an_empty_file_of_stock_tinydb_becomes_a_store(tmp_path: Path):
    TinyDB(tmp_path / "intake.json").close()
    with Store.open(tmp_path) as store, store.transaction() as tx:
        take_in(tx, 1)
    assert numbers(tmp_path) == [1]
