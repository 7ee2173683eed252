"""The connection ends after any byte: each mail is in one place, and nothing but ServerAwayError is told."""

from __future__ import annotations

import contextlib
import os

import pytest

from intake.errors import ServerAwayError
from intake.mail import open_mailbox
from intake.mail.ports import Mailbox
from mail.hands import ASIDE, PROCESSED
from mail.mailbox_contract import LIMIT, mail
from servers.imap import Account, Dovecots, Options
from servers.proxy import TO_CLIENT, TO_SERVER, Wire

MAILS = [mail(1), mail(2), mail(3)]
STEPS = (
    {TO_CLIENT: 211, TO_SERVER: 61}
    if os.environ.get("INTAKE_CUTS") != "all"
    else {TO_CLIENT: 7, TO_SERVER: 3}
)
"""Bytes between one cut and the next; INTAKE_CUTS=all takes minutes and leaves nothing between them."""


def through(account: Account, wire: Wire) -> Mailbox:
    url = account.url(port=wire.port)
    return open_mailbox(url, password=account.password, processed=PROCESSED, aside=ASIDE, timeout=10)


def walk(box: Mailbox) -> None:
    """Do what a pass does."""
    try:
        for batch in box.new(LIMIT):
            box.done([incoming.uid for incoming in batch])
    finally:
        box.close()


def length_of_a_walk(dovecots: Dovecots, options: Options, direction: str) -> int:
    account = Account(dovecots.get(options))
    account.deliver(*MAILS)
    with Wire(account.server.port) as wire:
        walk(through(account, wire))
        return wire.carried[direction]


@pytest.mark.parametrize("direction", [TO_CLIENT, TO_SERVER])
@pytest.mark.parametrize("without", [(), ("MOVE",), ("MOVE", "UIDPLUS")], ids=["move", "uidplus", "expunge"])
def test_a_connection_cut_anywhere_leaves_each_mail_once(
    dovecots: Dovecots, without: tuple[str, ...], direction: str
) -> None:
    options = Options(without=without)
    for after in range(1, length_of_a_walk(dovecots, options, direction), STEPS[direction]):
        account = Account(dovecots.get(options))
        account.deliver(*MAILS)
        with Wire(account.server.port) as wire:
            wire.cut(direction, after)
            walk(through(account, wire))  # one cut is mended without a word
        assert (after, account.mails(), account.mails(PROCESSED)) == (after, [], MAILS)


@pytest.mark.parametrize("direction", [TO_CLIENT, TO_SERVER])
@pytest.mark.parametrize("without", [(), ("MOVE",), ("MOVE", "UIDPLUS")], ids=["move", "uidplus", "expunge"])
def test_a_line_that_is_always_cut_there_loses_and_doubles_nothing(
    dovecots: Dovecots, without: tuple[str, ...], direction: str
) -> None:
    options = Options(without=without)
    for after in range(1, length_of_a_walk(dovecots, options, direction), STEPS[direction]):
        account = Account(dovecots.get(options))
        account.deliver(*MAILS)
        with Wire(account.server.port) as wire:
            wire.cut(direction, after, times=100)
            with contextlib.suppress(ServerAwayError):
                walk(through(account, wire))
        walk(open_mailbox(account.url(), password=account.password, processed=PROCESSED, aside=ASIDE))
        assert (after, account.mails(), sorted(account.mails(PROCESSED))) == (after, [], MAILS)
