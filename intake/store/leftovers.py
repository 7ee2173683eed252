"""What a killed process may leave half-written: no part of the store, and it may still tell of somebody."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from intake.store.disk import refusal

_PLACES = ("*.tmp", "shunt/*.tmp", "mails/??/*.tmp", "minutes/*.tmp", "letters/*.tmp", "journal/*.tmp")


def sweep(folder: Path) -> None:
    """Delete what was left half-written in a store's folder, whose lock is held. Raises StoreError."""
    for path in [each for place in _PLACES for each in folder.glob(place)]:
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                with contextlib.suppress(FileNotFoundError):
                    path.unlink()
        except OSError as error:
            raise refusal(error, path) from error


def former(folder: Path) -> list[str]:
    """Return the folders of former stores that were moved aside: no erasure reaches them."""
    return sorted(each.name for each in folder.glob("before-*") if each.is_dir())
