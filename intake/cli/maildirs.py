"""Maildirs that are configured and not there: a slip in the path would pass for a box where nothing waits."""
# ruff: noqa: PLC0415 - loaded by the command that enters the mail room

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intake.cli.console import language
from intake.config.language import Text
from intake.config.problems import nearest
from intake.errors import ConfigurationError, IntakeError

if TYPE_CHECKING:
    from intake.config.values import Config

PARTS = ("cur", "new", "tmp")


def missing(config: Config) -> dict[str, Path]:
    """Return where a Maildir is configured and none lies, by its table. Raises ConfigurationError."""
    from intake.mail import maildir_of, outbox_maildir_of

    found = {"mailbox": maildir_of(config.mailbox.url), "outbox": outbox_maildir_of(config.outbox.url)}
    return {table: path for table, path in found.items() if path is not None and _is_missing(path)}


def _is_missing(path: Path) -> bool:
    try:
        (path / "new").stat()
        (path / "cur").stat()
    except FileNotFoundError:
        return True
    except OSError:  # opening it tells that better
        return False
    return False


def make(config: Config) -> None:
    """Make them, for a group that begins; a disk that refuses it is told by the checks."""
    from intake.mail.maildir_folder import make as make_one

    for path in missing(config).values():
        with contextlib.suppress(IntakeError):
            make_one(path)


def refuse_missing(config: Config) -> None:
    """Raise ConfigurationError where a Maildir is missing: a pass uses none that it made up."""
    for table, path in missing(config).items():
        raise ConfigurationError(NONE.told(language(), path=path), remedy=remedy(table, path, config))


def remedy(table: str, path: Path, config: Config) -> str:
    """Return what to do about a missing Maildir: the one that was probably meant, or how to make it."""
    told = language()
    import shlex

    folders = " ".join(shlex.quote(str(path / part)) for part in PARTS)
    near = _near(path, config)
    first = MEANT.told(told, table=table, near=near) if near else LOOK.told(told, table=table)
    return f"{first} {MAKE.told(told, folders=folders)}"


def _near(path: Path, config: Config) -> str:
    """Return the Maildir of the group's folder whose path is most like this one, as `url` says it."""
    home = config.path.parent
    with contextlib.suppress(ValueError):
        there = {str(each.relative_to(home)) for each in _maildirs(home, depth=3)}
        return nearest(str(path.relative_to(home)), there)
    return ""


def _maildirs(folder: Path, depth: int) -> Iterator[Path]:
    """Yield the Maildirs below a folder; what may not be looked into is passed over."""
    with contextlib.suppress(OSError):
        names = {entry.name: entry for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False)}
        if {"cur", "new"} <= names.keys():
            yield folder
            return
        for name in names:
            if depth and not name.startswith("."):
                yield from _maildirs(folder / name, depth - 1)


NONE = Text("There is no Maildir in {path}.", "Il n’y a pas de Maildir dans {path}.")
MEANT = Text(
    'Did you mean url = "maildir:{near}" in [{table}]?',
    'Vouliez-vous dire url = "maildir:{near}" dans [{table}] ?',
)
LOOK = Text("Look at url in [{table}].", "Vérifiez url dans [{table}].")
MAKE = Text(
    "If the path is right, make it: mkdir -p {folders}",
    "Si le chemin est juste, créez-le : mkdir -p {folders}",
)
