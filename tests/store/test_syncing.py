"""Commits that are not waited for: safe when told so, and torn in any order without a wrong word."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from intake.desk.records import Seen
from intake.errors import StoreError
from intake.store import Store
from intake.store import syncing as synced
from store.samples import take_in


def keys(folder: Path) -> list[str]:
    with Store.open(folder, read_only=True) as store:
        return [seen.key for seen in store.view().all(Seen)]


def filled(folder: Path, *, waited: int, hasty: int) -> list[tuple[int, int]]:
    """Take in mails, the last ones without waiting, and return where the records of those lie."""
    with Store.open(folder) as store:
        for number in range(waited):
            with store.transaction() as tx:
                take_in(tx, number)
        spans = []
        for number in range(waited, waited + hasty):
            start = store.storage._journal.end
            with store.transaction(wait=False) as tx:
                take_in(tx, number)
            spans.append((start, store.storage._journal.end))
        store.wait_until_safe()
        store._storage.close()
        store._lock.release()  # type: ignore[union-attr]
        store._lock = None
    return spans


def journal(folder: Path) -> Path:
    return max((folder / "journal").glob("*.journal"))


def unsafe_until_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk so slow that nothing is safe before it is waited for."""
    monkeypatch.setattr(synced.Syncer, "ask", lambda self, end: setattr(self, "_wanted", end))
    monkeypatch.setattr(synced.Syncer, "wait", lambda _: None)


def test_all_are_found_again(tmp_path: Path) -> None:
    filled(tmp_path, waited=1, hasty=4)
    assert len(keys(tmp_path)) == 5


@pytest.mark.parametrize("broken", [0, 1, 2])
def test_a_hole_among_those_not_safe_cuts_there(
    broken: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsafe_until_the_end(monkeypatch)
    spans = filled(tmp_path, waited=2, hasty=3)
    start, end = spans[broken]
    # One page of the record, wherever it lies: header, blob or commit.
    for at in (start + 3, start + 60, (start + end) // 2, end - 5):
        raw = journal(tmp_path).read_bytes()
        journal(tmp_path).write_bytes(raw[:at] + b"\x00\x00" + raw[at + 2 :])
        assert len(keys(tmp_path)) == 2 + broken
        journal(tmp_path).write_bytes(raw)
    assert len(keys(tmp_path)) == 5


def test_a_hole_before_what_was_safe_is_damage(tmp_path: Path) -> None:
    start, _ = filled(tmp_path, waited=2, hasty=1)[0]
    with Store.open(tmp_path) as store, store.transaction() as tx:
        take_in(tx, 9)
    raw = journal(tmp_path).read_bytes()
    journal(tmp_path).write_bytes(raw[: start + 3] + b"\x00\x00" + raw[start + 5 :])
    with pytest.raises(StoreError, match="damaged"):
        keys(tmp_path)


def test_after_a_refusal_nothing_more_is_taken_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(fd: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(synced, "sync_file", refuse)

    def take_in_many(store: Store) -> None:
        for number in range(10_000):  # long before the last of these the thread has heard the disk
            with store.transaction(wait=False) as tx:
                take_in(tx, number)

    with Store.open(tmp_path) as store, pytest.raises(StoreError, match="the disk reports an error"):
        take_in_many(store)
    assert keys(tmp_path) == []


def test_a_refusal_is_told_by_who_waits_and_nothing_unsafe_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(fd: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with Store.open(tmp_path) as store:
        with store.transaction() as tx:
            take_in(tx, 0)
        monkeypatch.setattr(synced, "sync_file", refuse)
        with store.transaction(wait=False) as tx:
            take_in(tx, 1)
        with pytest.raises(StoreError, match="the disk reports an error"):
            store.wait_until_safe()
        with (
            pytest.raises(StoreError, match="takes nothing since the disk refused"),
            store.transaction() as tx,
        ):
            take_in(tx, 2)
        with pytest.raises(StoreError, match="takes nothing since the disk refused"):
            store.wait_until_safe()  # or who asks once more would act on what was taken back
    assert len(keys(tmp_path)) == 1
