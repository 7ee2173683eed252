"""Words of the command line that are off: each with the one that was probably meant."""
# ruff: noqa: SLF001 - argparse has no public way to ask a parser what it takes

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

from intake.cli.help import said
from intake.cli.parser import DASHES
from intake.config.faults import matched
from intake.config.language import Text
from intake.config.problems import nearest
from intake.errors import UsageError

_DASHES = "".join(DASHES)
# A number below zero, the standard input, and a text in quotes that begins with a dash.
_NO_OPTION = re.compile(r"-\d|-$|.*\s")


def not_a_choice(
    action: argparse.Action, value: str, parser: argparse.ArgumentParser, language: str
) -> UsageError:
    """Return the error for a word that is none of those that an argument or a command takes."""
    choices = [str(each) for each in action.choices or ()]
    near = nearest(value, choices)
    sentence = NOT_ONE_OF.told(language, value=value, choices=", ".join(choices))
    if not near:
        return UsageError(sentence, remedy=HELP.told(language, prog=parser.prog))
    meant = f"{action.option_strings[0]} {near}" if action.option_strings else f"{parser.prog} {near}"
    return UsageError(sentence, remedy=MEANT.told(language, meant=meant))


def refuse_unknown(words: Sequence[str], command: argparse.ArgumentParser, language: str) -> None:
    """Raise UsageError for an option that nobody takes, before its lack is told as something missing."""
    parser, known = command, set(_options(command))
    for below in _commands_below(command):
        if below in words:
            parser = _commands_below(command)[below]
            known |= set(_options(parser))
    for word in words:
        if word == "--":
            return
        name = word.partition("=")[0]
        dashed = f"--{name.lstrip(_DASHES)}"
        if name in known or not name or _NO_OPTION.match(name) or name[0] not in _DASHES:
            continue
        if name[0] != "-" and dashed not in known:
            continue  # a value that begins with a dash
        near = nearest(dashed, known)
        remedy = MEANT.told(language, meant=near) if near else HELP.told(language, prog=parser.prog)
        raise UsageError(NO_OPTION.told(language, option=name, prog=parser.prog), remedy=remedy)


def too_much(
    extras: Sequence[str], command: argparse.ArgumentParser, action: str, language: str
) -> UsageError:
    """Return the error for a word more than a command takes."""
    parser = _commands_below(command).get(action, command)
    sentence = ONE_WORD_MORE.told(language, word=extras[0], prog=parser.prog)
    return UsageError(sentence, remedy=HELP.told(language, prog=parser.prog))


def in_words(message: str, parser: argparse.ArgumentParser, language: str) -> UsageError:
    """Return the error for what argparse minds, as the house tells it."""
    for minded, text in MINDED:
        values = matched(minded, message)
        if values is not None:
            if "names" in values:
                values["names"] = _missing(values["names"], parser)
            values |= {key: said(value) for key, value in values.items() if key in {"name", "other"}}
            if "value" in values:
                values["value"] = values["value"].strip("'")
            return UsageError(text.told(language, **values), remedy=HELP.told(language, prog=parser.prog))
    sentence = f"{message[:1].upper()}{message[1:].rstrip('.')}."
    return UsageError(sentence, remedy=HELP.told(language, prog=parser.prog))


def _missing(names: str, parser: argparse.ArgumentParser) -> str:
    """Return what is missing with what it is: "WHAT (projects, updates ...)"."""
    told = []
    for name in names.split(", "):
        action = next((each for each in parser._actions if (each.metavar or each.dest) == name), None)
        if isinstance(action, argparse._SubParsersAction):
            about = ", ".join(action.choices)
        else:
            about = said(action.help) if action is not None and action.help else ""
        told.append(f"{said(name)} ({about})" if about else said(name))
    return ", ".join(told)


def _options(parser: argparse.ArgumentParser) -> list[str]:
    return [option for each in parser._actions for option in each.option_strings]


def _commands_below(command: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the parsers of what a command does ("list" of shunt), by their names."""
    below = [each for each in command._actions if isinstance(each, argparse._SubParsersAction)]
    return dict(below[0].choices) if below else {}


MEANT = Text("Did you mean `{meant}`?", "Vouliez-vous dire `{meant}` ?")
HELP = Text("`{prog} --help` shows what it takes.", "`{prog} --help` montre ce qui peut suivre.")
NOT_ONE_OF = Text("“{value}” is not one of {choices}.", "« {value} » n’est pas l’un de {choices}.")
NO_OPTION = Text("`{prog}` knows no option {option}.", "`{prog}` ne connaît pas l’option {option}.")
ONE_WORD_MORE = Text("“{word}” is a word too many for `{prog}`.", "« {word} » est de trop pour `{prog}`.")
NO_COMMAND = Text("There is no command “{called}”.", "Il n’y a pas de commande « {called} ».")
ALL_COMMANDS = Text("`intake --help` lists the commands.", "`intake --help` montre les commandes.")
NO_TIME = Text(
    "“{text}” is no time; write --now 2017-03-06T08:00",
    "« {text} » n’est pas un moment ; écrivez --now 2017-03-06T08:00",
)

# What argparse minds, and how it is told.
MINDED: tuple[tuple[str, Text], ...] = (
    ("the following arguments are required: {names}", Text("Missing: {names}.", "Il manque : {names}.")),
    ("argument {name}: expected one argument", Text("{name} wants a value.", "{name} demande une valeur.")),
    (
        "argument {name}: expected at least one argument",
        Text("{name} wants at least one value.", "{name} demande au moins une valeur."),
    ),
    (
        "argument {name}: invalid int value: {value}",
        Text("{name} is a whole number, not “{value}”.", "{name} est un nombre entier, et non « {value} »."),
    ),
    (
        "argument {name}: invalid float value: {value}",
        Text("{name} is a number, not “{value}”.", "{name} est un nombre, et non « {value} »."),
    ),
    (
        "argument {name}: ignored explicit argument {value}",
        Text("{name} takes no value ({value}).", "{name} ne prend pas de valeur ({value})."),
    ),
    (
        "argument {name}: not allowed with argument {other}",
        Text("{name} does not go with {other}.", "{name} ne va pas avec {other}."),
    ),
    (
        "one of the arguments {which} is required",
        Text("One of these is needed: {which}.", "Il en faut un : {which}."),
    ),
    ("argument {name}: {why}", Text("{name}: {why}.", "{name} : {why}.")),
)  # fmt: skip
