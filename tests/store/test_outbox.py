"""Letters wait, are tried in order, and let go of their bytes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import tracemalloc
from pathlib import Path

import pytest

from intake.desk.records import Letter, LetterState
from intake.errors import StoreError
from intake.store import Store, Transaction
from store.samples import NOW, body, letter, take_in, thread

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path) as opened:
        with opened.transaction() as tx:
            for number in (3, 1, 2):
                tx.queue(letter(number), thread(number), body(number))
        yield opened


def due(store: Store, now: dt.datetime = NOW) -> list[str]:
    return [waiting.key for waiting, _ in store.due_letters(now)]


def test_letters_come_in_the_order_in_which_they_were_queued(store: Store):
    assert due(store) == ["ack:3", "ack:1", "ack:2"]


def test_a_sent_letter_waits_no_more_and_its_record_tells_when(store: Store):
    waiting, _ = next(store.due_letters(NOW))
    store.mark_sent(waiting, NOW + HOUR, "250 2.0.0 queued")
    assert due(store) == ["ack:1", "ack:2"]
    assert store.view().get(Letter, "ack:3") == dataclasses.replace(
        waiting, state=LetterState.SENT, tries=1, sent=NOW + HOUR, answer="250 2.0.0 queued"
    )
    with pytest.raises(StoreError, match="The letter ack:3 does not wait to be sent"):
        store.letter_bytes(waiting)


def test_a_deferred_letter_is_due_again_at_its_time_and_keeps_its_place(store: Store):
    waiting, _ = next(store.due_letters(NOW))
    store.mark_deferred(waiting, NOW, "451 greylisted", NOW + HOUR)
    assert due(store) == ["ack:1", "ack:2"]
    assert due(store, NOW + HOUR) == ["ack:3", "ack:1", "ack:2"]
    assert [(kept.tries, kept.next_try, kept.answer) for kept in store.waiting_letters()] == [
        (1, NOW + HOUR, "451 greylisted"),
        (0, None, ""),
        (0, None, ""),
    ]


def test_a_letter_deferred_by_a_clock_ahead_of_time_is_due(store: Store):
    waiting, _ = next(store.due_letters(NOW))
    ahead = NOW + dt.timedelta(days=4000)
    store.mark_deferred(waiting, ahead, "451 greylisted", ahead + HOUR)
    assert due(store) == ["ack:3", "ack:1", "ack:2"]


def test_a_mark_that_is_tried_changes_nothing(store: Store):
    before = [(each, raw) for each, raw in store.due_letters(NOW)]
    store.try_mark(before[1][0])
    assert list(store.due_letters(NOW)) == before


def test_a_refused_letter_waits_no_more_and_keeps_the_servers_words(store: Store):
    waiting, _ = next(store.due_letters(NOW))
    store.mark_refused(waiting, NOW, "550 no such user")
    assert due(store) == ["ack:1", "ack:2"]
    kept = store.view().get(Letter, "ack:3")
    assert kept
    assert (kept.state, kept.answer) == (LetterState.REFUSED, "550 no such user")


def test_a_refusal_and_the_word_of_it_are_one_change(store: Store):
    waiting, _ = next(store.due_letters(NOW))

    def stopped(tx: Transaction) -> None:
        tx.queue(letter(9), thread(9), body(9))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.mark_refused(waiting, NOW, "550", stopped)
    assert due(store) == ["ack:3", "ack:1", "ack:2"]

    store.mark_refused(waiting, NOW, "550", lambda tx: tx.queue(letter(9), thread(9), body(9)))
    assert due(store) == ["ack:1", "ack:2", "ack:9"]


def test_a_letter_can_be_marked_while_the_others_are_being_tried(store: Store):
    for waiting, raw in store.due_letters(NOW):
        assert raw == body(int(waiting.key[-1]))
        store.mark_sent(waiting, NOW)
    assert due(store) == []


def test_a_letter_with_damaged_bytes_is_told_and_does_not_hold_the_others(store: Store):
    with store.transaction() as tx:
        take_in(tx, 9)
    store.close()
    journal = store.folder / "journal" / "000001.journal"
    journal.write_bytes(journal.read_bytes().replace(body(1), body(1).replace(b"Merci", b"Mersi")))
    with Store.open(store.folder) as again:
        assert due(again) == ["ack:3", "ack:2", "ack:9"]
        assert again.warnings[0].startswith("The letter ack:1 to claire@lilas.example cannot be sent: ")
        assert str(journal) in again.warnings[0]


def test_a_letter_that_is_removed_waits_no_more(store: Store):
    with store.transaction() as tx:
        tx.remove(Letter, "ack:1")
    assert due(store) == ["ack:3", "ack:2"]


def test_a_former_journal_goes_with_the_last_of_its_letters(store: Store):
    store.fold()
    with store.transaction() as tx:
        take_in(tx, 9)
    former = store.folder / "journal" / "000001.journal"
    first, second, third, last = store.due_letters(NOW)
    store.mark_sent(first[0], NOW)
    store.mark_sent(last[0], NOW)
    store.mark_deferred(second[0], NOW, "451", NOW + HOUR)
    store.mark_refused(second[0], NOW + HOUR, "550")
    assert former.exists()
    store.mark_sent(third[0], NOW)
    assert not former.exists()


def test_five_thousand_letters_in_one_transaction_do_not_fill_the_memory(tmp_path: Path):
    text = b"x" * 20_000
    with Store.open(tmp_path / "many") as store:
        tracemalloc.start()
        with store.transaction() as tx:
            for number in range(5000):
                tx.queue(letter(number), thread(number), b"%d" % number + text)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 25e6  # of a hundred million bytes of letters
        waiting, raw = next(store.due_letters(NOW))
        assert (waiting.key, raw) == ("ack:0", b"0" + text)
        assert sum(1 for _ in store.waiting_letters()) == 5000
