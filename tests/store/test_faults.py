"""Every system call fails once: the former state or the new one stands, never a third, and the store goes on."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from intake.errors import StoreError
from intake.store import Pulse, Shunt, Shunted, Store, backup, read_pulse
from store.faults import Switch, install, refuse
from store.samples import NOW, content, mail, numbers, take_in

Operation = Callable[[Store], object]


def commit(store: Store) -> None:
    with store.transaction() as tx:
        take_in(tx, 50)


def commit_much(store: Store) -> None:
    with store.transaction() as tx:
        for number in range(50, 60):
            take_in(tx, number)
            tx.keep_mail(f"{number:064x}", mail(number) * 10_000)


def send(store: Store) -> None:
    for waiting, _ in store.due_letters(NOW):
        store.mark_sent(waiting, NOW, "250 ok")


CHANGES: dict[str, Operation] = {
    "commit": commit,
    "commit much": commit_much,
    "fold": Store.fold,
    "close": Store.close,
    "send": send,
    "pulse": lambda store: store.write_pulse(Pulse(last_good=NOW)),
    "shunt": lambda store: Shunt(store.folder).add(mail(1), Shunted("", NOW, "It surprised.")),
}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES], ids=errno.errorcode.get)
@pytest.mark.parametrize("name", CHANGES)
def test_each_refused_call_leaves_the_former_state_or_the_new_one(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int
):
    for chosen in itertools.count(1):
        folder = fast_path / str(chosen)
        with monkeypatch.context() as patch:
            switch = install(patch, Switch(chosen, refuse(number)))
            acted = _refuse_once(folder, switch, CHANGES[name])
        with Store.open(folder) as store, store.transaction() as tx:
            take_in(tx, 99)
        assert 99 in numbers(folder)
        assert 0 in numbers(folder)
        if not acted:
            assert chosen > 2
            break


def _refuse_once(folder: Path, switch: Switch, change: Operation) -> bool:
    """Make a store, run the change with one call refused, and tell whether one was."""
    with Store.open(folder) as store:
        with store.transaction() as tx:
            take_in(tx, 0)
        before = content(folder)
        with switch.on():
            told = _error_of(change, store)
        if told:
            assert_told(told)
            assert numbers(folder)[:1] == [0]
        if told and change in {commit, commit_much}:
            assert content(folder) == before
            assert [n for n in numbers(folder) if n] == []
        elif change in {commit, commit_much}:
            assert 50 in numbers(folder)
    return bool(switch.acted)


def _error_of(change: Operation, store: Store) -> StoreError | None:
    try:
        change(store)
    except StoreError as error:
        return error
    return None


def assert_told(error: StoreError) -> None:
    """The sentence names a path and a cause, and there is a remedy."""
    assert "/" in error.sentence
    assert error.remedy


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_the_store_is_usable_right_after_a_refusal(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
):
    for chosen in range(1, 3):
        with monkeypatch.context() as patch, Store.open(fast_path / str(chosen)) as store:
            switch = install(patch, Switch(chosen, refuse(number)))
            with switch.on():
                assert _error_of(commit, store)
            commit(store)
            assert numbers(store.folder) == [50]


def test_after_a_refused_cut_nothing_more_is_written_until_the_store_is_opened_again(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with Store.open(fast_path) as store:
        with monkeypatch.context() as patch:
            patch.setattr(os, "fdatasync", refuse(errno.EIO))
            patch.setattr(os, "ftruncate", lambda *_: refuse(errno.EIO)(""))
            assert _error_of(commit, store)
        told = _error_of(commit, store)
        assert told
        assert "takes nothing since the disk refused" in str(told)
    with Store.open(fast_path) as store:
        with store.transaction() as tx:
            take_in(tx, 51)
        assert 51 in numbers(fast_path)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_each_call_refused_while_opening_is_told(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
):
    for chosen in itertools.count(1):
        folder = fast_path / str(chosen)
        with Store.open(folder) as store:
            commit(store)
            store.fold()
            with store.transaction() as tx:
                take_in(tx, 51)
        with monkeypatch.context() as patch:
            switch = install(patch, Switch(chosen, refuse(number)))
            with switch.on():
                told = _error_of(lambda _, folder=folder: Store.open(folder).close(), store)  # type: ignore[misc]
        assert numbers(folder) == [50, 51]
        if not switch.acted:
            assert told is None
            break
        if told:
            assert_told(told)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_each_call_refused_while_the_first_store_is_made_leaves_a_folder_to_make_it_in(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
):
    for chosen in itertools.count(1):
        folder = fast_path / str(chosen)
        with monkeypatch.context() as patch:
            switch = install(patch, Switch(chosen, refuse(number)))
            with switch.on():
                told = _error_of(lambda _, folder=folder: Store.open(folder).close(), None)  # type: ignore[misc,arg-type]
        with Store.open(folder) as store:
            commit(store)
        assert numbers(folder) == [50]
        if not switch.acted:
            break
        if told:
            assert_told(told)


def test_a_disk_that_takes_seven_bytes_at_a_time_gets_them_all(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch
):
    whole = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda fd, data, at: whole(fd, data[:7], at))
    with Store.open(fast_path) as store:
        commit(store)
        store.fold()
    assert numbers(fast_path) == [50]


def test_a_refused_fold_at_the_end_of_a_commit_is_a_warning(fast_path: Path, monkeypatch: pytest.MonkeyPatch):
    with Store.open(fast_path) as store:
        monkeypatch.setattr("intake.store.storage._FOLD_BLOBS", 1)
        monkeypatch.setattr(os, "replace", lambda *_: refuse(errno.ENOSPC)(""))
        commit(store)
        assert len(store.warnings) == 1
        assert store.warnings[0].startswith(
            "The journal was not folded, nothing is lost: The store cannot use "
        )
        monkeypatch.undo()
    assert numbers(fast_path) == [50]


def test_a_refused_backup_leaves_the_former_one(fast_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder, target = fast_path / "db", fast_path / "backup.tar"
    with Store.open(folder) as store:
        commit(store)
    backup(folder, target)
    former = target.read_bytes()
    for chosen in itertools.count(1):
        with monkeypatch.context() as patch:
            switch = install(patch, Switch(chosen, refuse(errno.ENOSPC)))
            with switch.on():
                told = _error_of(lambda _: backup(folder, target), store)
        assert not (fast_path / "backup.tar.tmp").exists()
        if not switch.acted:
            break
        if told:
            assert_told(told)
            assert target.read_bytes() == former or switch.acted == "fsync"


def test_a_pulse_that_was_refused_does_not_count(fast_path: Path, monkeypatch: pytest.MonkeyPatch):
    with Store.open(fast_path) as store:
        store.write_pulse(Pulse(last_good=NOW))
        commit(store)
        monkeypatch.setattr(os, "replace", lambda *_: refuse(errno.ENOSPC)(""))
        assert _error_of(lambda s: s.write_pulse(Pulse()), store)
        monkeypatch.undo()
    assert read_pulse(fast_path) is None
