"""One writer at a time; a dead process holds nothing."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from intake.errors import StoreBusyError
from intake.store import Store
from store.faults import in_child
from store.samples import numbers, take_in


def test_a_second_opening_finds_the_store_busy_which_is_no_fault(fast_path: Path):
    with Store.open(fast_path), pytest.raises(StoreBusyError) as told:
        Store.open(fast_path)
    assert told.value.exit_code == 0
    assert (
        str(told.value)
        == f"Another run holds {fast_path / 'lock'}. It does the work; there is nothing to do here."
    )
    Store.open(fast_path).close()


def test_a_killed_process_holds_no_lock(fast_path: Path):
    def work() -> None:
        Store.open(fast_path)
        os.kill(os.getpid(), signal.SIGKILL)

    assert in_child(work) == -signal.SIGKILL
    Store.open(fast_path).close()


def test_a_failed_opening_holds_no_lock(fast_path: Path):
    Store.open(fast_path).close()
    snapshot = (fast_path / "intake.json").read_bytes()
    (fast_path / "intake.json").write_bytes(b"{}")
    for _ in range(2):
        with pytest.raises(Exception, match=r"intake\.json"):
            Store.open(fast_path)
    (fast_path / "intake.json").write_bytes(snapshot)
    Store.open(fast_path).close()


def test_of_two_that_open_together_exactly_one_wins_each_time(fast_path: Path):
    for turn in range(100):
        folder = fast_path / str(turn % 10)
        begin, end, said = os.pipe(), os.pipe(), os.pipe()
        children = [_start(folder, turn, begin[0], end[0], said[1]) for _ in range(2)]
        os.write(begin[1], b"..")
        answers = sorted(os.read(said[0], 1) + os.read(said[0], 1))
        os.write(end[1], b"..")
        assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
        for number in (*begin, *end, *said):
            os.close(number)
        assert bytes(answers) == b"bw", turn
        assert numbers(folder)[-1] == turn


def _start(folder: Path, turn: int, begin: int, end: int, said: int) -> int:
    """Start a process that opens the store at the word, says whether it won, and holds it till the next word."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        os.read(begin, 1)
        try:
            with Store.open(folder) as store:
                with store.transaction() as tx:
                    take_in(tx, turn)
                os.write(said, b"w")
                os.read(end, 1)
        except StoreBusyError:
            os.write(said, b"b")
        status = 0
    finally:
        os._exit(status)
