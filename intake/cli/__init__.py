"""The command line: find the command's module, run it, and tell what went wrong in a sentence."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO, cast

from intake import __version__
from intake.cli.console import language, speak
from intake.cli.parser import (
    Listed,
    Parser,
    command_of,
    described,
    parsed,
    refuse_unknown_options,
)
from intake.cli.terminal import Plain
from intake.errors import IntakeError, UsageError

# One module a command, or a group of them, imported when it is called: `add_parser(subparsers)`, `run(args)`.
# It bears the name of its command; a module that holds several is found by importing them all.
# Once imported, each is a name in this file too: `list` is then a module here.
COMMANDS: tuple[str, ...] = (
    "init",
    "demo",
    "run",
    "digest",
    "minutes",
    "letter",
    "publish",
    "status",
    "list",
    "show",
    "shunt",
    "forget",
    "archive",
    "login",
    "doctor",
    "templates",
    "parse",
    "explain",
    "shell",
)

Run = Callable[..., int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (sysexits.h)."""
    words = sys.argv[1:] if argv is None else [*argv]
    speak("en")
    _write_somewhere()
    _write_anywhere()
    out, err = cast(TextIO, Plain(sys.stdout)), cast(TextIO, Plain(sys.stderr))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        return _ended(words)


def _ended(words: Sequence[str]) -> int:
    """Run one command and return its exit code, whatever ended it."""
    try:
        try:
            return _run(words)
        finally:
            sys.stdout.flush()  # here a reader that left is no fault; at the end of Python it would be
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _give_up_output()  # nobody reads on (`| head`)
        return 0
    except IntakeError as error:
        return _end(error, debug="--debug" in words)
    except Exception as error:  # noqa: BLE001 - the last resort: people get a sentence, not a traceback
        from intake.cli.own_fault import own_fault  # noqa: PLC0415 - the last resort

        if isinstance(error, OSError) and error.filename is None:
            _give_up_output()  # a disk that is full behind it
        return _end(own_fault(error), debug="--debug" in words)


def _run(words: Sequence[str]) -> int:
    called = command_of(words)
    kind = Parser if called else Listed
    parser, commands, runs = build(_needed(called, words), kind)
    if called and called not in commands:
        refuse_unknown_options(words[: words.index(called)], parser)
        raise _no_such(called, tuple(commands))
    args = parsed(parser, words, commands.get(called, parser))
    if not args.command:
        parser.print_help(sys.stderr)
        return UsageError.exit_code
    return runs[args.command](args)


def build(names: Sequence[str], kind: type[Any] = Parser) -> tuple[Parser, dict[str, Parser], dict[str, Run]]:
    """Return the parser that knows the commands of these modules, and each command's own parser and run.

    `kind` is what the commands' own parsers are: `Listed` where none of them will be called.
    """
    parser = Parser(prog="intake", description="A working group's clerk by email.")
    parser.add_argument("--version", action="version", version=f"intake {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=kind)
    runs: dict[str, Run] = {}
    for name in names:
        module = importlib.import_module(f"intake.cli.{name}")
        module.add_parser(subparsers)
        runs |= dict.fromkeys(subparsers.choices.keys() - runs.keys(), module.run)
    if kind is Parser:
        described(subparsers)
    return parser, dict(subparsers.choices), runs


def _needed(called: str, words: Sequence[str]) -> Sequence[str]:
    """Return the modules without which these words cannot be understood."""
    if called in COMMANDS:
        return (called,)
    return () if "--version" in words and not called else COMMANDS


def _no_such(called: str, known: Sequence[str]) -> UsageError:
    from intake.cli.misspelt import ALL_COMMANDS, MEANT, NO_COMMAND  # noqa: PLC0415 - half of `--version`
    from intake.config.problems import nearest  # noqa: PLC0415 - as above

    told, near = language(), nearest(called, known)
    remedy = MEANT.told(told, meant=f"intake {near}") if near else ALL_COMMANDS.told(told)
    return UsageError(NO_COMMAND.told(told, called=called), remedy=remedy)


def _end(error: IntakeError, *, debug: bool) -> int:
    if debug:
        import traceback  # noqa: PLC0415 - as above

        traceback.print_exc()
    tell(error)
    return error.exit_code


def tell(error: IntakeError) -> None:
    """Print an error as people and cron read it: a sentence, each problem, and the remedy."""
    from intake.config.faults import remedy_of, sentence_of  # noqa: PLC0415 - as above

    print(f"intake: {sentence_of(error, language())}", file=sys.stderr)
    for problem in getattr(error, "problems", ()):
        print(f"  {problem}", file=sys.stderr)
    if remedy := remedy_of(error, language()):
        print(remedy, file=sys.stderr)


def _give_up_output() -> None:
    """Write nothing more: Python would complain once more of what is left when it flushes at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_somewhere() -> None:
    """Go on where a stream is closed (`>&-`): what is said is then said to nobody."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - to the end


def _write_anywhere() -> None:
    """Let a terminal without UTF-8 show a question mark rather than stop the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
