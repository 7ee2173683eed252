"""`intake digest`: the digest as it would leave now, shown or sent to an animateur alone."""
# ruff: noqa: PLC0415 - loaded by whoever looks

from __future__ import annotations

import argparse

from intake.cli import preview, rooms
from intake.cli.parser import Subparsers, add_now


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("digest", help="show the digest as it would leave now")
    preview.add_options_of_sending(parser)
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Show or send the digest that an animateur would get now. Raises IntakeError."""
    from intake.desk import Clerk
    from intake.desk.answers import language_of
    from intake.desk.digest import enclosures
    from intake.desk.digest import preview as body_of
    from intake.desk.notices import Digest, Notice
    from intake.desk.tokens import Tokens
    from intake.desk.work import Work

    config = rooms.configuration(args)
    now = rooms.now(args, config)
    reader = preview.reader_of(args, config)
    with rooms.open_to_look(config) as store:
        work = Work(store.view(), Clerk(config.group, Tokens(b"preview")), now)
        body, language = body_of(work), language_of(reader.key, work)
        notice = Notice(
            key=f"preview:digest:{now.isoformat()}:{reader.key}",
            to=reader,
            language=language,
            body=Digest(reader.name, body),
            about="digest",
            enclosures=enclosures(body, work, language),
        )
    if args.to:
        return preview.send(notice, config, now)
    return preview.show(notice, config, now, args)
