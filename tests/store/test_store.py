"""The store as the rest of the house uses it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from tinydb import where

from intake.desk.records import Letter, Person, Project, Seen, Thread, Update
from intake.errors import StoreError
from intake.store import Store
from store.samples import NOW, body, content, letter, mail, person, seen, sha256, take_in, thread, update


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path / "db") as opened:
        yield opened


def test_what_was_put_is_there_after_a_restart(tmp_path: Path):
    with Store.open(tmp_path) as store, store.transaction() as tx:
        tx.put(person("Claire", member=True))
    with Store.open(tmp_path) as store:
        assert store.view().get(Person, "claire@lilas.example") == person("Claire", member=True)


def test_a_transaction_sees_its_own_changes(store: Store):
    with store.transaction() as tx:
        tx.put(update(1))
        tx.put(update(1, text="Corrigé."))
        tx.put(update(2))
        tx.remove(Update, "P1-U2")
        assert list(tx.all(Update)) == [update(1, text="Corrigé.")] == list(tx.under(Update, "P1"))
        assert tx.get(Update, "P1-U2") is None


def fail_halfway(store: Store) -> None:
    with store.transaction() as tx:
        take_in(tx, 2)
        tx.put(update(1, text="Écrasé."))
        tx.remove(Seen, seen(1).key)
        raise ZeroDivisionError


def test_leaving_by_an_exception_leaves_nothing(store: Store):
    with store.transaction() as tx:
        take_in(tx, 1)
    before = content(store.folder)
    with pytest.raises(ZeroDivisionError):
        fail_halfway(store)
    assert content(store.folder) == before
    assert store.view().get(Update, "P1-U1") == update(1)
    assert store.view().get(Seen, seen(2).key) is None
    assert store.mail(sha256(mail(2))) is None
    assert [(kept.key, raw) for kept, raw in store.due_letters(NOW)] == [("ack:1", body(1))]


def test_records_come_in_the_order_in_which_they_were_first_kept(store: Store):
    for number in (3, 1, 2):
        with store.transaction() as tx:
            tx.put(update(number))
    with store.transaction() as tx:
        tx.put(update(3, text="Changé."))
        assert [u.key for u in tx.all(Update)] == ["P1-U3", "P1-U1", "P1-U2"]
    store.fold()
    with store.transaction() as tx:
        tx.remove(Update, "P1-U1")
    with store.transaction() as tx:
        tx.put(update(1))
    assert [u.key for u in store.view().all(Update)] == ["P1-U3", "P1-U2", "P1-U1"]
    assert [u.key for u in store.view().under(Update, "P1")] == ["P1-U3", "P1-U2", "P1-U1"]


def test_under_takes_what_follows_the_dash_and_nothing_else(store: Store):
    with store.transaction() as tx:
        for project in ("P1", "P10", "P1-X"):
            tx.put(update(1, project=project))
    assert [u.key for u in store.view().under(Update, "P1")] == ["P1-U1", "P1-X-U1"]
    assert [u.key for u in store.view().under(Update, "P10")] == ["P10-U1"]
    with store.transaction() as tx:
        tx.put(update(2, project="P10"))
        tx.remove(Update, "P1-X-U1")
        assert [u.key for u in tx.under(Update, "P1")] == ["P1-U1"]
        assert [u.key for u in tx.under(Update, "P10")] == ["P10-U1", "P10-U2"]


def test_a_record_is_decoded_once(store: Store):
    with store.transaction() as tx:
        tx.put(person("Paul"))
    view = store.view()
    assert view.get(Person, "paul@lilas.example") is view.get(Person, "paul@lilas.example")
    assert next(view.all(Person)) is view.get(Person, "paul@lilas.example")


def test_a_change_behind_the_records_is_seen(store: Store):
    with store.transaction() as tx:
        tx.put(person("Paul"))
    store.view().get(Person, "paul@lilas.example")
    store.database.table("people").update({"name": "Paul B."}, where("name") == "Paul")
    assert store.view().get(Person, "paul@lilas.example") == dataclasses.replace(
        person("Paul"), name="Paul B."
    )


def test_an_unknown_key_is_none(store: Store):
    assert store.view().get(Project, "P1") is None
    assert list(store.view().all(Project)) == []
    assert list(store.view().under(Update, "P1")) == []


def test_a_letter_is_queued_once(store: Store):
    with store.transaction() as tx:
        assert tx.queue(letter(1), thread(1), body(1))
        assert not tx.queue(letter(1), thread(2), body(2))
    with store.transaction() as tx:
        assert not tx.queue(letter(1), thread(2), body(2))
    assert [raw for _, raw in store.due_letters(NOW)] == [body(1)]
    assert store.view().get(Thread, thread(2).key) is None
    assert store.view().get(Letter, "ack:1") == dataclasses.replace(letter(1), size=len(body(1)))


def test_an_empty_transaction_writes_nothing(store: Store):
    journal = next((store.folder / "journal").iterdir())
    before = journal.stat()
    with store.transaction() as tx:
        assert tx.get(Person, "x") is None
    assert journal.stat().st_mtime_ns == before.st_mtime_ns


def test_a_second_transaction_inside_is_refused(store: Store):
    with store.transaction() as tx:
        tx.put(person("Paul"))
        with pytest.raises(StoreError, match="A transaction is open already"), store.transaction():
            pass
        tx.put(person("Claire"))
    assert [p.name for p in store.view().all(Person)] == ["Paul", "Claire"]


def test_a_store_opened_to_be_read_takes_no_change(store: Store):
    with Store.open(store.folder, read_only=True) as reader:
        with pytest.raises(StoreError, match="opened for reading only"), reader.transaction():
            pass
        with pytest.raises(StoreError, match="opened for reading only"):
            reader.database.table("people").truncate()


def test_reading_a_folder_without_a_store_says_so_and_makes_nothing(tmp_path: Path):
    with pytest.raises(StoreError) as told:
        Store.open(tmp_path / "db", read_only=True)
    assert str(told.value) == f"There is no store in {tmp_path / 'db'}. Run `intake init` or `intake run`."
    assert list(tmp_path.iterdir()) == []


def test_only_the_owner_may_read_the_files(store: Store):
    with store.transaction() as tx:
        take_in(tx, 1)
    store.close()
    there = list(store.folder.rglob("*"))
    assert {path.stat().st_mode & 0o077 for path in [store.folder, *there]} == {0}


def test_every_character_survives(tmp_path: Path):
    odd = 'caf\udce9 \x00\n\r\u2028 « ’ » 😀 " \\ \t'
    record = dataclasses.replace(person("Paul"), key=f"<{odd}>", name=odd)
    with Store.open(tmp_path) as store:
        with store.transaction() as tx:
            tx.put(record)
        store.fold()
        assert store.view().get(Person, record.key) == record
    with Store.open(tmp_path) as store:
        assert list(store.view().all(Person)) == [record]
