"""A reader sees whole states while another process writes and folds, and never hinders it."""

from __future__ import annotations

import itertools
import os
import signal
from pathlib import Path

from intake.desk.records import Update
from intake.store import Store, backup, restore
from store.samples import NOW, content, numbers, take_in, update


def _writer(folder: Path, heard: int) -> None:
    with Store.open(folder) as store:
        for number in itertools.count():
            with store.transaction() as tx:
                take_in(tx, number)
            if number % 3 == 2:
                store.fold()
            if number % 50 == 49:
                for letter, _ in list(store.due_letters(NOW)):
                    store.mark_sent(letter, NOW)
            if number == 3:
                os.write(heard, b".")


def test_a_reader_never_fails_and_never_goes_back(tmp_path: Path):
    folder = tmp_path / "db"
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _writer(folder, writing)
        finally:
            os._exit(1)
    try:
        os.read(reading, 1)
        last = 0
        for turn in range(60):
            there = content(folder)
            count = len(there["seen"])
            assert count == len(there["updates"]) == len(there["letters"]) == len(there["threads"])
            assert list(there["seen"]) == [f"{number}@lilas.example" for number in range(count)]
            assert count >= last
            last = count
            if turn % 10 == 0:
                backup(folder, tmp_path / f"{turn}.tar")
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    assert len(numbers(folder)) >= last
    for turn in range(0, 60, 10):
        restore(tmp_path / f"{turn}.tar", tmp_path / f"restored-{turn}")
        assert numbers(tmp_path / f"restored-{turn}")


def test_a_reader_keeps_its_state_while_the_store_is_folded_away(tmp_path: Path):
    with Store.open(tmp_path) as store:
        with store.transaction() as tx:
            take_in(tx, 1)
        with Store.open(tmp_path, read_only=True) as reader:
            for number in (2, 3):
                with store.transaction() as tx:
                    take_in(tx, number)
                store.fold()
            assert len(reader.database.table("seen")) == 1
            assert list(reader.view().all(Update)) == [update(1)]


def test_a_reader_leaves_no_trace(tmp_path: Path):
    with Store.open(tmp_path) as store, store.transaction() as tx:
        take_in(tx, 1)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    content(tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
