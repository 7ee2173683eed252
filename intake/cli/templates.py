"""`intake templates`: which letters have words of the group's own, copies to edit, a trial of them all."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers, add_json
from intake.config.language import Text
from intake.errors import TemplateError, UsageError

if TYPE_CHECKING:
    from intake.config.values import Config


def add_parser(subparsers: Subparsers) -> None:
    """Add `templates` and what it does."""
    parser = subparsers.add_parser("templates", help="the letters' words: list, copy, check")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every template, and which are your own")
    add_json(listing)
    copy = actions.add_parser("copy", help="copy one into your own folder, to edit it there")
    copy.add_argument("name", metavar="NAME", help="a letter (digest) or a file (fr/digest.txt.j2)")
    actions.add_parser("check", help="set every letter with sample values, in every language")


def run(args: argparse.Namespace) -> int:
    """Do what is asked of the templates. Raises UsageError and TemplateError."""
    from intake.cli.rooms import configuration

    config = configuration(args)
    match args.action:
        case "list":
            return _list(args, config)
        case "copy":
            return _copy(args.name, config)
        case _:
            return _check(config)


def _list(args: argparse.Namespace, config: Config) -> int:
    from intake.cli.console import language, print_json, print_table
    from intake.letters.trial import names, overridden

    own = overridden(config.templates)
    if args.json:
        print_json([{"name": name, "own": name in own} for name in names()])
        return 0
    told = language()
    print_table(
        (NAME.told(told), WHOSE.told(told)),
        [(name, str(config.templates) if name in own else SHIPPED.told(told)) for name in names()],
    )
    return 0


def _copy(name: str, config: Config) -> int:
    from intake.cli.console import language, say
    from intake.letters.folder import shipped
    from intake.store.disk import refusal

    if config.templates is None:
        raise UsageError(
            NO_FOLDER.told(language()), remedy=NO_FOLDER_REMEDY.told(language(), path=config.path)
        )
    for each in _meant(name, config.group.language):
        target = config.templates / each
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8") as file:
                file.write((shipped() / each).read_text(encoding="utf-8"))
        except FileExistsError:
            raise UsageError(
                THERE.told(language(), path=target), remedy=THERE_REMEDY.told(language())
            ) from None
        except OSError as error:
            raise refusal(error, target) from error
        say(COPIED, path=target)
    return 0


def _meant(name: str, language: str) -> list[str]:
    """Return the templates that a name means: a file, or both parts of a letter in the group's language."""
    from intake.cli.console import language as spoken
    from intake.config.problems import nearest
    from intake.letters.trial import names

    known = names()
    found = [each for each in known if each == name or Path(each).name == name]
    found = found or [f"{language}/{name}.{part}.j2" for part in ("txt", "html")]
    found = [each for each in found if each in known]
    if not found:
        letters = {Path(each).name.split(".")[0] for each in known}
        near = nearest(name, {*letters, *known})
        remedy = NEAR.told(spoken(), near=near) if near else SEE_LIST.told(spoken())
        raise UsageError(UNKNOWN.told(spoken(), name=name), remedy=remedy)
    return [each for each in found if each.startswith(f"{language}/")] or found


def _check(config: Config) -> int:
    from intake.cli import tell
    from intake.cli.console import say
    from intake.letters.trial import overridden, problems

    found = [*problems(config.group, config.templates), *_strays(config)]
    for problem in found:
        tell(problem)
    if found:
        return TemplateError.exit_code
    say(ALL_WELL, count=len(overridden(config.templates)))
    return 0


def _strays(config: Config) -> Iterator[TemplateError]:
    """Yield the files of the user's folder that stand in for nothing, as a name with a slip does."""
    from intake.cli.console import language
    from intake.config.problems import nearest
    from intake.letters.trial import names, strays

    told = language()
    for name in strays(config.templates):
        near = nearest(name, set(names()))
        remedy = NEAR.told(told, near=near) if near else SEE_LIST.told(told)
        yield TemplateError(STRAY.told(told, path=config.templates, name=name), remedy=remedy, place=name)


NAME = Text("template", "modèle")
WHOSE = Text("comes from", "vient de")
SHIPPED = Text("intake", "intake")
NO_FOLDER = Text(
    "No folder for templates of your own is configured.",
    "Aucun dossier pour vos propres modèles n’est configuré.",
)
NO_FOLDER_REMEDY = Text(
    'Below [templates] in {path} write: path = "templates"',
    'Sous [templates] dans {path}, écrivez : path = "templates"',
)
THERE = Text("{path} is there already.", "{path} existe déjà.")
THERE_REMEDY = Text(
    "Edit it, or remove it to begin again.", "Modifiez-le, ou supprimez-le pour repartir du modèle fourni."
)
COPIED = Text("{path}", "{path}")
UNKNOWN = Text("No template is called “{name}”.", "Aucun modèle ne s’appelle « {name} ».")
NEAR = Text("Did you mean {near}?", "Vouliez-vous dire {near} ?")
SEE_LIST = Text("`intake templates list` shows them.", "`intake templates list` les montre.")
STRAY = Text("No letter uses {path}/{name}.", "Aucune lettre n’utilise {path}/{name}.")
ALL_WELL = Text(
    "Every letter can be written in French and English ({count} template(s) of your own).",
    "Chaque lettre peut s’écrire en français et en anglais ({count} modèle(s) à vous).",
)
