"""The manual page, in the language of `man`, out of the same parsers as --help."""
# ruff: noqa: SLF001 - as in reference.py

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from intake import __version__
from intake.cli.reference import exit_codes

if TYPE_CHECKING:
    from intake.cli.shell import Command

_ABOUT = """A working group's clerk by email: it files the projects people mail in, mails members one
digest a week, drafts the minutes of meetings, and publishes them once the facilitator has approved
by replying. Cron starts it; nothing listens on the network. Without a word it prints its help."""


def manual(parser: argparse.ArgumentParser, commands: list[Command]) -> str:
    """Return the page."""
    return "\n".join([
        f'.TH INTAKE 1 "" "intake {__version__}" "User commands"',
        ".SH NAME", "intake \\- a working group's clerk by email",
        ".SH SYNOPSIS", ".B intake", "[\\-\\-config FILE] [\\-\\-debug] COMMAND ...",
        ".SH DESCRIPTION", _text(_ABOUT),
        ".SH OPTIONS", *_options(parser),
        ".SH COMMANDS", *(line for command in commands[1:] for line in _command(command)),
        ".SH EXIT STATUS", *(line for code, told in exit_codes().items() for line in _item(str(code), told)),
        ".SH FILES", *_item("intake.toml", "The configuration, in the working folder."),
        *_item("db/", "All data of the group; the secret of its tokens is db/secret."),
        ".SH ENVIRONMENT", *_item("INTAKE_CONFIG", "The configuration, where --config names none."),
        *_item("NO_COLOR", "No colours on the terminal."), "",
    ])  # fmt: skip


def _command(command: Command) -> Iterator[str]:
    yield f'.SS "intake {command.name}"'
    yield _text(command.parser.description or f"{command.told[:1].upper()}{command.told[1:]}.")
    yield from _options(command.parser)


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.dest == "help":
            continue
        names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        takes = f" {action.metavar}" if action.option_strings and action.metavar else ""
        yield from _item(f"{names}{takes}", action.help or "")


def _item(name: str, told: str) -> list[str]:
    return [".TP", f".B {_text(name)}", _text(told)]


def _text(text: str) -> str:
    """Return words as roff has them: a line that begins with a dot would be an order to it."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in escaped.split("\n"))
