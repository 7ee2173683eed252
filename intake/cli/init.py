"""`intake init`: write a configuration, the group's secret and the folder of the data."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers
from intake.config.language import Text

if TYPE_CHECKING:
    from intake.cli.probe import Found
    from intake.cli.questions import Answers
    from intake.config.values import Config


def add_parser(subparsers: Subparsers) -> None:
    """Add `init`."""
    parser = subparsers.add_parser(
        "init",
        help="write intake.toml, the secret and db/",
        description="Write intake.toml, the group's secret and db/. On a terminal it asks for the rest.",
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="the group's folder, made when missing (else the one you are in)",
    )
    parser.add_argument("--name", help="the group's name")
    parser.add_argument("--association", help="the association it belongs to")
    parser.add_argument("--address", help="the address of the shared mailbox")
    parser.add_argument(
        "--animateur", action="append", metavar="PERSON", help="who approves the minutes; repeatable"
    )
    parser.add_argument("--member", action="append", metavar="PERSON", help="who gets the digest; repeatable")
    parser.add_argument("--language", choices=("fr", "en"), help="the language of the letters")
    parser.add_argument("--timezone", help="such as Europe/Paris")
    parser.add_argument("--host", help="the mail host: ovh, gandi, gmail ...")
    parser.add_argument(
        "--mailbox", metavar="URL", help="where mails come from: imaps://HOST or maildir:db/in"
    )
    parser.add_argument("--outbox", metavar="URL", help="where letters go: smtps://HOST or maildir:db/out")
    parser.add_argument(
        "--password-file",
        metavar="FILE",
        help="a file whose first line is the password; its path counts from DIR",
    )
    parser.add_argument("--password-env", metavar="NAME", help="the variable that holds the password")
    parser.add_argument("--password-command", metavar="COMMAND", help="a command that prints the password")
    parser.add_argument("--client-id", metavar="ID", help="for OAuth2: docs/how-to/oauth2.md")
    parser.add_argument("--no-input", action="store_true", help="ask nothing")
    parser.add_argument("--no-check", action="store_true", help="do not try the servers")


def run(args: argparse.Namespace) -> int:
    """Ask, try the servers, write, and tell what comes next; the exit code is that of the checks.

    Raises UsageError where a configuration stands already.
    """
    from intake.cli import new_group
    from intake.cli.console import language, say
    from intake.cli.questions import gather

    new_group.refuse_standing(args.folder, language())
    answers = gather(args, language())
    config = new_group.prepare(answers, args.folder)
    code = 0 if args.no_check else _check(answers, config)
    new_group.finish(answers, args.folder)
    say(WRITTEN, path=config.path, store=config.store)
    if code:
        say(MEND)
    if not code and not args.no_check:
        say(LOOK, folder=args.folder)
    say(CRON)
    print(new_group.cron_line(config))
    return code


def _check(answers: Answers, config: Config) -> int:
    """Try the servers, and take into the configuration what they show. Returns the exit code."""
    from intake.cli.checks import Patient
    from intake.cli.console import language
    from intake.cli.doctor import print_checks
    from intake.cli.server_checks import patience, server_checks

    def learn(patient: Patient, found: Found) -> Patient:
        answers.learn(found)
        return dataclasses.replace(patient, config=answers.config(config.path))

    patient = Patient(config, dt.datetime.now(config.group.zone), language())
    return print_checks(server_checks(patient, patience(60), learn))


WRITTEN = Text(
    "Written: {path}, and {store}/ with the group's secret.",
    "Écrits : {path}, et {store}/ avec le secret du groupe.",
)
MEND = Text(
    "Mend what failed, then try again with `intake doctor`.",
    "Corrigez ce qui a échoué, puis réessayez avec `intake doctor`.",
)
LOOK = Text(
    "To see what it would do with the mails that wait: cd {folder} && intake run --dry-run",
    "Pour voir ce qu’il ferait des courriels qui attendent\u00a0: cd {folder} && intake run --dry-run",
)
CRON = Text(
    "To run a pass every ten minutes, put this line into `crontab -e`:",
    "Pour un passage toutes les dix minutes, mettez cette ligne dans `crontab -e` :",
)
