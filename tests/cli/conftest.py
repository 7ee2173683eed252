"""Groups that the tests of the command line ask for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cli.running import new_group


@pytest.fixture(scope="session")
def made_group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one group for all tests to copy: a process less for each."""
    return new_group(tmp_path_factory.mktemp("made") / "group")


@pytest.fixture
def group(made_group: Path, tmp_path: Path) -> Path:
    """Give the folder of a new group on Maildirs."""
    return shutil.copytree(made_group, tmp_path / "group")
