"""Raw mails are committed with what they led to, and become files named by their hash."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from intake.store import Store
from store.samples import mail, sha256, take_in


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in (folder / "mails").rglob("*.*")
    }


def named(number: int) -> str:
    name = sha256(mail(number))
    return f"mails/{name[:2]}/{name}.eml"


def test_a_kept_mail_is_a_file_named_by_its_hash_after_the_pass(tmp_path: Path):
    with Store.open(tmp_path) as store:
        for number in range(3):
            with store.transaction() as tx:
                take_in(tx, number)
        assert store.mail(sha256(mail(1))) == mail(1)
        assert not (tmp_path / "mails").exists()
    assert files(tmp_path) == {named(number): mail(number) for number in range(3)}
    with Store.open(tmp_path) as store:
        assert store.mail(sha256(mail(1))) == mail(1)
        assert store.mail("0" * 64) is None


def test_a_mail_kept_twice_is_kept_once(tmp_path: Path):
    with Store.open(tmp_path) as store:
        for _ in range(2):
            with store.transaction() as tx:
                tx.keep_mail(sha256(mail(1)), mail(1))
                tx.keep_mail(sha256(mail(1)), mail(1))
        store.fold()
        size = (tmp_path / "journal" / "000002.journal").stat().st_size
        with store.transaction() as tx:
            tx.keep_mail(sha256(mail(1)), mail(1))
        assert (tmp_path / "journal" / "000002.journal").stat().st_size == size
    assert files(tmp_path) == {named(1): mail(1)}


def test_a_pass_that_was_killed_leaves_its_mails_to_the_next(tmp_path: Path):
    store = Store.open(tmp_path)
    with store.transaction() as tx:
        take_in(tx, 1)
    store.storage.close()
    os.close(store._lock._fd)  # as the kernel does for the dead
    with Store.open(tmp_path, read_only=True) as reader:
        assert reader.mail(sha256(mail(1))) == mail(1)
    Store.open(tmp_path).close()
    assert files(tmp_path) == {named(1): mail(1)}


def test_a_file_cut_short_beside_its_place_is_written_again(tmp_path: Path):
    with Store.open(tmp_path) as store:
        with store.transaction() as tx:
            take_in(tx, 1)
        half = (tmp_path / named(1)).with_suffix(".tmp")
        half.parent.mkdir(parents=True)
        half.write_bytes(mail(1)[:5])
    assert files(tmp_path) == {named(1): mail(1)}


def test_many_mails_become_files(tmp_path: Path):
    with Store.open(tmp_path) as store, store.transaction() as tx:
        for number in range(250):
            tx.keep_mail(sha256(mail(number)), mail(number))
    assert files(tmp_path) == {named(number): mail(number) for number in range(250)}


def test_a_mail_that_cannot_become_a_file_stays_in_the_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "mails").write_text("in the way")
    store = Store.open(tmp_path)
    with store.transaction() as tx:
        take_in(tx, 1)
    store.close()
    (warning,) = store.warnings
    assert warning.startswith("The raw mails stay in the journal: The store cannot use ")
    with Store.open(tmp_path) as store:
        assert store.mail(sha256(mail(1))) == mail(1)
        (tmp_path / "mails").unlink()
    assert files(tmp_path) == {named(1): mail(1)}
