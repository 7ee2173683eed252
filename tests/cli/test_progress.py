"""Long work shows how far it is to whoever looks on at a terminal, and to nobody else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cli.running import intake
from cli.screen import on_a_terminal
from cli.test_publish import hold

FULL = "#" * 30
MAIL = (
    "From: Claire <claire{n}@jardin.example>\r\nTo: projets@quartier.example\r\nSubject: Laverie {n}\r\n"
    "Message-ID: <m{n}@jardin.example>\r\nDate: Wed, 01 Mar 2017 10:00:00 +0100\r\n\r\nNous ouvrons une laverie.\r\n"
)


def deliver(folder: Path, count: int) -> None:
    """Leave mails of as many people in the box."""
    new = folder / "db" / "in" / "new"
    new.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (new / f"{number:04}").write_text(MAIL.format(n=number), newline="")


@pytest.fixture(scope="module")
def filled(made_group: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a group of sixty projects, the first of whose passes was watched."""
    folder = shutil.copytree(made_group, tmp_path_factory.mktemp("filled") / "group")
    deliver(folder, 60)
    done = on_a_terminal("run", cwd=folder, language="fr")
    assert done.code == 0
    (folder / "seen").write_text(done.out, newline="")
    return folder


def drawn(out: str) -> list[str]:
    """Return what stood on the line, one after the other."""
    return out.split("\r")


def test_a_first_pass_over_many_mails_counts_mails_then_letters(filled: Path) -> None:
    seen = drawn((filled / "seen").read_bytes().decode())
    assert f"[{FULL}] 60/60 courriels" in seen
    assert f"[{FULL}] 60/60 lettres" in seen
    assert seen.index(f"[{FULL}] 60/60 courriels") < seen.index(f"[{FULL}] 60/60 lettres")
    assert seen[-1] == "\x1b[K"


@pytest.mark.parametrize("words", [("--verbose",), ("--log-format", "json")])
def test_no_bar_stands_between_the_lines_of_the_log(words: tuple[str, ...], group: Path) -> None:
    deliver(group, 60)
    done = on_a_terminal("run", *words, cwd=group)
    assert (done.code, "[#" in done.out, "m59@jardin.example" in done.out) == (0, False, True)


@pytest.mark.parametrize(("command", "wrote"), [("restore", "backup"), ("import", "export")])
def test_what_is_brought_back_is_counted(command: str, wrote: str, filled: Path, tmp_path: Path) -> None:
    of = {"restore": "KB", "import": "entries"}[command]
    file = tmp_path / "all.tar"
    assert intake(wrote, file, cwd=filled).code == 0
    done = on_a_terminal(command, file, "--force", cwd=shutil.copytree(filled, tmp_path / "other"))
    seen = drawn(done.out)
    assert done.code == 0
    assert [line for line in seen if line.startswith(f"[{FULL}] ") and line.endswith(f" {of}")] != []
    assert len({line for line in seen if line.startswith("[#")}) > 5
    assert "\x1b[KThe data are in " in done.out


def test_a_site_of_many_pages_is_counted(group: Path, tmp_path: Path) -> None:
    hold(group, *range(1, 60))
    done = on_a_terminal("publish", tmp_path / "site", cwd=group)
    assert done.code == 0
    assert f"[{FULL}] 61/61 files" in drawn(done.out)
    assert "\x1b[K61 of 61 files written" in done.out


def test_nothing_is_drawn_where_nobody_looks(filled: Path, group: Path, tmp_path: Path) -> None:
    deliver(group, 60)
    done = intake("run", cwd=group)
    assert (done.code, done.out, done.err) == (0, "", "")
    for wrote, command in (("backup", "restore"), ("export", "import")):
        assert intake(wrote, tmp_path / wrote, cwd=filled).code == 0
        done = intake(command, tmp_path / wrote, "--force", cwd=group)
        assert (done.code, done.err, "[" in done.out) == (0, "", False)


def test_a_terminal_that_takes_no_line_back_gets_none(group: Path) -> None:
    deliver(group, 60)
    done = on_a_terminal("run", cwd=group, TERM="dumb")
    assert (done.code, done.out) == (0, "")
