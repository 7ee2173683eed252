"""A restore that dies or is refused anywhere leaves the former store or the new one, and no third that is empty.

What the next run would do to it is begin the group anew: every number from one, every member a stranger.
"""

from __future__ import annotations

import errno
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from intake.errors import StoreError
from intake.store import Store, backup, restore
from store.faults import Switch, die, in_child, install, refuse
from store.samples import NOW, numbers, take_in

FORMER, KEPT = [0, 1], [5, 6, 7]


def made(folder: Path, those: list[int], *, folded: bool) -> None:
    """Make a store; folded, its journal is empty, and looks like that of a new one."""
    with Store.open(folder) as store:
        for number in those:
            with store.transaction() as tx:
                take_in(tx, number)
        for letter, _ in list(store.due_letters(NOW)) if folded else ():
            store.mark_sent(letter, NOW)
        if folded:
            store.fold()


def found(folder: Path) -> list[int] | None:
    """Return what the next run finds, None when it refuses to begin."""
    try:
        Store.open(folder).close()
    except StoreError:
        with pytest.raises(StoreError, match="intake restore"):
            Store.open(folder, read_only=True)
        return None
    return numbers(folder)


@pytest.mark.parametrize("act", [die, refuse(errno.EIO)], ids=["killed", "refused"])
@pytest.mark.parametrize("folded", [True, False])
def test_a_restore_over_a_store(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[str], None], folded: bool
) -> None:
    made(fast_path / "kept", KEPT, folded=folded)
    backup(fast_path / "kept", fast_path / "b.tar")
    met = set()
    for chosen in itertools.count(1):
        folder = fast_path / f"db{chosen}"
        made(folder, FORMER, folded=folded)
        if not _restored(folder, chosen, act, monkeypatch):
            break
        there = found(folder)
        assert there in (FORMER, KEPT, None), chosen
        met.add(None if there is None else tuple(there))
        aside = restore(fast_path / "b.tar", folder, force=True)
        assert found(folder) == KEPT
        if there != KEPT:
            assert aside is not None
            assert numbers(aside) == FORMER
    assert met >= {tuple(FORMER), None}


@pytest.mark.parametrize("act", [die, refuse(errno.EIO)], ids=["killed", "refused"])
def test_a_restore_where_there_was_none(
    fast_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[str], None]
) -> None:
    made(fast_path / "kept", KEPT, folded=True)
    backup(fast_path / "kept", fast_path / "b.tar")
    for chosen in itertools.count(1):
        folder = fast_path / f"db{chosen}"
        if not _restored(folder, chosen, act, monkeypatch):
            break
        begun = (folder / "restore.tmp").exists() or any(folder.glob("*/*"))
        there = found(folder)
        assert there in (KEPT, None) or not begun, chosen
        if there != KEPT:
            restore(fast_path / "b.tar", folder, force=True)
            assert found(folder) == KEPT


def _restored(folder: Path, chosen: int, act: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> bool:
    """Restore in a child that meets the act at the chosen call, and tell whether it came to that."""

    def work() -> None:
        switch = install(monkeypatch, Switch(chosen, act))
        try:
            with switch.on():
                restore(folder.parent / "b.tar", folder, force=True)
        except StoreError:
            raise SystemExit(3) from None
        if switch.acted:  # refused where that does no harm
            raise SystemExit(4)

    return in_child(work) != 0
