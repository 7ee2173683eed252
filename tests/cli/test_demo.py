"""The demo tells the story in words that anybody reads, and its letters are those of the story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cli.running import Done
from cli.running import intake_here as intake


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Done, Path]:
    folder = tmp_path_factory.mktemp("demo")
    return intake("demo", cwd=folder, language="fr"), folder / "intake-demo"


def test_what_became_of_each_mail_is_told_in_words(played: tuple[Done, Path]) -> None:
    done, _ = played
    told = [
        line.rpartition(" → ")[2].replace("\u00a0", " ") for line in done.lines if line.startswith("    ← ")
    ]
    assert len(told) == 24
    assert [each for each in told if re.search(r"[A-Z]{2,}|R\d|-[A-Z]\d|vacation|command|_", each)] == []
    assert "ignoré : réponse automatique d’absence" in told
    assert "répondu : notes de la réunion n° 2, brouillon du compte rendu envoyé" in told


def test_marie_offers_and_sophie_agrees(played: tuple[Done, Path]) -> None:
    done, folder = played
    introduced = "    → 2 personnes : [Projets ESS] Mise en relation : Projet de laverie solidaire"
    assert introduced in done.out.replace("\u00a0", " ").splitlines()
    letters = {
        path.name.split("-")[5]: path.read_text() for path in folder.glob("lettres/*introduction*.txt")
    }
    assert "sophie@lilas-solidaires.example" in letters["marie.petit"]
    assert "marie.petit@courriel.example" in letters["sophie"]


def test_the_last_line_names_a_letter_that_a_member_got(played: tuple[Done, Path]) -> None:
    done, folder = played
    named = done.lines[-1].rpartition(" ")[2]
    assert "Présents" in (folder.parent / named).read_text()
    assert "marie" in named


def test_played_again_it_tells_the_same_and_nothing_comes_twice(tmp_path: Path) -> None:
    first, second = (intake("demo", cwd=tmp_path, language="fr") for _ in range(2))
    assert second.out == first.out
    assert sum(line.startswith("    → ") for line in second.lines) == 51


def test_a_pass_of_today_is_refused_in_its_folder_and_one_of_its_own_time_is_made(
    played: tuple[Done, Path],
) -> None:
    _, folder = played
    done = intake("run", cwd=folder, language="fr")
    assert (done.code, done.out) == (64, "")
    assert done.err.splitlines()[0] == (
        "intake: Ce dossier contient la démonstration, qui finit le 3 avril 2017\u00a0: "
        "un passage d’aujourd’hui effacerait ses vieux courriels."
    )
    assert intake("run", "--now", "2017-04-03T12:00", cwd=folder).code == 0


def test_the_doctor_advises_no_pass_in_its_folder(tmp_path: Path) -> None:
    assert intake("demo", cwd=tmp_path).code == 0
    done = intake("doctor", "--no-mail", cwd=tmp_path / "intake-demo", language="fr")
    assert done.code == 0
    assert "intake run" not in done.out
    assert (
        "- last-run: Ce dossier contient la démonstration\u00a0: ses passages ont été joués, et cron n’en fait "
        "aucun ici."
    ) in done.lines
