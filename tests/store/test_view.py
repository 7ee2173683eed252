"""What a transaction put is known to the next one without being read back, and only if it was kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.desk.records import Counter, Person
from intake.errors import StoreError
from intake.store import Store
from store.samples import person


def counted(store: Store) -> int | None:
    counter = store.view().get(Counter, "P")
    return counter.last if counter else None


def count(store: Store, number: int) -> None:
    with store.transaction(wait=False) as tx:
        tx.put(Counter("P", number))


def test_what_was_put_is_seen_by_the_next_transaction(tmp_path: Path):
    with Store.open(tmp_path) as store:
        for number in range(5):
            count(store, number)
            assert counted(store) == number
        with store.transaction() as tx:
            tx.put(Counter("P", 7))
            assert tx.get(Counter, "P") == Counter("P", 7)


def test_what_was_dropped_is_not(tmp_path: Path):
    def failing(store: Store) -> None:
        with store.transaction() as tx:
            tx.put(Counter("P", 9))
            raise LookupError

    with Store.open(tmp_path) as store:
        count(store, 1)
        with pytest.raises(LookupError):
            failing(store)
        assert counted(store) == 1
        count(store, 2)
        assert counted(store) == 2


def test_what_was_removed_in_the_same_transaction_is_gone(tmp_path: Path):
    with Store.open(tmp_path) as store, store.transaction() as tx:
        tx.put(Counter("P", 1))
        tx.remove(Counter, "P")
    with Store.open(tmp_path) as store:
        with store.transaction() as tx:
            tx.put(Counter("P", 1))
            tx.remove(Counter, "P")
        assert counted(store) is None


def test_the_latest_is_the_one_first_kept_last(tmp_path: Path):
    with Store.open(tmp_path) as store:
        assert store.view().latest(Person) is None
        for name in ("Paul", "Anne", "Zoé"):
            with store.transaction() as tx:
                tx.put(person(name))
                assert tx.latest(Person) == person(name)
        with store.transaction() as tx:
            tx.put(person("Paul", member=True))
            assert tx.latest(Person) == person("Zoé")
            tx.remove(Person, person("Zoé").key)
            assert tx.latest(Person) == person("Anne")
        store.fold()
        assert store.view().latest(Person) == person("Anne")


def test_a_fold_forgets_records_whose_places_are_anothers_now(tmp_path: Path):
    with Store.open(tmp_path) as store:
        count(store, 3)
        place = store.storage.documents("counters").where("P")
        store.fold()
        # As if the new journal's first counter came to lie where the old one's did.
        store.storage.documents("counters").places["P"] = place  # type: ignore[assignment]
        with pytest.raises(StoreError):
            counted(store)


def test_a_scan_keeps_few_records_in_memory(tmp_path: Path):
    with Store.open(tmp_path) as store:
        with store.transaction() as tx:
            for number in range(2500):
                tx.put(Counter(f"P{number}", number))
        assert sum(each.last for each in store.view().all(Counter)) == sum(range(2500))
        assert len(store.view()._decoded[Counter]) <= 1000


def test_commits_that_nobody_waits_for_are_safe_once_somebody_does(tmp_path: Path):
    with Store.open(tmp_path) as store:
        for number in range(11):
            count(store, number)
        store.wait_until_safe()
        journal = store.storage._journal
        assert journal.safe == journal.end
