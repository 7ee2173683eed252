"""What is old is let go, and what was let go is gone from the disk."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from intake.desk.records import Letter, Seen, Thread
from intake.store import Store
from store.samples import NOW, content, mail, seen, sha256, take_in, thread

DAY = dt.timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path) as opened:
        for number in range(4):
            with opened.transaction() as tx:
                take_in(tx, number)
                tx.put(dataclasses.replace(seen(number, raw="kept"), at=NOW + number * DAY))
        yield opened


def kept(store: Store) -> list[int]:
    return [number for number in range(4) if store.mail(sha256(mail(number)))]


@pytest.mark.parametrize("settled", [True, False])
def test_old_mails_are_deleted_and_the_ledger_knows_them_still(store: Store, settled: bool):
    if settled:
        store.fold()
    assert store.purge_mails(NOW + 2 * DAY) == 2
    assert kept(store) == [2, 3]
    assert [record.raw for record in store.view().all(Seen)] == ["", "", "kept", "kept"]
    assert store.purge_mails(NOW + 2 * DAY) == 0


def test_a_mail_that_must_be_kept_is_kept(store: Store):
    assert store.purge_mails(NOW + 2 * DAY, keep={sha256(mail(0))}) == 1
    assert kept(store) == [0, 2, 3]


def test_a_mail_that_came_again_later_is_kept(store: Store):
    with store.transaction() as tx:
        tx.put(dataclasses.replace(seen(0, raw="kept"), key="copy@lilas.example", at=NOW + 3 * DAY))
    assert store.purge_mails(NOW + 2 * DAY) == 1
    assert kept(store) == [0, 2, 3]


def test_old_letters_are_removed_once_they_are_done_and_their_threads_stay(store: Store):
    waiting = [found for found, _ in store.due_letters(NOW)]
    store.mark_sent(waiting[0], NOW)
    store.mark_refused(waiting[1], NOW, "550")
    store.mark_sent(waiting[2], NOW + DAY)
    assert store.purge_letters(NOW + DAY) == 2
    assert [found.key for found in store.view().all(Letter)] == ["ack:2", "ack:3"]
    assert store.view().get(Thread, thread(0).key) == thread(0)


def test_what_was_removed_is_gone_from_the_disk_after_a_fold(store: Store):
    with store.transaction() as tx:
        tx.put(dataclasses.replace(seen(9), sender="secret@lilas.example"))
    for found, _ in list(store.due_letters(NOW)):
        store.mark_sent(found, NOW)
    with store.transaction() as tx:
        tx.remove(Seen, seen(9).key)
    store.fold()
    assert [
        path for path in store.folder.rglob("*") if path.is_file() and b"secret@" in path.read_bytes()
    ] == []
    assert len(content(store.folder)["seen"]) == 4
