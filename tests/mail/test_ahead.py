"""The next batch is fetched while this one is worked on: one batch at most, one thread, nothing unheard."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future

import pytest

from intake.errors import ServerAwayError
from intake.mail.ahead import Ahead
from intake.mail.batches import BATCH_BYTES
from intake.mail.ports import Incoming

AWAY = ServerAwayError("The server went away.", remedy="Wait.")


def mail(number: int, size: int = 10) -> Incoming:
    return Incoming(f"1:{number}", size, b"x" * size)


class Box:
    """A mailbox that writes down what it is asked, and by whom."""

    def __init__(self, *batches: Sequence[Incoming], refuses: str = "") -> None:
        self.batches, self.refuses = batches, refuses
        self.asked: list[str] = []
        self.threads: set[int] = set()

    def _note(self, what: str) -> None:
        self.threads.add(threading.get_ident())
        self.asked.append(what)
        if what == self.refuses:
            raise AWAY

    def count(self, before: dt.datetime | None = None) -> int:
        return 0

    def new(self, limit_bytes: int) -> Iterator[Sequence[Incoming]]:
        for number, batch in enumerate(self.batches, 1):
            self._note(f"fetch {number}")
            yield batch
        self._note("end")

    def done(self, uids: Sequence[str]) -> None:
        self._note(f"done {' '.join(uids)}")

    def aside(self, uids: Sequence[str]) -> None:
        self._note(f"aside {' '.join(uids)}")

    def left(self, uids: Sequence[str]) -> Sequence[str]:
        return uids

    def close(self) -> None:
        """Leave nothing."""


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("mailbox")]


def worked_through(box: Box, seen: list[list[str]]) -> None:
    with Ahead(box) as ahead:
        for batch in ahead.new(100):
            seen.append([incoming.uid for incoming in batch])
            ahead.done(seen[-1])


def test_each_batch_is_had_and_moved_in_order_by_one_thread() -> None:
    box = Box([mail(1), mail(2)], [mail(3)], [mail(4)])
    seen: list[list[str]] = []
    worked_through(box, seen)
    assert seen == [["1:1", "1:2"], ["1:3"], ["1:4"]]
    assert [each for each in box.asked if each.startswith("fetch")] == ["fetch 1", "fetch 2", "fetch 3"]
    assert [each for each in box.asked if each.startswith("done")] == ["done 1:1 1:2", "done 1:3", "done 1:4"]
    assert len(box.threads) == 1
    assert threading.get_ident() not in box.threads
    assert not threads()


def test_one_batch_at_most_is_fetched_beforehand() -> None:
    box = Box(*([mail(number)] for number in range(5)))
    with Ahead(box) as ahead:
        for number, _ in enumerate(ahead.new(100), 1):
            assert len(box.asked) <= number + 1
    assert box.asked[-1] == "end"


def test_nothing_is_fetched_beside_a_mail_that_fills_a_batch() -> None:
    box = Box([mail(1, BATCH_BYTES + 1)], [mail(2)])
    with Ahead(box) as ahead:
        batches = ahead.new(10 * BATCH_BYTES)
        next(batches)
        ahead.done(["1:1"])
        next(batches)
    assert box.asked[:3] == ["fetch 1", "done 1:1", "fetch 2"]


@pytest.mark.parametrize("refuses", ["fetch 2", "end"])
def test_a_fetch_that_fails_is_told_after_the_batch_before_was_moved(refuses: str) -> None:
    box = Box([mail(1)], refuses=refuses) if refuses == "end" else Box([mail(1)], [mail(2)], refuses=refuses)
    seen: list[list[str]] = []
    with pytest.raises(ServerAwayError):
        worked_through(box, seen)
    assert seen == [["1:1"]]
    assert box.asked[-1] == "done 1:1"


@pytest.mark.parametrize("refuses", ["done 1:1", "done 1:3"])
def test_a_move_that_fails_is_told(refuses: str) -> None:
    box = Box([mail(1)], [mail(2)], [mail(3)], refuses=refuses)
    seen: list[list[str]] = []
    with pytest.raises(ServerAwayError):
        worked_through(box, seen)
    assert box.asked.count(refuses) == 1


class Stubborn(Box):
    """A mailbox that refuses every move in words of its own."""

    def done(self, uids: Sequence[str]) -> None:
        raise ServerAwayError(f"{uids[0]} was not moved.", remedy="Wait.")


def first_batch_alone(box: Box, *moved: str) -> None:
    with Ahead(box) as ahead:
        next(ahead.new(100))
        for uid in moved:
            ahead.done([uid])


def test_all_moves_that_fail_are_told_a_sentence_each() -> None:
    with pytest.raises(ServerAwayError) as told:
        first_batch_alone(Stubborn([mail(1)], [mail(2)]), "1:1", "1:2", "1:1")
    assert str(told.value) == "1:1 was not moved. 1:2 was not moved. Wait."


class EndsWhenLookedAt(Future[None]):
    """A move that is refused right after somebody looked whether it is over."""

    def done(self) -> bool:
        was_over = super().done()
        if not was_over:
            self.set_exception(AWAY)
        return was_over


def test_a_move_that_ends_while_its_like_are_looked_at_is_told_too() -> None:
    with Ahead(Box([mail(1)], [mail(2)])) as ahead:
        ahead._moves.append(EndsWhenLookedAt())
        ahead._hear_of_moves()
        with pytest.raises(ServerAwayError):
            ahead._hear_of_moves()


def test_a_fetch_that_fails_is_told_where_nobody_takes_the_batch_any_more() -> None:
    box = Box([mail(1)], [mail(2)], refuses="fetch 2")
    with pytest.raises(ServerAwayError, match="The server went away"):
        first_batch_alone(box, "1:1")
    assert box.asked == ["fetch 1", "fetch 2", "done 1:1"]


def test_what_the_mailbox_refuses_is_noted_on_what_went_wrong_before() -> None:
    with pytest.raises(ZeroDivisionError) as told:
        work_that_breaks(Box([mail(1)], [mail(2)], refuses="done 1:1"))
    assert told.value.__notes__ == ["And besides: The server went away. Wait."]


def test_each_batch_is_told_of_as_soon_as_it_is_fetched() -> None:
    box = Box([mail(1), mail(2)], [mail(3)])
    heard: list[list[str]] = []
    with Ahead(box, lambda mails: heard.append([each.uid for each in mails])) as ahead:
        next(ahead.new(100))
    assert heard == [["1:1", "1:2"], ["1:3"]]


def work_that_breaks(box: Box) -> None:
    with Ahead(box) as ahead:
        (first,) = next(ahead.new(100))
        ahead.done([first.uid])
        raise ZeroDivisionError


def test_what_goes_wrong_in_the_work_is_told_first_and_ends_the_thread() -> None:
    with pytest.raises(ZeroDivisionError):
        work_that_breaks(Box([mail(1)], [mail(2)], refuses="done 1:1"))
    assert not threads()
