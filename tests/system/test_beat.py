"""What a pass leaves word of: the next one must not take for idle what this one did not do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from intake import upkeep
from intake.demo.people import GROUP, ZONE
from intake.desk import Clerk
from intake.desk.tokens import Tokens
from intake.errors import StoreError
from intake.letters.office import Office
from intake.mail import open_mailbox, open_transport
from intake.run import Bounds, House, beat, never, run_pass
from intake.store import Store
from intake.store.pulse import Pulse, read_pulse

MONDAY = dt.datetime(2017, 3, 6, 8, 0, tzinfo=ZONE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "db") as opened:
        yield opened


def passed(store: Store, at: dt.datetime, until: dt.datetime, stopping: Callable[[], bool] = never) -> Pulse:
    """Make a pass that begins at one time and leaves its word at another."""
    root = store.folder.parent
    house = House(
        Clerk(GROUP, Tokens(bytes(32))), store, open_mailbox(f"maildir:{root}/in", processed="P", aside="A"),
        open_transport(f"maildir:{root}/out"), Office(GROUP, bytes(32)), lambda: at, lambda _: None,
        Bounds(stopping=stopping),
    )  # fmt: skip
    beat(house, run_pass(house), until, "me")
    pulse = read_pulse(store.folder)
    assert pulse is not None
    return pulse


def seconds(count: int) -> dt.timedelta:
    return dt.timedelta(seconds=count)


def test_a_digest_that_came_due_while_letters_went_is_not_slept_through(store: Store) -> None:
    passed(store, MONDAY - dt.timedelta(days=3), MONDAY - dt.timedelta(days=3))
    pulse = passed(store, MONDAY - seconds(2), MONDAY + seconds(5))
    assert not pulse.leaves_nothing_to_do(MONDAY + seconds(600), "me")


def test_a_pass_looks_once_a_day_and_is_idle_between(store: Store) -> None:
    tuesday = MONDAY + dt.timedelta(days=1)
    passed(store, tuesday, tuesday)
    pulse = passed(store, tuesday + seconds(60), tuesday + seconds(61))
    assert pulse.leaves_nothing_to_do(tuesday + dt.timedelta(hours=15), "me")
    assert not pulse.leaves_nothing_to_do(tuesday + dt.timedelta(hours=16), "me")


def test_a_pass_that_was_stopped_before_the_clocks_work_leaves_it_to_the_next(store: Store) -> None:
    pulse = passed(store, MONDAY, MONDAY, stopping=lambda: True)
    assert not pulse.leaves_nothing_to_do(MONDAY + seconds(600), "me")


def test_what_could_not_be_let_go_of_is_tried_by_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> str:
        raise StoreError("The disk is full.", remedy="Free some space.")

    monkeypatch.setattr(upkeep, "keep_retention", refused)
    pulse = passed(store, MONDAY, MONDAY)
    assert not pulse.leaves_nothing_to_do(MONDAY + seconds(600), "me")
