"""Find `intake.toml` and read it: by --config, $INTAKE_CONFIG, or in the working folder."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from intake.config.language import Text, language_of
from intake.config.read import faults, read
from intake.config.values import Config
from intake.errors import ConfigurationError

NAME = "intake.toml"
VARIABLE = "INTAKE_CONFIG"


def find(named: Path | None, environ: Mapping[str, str], folder: Path) -> Path:
    """Return the configuration file that is meant; it may not exist."""
    if named is not None:
        return named
    return Path(environ[VARIABLE]) if environ.get(VARIABLE) else folder / NAME


def load(named: Path | None, environ: Mapping[str, str], folder: Path) -> Config:
    """Return the configuration. Raises ConfigurationError, told in the language of the locale.

    Without a locale, as under cron, people are told in the language of the group.
    """
    path = find(named, environ, folder)
    language = language_of(environ, otherwise="en")
    text = _text_of(path, _bytes_of(path, language), language)
    try:
        mapping = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _faulty(text, path, environ) from error
    return read(mapping, path, _language_of(mapping, environ))


def _language_of(mapping: Mapping[str, object], environ: Mapping[str, str]) -> str:
    group = mapping.get("group")
    spoken = group.get("language") if isinstance(group, dict) else None
    return language_of(environ, otherwise="fr" if spoken == "fr" else "en")


def _faulty(text: str, path: Path, environ: Mapping[str, str]) -> ConfigurationError:
    """Return the error that tells every slip of a file that is no TOML, and the faults of the rest."""
    from intake.config.slips import slips  # noqa: PLC0415 - most files have none

    found, mended = slips(text)
    others: tuple[str, ...] = ()
    spoken = re.search(r"^\s*language\W+fr\b", text, re.MULTILINE)
    language = language_of(environ, otherwise="fr" if spoken else "en")
    if mended:
        try:
            read(tomllib.loads(mended), path, language)
        except ConfigurationError as error:
            others = error.problems
    return faults(path, (*(slip.told(language) for slip in found), *others), language)


def _bytes_of(path: Path, language: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ConfigurationError(
            NO_FILE.told(language, path=path), remedy=NO_FILE_REMEDY.told(language, variable=VARIABLE)
        ) from None
    except OSError as error:
        from intake.config.faults import in_language  # noqa: PLC0415 - a file that can be read needs none

        raise ConfigurationError(
            UNREADABLE.told(language, path=path, error=in_language(error.strerror or "", language)),
            remedy=UNREADABLE_REMEDY.told(language),
        ) from error


def _text_of(path: Path, raw: bytes, language: str) -> str:
    try:
        return raw.decode("utf-8-sig")  # Windows editors begin the file with a mark
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(
            NOT_UTF8.told(language, path=path, line=line), remedy=NOT_UTF8_REMEDY.told(language)
        ) from error


NO_FILE = Text("There is no {path}.", "Il n’y a pas de {path}.")
NO_FILE_REMEDY = Text(
    "Run `intake init`, or name the file with --config or ${variable}.",
    "Lancez `intake init`, ou nommez le fichier avec --config ou ${variable}.",
)
UNREADABLE = Text("{path} cannot be read: {error}.", "{path} ne peut pas être lu : {error}.")
UNREADABLE_REMEDY = Text(
    "Run as the user who owns it, or change its permissions.",
    "Lancez la commande sous l’utilisateur à qui il appartient, ou changez ses permissions.",
)
NOT_UTF8 = Text("{path}, line {line}, is not UTF-8.", "{path}, ligne {line}, n’est pas en UTF-8.")
NOT_UTF8_REMEDY = Text("Save the file as UTF-8.", "Enregistrez le fichier en UTF-8.")
