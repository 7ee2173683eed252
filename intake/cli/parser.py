"""The words of the command line: what every command takes, and errors told as the house tells them."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from intake.cli.console import language
from intake.cli.help import Helped
from intake.errors import UsageError

# What a word processor or a mail makes of the two dashes before an option.
DASHES = ("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212")

# Years that a group may live in: before and behind them Python's own dates end.
_YEARS = range(1970, 3000)

Subparsers = Any  # argparse keeps the type of `add_subparsers()` to itself


class Parser(argparse.ArgumentParser):
    """An argument parser that every command's parser is made of: --config and --debug stand anywhere."""

    def __init__(self, **words: Any) -> None:
        super().__init__(**{"formatter_class": Helped} | words)
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
        from intake.cli.misspelt import in_words  # noqa: PLC0415 - most command lines have no fault

        raise in_words(message, self, language())

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse a word that is none of an argument's, with the one that was probably meant."""
        if action.choices is None or value in action.choices:
            return
        from intake.cli.misspelt import not_a_choice  # noqa: PLC0415 - as above

        raise not_a_choice(action, str(value), self, language())


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


def parsed(parser: Parser, words: Iterable[str], command: Parser) -> argparse.Namespace:
    """Return what the words say. Raises UsageError for what nobody takes, with what was probably meant."""
    words = [*words]
    refuse_unknown_options(words, command)
    args, extras = parser.parse_known_args(words)
    if extras:
        from intake.cli.misspelt import too_much  # noqa: PLC0415 - as above

        raise too_much(extras, command, getattr(args, "action", ""), language())
    return args


def refuse_unknown_options(words: Sequence[str], command: Parser) -> None:
    """Raise UsageError for an option that nobody takes, with the one that was probably meant."""
    known = {"-", "--", *command._option_string_actions}  # noqa: SLF001 - argparse tells them nowhere else
    if any(word[:1] in DASHES and word.partition("=")[0] not in known for word in words):
        from intake.cli.misspelt import refuse_unknown  # noqa: PLC0415 - as above

        refuse_unknown(words, command, language())


def described(subparsers: Subparsers) -> None:
    """Have each command's own help tell what the list of them tells of it."""
    told = {each.dest: each.help or "" for each in subparsers._choices_actions}  # noqa: SLF001 - as in misspelt.py
    for name, parser in subparsers.choices.items():
        words = told.get(name, "")
        parser.description = parser.description or f"{words[:1].upper()}{words[1:].rstrip('. ')}."
        for below in parser._actions:  # noqa: SLF001 - as above
            if isinstance(below, argparse._SubParsersAction):  # noqa: SLF001 - as above
                described(below)


def add_now(parser: argparse.ArgumentParser) -> None:
    """Let a command be told what time it is; read it with `rooms.now`."""
    parser.add_argument(
        "--now", type=_moment, metavar="2017-03-06T08:00", help="the time to go by, local to the group"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let a command print JSON."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def _moment(text: str) -> dt.datetime:
    with contextlib.suppress(ValueError):
        moment = dt.datetime.fromisoformat(text)
        if moment.year in _YEARS:
            return moment
    from intake.cli.misspelt import NO_TIME  # noqa: PLC0415 - as above

    raise UsageError(NO_TIME.told(language(), text=text))
