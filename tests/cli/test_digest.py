"""The digest looked at before it leaves: on the terminal, or mailed to an animateur alone."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

import pytest

from cli.filled import fill
from cli.running import intake, intake_here, new_group

NOW = "2017-03-02T09:00"


@pytest.fixture
def group(tmp_path: Path) -> Path:
    folder = new_group(tmp_path / "g", language="fr")
    fill(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "db").rglob("*"))
        if path.is_file() and "/out/" not in path.as_posix()
    }


def test_a_preview_prints_the_letter_and_leaves_all_as_it_was(group: Path) -> None:
    before = contents(group)
    done = intake_here("digest", "--preview", "--now", NOW, cwd=group)
    assert (done.code, done.err) == (0, "")
    assert done.lines[0].startswith("[Projets ESS] Bulletin n° 1 – 2 mars")
    assert "P1 – Laverie solidaire" in done.out
    assert "\r" not in done.out
    assert contents(group) == before
    assert not list((group / "db" / "out").rglob("*.eml"))


def test_to_me_it_is_sent_to_the_first_animateur_alone_without_consequence(group: Path) -> None:
    before = contents(group)
    done = intake_here("digest", "--to", "me", "--now", NOW, cwd=group)
    assert (done.code, done.out, done.err) == (0, "digest -> marie@quartier.example\n", "")
    (letter,) = [path for path in (group / "db" / "out").rglob("*") if path.is_file()]
    mail = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
    assert mail["To"].addresses[0].addr_spec == "marie@quartier.example"
    assert mail["Subject"].startswith("[Projets ESS] Bulletin n° 1")
    assert contents(group) == before
    assert intake_here("list", "letters", cwd=group).out.count("digest") == 0


def test_to_anybody_but_an_animateur_it_is_not_sent(group: Path) -> None:
    done = intake_here("digest", "--to", "paul@quartier.example", "--now", NOW, cwd=group)
    assert (done.code, done.out) == (64, "")
    assert "paul@quartier.example is no animateur" in done.err
    assert "marie@quartier.example" in done.err


def test_one_of_the_two_is_asked_for(group: Path) -> None:
    assert intake_here("digest", cwd=group).code == 64
    assert intake_here("digest", "--preview", "--to", "me", cwd=group).code == 64


def test_a_preview_opens_in_the_browser(group: Path, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\nprintf %s "$1" > "$0.asked"\n')
    browser.chmod(0o755)
    told = ("digest", "--preview", "--open", "--now", NOW)
    done = intake(*told, cwd=group, BROWSER=f"{browser} %s", TMPDIR=str(tmp_path))
    assert done.code == 0, done.err
    page = Path((tmp_path / "browser.asked").read_text().removeprefix("file://"))
    assert str(page) == done.lines[-1]
    assert page.read_text().startswith("<!DOCTYPE html>")
