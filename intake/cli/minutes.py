"""`intake minutes N --preview`: the minutes of a meeting as they would be drafted now."""
# ruff: noqa: PLC0415 - loaded by whoever looks

from __future__ import annotations

import argparse

from intake.cli import preview, rooms
from intake.cli.parser import Subparsers, add_now
from intake.errors import UsageError


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "minutes", help="show the minutes of a meeting as they would be drafted now"
    )
    parser.add_argument("number", type=int, metavar="N", help="the meeting's number")
    preview.add_options(parser)
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Show the newest version of a meeting's minutes, or a draft made for the look. Raises UsageError."""
    from intake.desk import Clerk
    from intake.desk.minutes.build import build_items
    from intake.desk.minutes.held import with_holds
    from intake.desk.minutes.text import minutes_text
    from intake.desk.minutes.versions import as_told
    from intake.desk.notices import Notice, PublishedMinutes
    from intake.desk.records import Meeting
    from intake.desk.tokens import Tokens
    from intake.desk.work import Work

    config = rooms.configuration(args)
    now = rooms.now(args, config)
    reader = config.group.animateurs[0]
    with rooms.open_store(config, read_only=True) as store:
        meeting = store.view().get(Meeting, f"R{args.number}")
        if meeting is None:
            raise UsageError(
                f"There is no meeting {args.number}.", remedy="`intake list meetings` shows which there are."
            )
        work = Work(store.view(), Clerk(config.group, Tokens(b"preview")), now)
        meeting = as_told(meeting, work)
        text = minutes_text(
            meeting, with_holds(build_items(meeting, work), work), config.group, internal=False
        )
        notice = Notice("preview", reader, config.group.language, PublishedMinutes(reader.name, text))
        return preview.show(notice, config, now, args)
