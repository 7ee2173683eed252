"""Letters of support on the terminal: looked at before they are asked for, and counted while they wait."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cli.filled import AT, CLAIRE, fill
from cli.running import intake_here, new_group
from intake.desk.records import Paragraph, Recipient, SupportLetter, SupportText, SupportVersion
from intake.store import Store

NOW = "2017-03-02T09:00"


@pytest.fixture
def group(tmp_path: Path) -> Path:
    folder = new_group(tmp_path / "g", language="fr")
    fill(folder)
    return folder


@pytest.fixture
def waiting(group: Path) -> Path:
    """A group where version 2 of a letter waits for approval."""
    texts = (SupportText("L1", (Paragraph("body", "Nous soutenons ce projet."),)),)
    letter = SupportLetter("P1-L1", "P1", AT, CLAIRE, (Recipient("L1", "Mairie", "la"),), version=2)
    end = AT + dt.timedelta(days=7)
    versions = [
        SupportVersion(f"P1-L1-v{number}", "P1-L1", number, AT, texts, "L1. Mairie", "00", end)
        for number in (1, 2)
    ]
    with Store.open(group / "db") as store, store.transaction() as work:
        for record in (letter, *versions):
            work.put(record)
    return group


def test_a_letter_is_shown_as_it_would_be_drafted_and_nothing_is_kept(group: Path) -> None:
    before = intake_here("export", cwd=group).out
    done = intake_here(
        "letter", "p1", "--recipients", "Mairie, Semaest", "--preview", "--now", NOW, cwd=group
    )
    assert (done.code, done.err) == (0, "")
    assert done.lines[0].startswith("[Projets ESS] À valider")
    for told in ("L1. Mairie", "L2. Semaest", "À l’attention de la Mairie", "Une laverie de quartier."):
        assert told in done.out
    assert intake_here("export", cwd=group).out == before
    assert not list((group / "db" / "out").rglob("*.eml"))


def test_a_draft_that_waits_is_shown_by_its_reference(waiting: Path) -> None:
    done = intake_here("letter", "P1-L1", "--preview", "--now", NOW, cwd=waiting)
    assert (done.code, done.err) == (0, "")
    assert "version 2, pour Mairie" in " ".join(done.out.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("P9",), "There is no project and no drafted letter P9."),
        (("P1",), "A letter needs somebody to go to."),
    ],
)
def test_what_cannot_be_shown_is_told_in_a_sentence(group: Path, words: tuple[str, ...], said: str) -> None:
    done = intake_here("letter", *words, "--preview", "--now", NOW, cwd=group)
    assert (done.code, done.out) == (64, "")
    assert said in done.err


def test_a_letter_that_waits_is_a_draft_its_newest_version_alone(waiting: Path) -> None:
    drafts = intake_here("list", "drafts", "--json", cwd=waiting).json
    assert [draft["key"] for draft in drafts] == ["R2-v2", "P1-L1-v2"]
    assert "P1-L1-v2" in intake_here("list", "drafts", cwd=waiting).out


def test_status_tells_the_letter_that_waits(waiting: Path) -> None:
    told = intake_here("status", "--json", "--now", NOW, cwd=waiting).json
    assert [each["ref"] for each in told["waiting"] if each["what"] == "draft"] == ["R2-v2", "P1-L1-v2"]
