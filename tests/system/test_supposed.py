"""Records that are only supposed are found as a store finds them that kept them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from intake.desk.records import Update
from intake.store import Store
from intake.supposed import Supposed
from store.samples import MEMORY, update

NUMBERS = st.integers(1, 5)
CHANGES = st.lists(st.tuples(NUMBERS, st.booleans()), max_size=8)


@given(kept=st.lists(NUMBERS, max_size=5), changes=CHANGES)
def test_what_is_supposed_is_found_as_if_it_were_kept(
    kept: list[int], changes: list[tuple[int, bool]]
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as name, Store.open(Path(name)) as store:
        with store.transaction() as tx:
            for number in kept:
                tx.put(update(number))
        supposed = Supposed(store.view())
        for turn, (number, is_put) in enumerate(changes):
            if is_put:
                supposed.put(update(number, f"Texte {turn}"))
            else:
                supposed.remove(Update, update(number).key)
        told = (list(supposed.all(Update)), list(supposed.under(Update, "P1")), supposed.latest(Update))
        with store.transaction() as tx:
            for turn, (number, is_put) in enumerate(changes):
                if is_put:
                    tx.put(update(number, f"Texte {turn}"))
                else:
                    tx.remove(Update, update(number).key)
            assert told == (list(tx.all(Update)), list(tx.under(Update, "P1")), tx.latest(Update))
