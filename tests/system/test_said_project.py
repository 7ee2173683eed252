"""PROJET in reply to the letter that told of a mail passed on: that mail is filed, with all it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.running import intake_here
from intake.desk.records import Disposition, Project, Seen, Update
from system.test_erasure import Group, text_of

PAUL = "Paul Girard <paul@ateliers.example>"
MARIE = "Marie Petit <marie@quartier.example>"
ASKED = "Bonjour,\n\nQui peut prêter un garage à un atelier vélo, rue des Tilleuls ?\n"


@pytest.fixture
def group(tmp_path: Path) -> Group:
    group = Group(tmp_path / "group")
    group.at = "2017-03-06T09:00"
    group.mail(PAUL, "Atelier vélo", ASKED)
    group.run("2017-03-06T10:00")
    return group


def lines_of(group: Group) -> list[tuple[str, str]]:
    return [(each.disposition.value, each.reason) for each in group.records(Seen)]


def test_it_is_kept_and_listed_with_its_reason(group: Group) -> None:
    assert lines_of(group) == [(Disposition.ANSWERED.value, "question passed on")]
    listed = intake_here("list", "messages", "--now", "2017-03-06T10:01", cwd=group.folder).out
    assert "Atelier vélo" in listed
    assert "paul@ateliers.example" in listed
    assert len(list((group.db / "mails").rglob("*.eml"))) == 1


@pytest.mark.parametrize("word", ["PROJET", "Bonjour,\n\nOui, c'est un projet.\n\nPaul", "project"])
def test_its_writer_makes_it_a_project(group: Group, word: str) -> None:
    told = group.letter("paul@", "Atelier vélo")
    group.mail(PAUL, "Re: Atelier vélo", word, str(told["Message-ID"]))
    group.run("2017-03-07T10:00")
    (project,) = group.records(Project)
    assert (project.title, project.holder) == ("Atelier vélo", "paul@ateliers.example")
    assert "Qui peut prêter un garage" in project.portrait.presentation
    assert project.opened.day == 7
    assert lines_of(group) == [("filed", "project P1"), ("answered", "filed as a project")]
    assert "[P1]" in str(group.letters("paul@")[-1]["Subject"])
    group.mail(PAUL, "Re: Atelier vélo", f"{word} !", str(told["Message-ID"]))
    group.run("2017-03-08T10:00")
    assert len(group.records(Project)) == 1
    assert group.records(Update) == []
    again = text_of(group.letters("paul@")[-1])
    assert "Le message de paul@ateliers.example est classé comme projet, au nom de qui l’a écrit" in again


def test_a_dry_run_tells_the_project_that_the_word_makes(group: Group) -> None:
    told = group.letter("paul@", "Atelier vélo")
    group.mail(PAUL, "Re: Atelier vélo", "PROJET", str(told["Message-ID"]))
    foretold = intake_here("run", "--dry-run", "--now", "2017-03-07T10:00", cwd=group.folder).out
    assert "filed as a project after all (filed as a project)" in foretold
    assert "(project P1)" in foretold
    assert group.records(Project) == []


def test_an_animateur_makes_it_a_project_in_its_writers_name(group: Group) -> None:
    shown = group.letter("marie@", "Paul Girard")
    group.mail(MARIE, "Re: À voir", "Projet", str(shown["Message-ID"]))
    group.run("2017-03-07T10:00")
    (project,) = group.records(Project)
    assert project.holder == "paul@ateliers.example"
    assert "[P1]" in str(group.letters("paul@")[-1]["Subject"])
    done = text_of(group.letters("marie@")[-1])
    assert "Le message de paul@ateliers.example est classé comme projet, au nom de qui l’a écrit" in done


def test_nobody_else_makes_a_project_of_it(group: Group) -> None:
    told = group.letter("paul@", "Atelier vélo")
    group.mail("Zoé <zoe@ailleurs.example>", "Re: Atelier vélo", "PROJET", str(told["Message-ID"]))
    group.run("2017-03-07T10:00")
    assert group.records(Project) == []
