"""`intake parse`: what is read in a mail."""

from __future__ import annotations

import argparse
import mailbox
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from intake.reading import parse
from intake.reading.as_json import as_line

if TYPE_CHECKING:
    from collections.abc import Iterator


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("parse", help="what is read in a mail")
    _add_arguments(parser)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    for name in args.files:
        raw = Path(name).read_bytes()
        print(as_line(parse(raw), name))
    return 0


if __name__ == "__main__":
    _parser = argparse.ArgumentParser(prog="intake parse")
    _add_arguments(_parser)
    raise SystemExit(run(_parser.parse_args()))
