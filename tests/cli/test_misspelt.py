"""Words of the command line with a slip: what was probably meant is told, in the reader's language."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import intake, intake_here
from intake.cli import COMMANDS, build
from intake.cli.parser import Parser
from intake.cli.words_help import FRENCH

LISTED = (
    "projects, updates, steps, requests, calls, comments, people, meetings, decisions, actions, drafts, minutes, "
    "messages, referrals, contacts, letters"
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("digest --prevew", ["`intake digest` knows no option --prevew.", "Did you mean `--preview`?"]),
        ("run --dryrun", ["`intake run` knows no option --dryrun.", "Did you mean `--dry-run`?"]),
        ("run —dry-run", ["`intake run` knows no option —dry-run.", "Did you mean `--dry-run`?"]),
        ("run -dry-run", ["`intake run` knows no option -dry-run.", "Did you mean `--dry-run`?"]),
        ("--confg x status", ["`intake` knows no option --confg.", "Did you mean `--config`?"]),
        ("shunt list --jsn", ["`intake shunt list` knows no option --jsn.", "Did you mean `--json`?"]),
        ("run --frobnicate", ["`intake run` knows no option --frobnicate.", "`intake run --help` shows what it takes."]),
        ("run now", ["“now” is a word too many for `intake run`.", "`intake run --help` shows what it takes."]),
        ("list project", [f"“project” is not one of {LISTED}.", "Did you mean `intake list projects`?"]),
        ("shunt lst", ["“lst” is not one of list, show, retry, drop.", "Did you mean `intake shunt list`?"]),
        ("templates chek", ["“chek” is not one of list, copy, check.", "Did you mean `intake templates check`?"]),
        ("run --log-format jsn", ["“jsn” is not one of text, json.", "Did you mean `--log-format json`?"]),
        ("shnt list", ["There is no command “shnt”.", "Did you mean `intake shunt`?"]),
        ("frobnicate", ["There is no command “frobnicate”.", "`intake --help` lists the commands."]),
        ("shunt", ["Missing: ACTION (list, show, retry, drop).", "`intake shunt --help` shows what it takes."]),
        ("status --now tomorrow", ["“tomorrow” is no time; write --now 2017-03-06T08:00"]),
        ("minutes two --preview", ["N is a whole number, not “two”.", "`intake minutes --help` shows what it takes."]),
        ("init --host", ["--host wants a value.", "`intake init --help` shows what it takes."]),
        ("run --dry-run=yes", ["--dry-run takes no value (yes).", "`intake run --help` shows what it takes."]),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_what_was_meant(words: str, told: list[str], tmp_path: Path) -> None:
    done = intake_here(*words.split(), cwd=tmp_path)
    assert (done.code, done.out) == (64, "")
    assert done.err.removeprefix("intake: ").splitlines() == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("digest --prevew", ["`intake digest` ne connaît pas l’option --prevew.", "Vouliez-vous dire `--preview`\u00a0?"]),
        ("shunt lst", ["«\u00a0lst\u00a0» n’est pas l’un de list, show, retry, drop.", "Vouliez-vous dire `intake shunt list`\u00a0?"]),
        ("stauts", ["Il n’y a pas de commande «\u00a0stauts\u00a0».", "Vouliez-vous dire `intake status`\u00a0?"]),
        ("run tout", ["«\u00a0tout\u00a0» est de trop pour `intake run`.", "`intake run --help` montre ce qui peut suivre."]),
        ("show", ["Il manque\u00a0: RÉF (P4, R2, P4-U1, une adresse, un Message-ID, la clé d’une lettre).", "`intake show --help` montre ce qui peut suivre."]),
        ("status --now hier", ["«\u00a0hier\u00a0» n’est pas un moment\u00a0; écrivez --now 2017-03-06T08:00"]),
        ("doctor --patience x", ["--patience est un nombre, et non «\u00a0x\u00a0».", "`intake doctor --help` montre ce qui peut suivre."]),
        ("--config", ["--config demande une valeur.", "`intake --help` montre ce qui peut suivre."]),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_french_where_the_terminal_is_french(
    words: str, told: list[str], tmp_path: Path
) -> None:
    done = intake(*words.split(), cwd=tmp_path, language="fr")
    assert (done.code, done.out) == (64, "")
    assert done.err.removeprefix("intake: ").splitlines() == told


def test_a_text_that_begins_with_a_dash_is_a_text(tmp_path: Path) -> None:
    done = intake_here("letter", "P1", "--recipients", "- Mairie, Semaest", "--preview", cwd=tmp_path)
    assert done.err.startswith("intake: There is no intake.toml.")


def texts(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield all that a parser says of itself and of what it takes."""
    yield parser.description or ""
    for action in parser._actions:
        yield action.help or ""
        yield action.metavar if isinstance(action.metavar, str) else ""
        if isinstance(action, argparse._SubParsersAction):
            yield from (each.help or "" for each in action._choices_actions)
            for below in action.choices.values():
                yield from texts(below)


def test_every_word_of_the_help_has_its_french() -> None:
    same = {"", "N", "URL", "ID", "SHELL", "2017-03-06T08:00", "bash, zsh, fish"}
    parser, _, _ = build(COMMANDS)
    helps = {text[:1].lower() + text[1:].removesuffix(".") for text in FRENCH} | FRENCH.keys()
    lost = {
        text
        for text in texts(parser)
        if text not in helps and text[:1].lower() + text[1:].removesuffix(".") not in helps
    }
    assert lost - same == set()


def test_no_french_is_left_over() -> None:
    parser, _, _ = build(COMMANDS)
    own = {
        "usage: ",
        "positional arguments",
        "options",
        "commands",
        "ADDRESS",
        "ASSOCIATION",
        "HOST",
        "TIMEZONE",
        "NAME",
    }
    assert FRENCH.keys() - set(texts(parser)) - own == set()


def test_help_is_french_where_the_terminal_is_french(tmp_path: Path) -> None:
    done = intake("run", "--help", cwd=tmp_path, language="fr", COLUMNS="100")
    assert done.code == 0
    assert done.lines[0].startswith("utilisation\u00a0: intake run [-h] [--config FICHIER]")
    assert "Faire un passage\u00a0: relever, faire ce qui est dû, envoyer." in done.lines
    assert "options\u00a0:" in done.lines
    english = ("usage", "positional", "show this", "the configuration", "make one")
    assert [word for word in english if word in done.out] == []


def test_every_command_knows_what_it_is_for(tmp_path: Path) -> None:
    _, commands, _ = build(COMMANDS)
    assert [name for name, each in commands.items() if not each.description] == []
    assert isinstance(commands["run"], Parser)
