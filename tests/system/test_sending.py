"""How long a pass goes on sending."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from intake.demo.people import GROUP
from intake.desk import Clerk
from intake.desk.tokens import Tokens
from intake.letters.office import Office
from intake.mail import open_mailbox, open_transport
from intake.run import Bounds, House, Report, send
from intake.store import Store
from store.samples import NOW, body, letter, thread


def test_a_pass_sends_no_longer_than_it_may(tmp_path: Path) -> None:
    minutes = iter(range(100))
    letters = tmp_path / "out"
    with Store.open(tmp_path / "db") as store:
        with store.transaction() as tx:
            for number in range(9):
                tx.queue(letter(number), thread(number), body(number))
        house = House(
            Clerk(GROUP, Tokens(bytes(32))), store, open_mailbox(f"maildir:{tmp_path}/in", processed="P", aside="A"),
            open_transport(f"maildir:{letters}"), Office(GROUP, bytes(32)),
            lambda: NOW + dt.timedelta(minutes=next(minutes)), lambda _: None,
            Bounds(span=dt.timedelta(minutes=8)),
        )  # fmt: skip
        sent = []
        for _ in range(4):
            send(house, Report())
            sent.append(len(list((letters / "new").iterdir())))
    assert sent == [4, 8, 9, 9]
