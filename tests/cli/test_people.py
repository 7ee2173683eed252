"""`intake list people --import`: a report of each line, and letters that wait for the next run."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.filled import fill
from cli.running import intake_here, new_group

LIST = (
    "Prénom;Nom;Courriel\r\nAnne;Roux;anne@courriel.example\r\nClaire;Dubois;claire@quartier.example\r\n"
    "Luc;;luc@\r\nAnne;Roux;ANNE@courriel.example\r\n"
)


@pytest.fixture
def group(tmp_path: Path) -> Path:
    folder = new_group(tmp_path / "g", language="fr")
    fill(folder)
    (folder / "liste.csv").write_bytes(LIST.encode("cp1252"))
    return folder


def people(folder: Path) -> set[str]:
    return {
        each["email"] for each in intake_here("list", "people", "--json", cwd=folder).json if each["member"]
    }


def test_each_line_is_reported_and_the_welcome_waits_for_the_next_run(group: Path) -> None:
    done = intake_here("list", "people", "--import", "liste.csv", cwd=group, language="fr")
    assert (done.code, done.err) == (0, "")
    rows = [line.split() for line in done.lines[:5]]
    assert rows[0] == ["ligne", "verdict", "adresse", "nom"]
    assert rows[1] == ["2", "ajouté", "anne@courriel.example", "Anne", "Roux"]
    assert rows[2][:3] == ["3", "déjà", "membre"]
    assert rows[3][:3] == ["4", "adresse", "impossible"]
    assert rows[4][:5] == ["5", "en", "double", "dans", "la"]
    assert done.lines[6] == "1 ajouté, 1 déjà membre, 1 adresse impossible, 1 en double dans la liste"
    assert "mot de bienvenue" in done.lines[7]
    assert people(group) == {"anne@courriel.example", "claire@quartier.example"}
    letters = intake_here("list", "letters", "--json", cwd=group).json
    assert [(each["kind"], each["to"], each["state"]) for each in letters if each["kind"] == "welcome"] == [
        ("welcome", "anne@courriel.example", "queued")
    ]


def test_a_dry_run_reports_the_same_and_changes_nothing(group: Path) -> None:
    before = people(group)
    done = intake_here("list", "people", "--import", "liste.csv", "--dry-run", cwd=group, language="fr")
    assert done.code == 0
    assert "1 ajouté" in done.out
    assert done.lines[-1] == "Rien n’a été changé (--dry-run)."
    assert people(group) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("list", "projects", "--import", "liste.csv"), "Only people can be imported."),
        (("list", "people", "--dry-run"), "Only people can be imported."),
        (("list", "people", "--import", "absent.csv"), "absent.csv cannot be read"),
        (("list", "people", "--import", "sheet.xlsx"), "sheet.xlsx is no CSV file"),
    ],
)
def test_what_cannot_be_imported_is_told(group: Path, words: tuple[str, ...], told: str) -> None:
    (group / "sheet.xlsx").write_bytes(b"PK\x03\x04rest")
    done = intake_here(*words, cwd=group)
    assert (done.code, done.out) == (64, "")
    assert told in done.err
