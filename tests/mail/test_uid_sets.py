"""UIDs written as sets, for any UIDs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.mail.imap.uid_sets import OCTETS, uid_sets


@pytest.mark.parametrize(
    ("uids", "written"),
    [([], []), ([4], ["4"]), ([7, 4, 8, 9], ["4,7:9"]), ([1, 2, 3], ["1:3"]), ([5, 5, 7], ["5,7"])],
)
def test_neighbours_are_a_range(uids: list[int], written: list[str]) -> None:
    assert list(uid_sets(uids)) == written


@given(st.lists(st.integers(1, 4_294_967_295) | st.integers(1, 400), max_size=400))
def test_sets_hold_exactly_what_was_given_in_short_lines(uids: list[int]) -> None:
    written = list(uid_sets(uids))
    assert all(len(line) <= OCTETS for line in written)
    read = []
    for run in (run for line in written for run in line.split(",")):
        first, _, last = run.partition(":")
        read.extend(range(int(first), int(last or first) + 1))
    assert read == sorted(set(uids))
