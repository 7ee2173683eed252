"""The command run as people and cron run it: a process of its own, its words, and what it prints."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

from intake.cli import main

ROOT = Path(__file__).parents[2]


@dataclasses.dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """What it printed, line by line."""
        return self.out.splitlines()


def environment(language: str = "en") -> dict[str, str]:
    """Return the surroundings of a command: this checkout, one language, nothing of the machine's own."""
    locale = {"fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8"}[language]
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LANG": locale, "PYTHONUTF8": "1"}


# To root no permission applies, unless it gives up that right.
_AS_OTHERS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.getuid() == 0 else []


def intake(
    *words: object,
    cwd: Path,
    language: str = "en",
    stdin: str = "",
    obeys_permissions: bool = False,
    **more: str,
) -> Done:
    """Run `intake` with these words in a folder; `more` adds to its environment."""
    done = subprocess.run(
        [*(_AS_OTHERS if obeys_permissions else []), sys.executable, "-m", "intake", *map(str, words)],
        cwd=cwd,
        env=environment(language) | more,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def intake_here(*words: object, cwd: Path, language: str = "en", **more: str) -> Done:
    """Run `intake` as above but in this process, which takes a tenth of the time."""
    out, err = io.StringIO(), io.StringIO()
    surroundings = mock.patch.dict(os.environ, environment(language) | more, clear=True)
    with (
        contextlib.chdir(cwd),
        surroundings,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = main([str(word) for word in words])
    return Done(code, out.getvalue(), err.getvalue())


def new_group(folder: Path, **options: str) -> Path:
    """Make a group on Maildirs, as `intake init` does, and return its folder."""
    told = {
        "name": "Projets ESS",
        "address": "projets@quartier.example",
        "animateur": "Marie Petit <marie@quartier.example>",
        "mailbox": "maildir:db/in",
        "outbox": "maildir:db/out",
        "timezone": "Europe/Paris",
    } | options
    words = [word for name, value in told.items() for word in (f"--{name.replace('_', '-')}", value)]
    done = intake("init", folder, *words, "--no-check", cwd=folder.parent)
    assert (done.code, done.err) == (0, "")
    return folder
