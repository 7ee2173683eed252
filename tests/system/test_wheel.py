"""What is shipped: the wheel holds the templates, and runs from wherever it is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and lay it out as an installer does."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def test_every_template_is_in_the_wheel(installed: Path) -> None:
    shipped = {str(path.relative_to(installed / "intake" / "templates")) for path in installed.rglob("*.j2")}
    assert shipped == {
        str(path.relative_to(ROOT / "templates")) for path in (ROOT / "templates").rglob("*.j2")
    }
    assert "fr/digest.txt.j2" in shipped


def test_the_demo_runs_from_the_wheel_and_twice(installed: Path, tmp_path: Path) -> None:
    environment = dict(os.environ) | {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-P", "-m", "intake", "demo", "histoire"]
    first = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    letters = sorted((tmp_path / "histoire" / "envoi" / "new").iterdir())
    second = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert "OK sauf B4" in first.stdout
    assert first.stderr == second.stderr == ""
    assert sorted((tmp_path / "histoire" / "envoi" / "new").iterdir()) == letters
    assert second.stdout.splitlines()[-5:] == first.stdout.splitlines()[-5:]
    # What the story left is a group's folder like any other.
    looked = subprocess.run(
        [*command[:-2], "status", "--json", "--now", "2017-04-03T09:00"],
        cwd=tmp_path / "histoire", env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(looked.stdout)["projects"] == {"ongoing": 5}
