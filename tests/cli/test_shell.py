"""Shells complete what the commands take, the manual tells it, and long work shows how far it is."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest

from cli.running import intake_here as intake
from intake.cli import COMMANDS, build
from intake.cli.console import coloured
from intake.cli.progress import Progress

NAMES = sorted(build(COMMANDS)[1])


def completed(script: str, *words: str) -> list[str]:
    """Return what bash would offer behind these words."""
    line = " ".join(f"'{word}'" for word in ("intake", *words))
    ask = f"{script}\nCOMP_WORDS=({line}); COMP_CWORD={len(words)}; _intake; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run(["bash", "-c", ask], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.split()


def test_bash_completes_commands_their_options_and_their_words(tmp_path: Path) -> None:
    script = intake("completion", "bash", cwd=tmp_path).out
    assert set(NAMES) <= set(completed(script, ""))
    assert sorted(completed(script, "exp")) == ["explain", "export"]
    assert completed(script, "run", "--re") == ["--rehearse"]
    assert completed(script, "shunt", "re") == ["retry"]
    assert completed(script, "shunt", "list", "--j") == ["--json"]
    assert completed(script, "--debug", "list", "proj") == ["projects"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_take_what_is_made_for_them(shell: str, tmp_path: Path) -> None:
    script = intake("completion", shell, cwd=tmp_path).out
    assert [name for name in NAMES if name not in script] == []
    if found := shutil.which(shell):
        done = subprocess.run([found, "-n"], input=script, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


def test_the_manual_tells_every_command_and_exit_code(tmp_path: Path) -> None:
    page = intake("manual", cwd=tmp_path).out
    assert [name for name in NAMES if f'.SS "intake {name}' not in page] == []
    assert [code for code in (0, 64, 65, 69, 70, 74, 75, 78) if f".B {code}\n" not in page] == []
    if found := shutil.which("groff"):
        done = subprocess.run(
            [found, "-man", "-Tascii", "-ww"], input=page, capture_output=True, text=True, check=True
        )
        assert done.stderr == ""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_on_a_terminal_and_taken_away() -> None:
    screen = Terminal()
    bar = Progress(200, screen)
    for _ in range(200):
        bar.step()
    bar.end()
    drawn = screen.getvalue().split("\r")
    assert drawn[50].startswith("[##############")
    assert drawn[-2] == f"[{'#' * 30}] 200/200"
    assert drawn[-1] == "\x1b[K"


@pytest.mark.parametrize(("total", "stream"), [(200, io.StringIO()), (3, Terminal())])
def test_nothing_is_drawn_for_short_work_or_where_nobody_looks(total: int, stream: io.StringIO) -> None:
    bar = Progress(total, stream)
    for _ in range(total):
        bar.step()
    bar.end()
    assert stream.getvalue() == ""


def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert coloured("late", "31") == "\x1b[31mlate\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert coloured("late", "31") == "late"
