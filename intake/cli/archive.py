"""`intake export`, `import`, `backup` and `restore`: the data, taken away and brought back."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers
from intake.config.language import Text
from intake.errors import UsageError

if TYPE_CHECKING:
    from intake.config.values import Config
    from intake.desk.records import Tombstone


def add_parser(subparsers: Subparsers) -> None:
    """Add the four commands."""
    export = subparsers.add_parser("export", help="write all data as one readable JSON file")
    export.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="where to (else the standard output)"
    )
    backup = subparsers.add_parser("backup", help="write all data into a .tar.gz, while runs go on")
    backup.add_argument("file", type=Path, metavar="FILE", help="such as intake.tar.gz; replaced whole")
    for name, told, by in (
        ("import", "make a store of an export", "export"),
        ("restore", "put back a backup", "backup"),
    ):
        parser = subparsers.add_parser(name, help=told)
        parser.add_argument("file", type=Path, metavar="FILE", help=f"what `intake {by}` wrote")
        parser.add_argument("--force", action="store_true", help="move the store that is there aside")


def run(args: argparse.Namespace) -> int:
    """Do what the command says. Raises StoreError, and then nothing was changed."""
    from intake.cli.rooms import configuration

    config = configuration(args, makes_store=args.command in {"import", "restore"})
    store = config.store
    if args.command in {"import", "restore"}:
        _refuse_no_file(args.file)
    stones = _stones(store) if args.command in {"import", "restore"} else ()
    match args.command:
        case "export":
            _export(store, args.file)
        case "backup":
            _backup(store, args.file)
        case "import":
            _import(store, args.file, force=args.force)
        case _:
            _restore(store, args.file, force=args.force)
    if stones:
        _erase_again(config, stones)
    return 0


def _refuse_no_file(source: Path) -> None:
    """Raise StoreError where there is no such file: the store that is there has no part in that."""
    from intake.cli.console import language
    from intake.errors import StoreError

    told = language()
    if not os.path.lexists(source):
        raise StoreError(NO_FILE.told(told, path=source), remedy=NO_FILE_REMEDY.told(told))
    if source.is_dir():
        raise StoreError(A_FOLDER.told(told, path=source), remedy=NO_FILE_REMEDY.told(told))


def _stones(folder: Path) -> tuple[Tombstone, ...]:
    """Return what is left of the people who were erased from the store that is about to be replaced."""
    from intake.desk.records import Tombstone
    from intake.errors import StoreError
    from intake.store import Store

    try:
        with Store.open(folder, read_only=True) as store:
            return tuple(store.view().all(Tombstone))
    except StoreError:  # none there, or one that cannot be read any more
        return ()


def _erase_again(config: Config, stones: tuple[Tombstone, ...]) -> None:
    import datetime as dt

    from intake.cli.console import say
    from intake.cli.forget import clerk_of
    from intake.store import Store
    from intake.upkeep import forget_again

    with Store.open(config.store) as store:
        count = forget_again(stones, store, clerk_of(config), dt.datetime.now(config.group.zone))
    if count:
        say(ERASED_AGAIN, count=count)


def _export(folder: Path, target: Path | None) -> None:
    from intake.cli.console import language
    from intake.store import Store
    from intake.store.disk import refusal
    from intake.store.exchange import export

    with Store.open(folder, read_only=True) as store:
        if target is None:
            export(store, sys.stdout.buffer)
            return
        try:
            # All that the group ever wrote: for its owner alone, and never in place of another file.
            fd = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            raise UsageError(
                THERE.told(language(), path=target), remedy=THERE_REMEDY.told(language())
            ) from None
        except OSError as error:
            raise refusal(error, target) from error
        with os.fdopen(fd, "wb") as file:
            export(store, file)


def _backup(folder: Path, target: Path) -> None:
    from intake.cli.console import language, say
    from intake.store.archive import backup

    if target.is_dir():
        raise UsageError(A_FOLDER.told(language(), path=target), remedy=THERE_REMEDY.told(language()))
    if target.exists() and not target.is_file():
        # It would be replaced whole: a device of the machine, and no more than its name is a file's.
        raise UsageError(NO_PLAIN_FILE.told(language(), path=target), remedy=THERE_REMEDY.told(language()))
    size = backup(folder, target)
    say(BACKED_UP, path=target, kilobytes=-(-size // 1024))


def _import(folder: Path, source: Path, *, force: bool) -> None:
    from intake.cli.progress import RECORDS, watching
    from intake.store.disk import refusal
    from intake.store.exchange import import_

    try:
        with source.open("rb") as file, watching(RECORDS) as watch:
            aside = import_(file, folder, force=force, watch=watch)
    except OSError as error:
        raise refusal(error, source) from error
    _tell(folder, aside)


def _restore(folder: Path, source: Path, *, force: bool) -> None:
    from intake.cli.progress import KILOBYTES, watching
    from intake.store.archive import restore

    with watching(KILOBYTES, unit=1024) as watch:
        aside = restore(source, folder, force=force, watch=watch)
    _tell(folder, aside)


def _tell(folder: Path, aside: Path | None) -> None:
    from intake.cli.console import say

    say(BROUGHT_BACK, path=folder)
    if aside is not None:
        say(MOVED_ASIDE, path=aside)


THERE = Text("{path} is there already.", "{path} existe déjà.")
THERE_REMEDY = Text("Name another file.", "Nommez un autre fichier.")
NO_FILE = Text("There is no file {path}.", "Il n’y a pas de fichier {path}.")
NO_FILE_REMEDY = Text(
    "Name the file that `intake backup` or `intake export` wrote.",
    "Nommez le fichier qu’a écrit `intake backup` ou `intake export`.",
)
NO_PLAIN_FILE = Text("{path} is no plain file.", "{path} n’est pas un fichier ordinaire.")
A_FOLDER = Text("{path} is a folder.", "{path} est un dossier.")
BACKED_UP = Text("Backed up: {path} ({kilobytes} KB).", "Sauvegardé : {path} ({kilobytes} Ko).")
BROUGHT_BACK = Text("The data are in {path}.", "Les données sont dans {path}.")
ERASED_AGAIN = Text(
    "{count} people who had asked to be erased were erased again.",
    "{count} personne(s) qui avaient demandé à être effacées l’ont été de nouveau.",
)
MOVED_ASIDE = Text("What was there before lies in {path}.", "Ce qui s’y trouvait est dans {path}.")
