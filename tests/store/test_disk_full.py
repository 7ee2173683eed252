"""A full disk, a limit of size, a folder that may not be written to: a sentence, a remedy, nothing lost."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.errors import StoreError
from intake.store import Store
from store.faults import in_child
from store.samples import numbers, take_in


def fill(folder: Path) -> tuple[int, StoreError]:
    """Take in mails until the disk refuses; return how many were acknowledged, and the refusal."""
    with Store.open(folder) as store:
        for number in range(100_000):
            try:
                with store.transaction() as tx:
                    take_in(tx, number)
                    tx.keep_mail(f"{number:064x}", b"x" * 20_000)
            except StoreError as error:
                assert numbers(folder) == list(range(number))
                return number, error
    raise AssertionError("the disk was never full")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a megabyte; only root may mount one."""
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk takes root; the limit of size is tested without")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", tmp_path], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"no tmpfs here: {mounted.stderr.decode()}")
    yield tmp_path / "db"
    subprocess.run(["umount", tmp_path], check=True)


def test_a_full_disk_keeps_what_was_acknowledged_and_goes_on_when_there_is_room(small_disk: Path):
    ballast = small_disk.parent / "ballast"
    ballast.write_bytes(b"x" * 300_000)
    acknowledged, error = fill(small_disk)
    assert acknowledged > 5
    assert error.sentence.endswith("000001.journal: the disk is full.")
    assert error.remedy == "Free some space and run again: nothing was lost."
    with Store.open(small_disk) as store, pytest.raises(StoreError, match="the disk is full"):
        store.fold()
    assert numbers(small_disk) == list(range(acknowledged))
    ballast.unlink()
    with Store.open(small_disk) as store, store.transaction() as tx:
        take_in(tx, 777)
    assert numbers(small_disk) == [*range(acknowledged), 777]


def test_a_limit_of_size_keeps_what_was_acknowledged(tmp_path: Path):
    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        acknowledged, error = fill(tmp_path / "db")
        assert error.sentence.endswith("000001.journal: a file grew over the allowed size.")
        (tmp_path / "acknowledged").write_text(str(acknowledged))

    assert in_child(work) == 0
    acknowledged = int((tmp_path / "acknowledged").read_text())
    assert acknowledged > 3
    assert numbers(tmp_path / "db") == list(range(acknowledged))
    with Store.open(tmp_path / "db") as store, store.transaction() as tx:
        take_in(tx, 777)


@pytest.fixture
def somebody(tmp_path: Path) -> Iterator[Path]:
    """A folder that belongs to nobody but root, for a test that runs as somebody else."""
    if os.geteuid() != 0:
        yield tmp_path
        return
    folder = Path("/tmp") / f"intake-{os.getpid()}"
    folder.mkdir(mode=0o755)
    yield folder
    subprocess.run(["rm", "-rf", folder], check=True)


def test_a_folder_that_may_not_be_written_to_is_told_with_a_remedy(somebody: Path):
    folder = somebody / "db"
    with Store.open(folder) as store, store.transaction() as tx:
        take_in(tx, 1)
    subprocess.run(["chmod", "-R", "a+rX,a-w", folder], check=True)

    def work() -> None:
        if os.geteuid() == 0:
            os.setuid(65534)
        assert numbers(folder) == [1]
        with pytest.raises(StoreError) as told:
            Store.open(folder)
        assert str(told.value) == (
            f"The store cannot use {folder / 'lock'}: this user may not write there. "
            "Give it to the user who runs intake (chown -R)."
        )

    assert in_child(work) == 0
    subprocess.run(["chmod", "-R", "u+w", folder], check=True)


def test_a_read_only_disk_is_told_with_a_remedy(small_disk: Path):
    with Store.open(small_disk) as store, store.transaction() as tx:
        take_in(tx, 1)
    subprocess.run(["mount", "-o", "remount,ro", small_disk.parent], check=True)
    assert numbers(small_disk) == [1]
    with pytest.raises(StoreError) as told:
        Store.open(small_disk)
    assert str(told.value) == (
        f"The store cannot use {small_disk / 'lock'}: the disk is read-only. "
        "Mount it for writing, or set [store] path to another folder."
    )


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path):
    (tmp_path / "db").write_text("x")
    for read_only in (True, False):
        with pytest.raises(StoreError, match=f"cannot use {tmp_path / 'db'}.*: .*Set .store. path"):
            Store.open(tmp_path / "db", read_only=read_only)
