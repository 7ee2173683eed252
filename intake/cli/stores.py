"""The group's store where [store] path has a slip: the one that was probably meant."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intake.config.language import Text
from intake.config.problems import nearest
from intake.errors import ConfigurationError

if TYPE_CHECKING:
    from intake.config.values import Config


def elsewhere(config: Config, language: str) -> ConfigurationError | None:
    """Return the error that names the store which is likely meant; None where none lies nearby."""
    home = config.path.parent
    there = {os.path.relpath(each, home) for each in _stores(home)}
    if not there:
        return None
    near = nearest(os.path.relpath(config.store, home), there) or min(there)
    return ConfigurationError(
        NONE.told(language, path=config.store), remedy=MEANT.told(language, near=near, folder=home / near)
    )


def _stores(home: Path) -> Iterator[Path]:
    """Yield the stores in a folder and in the folders right below it."""
    with contextlib.suppress(OSError):
        for folder in (home, *(Path(entry.path) for entry in os.scandir(home) if entry.is_dir())):
            with contextlib.suppress(OSError):
                if (folder / "intake.json").exists() and (folder / "secret").exists():
                    yield folder


NONE = Text("There is no store in {path}.", "Il n’y a pas de base dans {path}.")
MEANT = Text(
    'One lies in {folder}. Did you mean path = "{near}" in [store]?',
    'Il y en a une dans {folder}. Vouliez-vous dire path = "{near}" dans [store] ?',
)
