"""Write a new group's folder: configuration, secret, password and db/; nothing that stands is touched."""

from __future__ import annotations

import contextlib
import os
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

from intake.cli import maildirs
from intake.cli.questions import Answers
from intake.config.find import NAME
from intake.config.language import Text
from intake.config.secrets import make_group_secret
from intake.config.values import Config
from intake.errors import UsageError
from intake.store import Store
from intake.store.disk import refusal


def refuse_standing(folder: Path, language: str) -> None:
    """Raise UsageError where a configuration stands already."""
    path = folder / NAME
    if os.path.lexists(path):
        raise UsageError(EXISTS.told(language, path=path), remedy=EXISTS_REMEDY.told(language))


def prepare(answers: Answers, folder: Path) -> Config:
    """Write all but the configuration, and return what it will say.

    Raises ConfigurationError when an answer cannot be, StoreError when the disk refuses.
    """
    path = folder / NAME
    config = answers.config(path)
    with _told(path):
        folder.mkdir(parents=True, exist_ok=True)
        config.store.mkdir(mode=0o700, exist_ok=True)
        if not config.secret_file.exists():
            make_group_secret(config.secret_file)
        if answers.password and config.mailbox.secret.file:
            _write(config.mailbox.secret.file, f"{answers.password}\n", mode=0o600)
    Store.open(config.store).close()
    maildirs.make(config)
    return config


def finish(answers: Answers, folder: Path) -> None:
    """Write the configuration; from now on the folder is a group's. Raises StoreError."""
    path = folder / NAME
    with _told(path):
        _write(path, answers.text(), mode=0o644)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise refusal(error, Path(error.filename or path)) from error


def _write(path: Path, text: str, mode: int) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w", encoding="utf-8") as file:
        file.write(text)


def cron_line(config: Config) -> str:
    """Return the line for crontab that runs a pass every ten minutes; cron reads a bare % as a line's end."""
    program = Path(sys.argv[0]).absolute()
    command = [str(program)] if program.name == "intake" else [sys.executable, "-m", "intake"]
    words = shlex.join([*command, "run", "--config", str(config.path)])
    return f"*/10 * * * * {words}".replace("%", "\\%")


EXISTS = Text("{path} stands already; nothing was changed.", "{path} existe déjà ; rien n’a été modifié.")
EXISTS_REMEDY = Text(
    "Edit it and run `intake doctor`, or name another folder.",
    "Modifiez-le et lancez `intake doctor`, ou nommez un autre dossier.",
)
