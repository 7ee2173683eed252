"""`intake digest --preview`: the digest as it would leave now, sending and claiming nothing."""
# ruff: noqa: PLC0415 - loaded by whoever looks

from __future__ import annotations

import argparse

from intake.cli import preview, rooms
from intake.cli.parser import Subparsers, add_now


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("digest", help="show the digest as it would leave now")
    preview.add_options(parser)
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Show the digest that the first animateur would get now. Raises IntakeError."""
    from intake.desk import Clerk
    from intake.desk.digest import preview as body_of
    from intake.desk.notices import Digest, Notice
    from intake.desk.tokens import Tokens
    from intake.desk.work import Work

    config = rooms.configuration(args)
    now = rooms.now(args, config)
    reader = config.group.animateurs[0]
    with rooms.open_store(config, read_only=True) as store:
        body = body_of(Work(store.view(), Clerk(config.group, Tokens(b"preview")), now))
        notice = Notice("preview", reader, config.group.language, Digest(reader.name, body), about="digest")
        return preview.show(notice, config, now, args)
