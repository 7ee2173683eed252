"""The pace a host asks for: no minute with more letters, and no waiting where none is needed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from intake.mail import open_transport
from intake.mail.paced import Paced
from intake.mail.ports import Delivered, Delivery, Outgoing
from mail.transport_contract import letter


class Watch:
    """A clock that goes on by the pauses, and by what each letter takes."""

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses: list[float] = []

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


class Way:
    def __init__(self, watch: Watch, seconds: float) -> None:
        self.watch, self.seconds, self.at = watch, seconds, list[float]()

    def send(self, letter: Outgoing) -> Delivery:
        self.at.append(self.watch.now)
        self.watch.now += self.seconds
        return Delivered()

    def close(self) -> None: ...


@given(st.integers(1, 20), st.integers(1, 80), st.floats(0, 10))
def test_no_minute_has_more_letters_than_the_host_takes(a_minute: int, letters: int, seconds: float) -> None:
    watch = Watch()
    way = Way(watch, seconds)
    paced = Paced(way, a_minute, lambda: watch.now, watch.pause)
    for number in range(letters):
        paced.send(letter(f"ack:{number}"))
    assert len(way.at) == letters
    for first, later in zip(way.at, way.at[a_minute:], strict=False):
        assert later - first >= 60 - 1e-6


def test_a_slow_server_is_not_waited_for_once_more() -> None:
    watch = Watch()
    paced = Paced(Way(watch, 30), 2, lambda: watch.now, watch.pause)
    for number in range(6):
        paced.send(letter(f"ack:{number}"))
    assert watch.pauses == []


def test_letters_arrive_as_without_a_pace(tmp_path: Path) -> None:
    watch = Watch()
    paced = Paced(open_transport(f"maildir:{tmp_path}"), 1, lambda: watch.now, watch.pause)
    for number in range(3):
        assert isinstance(paced.send(letter(f"ack:{number}")), Delivered)
    paced.close()
    assert len(list((tmp_path / "new").iterdir())) == 3
    assert watch.pauses == [60, 60]
