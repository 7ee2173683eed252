"""Get the passwords and the group's secret from where they lie; they are never in the configuration."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from intake.config.language import Text
from intake.config.values import SecretSource
from intake.errors import ConfigurationError

_SECRET_BYTES = 32
_COMMAND_SECONDS = 60


def password(source: SecretSource, environ: Mapping[str, str], language: str = "en") -> str:
    """Return the password that `source` tells of, or "" where it tells of none.

    Raises ConfigurationError.
    """
    if source.env:
        found = environ.get(source.env, "")
        return _checked(found, language, NO_VARIABLE.told(language, name=source.env))
    if source.file is not None:
        text = _content(source.file, language)
        return _checked(text, language, EMPTY_FILE.told(language, path=source.file))
    if source.command:
        text = _output(source.command, language)
        return _checked(text, language, EMPTY_COMMAND.told(language, command=source.command))
    return ""


def _checked(text: str, language: str, otherwise: str) -> str:
    """Return the first line. Raises ConfigurationError with the sentence `otherwise` where it is empty."""
    lines = text.splitlines()
    if not lines or not lines[0].strip():
        raise ConfigurationError(otherwise, remedy=PUT_PASSWORD.told(language))
    return lines[0]


def _content(path: Path, language: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigurationError(
            NO_FILE.told(language, path=path), remedy=PUT_PASSWORD.told(language)
        ) from error
    except PermissionError as error:
        raise ConfigurationError(
            NOT_YOURS.told(language, path=path), remedy=NOT_YOURS_REMEDY.told(language, path=path)
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "UTF-8"
        raise ConfigurationError(
            UNREADABLE.told(language, path=path, error=reason), remedy=PUT_PASSWORD.told(language)
        ) from error


def _output(command: str, language: str) -> str:
    """Return what the command of the configuration's owner prints. Raises ConfigurationError."""
    try:
        done = subprocess.run(  # noqa: S602  the configuration's owner wrote this line, pipes and all
            command, shell=True, check=True, capture_output=True, text=True, timeout=_COMMAND_SECONDS
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as error:
        # Not the output: part of it may be the password.
        raise ConfigurationError(
            COMMAND_FAILED.told(language, command=command), remedy=TRY_COMMAND.told(language)
        ) from error
    return done.stdout


def make_group_secret(path: Path) -> None:
    """Write a new secret that only its owner may read. Raises FileExistsError and OSError."""
    import secrets  # noqa: PLC0415 - made once in a group's life

    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with os.fdopen(os.open(path, flags, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_hex(_SECRET_BYTES) + "\n")


def group_secret(path: Path, language: str = "en") -> bytes:
    """Return the secret of which the tokens are made. Raises ConfigurationError."""
    try:
        secret = bytes.fromhex(path.read_text(encoding="ascii"))
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            NO_SECRET.told(language, path=path), remedy=NO_SECRET_REMEDY.told(language)
        ) from error
    if len(secret) < _SECRET_BYTES:
        raise ConfigurationError(
            SHORT_SECRET.told(language, path=path), remedy=NO_SECRET_REMEDY.told(language)
        )
    return secret


NO_VARIABLE = Text("The environment variable {name} is not set.",
                   "La variable d’environnement {name} est absente.")  # fmt: skip
EMPTY_FILE = Text("The password file {path} is empty.", "Le fichier du mot de passe {path} est vide.")
NO_FILE = Text("There is no password file {path}.", "Le fichier du mot de passe {path} n’existe pas.")
NOT_YOURS = Text("This user may not read the password file {path}.",
                 "Cet utilisateur ne peut pas lire le fichier du mot de passe {path}.")  # fmt: skip
NOT_YOURS_REMEDY = Text(
    "Give it to the user who runs intake (chown), and chmod 600 {path}",
    "Donnez-le à l’utilisateur qui lance intake (chown), puis chmod 600 {path}",
)
EMPTY_COMMAND = Text("The command “{command}” printed no password.",
                     "La commande « {command} » n’a affiché aucun mot de passe.")  # fmt: skip
UNREADABLE = Text("The password file {path} cannot be read: {error}.",
                  "Le fichier du mot de passe {path} ne peut pas être lu : {error}.")  # fmt: skip
PUT_PASSWORD = Text(
    "Put the mailbox's password there, on the first line, readable by you alone.",
    "Mettez-y le mot de passe de la boîte, sur la première ligne, lisible par vous seul.",
)
COMMAND_FAILED = Text("The command “{command}” failed.", "La commande « {command} » a échoué.")
TRY_COMMAND = Text(
    "Run it by hand: it must print the password on its first line.",
    "Lancez-la à la main : elle doit afficher le mot de passe sur sa première ligne.",
)
NO_SECRET = Text(
    "The group's secret {path} cannot be read.", "Le secret du groupe {path} ne peut pas être lu."
)
SHORT_SECRET = Text("The group's secret {path} is too short.", "Le secret du groupe {path} est trop court.")
NO_SECRET_REMEDY = Text(
    "Restore it from a backup; with another secret, drafts that wait can no longer be approved.",
    "Reprenez-le d’une sauvegarde ; avec un autre secret, les brouillons en attente "
    "ne pourraient plus être approuvés.",
)
