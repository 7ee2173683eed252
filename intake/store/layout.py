"""Where things lie in the folder of a store, and the version of how they are laid out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

# Raised by one when older records cannot be read as they are; the way there goes into `migrations`.
SCHEMA = 1

# Where a restore unpacks, and where it lays what was there before.
RESTORING = "restore.tmp"
BEFORE = "before-restore"

# The snapshot, and its table about the store itself.
SNAPSHOT = "intake.json"
META = "meta"


def journals(folder: Path) -> Path:
    """Return the folder of the journals."""
    return folder / "journal"


def journal_path(folder: Path, generation: int) -> Path:
    """Return where the journal of this generation lies."""
    return journals(folder) / f"{generation:06d}.journal"


def found(folder: Path) -> Iterator[tuple[int, Path]]:
    """Yield the generations whose journals lie in the folder, oldest first."""
    for path in sorted(journals(folder).glob("*.journal")):
        with contextlib.suppress(ValueError):
            yield int(path.stem), path


def newest_journal(folder: Path) -> Path | None:
    """Return the journal of the newest generation, or None. Raises OSError."""
    return max(((number, path) for number, path in found(folder)), default=(0, None))[1]
