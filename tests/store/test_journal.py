"""A journal cut anywhere keeps what was acknowledged; a damaged one is refused."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from intake.errors import StoreError
from intake.store import Store
from store.samples import body, content, letter, numbers, take_in, thread


def flips(path: Path, places: range) -> Iterator[int]:
    """Flip one bit of a file after the other, each on its own."""
    whole = path.read_bytes()
    with path.open("r+b", buffering=0) as file:
        for at in places:
            os.pwrite(file.fileno(), bytes([whole[at] ^ 1 << at % 8]), at)
            yield at
            os.pwrite(file.fileno(), whole[at : at + 1], at)


def look_at_everything(folder: Path, before: dict[str, dict[str, Any]]) -> None:
    """Read the records, then the letters and mails: these are not read at opening, but never handed out damaged."""
    assert content(folder) == before
    numbers(folder)


@pytest.fixture
def story(fast_path: Path) -> tuple[Path, list[int]]:
    """A folder with six records, and the length of its journal after each."""
    folder = fast_path / "db"
    with Store.open(folder) as store:
        journal = folder / "journal" / "000001.journal"
        ends = [journal.stat().st_size]
        for number in range(6):
            with store.transaction() as tx:
                take_in(tx, number)
            ends.append(journal.stat().st_size)
        shutil.copytree(folder, fast_path / "copy")
    return fast_path / "copy", ends


def test_every_cut_leaves_exactly_what_was_acknowledged(story: tuple[Path, list[int]]):
    folder, ends = story
    journal = folder / "journal" / "000001.journal"
    for cut in range(journal.stat().st_size, -1, -1):
        os.truncate(journal, cut)
        acknowledged = max(sum(end <= cut for end in ends) - 1, 0)
        assert numbers(folder) == list(range(acknowledged)), cut


@pytest.mark.parametrize("step", [5, 150])
def test_a_writer_cuts_the_torn_end_says_so_and_goes_on(story: tuple[Path, list[int]], step: int):
    folder, ends = story
    journal = folder / "journal" / "000001.journal"
    journal.write_bytes(journal.read_bytes()[: ends[5] + step])
    with Store.open(folder) as store:
        (warning,) = store.warnings
        assert warning == (
            f"{journal}: a change that was cut short was dropped behind byte {ends[5]}; it was not promised, "
            "and what it came from is done again."
        )
        assert journal.stat().st_size == ends[5]
        with store.transaction() as tx:
            take_in(tx, 77)
    assert numbers(folder) == [0, 1, 2, 3, 4, 77]
    with Store.open(folder) as store:
        assert store.warnings == []


def test_every_flipped_bit_before_the_last_record_is_refused_or_found_when_read(
    story: tuple[Path, list[int]],
):
    folder, ends = story
    journal = folder / "journal" / "000001.journal"
    before = content(folder)
    for at in flips(journal, range(ends[5])):
        with pytest.raises(StoreError) as told:
            look_at_everything(folder, before)
        assert str(journal) in str(told.value), at
        assert "intake restore" in told.value.remedy


def test_every_flipped_bit_in_the_last_record_drops_it_as_cut_short(story: tuple[Path, list[int]]):
    folder, ends = story
    journal = folder / "journal" / "000001.journal"
    for at in flips(journal, range(ends[5], journal.stat().st_size)):
        assert numbers(folder) == [0, 1, 2, 3, 4], at


def test_the_place_of_the_damage_is_told(story: tuple[Path, list[int]]):
    folder, ends = story
    journal = folder / "journal" / "000001.journal"
    damaged = bytearray(journal.read_bytes())
    damaged[ends[2] + 3] ^= 4
    journal.write_bytes(damaged)
    with pytest.raises(StoreError) as told:
        Store.open(folder)
    assert str(told.value) == (
        f"{journal} is damaged at byte {ends[2]}. "
        "Keep a copy of the folder, then put back the latest backup (`intake restore FILE`)."
    )


def test_every_flipped_bit_of_the_snapshot_is_refused(fast_path: Path):
    with Store.open(fast_path) as store:
        with store.transaction() as tx:
            take_in(tx, 1)
        store.fold()
    snapshot = fast_path / "intake.json"
    for _ in flips(snapshot, range(snapshot.stat().st_size)):
        with pytest.raises(StoreError):
            Store.open(fast_path, read_only=True)
    assert numbers(fast_path) == [1]


def test_a_letter_that_quotes_a_journal_is_not_taken_for_one(story: tuple[Path, list[int]], fast_path: Path):
    folder, _ = story
    quoted = (folder / "journal" / "000001.journal").read_bytes()
    other = fast_path / "other"
    with Store.open(other) as store, store.transaction() as tx:
        tx.queue(letter(1), thread(1), quoted)
        journal = store.folder / "journal" / "000001.journal"
    raw = journal.read_bytes()
    journal.write_bytes(raw[: raw.index(quoted) + len(quoted) - 1])  # cut short within the letter
    with Store.open(other) as store:
        assert len(store.warnings) == 1
        assert list(store.waiting_letters()) == []


def test_what_was_refused_is_closed_again(story: tuple[Path, list[int]]):
    folder, ends = story
    with (folder / "journal" / "000001.journal").open("r+b") as journal:
        journal.seek(ends[2] + 3)
        journal.write(b"?")
    before = len(list(Path("/dev/fd").iterdir()))
    for read_only in (True, False) * 3:
        with pytest.raises(StoreError):
            Store.open(folder, read_only=read_only)
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_a_missing_journal_is_refused(story: tuple[Path, list[int]]):
    folder, _ = story
    (folder / "journal" / "000001.journal").unlink()
    for read_only in (True, False):
        with pytest.raises(StoreError, match=r"000001\.journal is missing beside"):
            Store.open(folder, read_only=read_only)


def test_a_missing_snapshot_is_refused_and_not_begun_anew(story: tuple[Path, list[int]]):
    folder, _ = story
    (folder / "intake.json").unlink()
    with pytest.raises(StoreError, match=r"intake\.json is missing beside"):
        Store.open(folder)
    assert not (folder / "intake.json").exists()


def test_a_snapshot_older_than_the_journal_is_refused(fast_path: Path):
    with Store.open(fast_path) as store:
        with store.transaction() as tx:
            take_in(tx, 1)
        former = {
            path: path.read_bytes()
            for path in (fast_path / "intake.json", fast_path / "journal/000001.journal")
        }
        store.fold()
        with store.transaction() as tx:
            take_in(tx, 2)
    for path, raw in former.items():
        path.write_bytes(raw)
    with pytest.raises(StoreError, match=r"is older than .*000002\.journal"):
        Store.open(fast_path)


def test_the_bytes_of_a_letter_outlive_the_fold_and_go_when_it_is_sent(fast_path: Path):
    with Store.open(fast_path) as store:
        with store.transaction() as tx:
            tx.queue(letter(1), thread(1), body(1))
            tx.queue(letter(2), thread(2), body(2))
        store.fold()
        store.fold()
        journals = fast_path / "journal"
        assert sorted(p.name for p in journals.iterdir()) == ["000001.journal", "000003.journal"]
        for waiting, raw in list(store.due_letters(letter(1).queued)):
            assert (journals / "000001.journal").exists()
            assert raw == body(int(waiting.key[-1]))
            store.mark_sent(waiting, letter(1).queued, "250 ok")
        assert sorted(p.name for p in journals.iterdir()) == ["000003.journal"]
