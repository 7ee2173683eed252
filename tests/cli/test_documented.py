"""What the documentation and cron.example say of the commands is true."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cli.running import ROOT, intake
from intake.cli import COMMANDS, build
from intake.cli.reference import reference


def test_the_documentation_of_the_commands_is_what_their_parsers_say() -> None:
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert page == reference(), "python -m intake.cli.reference > docs/reference/commands.md"


@pytest.mark.parametrize("command", sorted(build(COMMANDS)[1]))
def test_every_command_has_a_help_that_fits_a_screen(command: str, tmp_path: Path) -> None:
    done = intake(command, "--help", cwd=tmp_path, COLUMNS="80")
    assert (done.code, done.err) == (0, "")
    assert done.lines[0].startswith(f"usage: intake {command}")
    assert len(done.lines) <= 50


def cron_line() -> str:
    (line,) = (each for each in (ROOT / "cron.example").read_text().splitlines() if each.startswith("*/"))
    return line


def test_the_line_for_cron_works_as_it_stands(group: Path, tmp_path: Path) -> None:
    """Run it as cron does: by sh, in the home folder, with cron's own poor environment."""
    (tmp_path / "intake").symlink_to(group)
    command = tmp_path / ".local" / "bin" / "intake"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m intake "$@"\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    done = subprocess.run(
        ["/bin/sh", "-c", cron_line().split(maxsplit=5)[5]],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_cron_example_tells_path_and_mailto() -> None:
    lines = (ROOT / "cron.example").read_text().splitlines()
    assert [line.partition("=")[0] for line in lines if re.match(r"[A-Z]+=", line)] == ["MAILTO", "PATH"]
