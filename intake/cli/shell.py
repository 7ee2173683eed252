"""`intake completion` and `intake manual`: for shells and `man`, out of the commands' own parsers."""
# ruff: noqa: SLF001 - argparse has no public way to ask a parser what it takes

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterator

from intake.cli.parser import Subparsers

SHELLS = ("bash", "zsh", "fish")


@dataclasses.dataclass(frozen=True, slots=True)
class Command:
    """A command as typed ("shunt list"), what it does, and the words that may follow it."""

    name: str
    told: str
    options: tuple[tuple[str, str], ...]
    words: tuple[tuple[str, str], ...]
    parser: argparse.ArgumentParser


def add_parser(subparsers: Subparsers) -> None:
    """Add both commands."""
    completion = subparsers.add_parser(
        "completion",
        help="what a shell needs to complete commands",
        description='What a shell needs to complete commands: eval "$(intake completion bash)" in ~/.bashrc, '
        "the same with zsh in ~/.zshrc, intake completion fish | source in config.fish.",
    )
    completion.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    subparsers.add_parser("manual", help="the manual page, for `man -l -`")


def run(args: argparse.Namespace) -> int:
    """Print what is asked for."""
    from intake.cli import COMMANDS, build  # noqa: PLC0415 - this module is one of them

    parser, _, _ = build(COMMANDS)
    if args.command == "manual":
        from intake.cli.manual import manual  # noqa: PLC0415 - asked for by few

        print(manual(parser, list(commands_of(parser))), end="")
    else:
        print({"bash": _bash, "zsh": _zsh, "fish": _fish}[args.shell](list(commands_of(parser))), end="")
    return 0


def commands_of(parser: argparse.ArgumentParser, name: str = "", told: str = "") -> Iterator[Command]:
    """Yield the program itself, each command, and what is below it."""
    options = tuple(
        (word, action.help or "")
        for action in parser._actions
        for word in action.option_strings
        if word.startswith("--")
    )
    words: list[tuple[str, str]] = []
    below: list[tuple[str, str, argparse.ArgumentParser]] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {each.dest: each.help or "" for each in action._choices_actions}
            words += [(each, helps.get(each, "")) for each in action.choices]
            below += [(each, helps.get(each, ""), action.choices[each]) for each in action.choices]
        elif not action.option_strings and action.choices:
            words += [(str(each), "") for each in action.choices]
    yield Command(name, told, options, tuple(words), parser)
    for each, its_told, its_parser in below:
        yield from commands_of(its_parser, f"{name} {each}".strip(), its_told)


def _cases(commands: list[Command]) -> str:
    lines = []
    for command in commands:
        words = [word for word, _ in (*command.words, *command.options)]
        lines.append(f'    "{command.name}") words="{" ".join(words)}" ;;')
    return "\n".join(lines)


_BASH = """_intake() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" name="" words="" word
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$name" in "") ;; {parents}) ;; *) continue ;; esac
    case "$word" in -*) ;; *) name="${{name:+$name }}$word" ;; esac
  done
  case "$name" in
{cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o default -F _intake intake
"""


def _bash(commands: list[Command]) -> str:
    parents = "|".join(
        sorted({command.name.partition(" ")[0] for command in commands if " " in command.name})
    )
    return _BASH.format(cases=_cases(commands), parents=parents)


def _zsh(commands: list[Command]) -> str:
    """Zsh takes bash's completion as it is."""
    return "autoload -U +X bashcompinit && bashcompinit\n" + _bash(commands)


def _fish(commands: list[Command]) -> str:
    lines = []
    for command in commands:
        first, _, second = command.name.partition(" ")
        seen = f"__fish_seen_subcommand_from {first}" if first else "__fish_use_subcommand"
        if second:
            seen += f"; and __fish_seen_subcommand_from {second}"
        for word, told in command.words:
            lines.append(f"complete -c intake -f -n '{seen}' -a '{word}' -d '{_plain(told)}'")
        for option, told in command.options:
            lines.append(f"complete -c intake -n '{seen}' -l '{option[2:]}' -d '{_plain(told)}'")
    return "\n".join(lines) + "\n"


def _plain(told: str) -> str:
    return told.replace("'", "’")
