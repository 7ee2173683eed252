"""`intake demo`: the story of a group, in French, without any server."""

from __future__ import annotations

import argparse
from pathlib import Path

from intake.cli.parser import Subparsers


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("demo", help="play two months of a group's life, without any server")
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("intake-demo"),
        metavar="DIR",
        help="where to play it (intake-demo)",
    )


def run(args: argparse.Namespace) -> int:
    """Play the story; in a folder that holds it already nothing comes twice. Raises IntakeError."""
    from intake.demo.play import play  # noqa: PLC0415 - every room at once

    return play(args.folder, print)
