"""A process killed at any step, or at any moment, leaves what it acknowledged, and the next one ends the work."""

from __future__ import annotations

import itertools
import os
import random
import select
import signal
from pathlib import Path

import pytest

from intake.desk.records import Letter, LetterState, Seen
from intake.store import Pulse, Store, read_pulse
from store.faults import Switch, die, in_child, install, lines, note
from store.samples import NOW, content, numbers, take_in

MAILS = 5


def play(folder: Path, said: Path) -> None:
    """Do the work of a few passes, as far as it is not done, and note outside what was acknowledged."""
    with Store.open(folder) as store:
        for number in range(MAILS):
            if store.view().get(Seen, f"{number}@lilas.example") is None:
                with store.transaction() as tx:
                    take_in(tx, number)
                note(said, f"took {number}")
            if number == 2:
                store.fold()
        for letter, _ in list(store.due_letters(NOW)):
            note(said, f"sent {letter.key}")
            store.mark_sent(letter, NOW, "250 ok")
            note(said, f"marked {letter.key}")
        store.fold()
        store.write_pulse(Pulse(last_good=NOW))


def assert_kept(folder: Path, said: Path) -> None:
    """What was acknowledged is there, with all that belongs to it; of the rest, one change at most."""
    took = [int(line.split()[1]) for line in lines(said) if line.startswith("took")]
    there = numbers(folder) if (folder / "intake.json").exists() else []
    assert there in (took, [*took, len(took)])
    if took:
        with Store.open(folder, read_only=True) as store:
            sent = {kept.key for kept in store.view().all(Letter) if kept.state is LetterState.SENT}
        marked = {line.split()[1] for line in lines(said) if line.startswith("marked")}
        assert marked <= sent <= {line.split()[1] for line in lines(said) if line.startswith("sent")}


def assert_same_end(folder: Path, said: Path, reference: dict[str, dict[str, object]]) -> None:
    """The work is done as if nobody had been killed; only the letter in the one window went twice."""
    assert content(folder) == reference
    sent = [line for line in lines(said) if line.startswith("sent")]
    assert len(set(sent)) == MAILS
    assert len(sent) <= MAILS + 1
    assert read_pulse(folder) is not None
    assert sorted(path.name for path in folder.iterdir()) == [
        "intake.json",
        "journal",
        "lock",
        "mails",
        "pulse.json",
    ]
    assert len(list((folder / "journal").iterdir())) == 1
    assert list(folder.rglob("*.tmp")) == []


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    folder = tmp_path_factory.mktemp("reference")
    play(folder / "db", folder / "said")
    return content(folder / "db")


def test_killed_before_each_system_call_the_next_run_comes_to_the_same_end(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch, reference: dict[str, dict[str, object]]
):
    for chosen in itertools.count(1):
        folder, said = fast_path / str(chosen) / "db", fast_path / str(chosen) / "said"
        folder.parent.mkdir()

        def work(chosen: int = chosen, folder: Path = folder, said: Path = said) -> None:
            switch = install(monkeypatch, Switch(chosen, die))
            with switch.on():
                play(folder, said)

        status = in_child(work)
        assert_kept(folder, said)
        assert in_child(lambda folder=folder, said=said: play(folder, said)) == 0  # type: ignore[misc]
        assert_same_end(folder, said, reference)
        if status == 0:
            assert chosen > 100
            break
        assert status == -signal.SIGKILL


def test_killed_at_any_moment_what_was_acknowledged_is_there(fast_path: Path):
    seed = random.randrange(1 << 32)
    moments = random.Random(seed)
    for turn in range(25):
        folder = fast_path / str(turn)
        acknowledged, wanted = _kill_after(folder, moments.randrange(1, 40)), f"seed {seed}, turn {turn}"
        assert len(numbers(folder)) in (acknowledged, acknowledged + 1), wanted
        with Store.open(folder) as store, store.transaction() as tx:
            take_in(tx, 99_999)
        assert 99_999 in numbers(folder), wanted


def _kill_after(folder: Path, count: int) -> int:
    """Let a process take in mails and fold, kill it after so many were acknowledged, and return how many were."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _write_for_ever(folder, writing)
        finally:
            os._exit(1)
    os.close(writing)
    heard = 0
    while heard < count:
        heard += len(os.read(reading, count - heard))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while select.select([reading], [], [], 0)[0] and (more := os.read(reading, 1 << 16)):
        heard += len(more)
    os.close(reading)
    return heard


def _write_for_ever(folder: Path, acknowledge: int) -> None:
    with Store.open(folder) as store:
        for number in itertools.count():
            with store.transaction() as tx:
                take_in(tx, number)
            os.write(acknowledge, b".")
            if number % 7 == 6:
                store.fold()
