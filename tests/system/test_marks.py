"""Letters go while the disk makes the marks of those before safe: a few at most, and all at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.desk import Clerk
from intake.desk.tokens import Tokens
from intake.errors import ServerAwayError
from intake.letters.office import Office
from intake.mail import open_mailbox
from intake.mail.ports import Delivered, Delivery, Outgoing
from intake.run import MARKS_AT_ONCE, House, Report, send
from intake.store import Store, syncing
from letters.samples import GROUP
from store.samples import NOW, body, letter, thread


class Postman:
    """A transport that counts, at each letter, how many before it have a mark that is not safe."""

    def __init__(self, store: Store, away_after: int) -> None:
        self.store, self.away_after = store, away_after
        self.unsafe: list[int] = []
        self.marks = [store.storage._journal.end]

    def send(self, _letter: Outgoing) -> Delivery:
        journal = self.store.storage._journal
        if journal.end != self.marks[-1]:
            self.marks.append(journal.end)
        self.unsafe.append(sum(end > journal.safe for end in self.marks))
        if len(self.unsafe) > self.away_after:
            raise ServerAwayError("The server went away.", remedy="Wait.")
        return Delivered("250 ok")

    def close(self) -> None:
        """Leave nothing."""


@pytest.fixture
def slow_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that makes nothing safe before somebody waits for it."""

    def wait(syncer: syncing.Syncer) -> None:
        syncer.note(syncer._wanted)

    monkeypatch.setattr(syncing.Syncer, "ask", lambda self, end: setattr(self, "_wanted", end))
    monkeypatch.setattr(syncing.Syncer, "wait", wait)


def sent(folder: Path, count: int, away_after: int = 1000) -> tuple[Postman, Store]:
    store = Store.open(folder / "db")
    with store.transaction() as tx:
        for number in range(count):
            tx.queue(letter(number), thread(number), body(number))
    postman = Postman(store, away_after)
    box = open_mailbox(f"maildir:{folder / 'in'}", processed="done", aside="aside")
    clerk, office = Clerk(GROUP, Tokens(bytes(32))), Office(GROUP, bytes(32))
    house = House(clerk, store, box, postman, office, lambda: NOW, lambda _: None)
    if away_after < count:
        with pytest.raises(ServerAwayError):
            send(house, Report())
    else:
        send(house, Report())
    return postman, store


@pytest.mark.usefixtures("slow_disk")
def test_a_power_cut_takes_back_the_marks_of_a_few_letters_only(tmp_path: Path) -> None:
    postman, store = sent(tmp_path, 3 * MARKS_AT_ONCE + 5)
    assert max(postman.unsafe) == MARKS_AT_ONCE - 1  # and the letter that is just going
    assert store.storage._journal.safe == store.storage._journal.end
    store.close()


@pytest.mark.usefixtures("slow_disk")
def test_the_marks_are_safe_also_when_the_server_goes_away(tmp_path: Path) -> None:
    _, store = sent(tmp_path, 10, away_after=7)
    assert store.storage._journal.safe == store.storage._journal.end
    assert len(list(store.waiting_letters())) == 3
    store.close()
