"""`intake shunt`: the mails set aside, seen, tried again or thrown away by a human."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers, add_json, add_now
from intake.config.language import Text
from intake.errors import UnreadableMailError

if TYPE_CHECKING:
    from intake.cli.cells import Reader
    from intake.config.values import Config
    from intake.run import House
    from intake.store.shunt import Shunt, Shunted


def add_parser(subparsers: Subparsers) -> None:
    """Add `shunt` and what it does."""
    parser = subparsers.add_parser("shunt", help="the mails set aside: list, show, retry, drop")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="which wait, and why")
    add_json(listing)
    show = actions.add_parser("show", help="one of them, with its reason")
    show.add_argument("key", metavar="KEY", help="as `intake shunt list` tells it")
    show.add_argument("--raw", action="store_true", help="print the mail as it came")
    add_json(show)
    retry = actions.add_parser("retry", help="take them in again")
    drop = actions.add_parser("drop", help="throw them away")
    for action in (retry, drop):
        action.add_argument("keys", nargs="+", metavar="KEY", help="as `intake shunt list` tells it")
    add_now(retry)


def run(args: argparse.Namespace) -> int:
    """Do what is asked of the shunt. Raises UsageError for a key that is not there."""
    from intake.cli.rooms import configuration
    from intake.store.shunt import Shunt

    config = configuration(args)
    shunt = Shunt(config.store)
    match args.action:
        case "list":
            return _list(args, config, list(shunt.all()))
        case "show":
            return _show(args, config, shunt)
        case "retry":
            return _retry(args, config, shunt)
        case _:
            for key in args.keys:
                shunt.drop(key)
            return 0


def _list(args: argparse.Namespace, config: Config, waiting: list[Shunted]) -> int:
    from intake.cli.cells import as_json
    from intake.cli.console import print_json, print_table
    from intake.cli.words import FIELDS

    if args.json:
        print_json([as_json(shunted) for shunted in waiting])
    elif waiting:
        fields = ("key", "at", "sender", "subject", "reason")
        reader = _reader(config)
        rows = [[reader.cell(getattr(shunted, field)) for field in fields] for shunted in waiting]
        print_table([FIELDS[field].told(reader.language) for field in fields], rows)
    return 0


def _show(args: argparse.Namespace, config: Config, shunt: Shunt) -> int:
    from intake.cli.cells import as_json, fields_of
    from intake.cli.console import print_json

    shunted = shunt.show(args.key)
    if args.raw:
        sys.stdout.buffer.write(shunt.raw(args.key))
    elif args.json:
        print_json(as_json(shunted))
    else:
        print("\n".join(fields_of(shunted, _reader(config))))
    return 0


def _retry(args: argparse.Namespace, config: Config, shunt: Shunt) -> int:
    """Take mails in as if they had just come; what still surprises stays, and the exit code tells."""
    from intake.cli.console import say
    from intake.cli.rooms import now, open_house, open_store

    mails = {key: shunt.raw(key) for key in args.keys}
    left = 0
    clock, log = (lambda: now(args, config)), (lambda _line: None)
    with open_store(config) as store, open_house(config, store, clock, log) as house:
        for key, raw in mails.items():
            if _take(house, shunt.show(key), raw):
                left += 1
                say(STILL, key=key, reason=shunt.show(key).reason)
            else:
                store.wait_until_safe()
                shunt.drop(key)
                say(TAKEN, key=key)
    return UnreadableMailError.exit_code if left else 0


def _take(house: House, shunted: Shunted, raw: bytes) -> bool:
    """Take one mail in; return whether it must still wait for a human."""
    from intake.desk.records import Disposition, Seen
    from intake.mail.ports import Incoming
    from intake.reading import parse
    from intake.run import Report
    from intake.taking import take_one

    message = parse(raw, house.group_zone)
    seen = house.store.view().get(Seen, message.key)
    if seen is not None and seen.disposition is Disposition.ASIDE and seen.sha256 == message.sha256:
        # The ledger would say that it had its effect: to be set aside.
        with house.store.transaction() as tx:
            tx.remove(Seen, message.key)
    incoming = Incoming(f"shunt:{shunted.key}", len(raw), raw, complete=shunted.reason != HEAD_ONLY)
    return take_one(house, incoming, Report())


def _reader(config: Config) -> Reader:
    from intake.cli.cells import Reader
    from intake.cli.console import language

    return Reader(language(), config.group.zone)


# The reason for which only a mail's head was kept: taken for the whole mail it would be an empty one.
HEAD_ONLY = "too large"
STILL = Text("{key} still waits: {reason}", "{key} attend encore : {reason}")
TAKEN = Text("{key} was taken in.", "{key} a été traité.")
