"""Where the tests of the store write."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.samples import MEMORY


@pytest.fixture
def fast_path() -> Iterator[Path]:
    """A folder in memory, for tests that write often and ask nothing of the disk."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        yield Path(name)
