"""`intake export`, `import`, `backup` and `restore`: the data taken away and brought back, nothing lost on the way."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from cli.filled import fill
from cli.running import intake


@pytest.fixture
def filled(group: Path) -> Path:
    return fill(group)


def everything(folder: Path) -> object:
    return json.loads(intake("export", cwd=folder).out)


def test_a_backup_comes_back_on_another_machine(filled: Path, tmp_path: Path) -> None:
    before = everything(filled)
    done = intake("backup", tmp_path / "b.tar.gz", cwd=filled)
    assert done.code == 0
    assert done.out.startswith(f"Backed up: {tmp_path}/b.tar.gz (")
    other = tmp_path / "other"
    other.mkdir()
    (other / "intake.toml").write_text((filled / "intake.toml").read_text())
    done = intake("restore", tmp_path / "b.tar.gz", cwd=other)
    assert (done.code, done.out) == (0, f"The data are in {other}/db.\n")
    assert everything(other) == before
    assert (other / "db" / "secret").read_text() == (filled / "db" / "secret").read_text()


def test_an_export_is_for_its_owner_alone_and_comes_back(filled: Path, tmp_path: Path) -> None:
    assert intake("export", tmp_path / "all.json", cwd=filled).code == 0
    assert stat.S_IMODE((tmp_path / "all.json").stat().st_mode) == 0o600
    before = everything(filled)
    done = intake("import", tmp_path / "all.json", "--force", cwd=filled)
    assert done.lines == [
        f"The data are in {filled}/db.",
        f"What was there before lies in {filled}/db/before-restore-1.",
    ]
    assert everything(filled) == before


def test_an_export_never_replaces_a_file(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "all.json").write_text("mine")
    done = intake("export", tmp_path / "all.json", cwd=filled)
    assert (done.code, done.err) == (
        64,
        f"intake: {tmp_path}/all.json is there already.\nName another file.\n",
    )
    assert (tmp_path / "all.json").read_text() == "mine"


@pytest.mark.parametrize("command", ["import", "restore"])
def test_data_that_are_there_are_not_replaced_unasked(command: str, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("{}")
    done = intake(command, tmp_path / "file", cwd=filled)
    assert done.code == 74
    assert "With --force it is moved aside and replaced." in done.err
    assert intake("list", "projects", cwd=filled).lines[1:] != []


@pytest.mark.parametrize("command", ["import", "restore"])
@pytest.mark.parametrize("content", ["", "{}", "no json"])
def test_what_is_no_backup_changes_nothing(command: str, content: str, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text(content)
    before = everything(filled)
    done = intake(command, tmp_path / "file", "--force", cwd=filled)
    assert (done.code, "Traceback" in done.err) == (74, False)
    assert everything(filled) == before


@pytest.mark.parametrize("command", ["import", "restore"])
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_missing_file_is_told(command: str, force: tuple[str, ...], filled: Path) -> None:
    before = everything(filled)
    done = intake(command, "nowhere", *force, cwd=filled)
    assert (done.code, done.out, done.err.splitlines()) == (
        74,
        "",
        [
            "intake: There is no file nowhere.",
            "Name the file that `intake backup` or `intake export` wrote.",
        ],
    )
    done = intake(command, "nowhere", *force, cwd=filled, language="fr")
    assert done.err.splitlines()[0] == "intake: Il n’y a pas de fichier nowhere."
    done = intake(command, "db", *force, cwd=filled)
    assert (done.code, done.err.splitlines()[0]) == (74, "intake: db is a folder.")
    assert everything(filled) == before


@pytest.mark.parametrize("content", ["{}", "[]", "3", '{"a": 1}'])
def test_json_of_another_kind_is_told_in_a_plain_sentence(content: str, group: Path) -> None:
    (group / "file").write_text(content)
    done = intake("import", "file", "--force", cwd=group)
    assert (done.code, done.err.splitlines()) == (
        74,
        ["intake: This is no export of intake.", "Take what `intake export` wrote."],
    )
