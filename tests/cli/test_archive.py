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


WHOLE = '{"intake": 1, "letters": {}, "mails": {}, "shunt": {}'
BAD_EXPORTS = [
    ("{}", "it does not begin as one", "il ne commence pas comme un export"),
    ("[]", "it does not begin as one", "il ne commence pas comme un export"),
    ('{"a": 1}', "it does not begin as one", "il ne commence pas comme un export"),
    ("", "line 1 is no JSON", "la ligne 1 n’est pas du JSON"),
    ('{"intake": 1,\n oops', "line 2 is no JSON", "la ligne 2 n’est pas du JSON"),
    ('{"intake": 1,\n"letters": {', "it ends in the middle, on line 2", "le fichier s’arrête au milieu, à la ligne 2"),
    ('{"intake": 1,\n"letters": {"a', "it ends in the middle, on line 2", "le fichier s’arrête au milieu, à la ligne 2"),
    ('{"intake": 1}', "its part “letters” is missing", "sa partie «\u00a0letters\u00a0» manque"),
    (
        '{"intake": 1, "letters": {}, "mails": [], "shunt": {}}',
        "its part “mails” is not as `intake export` writes it",
        "sa partie «\u00a0mails\u00a0» n’est pas comme `intake export` l’écrit",
    ),
    (
        WHOLE.replace('"mails": {}', '"mails": {"ab12": {"base64": "?"}}') + "}",
        "its entry “mails ab12” is not as `intake export` writes it",
        "son entrée «\u00a0mails ab12\u00a0» n’est pas comme `intake export` l’écrit",
    ),
    (
        WHOLE.replace('"shunt": {}', '"shunt": {"k": 3}') + "}",
        "its entry “shunt k” is not as `intake export` writes it",
        "son entrée «\u00a0shunt k\u00a0» n’est pas comme `intake export` l’écrit",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("content", "english", "french"), BAD_EXPORTS)
def test_a_bad_export_is_told_in_a_plain_sentence(
    content: str, english: str, french: str, group: Path
) -> None:
    (group / "file").write_text(content, encoding="utf-8")
    before = everything(group)
    done = intake("import", "file", "--force", cwd=group)
    assert (done.code, done.err.splitlines()) == (
        74,
        [f"intake: This is no export of intake: {english}.", "Take what `intake export` wrote."],
    )
    done = intake("import", "file", "--force", cwd=group, language="fr")
    assert (done.code, done.err.splitlines()) == (
        74,
        [
            f"intake: Ceci n’est pas un export d’intake\u00a0: {french}.",
            "Prenez ce que `intake export` a écrit.",
        ],
    )
    assert everything(group) == before


def test_an_export_with_a_record_that_nobody_can_read_is_refused(group: Path) -> None:
    (group / "file").write_text(WHOLE + ', "table projects": {"P1": {"key": "P1"}}}')
    done = intake("import", "file", "--force", cwd=group, language="fr")
    assert done.code == 74
    assert done.err.startswith("intake: Le document projects P1 ne se lit pas comme Project\u00a0: ")


def test_a_picture_is_no_export(group: Path) -> None:
    (group / "file").write_bytes(b"\x89PNG\xff\xfe")
    done = intake("import", "file", "--force", cwd=group, language="fr")
    assert (
        done.err.splitlines()[0] == "intake: Ceci n’est pas un export d’intake\u00a0: ce n’est pas du texte."
    )
