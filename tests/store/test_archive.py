"""A backup taken at any time comes back as it was."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from intake.errors import StoreBusyError, StoreError
from intake.store import Shunt, Shunted, Store, backup, restore
from store.samples import NOW, body, content, mail, numbers, take_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "db"
    with Store.open(folder) as store:
        for number in range(4):
            with store.transaction() as tx:
                take_in(tx, number)
            if number == 1:
                store.fold()
    Shunt(folder).add(mail(9), Shunted("", NOW, "It surprised."))
    (folder / "secret").write_text("a secret")
    return folder


@pytest.mark.parametrize("name", ["b.tar", "b.tar.gz"])
def test_a_backup_comes_back_as_it_was(folder: Path, tmp_path: Path, name: str):
    assert backup(folder, tmp_path / name) == (tmp_path / name).stat().st_size
    assert restore(tmp_path / name, tmp_path / "again") is None
    assert content(tmp_path / "again") == content(folder)
    assert numbers(tmp_path / "again") == [0, 1, 2, 3]
    assert [shunted.reason for shunted in Shunt(tmp_path / "again").all()] == ["It surprised."]
    assert (tmp_path / "again" / "secret").read_text() == "a secret"
    with Store.open(tmp_path / "again") as store:
        assert [raw for _, raw in store.due_letters(NOW)] == [body(number) for number in range(4)]


def test_a_backup_while_a_run_goes_on_holds_what_was_acknowledged(folder: Path, tmp_path: Path):
    with Store.open(folder) as store:
        with store.transaction() as tx:
            take_in(tx, 4)
            backup(folder, tmp_path / "before.tar")
        backup(folder, tmp_path / "after.tar")
    for name, count in (("before", 4), ("after", 5)):
        restore(tmp_path / f"{name}.tar", tmp_path / name)
        assert numbers(tmp_path / name) == list(range(count))


def test_only_the_owner_may_read_a_backup(folder: Path, tmp_path: Path):
    backup(folder, tmp_path / "b.tar")
    assert (tmp_path / "b.tar").stat().st_mode & 0o077 == 0


def test_a_store_is_not_overwritten_unless_forced_and_then_moved_aside(folder: Path, tmp_path: Path):
    backup(folder, tmp_path / "b.tar")
    with Store.open(folder) as store, store.transaction() as tx:
        take_in(tx, 5)
    with pytest.raises(StoreError) as told:
        restore(tmp_path / "b.tar", folder)
    assert (
        str(told.value)
        == f"There is a store in {folder} already. With --force it is moved aside and replaced."
    )
    assert numbers(folder) == [0, 1, 2, 3, 5]
    assert restore(tmp_path / "b.tar", folder, force=True) == folder / "before-restore-1"
    assert numbers(folder) == [0, 1, 2, 3]
    assert numbers(folder / "before-restore-1") == [0, 1, 2, 3, 5]
    assert restore(tmp_path / "b.tar", folder, force=True) == folder / "before-restore-2"


def test_a_store_that_is_being_written_is_not_replaced(folder: Path, tmp_path: Path):
    backup(folder, tmp_path / "b.tar")
    with Store.open(folder), pytest.raises(StoreBusyError):
        restore(tmp_path / "b.tar", folder, force=True)


def test_a_backup_cut_short_is_refused_and_the_store_stays(folder: Path, tmp_path: Path):
    target = tmp_path / "b.tar"
    backup(folder, target)
    whole = target.read_bytes()
    for cut in range(0, len(whole) - 20_000, 997):
        target.write_bytes(whole[:cut])
        with pytest.raises(StoreError):
            restore(target, folder, force=True)
        assert numbers(folder) == [0, 1, 2, 3]
    assert not list(folder.glob("*restore*"))


def test_a_tar_that_would_write_elsewhere_does_not(tmp_path: Path):
    target = tmp_path / "evil.tar"
    with tarfile.open(target, "w") as tar:
        for name in ("../outside", "/tmp/intake-outside", "journal/../../outside"):
            entry = tarfile.TarInfo(name)
            entry.size = 3
            tar.addfile(entry, io.BytesIO(b"bad"))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    with pytest.raises(StoreError, match="There is no store in"):
        restore(target, tmp_path / "db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["db", "evil.tar"]
    assert not Path("/tmp/intake-outside").exists()


def test_a_folder_without_a_store_cannot_be_backed_up(tmp_path: Path):
    with pytest.raises(StoreError, match="There is no store in"):
        backup(tmp_path / "db", tmp_path / "b.tar")
    assert list(tmp_path.iterdir()) == []
