"""Write the reference of all commands, docs/reference/commands.md, out of their own parsers."""
# ruff: noqa: SLF001 - argparse has no public way to ask a parser what it takes

from __future__ import annotations

import argparse
from collections.abc import Iterator

from intake.cli import COMMANDS, build
from intake.errors import IntakeError

_HEADING = """# Commands

<!-- Written by `python -m intake.cli.reference`; a test holds it true. -->

Every command takes `--config FILE` and `--debug`, before or after its name, and `--help`. Errors are a
sentence and a remedy on the standard error; `--debug` adds the traceback. Dates are ISO; `--now` sets the
clock, local to the group. Colour is for terminals alone, and not where `NO_COLOR` is set. Sentences are in
French or English as the locale says; where it names no language, as under cron, faults of the configuration
are told in the group's.
"""

_CODES = {
    0: "All is well, also when another run is at work.",
    70: "A fault of intake's own; --debug shows where.",
    130: "Stopped by Ctrl-C.",
}


def reference() -> str:
    """Return the reference as Markdown."""
    parser, _, _ = build(COMMANDS)
    return "\n".join([_HEADING, *_parts(parser), _exit_codes()])


def _parts(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield a part for each command below this parser."""
    for action in _actions(parser):
        if isinstance(action, argparse._SubParsersAction):
            told = {each.dest: each.help or "" for each in action._choices_actions}
            for name, command in action.choices.items():
                nested = list(_parts(command))
                yield from nested or [_part(command, told.get(name, ""))]


def _part(parser: argparse.ArgumentParser, told: str) -> str:
    told = parser.description or f"{told[:1].upper()}{told[1:]}."
    rows = [f"| `{_words(action)}` | {action.help or ''} |" for action in _actions(parser)]
    return "\n".join([f"## `{parser.prog}`", "", told, "", "| | |", "|---|---|", *rows, ""])


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield what a parser takes besides what every parser takes."""
    return (action for action in parser._actions if action.dest not in {"help", "config", "debug", "version"})


def _words(action: argparse.Action) -> str:
    name = action.metavar or (r"\|".join(action.choices) if action.choices else "")
    if not action.option_strings:
        return f"[{name}]" if action.nargs == "?" else f"{name} ..." if action.nargs == "+" else str(name)
    takes = f" {name or action.dest.upper()}" if action.nargs != 0 else ""
    return f"{action.option_strings[0]}{takes}"


def exit_codes() -> dict[int, str]:
    """Return what each exit code tells: those of sysexits.h that the error classes carry."""
    told = dict(_CODES)
    for kind in _kinds(IntakeError):
        told.setdefault(kind.exit_code, (kind.__doc__ or "").partition(";")[0].rstrip(".") + ".")
    return dict(sorted(told.items()))


def _exit_codes() -> str:
    rows = [f"| {code} | {told} |" for code, told in exit_codes().items()]
    return "\n".join(["## Exit codes", "", "| | |", "|---|---|", *rows, ""])


def _kinds(kind: type[IntakeError]) -> Iterator[type[IntakeError]]:
    yield kind
    for each in kind.__subclasses__():
        yield from _kinds(each)


if __name__ == "__main__":
    print(reference(), end="")
