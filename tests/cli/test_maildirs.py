"""A Maildir that is configured and not there is refused by a pass, and made by `intake init` alone."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from cli.running import intake, intake_here


def slip(group: Path, was: str, now: str) -> None:
    path = group / "intake.toml"
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now), encoding="utf-8")


def test_init_makes_both(group: Path) -> None:
    for name in ("in", "out"):
        assert sorted(path.name for path in (group / "db" / name).iterdir()) == ["cur", "new", "tmp"]


@pytest.mark.parametrize("words", [("run",), ("run", "--dry-run"), ("run", "--rehearse", "essai")])
@pytest.mark.parametrize(("table", "name"), [("mailbox", "in"), ("outbox", "out")])
def test_a_slip_in_its_path_is_told_and_nothing_is_made(
    table: str, name: str, words: tuple[str, ...], group: Path
) -> None:
    slip(group, f'"maildir:db/{name}"', f'"maildir:db/{name}n"')
    there = group / "db" / f"{name}n"
    done = intake_here(*words, cwd=group, language="fr")
    assert (done.code, done.out) == (78, "")
    assert done.err.splitlines() == [
        f"intake: Il n’y a pas de Maildir dans {there}.",
        (
            f'Vouliez-vous dire url = "maildir:db/{name}" dans [{table}]\u00a0? '
            f"Si le chemin est juste, créez-le\u00a0: mkdir -p {there}/cur {there}/new {there}/tmp"
        ),
    ]
    assert not there.exists()


def test_the_line_that_is_told_makes_it(group: Path) -> None:
    slip(group, '"maildir:db/out"', '"maildir:ailleurs/boîte d’envoi"')
    done = intake("run", cwd=group)
    assert done.code == 78
    (_, remedy) = done.err.splitlines()
    assert remedy.startswith("Look at url in [outbox]. If the path is right, make it: mkdir -p ")
    subprocess.run(shlex.split(remedy.partition("make it: ")[2]), check=True)
    assert intake("run", cwd=group).code == 0


def test_doctor_tells_an_outbox_that_is_not_there(group: Path) -> None:
    slip(group, '"maildir:db/out"', '"maildir:db/outt"')
    done = intake_here("doctor", "--json", cwd=group)
    (found,) = (each for each in done.json if each["name"] == "outbox")
    assert (found["state"], found["exit_code"]) == ("failed", 78)
    assert found["sentence"] == f"There is no Maildir in {group}/db/outt."
    assert not (group / "db" / "outt").exists()
