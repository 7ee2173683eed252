"""Published minutes as files beside the store, `minutes/CR-2.md`: written once, and again where missing.

They are made of records that are safe already: killed in between, the next pass makes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from intake.store.disk import make_folder, refusal, replace

FOLDER = "minutes"


def papers(folder: Path) -> frozenset[str]:
    """Return the names of the papers that lie in the folder of a store. Raises StoreError."""
    try:
        return frozenset(path.name for path in (folder / FOLDER).iterdir())
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise refusal(error, folder / FOLDER) from error


def keep(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write papers, each whole or not at all, and return how many. Raises StoreError."""
    count = 0
    for name, content in files:
        make_folder(folder / FOLDER)
        path = folder / FOLDER / name
        try:
            replace(path, [content])
        except OSError as error:
            raise refusal(error, path) from error
        count += 1
    return count
