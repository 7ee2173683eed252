"""`intake list`: what the group has, a line each."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
from pathlib import Path

from intake.cli.parser import Subparsers, add_json, add_now

# The words of `listings.LISTINGS`, which need the records; a test holds the two alike.
WORDS = (
    "projects", "updates", "steps", "requests", "calls", "comments", "people", "meetings", "decisions",
    "actions", "drafts", "minutes", "messages", "referrals", "contacts",
    "letters",
)  # fmt: skip


def add_parser(subparsers: Subparsers) -> None:
    """Add `list`."""
    parser = subparsers.add_parser(
        "list",
        help="projects, people, drafts, calls, messages ...",
        description="What the group has, a line each.",
    )
    parser.add_argument("what", choices=WORDS, metavar="WHAT", help=", ".join(WORDS))
    add_json(parser)
    parser.add_argument(
        "--import", dest="import_", type=Path, metavar="FILE",
        help="make members of the people in a CSV file, with a report of each line",
    )  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="with --import: report, and change nothing")
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Print the list as a table or as JSON."""
    if args.import_ is not None or args.dry_run:
        from intake.cli.people import bring_in

        return bring_in(args)
    from intake.cli.cells import Reader, as_json
    from intake.cli.console import language, print_json, print_table
    from intake.cli.listings import LISTINGS
    from intake.cli.rooms import configuration, open_store
    from intake.cli.words import FIELDS

    config = configuration(args)
    listing = LISTINGS[args.what]
    with open_store(config, read_only=True) as store:
        records = list(listing.records(store.view()))
    if args.json:
        print_json([as_json(record) for record in records])
    elif records:
        reader = Reader(language(), config.group.zone)
        rows = [[reader.cell(getattr(record, field)) for field in listing.fields] for record in records]
        print_table([FIELDS[field].told(reader.language) for field in listing.fields], rows)
    return 0
