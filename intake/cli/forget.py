"""`intake forget EMAIL`: erase a person from what is kept, as EFFACER does by mail."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers, add_now
from intake.config.language import Text
from intake.errors import UsageError

if TYPE_CHECKING:
    from intake.config.values import Config
    from intake.desk import Clerk
    from intake.desk.rights.erasure import Erasure


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("forget", help="erase a person from what is kept")
    parser.add_argument("email", metavar="EMAIL", help="any address of the person")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be done, and do nothing")
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Erase the person, and tell what was done. Raises UsageError for who is not known or not asked."""
    from intake.cli import rooms
    from intake.cli.console import language, say
    from intake.store.leftovers import former
    from intake.upkeep import carry_out, finish_erasures, forget

    config = rooms.configuration(args)
    clerk, now = clerk_of(config), rooms.now(args, config)
    with rooms.open_store(config, read_only=args.dry_run) as store:
        erasure = forget(args.email, store, clerk, now)
        if erasure is None:
            raise UsageError(NOBODY.told(language(), email=args.email), remedy=NOBODY_REMEDY.told(language()))
        _tell(erasure, former(config.store))
        if args.dry_run:
            return 0
        if not args.yes and not _is_meant():
            raise UsageError(NOT_ASKED.told(language()), remedy=NOT_ASKED_REMEDY.told(language()))
        carry_out(erasure.outcome, store)
        finish_erasures(store, config.group.language)
    say(DONE)
    return 0


def clerk_of(config: Config) -> Clerk:
    """Return what the desk works with. Raises ConfigurationError."""
    from intake.cli.console import language
    from intake.config.secrets import group_secret
    from intake.desk import Clerk
    from intake.desk.tokens import Tokens

    return Clerk(config.group, Tokens(group_secret(config.secret_file, language())))


def _is_meant() -> bool:
    from intake.cli.console import language

    if not sys.stdin.isatty():
        return False
    return input(f"{SURE.told(language())} ").strip().casefold() in {"oui", "o", "yes", "y"}


def _tell(erasure: Erasure, aside: list[str]) -> None:
    from intake.cli.console import say

    outcome = erasure.outcome
    mails = {sha256 for each in outcome.records for sha256 in getattr(each, "mails", ())}
    say(COUNTS, records=len(outcome.records), removed=len(outcome.removed), mails=len(mails))
    if erasure.projects:
        say(PROJECTS, refs=", ".join(erasure.projects))
    if erasure.first_names:
        say(FIRST_NAMES, refs=", ".join(erasure.first_names))
    own = set(erasure.mails)
    others = [sha256 for sha256 in dict.fromkeys(mails) if sha256 not in own]
    if others:
        say(OTHERS_MAILS, mails=", ".join(sorted(each[:12] for each in others)))
    if aside:
        say(ASIDE, folders=", ".join(aside))
    say(ELSEWHERE)


COUNTS = Text(
    "{records} records without the person, {removed} removed, {mails} raw mails deleted.",
    "{records} fiches sans la personne, {removed} supprimées, {mails} courriels bruts effacés.",
)
PROJECTS = Text("Goes on without a holder: {refs}.", "Continue sans porteur ni porteuse : {refs}.")
FIRST_NAMES = Text(
    "The first name alone still stands in: {refs}. Look whether it means this person.",
    "Le prénom seul reste dans : {refs}. Voyez s’il s’agit de cette personne.",
)
OTHERS_MAILS = Text(
    "Mails of others that name the person: {mails}.", "Courriels d’autres personnes qui la nomment : {mails}."
)
ASIDE = Text(
    "Former stores beside this one hold the person still: {folders}. Delete what you need no more.",
    "D’anciennes bases, à côté de celle-ci, gardent la personne : {folders}. Supprimez ce qui ne sert plus.",
)
ELSEWHERE = Text(
    "Not in reach: the mailbox's folders, backups, exports, the log file, mails that people received, pages "
    "published elsewhere (`intake publish` writes them anew).",
    "Hors de portée : les dossiers de la boîte, les sauvegardes, les exports, le journal, les "
    "courriels déjà reçus, les pages publiées ailleurs (`intake publish` les réécrit).",
)
DONE = Text("Done: nothing of it is on this disk any more.", "C’est fait : il n’en reste rien sur ce disque.")
SURE = Text("Erase for good? (yes/no)", "Effacer pour de bon ? (oui/non)")
NOT_ASKED = Text("Nothing was erased.", "Rien n’a été effacé.")
NOT_ASKED_REMEDY = Text("`--yes` erases without asking.", "`--yes` efface sans demander.")
NOBODY = Text("Nothing is kept under {email}.", "Rien n’est gardé à l’adresse {email}.")
NOBODY_REMEDY = Text("`intake list people` shows who is known.", "`intake list people` montre qui est connu.")
