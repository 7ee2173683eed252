"""Published minutes and approved letters of support as files beside the store: written once, and again
where missing: `minutes/CR-2.md`, `letters/lettre-P2-L1-1-Mairie.odt`.

They are made of records that are safe already: killed in between, the next pass makes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from intake.store.disk import make_folder, refusal, replace

FOLDER = "minutes"
LETTERS = "letters"


def papers(folder: Path, name: str = FOLDER) -> frozenset[str]:
    """Return the names of the papers that lie in the folder of a store. Raises StoreError."""
    try:
        return frozenset(path.name for path in (folder / name).iterdir())
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise refusal(error, folder / name) from error


def keep(folder: Path, files: Iterable[tuple[str, bytes]], name: str = FOLDER) -> int:
    """Write papers, each whole or not at all, and return how many. Raises StoreError."""
    count = 0
    for filename, content in files:
        make_folder(folder / name)
        path = folder / name / filename
        try:
            replace(path, [content])
        except OSError as error:
            raise refusal(error, path) from error
        count += 1
    return count


def clear(folder: Path) -> None:
    """Delete all papers: what is published is made again of the records. Raises StoreError."""
    for place in (FOLDER, LETTERS):
        for name in papers(folder, place):
            path = folder / place / name
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise refusal(error, path) from error
