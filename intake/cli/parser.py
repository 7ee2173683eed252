"""The words of the command line: what every command takes, and errors told as the house tells them."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from intake.errors import UsageError

Subparsers = Any  # argparse keeps the type of `add_subparsers()` to itself


class Parser(argparse.ArgumentParser):
    """An argument parser that every command's parser is made of: --config and --debug stand anywhere."""

    def __init__(self, **words: Any) -> None:
        super().__init__(**words)
        self.allow_abbrev = False
        # Without a default, or a command's own parser would undo what stood before the command.
        self.add_argument(
            "--config", type=Path, metavar="FILE", default=argparse.SUPPRESS,
            help="the configuration (else $INTAKE_CONFIG, else intake.toml here)",
        )  # fmt: skip
        self.add_argument(
            "--debug", action="store_true", default=argparse.SUPPRESS, help="show a traceback on a failure"
        )

    def error(self, message: str) -> NoReturn:
        """Raise UsageError where argparse would leave with 2."""
        sentence = message[:1].upper() + message[1:]
        raise UsageError(f"{sentence.rstrip('.')}.", remedy=f"`{self.prog} --help` shows what it takes.")


class Listed:
    """Stands for the parser of a command that is only named: making them all is half of `intake --help`."""

    def __init__(self, **_: Any) -> None: ...

    def __getattr__(self, _: str) -> Any:
        """Take no note of what the command takes."""
        return lambda *_, **__: self


def command_of(words: Iterable[str]) -> str:
    """Return the command among the words, or nothing."""
    rest = iter(words)
    for word in rest:
        if word == "--config":
            next(rest, "")
        elif not word.startswith("-"):
            return word
    return ""


def add_now(parser: argparse.ArgumentParser) -> None:
    """Let a command be told what time it is; read it with `rooms.now`."""
    parser.add_argument(
        "--now", type=_moment, metavar="2017-03-06T08:00", help="the time to go by, local to the group"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let a command print JSON."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def _moment(text: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no time; write 2017-03-06T08:00") from None
