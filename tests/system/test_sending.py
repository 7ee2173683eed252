"""How long a pass goes on sending, and what keeps it from sending a letter again and again."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from intake.demo.people import GROUP
from intake.desk import Clerk
from intake.desk.records import BounceScore, Letter, LetterState
from intake.desk.tokens import Tokens
from intake.errors import StoreError, UnansweredError
from intake.letters.office import Office
from intake.mail import open_mailbox, open_transport
from intake.mail.ports import Transport
from intake.reading import parse
from intake.run import Bounds, House, Report, send
from intake.store import Store, backup
from servers.smtp import SILENCE, SmtpServer
from store.faults import refuse
from store.samples import NOW, body, letter, seen, thread

ALL = Bounds()


def house_of(store: Store, outbox: str, clock: Callable[[], dt.datetime], bounds: Bounds = ALL) -> House:
    folder = store.folder.parent
    return House(
        Clerk(GROUP, Tokens(bytes(32))), store, open_mailbox(f"maildir:{folder}/in", processed="P", aside="A"),
        open_transport(outbox, password=lambda: "secret", timeout=20), Office(GROUP, bytes(32)), clock,
        lambda _: None, bounds,
    )  # fmt: skip


def opened_with(count: int, folder: Path) -> Store:
    """Make a store in which so many letters wait."""
    store = Store.open(folder / "db")
    with store.transaction() as tx:
        for number in range(count):
            to = f"person{number}@lilas.example"
            tx.queue(dataclasses.replace(letter(number), to=to), thread(number), body(number))
    return store


def test_a_pass_sends_no_longer_than_it_may(tmp_path: Path) -> None:
    minutes = iter(range(100))
    letters = tmp_path / "out"
    with opened_with(9, tmp_path) as store:
        clock = lambda: NOW + dt.timedelta(minutes=next(minutes))  # noqa: E731
        house = house_of(store, f"maildir:{letters}", clock, Bounds(span=dt.timedelta(minutes=8)))
        sent = []
        for _ in range(4):
            send(house, Report())
            sent.append(len(list((letters / "new").iterdir())))
    assert sent == [4, 8, 9, 9]


@pytest.mark.parametrize("phase", ["RCPT", "END"])
def test_a_letter_over_which_the_server_goes_away_holds_up_no_other_and_goes_ever_more_seldom(
    tmp_path: Path, smtp_server: SmtpServer, phase: str
) -> None:
    """It takes it and says nothing, each time: the person gets it a few times in five days, not at each pass."""
    poisoned = "person1@lilas.example"
    smtp_server.script(phase, SILENCE, of=poisoned, times=1000)
    now = [NOW]
    with opened_with(3, tmp_path) as store:
        house = house_of(store, f"smtp://projets@127.0.0.1:{smtp_server.port}", lambda: now[0])
        house = dataclasses.replace(house, transport=quick(smtp_server))
        passes = []
        for _ in range(12):
            before = len(smtp_server.commands)
            with contextlib.suppress(UnansweredError):
                send(house, Report())
            passes.append(smtp_server.commands[before:].count("MAIL"))
            now[0] += dt.timedelta(minutes=5)
        assert [each.recipients for each in smtp_server.letters] == [
            ("person0@lilas.example",),
            ("person2@lilas.example",),
        ]
        assert passes == [2, 1, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0]
        while store.view().get(Letter, "ack:1").state is LetterState.QUEUED:  # type: ignore[union-attr]
            now[0] += dt.timedelta(hours=10)
            with contextlib.suppress(UnansweredError):
                send(house, Report())
        refused = store.view().get(Letter, "ack:1")
        assert refused is not None
        assert refused.state is LetterState.REFUSED
        told = [each for each in store.view().all(Letter) if each.kind == "letter_refused"]
        assert [each.to for each in told] == [GROUP.animateurs[0].email]


def quick(server: SmtpServer) -> Transport:
    return open_transport(
        f"smtp://projets@127.0.0.1:{server.port}", password=lambda: server.password, timeout=0.2
    )


@pytest.mark.parametrize("call", ["pwrite", "fdatasync"])
def test_a_disk_that_takes_no_marks_is_met_before_a_letter_goes(
    tmp_path: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else each pass would send it again, every five minutes for as long as the disk is full."""
    with opened_with(3, tmp_path) as store:
        house = house_of(store, f"maildir:{tmp_path}/out", lambda: NOW)
        with monkeypatch.context() as full:
            full.setattr(os, call, lambda *_: refuse(errno.ENOSPC)(""))
            with pytest.raises(StoreError, match="the disk is full"):
                send(house, Report())
        assert list((tmp_path / "out").glob("new/*")) == []
    with Store.open(tmp_path / "db") as store:
        send(house_of(store, f"maildir:{tmp_path}/out", lambda: NOW), Report())
        assert len(list((tmp_path / "out").glob("new/*"))) == 3
        assert list(store.waiting_letters()) == []


def test_a_letter_whose_bytes_are_gone_is_given_up_and_told_and_holds_up_nothing(
    tmp_path: Path, smtp_server: SmtpServer
) -> None:
    """No address is scored for it, and a backup goes on."""
    with opened_with(3, tmp_path) as store, store.transaction() as tx:
        tx.put(seen(9))
    (journal,) = (tmp_path / "db" / "journal").iterdir()
    journal.write_bytes(journal.read_bytes().replace(body(1), body(1).replace(b"Merci", b"Mersi")))
    with Store.open(tmp_path / "db") as store:
        house = house_of(store, f"smtp://projets@127.0.0.1:{smtp_server.port}", lambda: NOW)
        for _ in range(2):
            send(house, Report())
        assert list(store.waiting_letters()) == []
        given_up = store.view().get(Letter, "ack:1")
        assert given_up is not None
        assert given_up.state is LetterState.REFUSED
        assert list(store.view().all(BounceScore)) == []
        assert len(store.warnings) == 1
        backup(store.folder, tmp_path / "b.tar")
        house.transport.close()
    *others, told = smtp_server.letters
    assert [each.recipients for each in others] == [("person0@lilas.example",), ("person2@lilas.example",)]
    assert told.recipients == (GROUP.animateurs[0].email,)
    text = parse(told.raw).text
    assert "pour person1@lilas.example est abîmé sur le disque" in " ".join(text.split())
