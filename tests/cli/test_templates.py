"""`intake templates`: people's own words for the letters, seen, begun and tried."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cli.running import ROOT
from cli.running import intake_here as intake


@pytest.fixture
def own(group: Path) -> Path:
    """Configure a folder of templates, and give it."""
    path = group / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[templates]", '[templates]\npath = "mots"'),
        encoding="utf-8",
    )
    return group / "mots"


def test_the_list_says_which_are_overridden(group: Path, own: Path) -> None:
    assert intake("templates", "copy", "en/digest.txt.j2", cwd=group).out == f"{own}/en/digest.txt.j2\n"
    told = {each["name"]: each["own"] for each in intake("templates", "list", "--json", cwd=group).json}
    assert [name for name, mine in told.items() if mine] == ["en/digest.txt.j2"]
    assert set(told) == {
        path.relative_to(ROOT / "templates").as_posix() for path in (ROOT / "templates").rglob("*.j2")
    }
    line = next(
        each for each in intake("templates", "list", cwd=group).lines if each.startswith("en/digest.txt")
    )
    assert line.split() == ["en/digest.txt.j2", str(own)]


def test_a_letter_is_copied_in_both_its_parts_in_the_groups_language(group: Path, own: Path) -> None:
    assert intake("templates", "copy", "digest", cwd=group).lines == [
        f"{own}/en/digest.txt.j2",
        f"{own}/en/digest.html.j2",
    ]
    for name in ("digest.txt.j2", "digest.html.j2"):
        assert (own / "en" / name).read_bytes() == (ROOT / "templates" / "en" / name).read_bytes()


def test_a_copy_never_replaces_what_was_edited(group: Path, own: Path) -> None:
    (own / "en").mkdir(parents=True)
    (own / "en" / "help.txt.j2").write_text("à nous")
    done = intake("templates", "copy", "help", cwd=group)
    assert (done.code, done.err.splitlines()[0]) == (64, f"intake: {own}/en/help.txt.j2 is there already.")
    assert (own / "en" / "help.txt.j2").read_text() == "à nous"


def test_without_a_folder_the_line_to_write_is_told(group: Path) -> None:
    done = intake("templates", "copy", "digest", cwd=group)
    assert (done.code, done.err.splitlines()[1]) == (
        64,
        f'Below [templates] in {group}/intake.toml write: path = "templates"',
    )


def test_a_name_with_a_slip_is_told_with_the_nearest(group: Path, own: Path) -> None:
    done = intake("templates", "copy", "digets", cwd=group)
    assert (done.code, done.err) == (64, "intake: No template is called “digets”.\nDid you mean digest?\n")


def test_the_shipped_templates_are_all_well(group: Path) -> None:
    done = intake("templates", "check", cwd=group)
    assert (done.code, done.err) == (0, "")
    assert done.out == "Every letter can be written in French and English (0 template(s) of your own).\n"


def test_a_broken_template_is_told_with_its_line(group: Path, own: Path) -> None:
    (own / "en").mkdir(parents=True)
    (own / "en" / "help.txt.j2").write_text("Hello {{ nmae }}\n")
    done = intake("templates", "check", cwd=group)
    assert done.code == 78
    assert done.err.splitlines() == [
        f"intake: {own}/en/help.txt.j2, line 1: no letter knows “nmae”.",
        "Did you mean “name”?",
    ]


def test_a_file_that_no_letter_uses_is_told_with_the_nearest(group: Path, own: Path) -> None:
    (own / "fr").mkdir(parents=True)
    (own / "fr" / "welcom.txt.j2").write_text("Bonjour\n")
    done = intake("templates", "check", cwd=group, language="fr")
    assert (done.code, done.out, done.err.splitlines()) == (
        78,
        "",
        [
            f"intake: Aucune lettre n’utilise {own}/fr/welcom.txt.j2.",
            "Vouliez-vous dire fr/welcome.txt.j2\u00a0?",
        ],
    )


def test_a_file_that_a_letter_of_ones_own_takes_in_is_no_stray(group: Path, own: Path) -> None:
    (own / "fr").mkdir(parents=True)
    shipped = (ROOT / "templates" / "fr" / "welcome.txt.j2").read_text(encoding="utf-8")
    (own / "fr" / "welcome.txt.j2").write_text(shipped + "{# from fr/ours.j2 #}", encoding="utf-8")
    (own / "fr" / "ours.j2").write_text("Bonjour\n")
    assert intake("templates", "check", cwd=group).code == 0


def test_a_file_of_sentences_that_lost_some_is_told(group: Path, own: Path) -> None:
    (own / "fr").mkdir(parents=True)
    shipped = (ROOT / "templates" / "fr" / "sentences.j2").read_text(encoding="utf-8")
    (own / "fr" / "sentences.j2").write_text(
        shipped.replace("macro status_set", "macro statut"), encoding="utf-8"
    )
    done = intake("templates", "check", cwd=group)
    assert done.code == 78
    assert f"intake: {own}/fr/sentences.j2 lacks what letters ask of it: status_set." in done.err


def changed(own: Path, name: str, was: str, now: str) -> int:
    """Copy a shipped template with a change, and return the line of the change."""
    text = (ROOT / "templates" / name).read_text(encoding="utf-8")
    assert was in text
    (own / name).parent.mkdir(parents=True, exist_ok=True)
    (own / name).write_text(text.replace(was, now, 1), encoding="utf-8")
    return text[: text.index(was)].count("\n") + 1


@pytest.mark.parametrize(
    ("name", "was", "now", "unknown", "near"),
    [
        ("fr/digest.txt.j2", "m.hello(name)", "m.hello(nmae)", "nmae", "name"),
        ("fr/digest.txt.j2", "body.missed", "body.mised", "mised", "missed"),
        ("fr/digest.html.j2", "{% block body %}", "{% block body %}{% if nmae == 3 %}{{ group.nmae }}{% endif %}", "nmae", "name"),
        ("fr/help.txt.j2", "m.hello(name)", "m.helo(name)", "helo", "hello"),
        ("fr/subjects.j2", "v.title", "v.titel", "titel", "title"),
        ("_base.txt.j2", "say.mark()", "say.marks()", "marks", "mark"),
        ("en/draft_minutes.txt.j2", "{% block body %}", "{% block body %}{{ expires | localday }}", "localday", "local_day"),
    ],
)  # fmt: skip
def test_a_name_that_no_letter_knows_is_told_with_its_line_and_the_nearest(
    name: str, was: str, now: str, unknown: str, near: str, group: Path, own: Path
) -> None:
    line = changed(own, name, was, now)
    done = intake("templates", "check", cwd=group, language="fr")
    assert done.code == 78
    lines = done.err.splitlines()
    told = f"intake: {own}/{name}, ligne {line}\u00a0: aucune lettre ne connaît «\u00a0{unknown}\u00a0»."
    assert told in lines
    assert lines[lines.index(told) + 1] == f"Vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?"


def test_names_that_a_template_makes_itself_are_known(group: Path, own: Path) -> None:
    changed(
        own,
        "fr/digest.txt.j2",
        "{% block body %}",
        "{% block body %}{% set moi = name %}{{ moi }}{% for x in body.sought %}{{ loop.index }}{{ x }}{% endfor %}",
    )
    done = intake("templates", "check", cwd=group)
    assert (done.code, done.err) == (0, "")


def test_every_shipped_template_asks_for_known_names_alone(group: Path, own: Path) -> None:
    shutil.copytree(ROOT / "templates", own)
    done = intake("templates", "check", cwd=group)
    assert (done.code, done.err) == (0, "")
