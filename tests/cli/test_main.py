"""The command line itself: light to start, errors in a sentence and a remedy, exit codes."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from cli.running import environment, intake, new_group
from intake import __version__

HEAVY = {"imapclient", "jinja2", "tinydb", "lxml", "babel", "inscriptis", "css_inline", "email.policy"}

THREE_MISTAKES = """
[group]
name = "Projets ESS"
adress = "projets@quartier.example"
animateurs = ["marie@quartier.example"]
timezone = "Europe/Pari"
[mailbox]
url = "maildir:in"
[outbox]
url = "maildir:out"
[digest]
day = "lundy"
"""


def imported_by(*words: str) -> set[str]:
    """Return the modules that a command has imported when it ends."""
    probe = "import sys; from intake.cli import main\ntry: main(sys.argv[1:])\nexcept SystemExit: pass\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe, *words], env=environment(), capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def test_the_version_is_told(tmp_path: Path) -> None:
    done = intake("--version", cwd=tmp_path)
    assert (done.code, done.out, done.err) == (0, f"intake {__version__}\n", "")


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_version_and_help_import_none_of_the_rooms_libraries(word: str) -> None:
    assert imported_by(word) & HEAVY == set()


def test_help_tells_every_command(tmp_path: Path) -> None:
    done = intake("--help", cwd=tmp_path)
    told = {line.split()[0] for line in done.lines if line.startswith("    ") and line.split()}
    assert {"init", "demo", "run", "status", "doctor", "parse", "digest", "minutes", "list", "show"} <= told
    assert {"shunt", "export", "import", "backup", "restore"} <= told


def test_an_unknown_command_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    done = intake("stauts", cwd=tmp_path)
    assert (done.code, done.out) == (64, "")
    assert done.err == "intake: There is no command “stauts”.\nDid you mean `intake status`?\n"


def test_no_command_shows_the_help_and_is_a_usage_error(tmp_path: Path) -> None:
    done = intake(cwd=tmp_path)
    assert (done.code, done.out) == (64, "")
    assert done.err.startswith("usage: intake")


def test_three_mistakes_are_told_together_with_their_nearest_right_words(tmp_path: Path) -> None:
    (tmp_path / "intake.toml").write_text(THREE_MISTAKES)
    done = intake("status", cwd=tmp_path)
    assert (done.code, done.out) == (78, "")
    assert done.err == (
        "intake: intake.toml has 3 faults:\n"
        "  [group] adress: there is no such key. Did you mean address?\n"
        "  [group] timezone: “Europe/Pari” is no known time zone. Did you mean Europe/Paris?\n"
        "  [digest] day: “lundy” is no day of the week. Did you mean lundi?\n"
    )


def test_a_missing_configuration_is_told_in_the_language_of_the_locale(tmp_path: Path) -> None:
    done = intake("status", cwd=tmp_path, language="fr")
    assert done.code == 78
    assert done.err == (
        "intake: Il n’y a pas de intake.toml.\n"
        "Lancez `intake init`, ou nommez le fichier avec --config ou $INTAKE_CONFIG.\n"
    )


def test_the_configuration_may_be_named_anywhere(tmp_path: Path) -> None:
    path = new_group(tmp_path / "group") / "intake.toml"
    assert intake("--config", path, "status", cwd=tmp_path).code == 0
    assert intake("status", "--config", path, cwd=tmp_path).code == 0
    assert intake("status", cwd=tmp_path, INTAKE_CONFIG=str(path)).code == 0
    assert intake("shunt", "list", "--config", path, cwd=tmp_path).code == 0


def test_only_debug_shows_a_traceback_and_the_exit_code_stays(tmp_path: Path) -> None:
    plain, debug = intake("status", cwd=tmp_path), intake("status", "--debug", cwd=tmp_path)
    assert "Traceback" not in plain.err
    assert debug.err.startswith("Traceback (most recent call last):")
    assert debug.err.endswith(plain.err)
    assert plain.code == debug.code == 78


def test_a_locale_without_utf_8_loses_a_letter_and_not_the_command(tmp_path: Path) -> None:
    done = intake("status", cwd=tmp_path, language="fr", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.code == 78
    assert "Il n?y a pas de intake.toml." in done.err


def test_a_locale_that_is_not_installed_is_no_matter(tmp_path: Path) -> None:
    assert intake("--version", cwd=tmp_path, LC_ALL="xx_XX.ISO-8859-15", PYTHONUTF8="").code == 0


def test_json_on_a_terminal_without_utf_8_loses_nothing(tmp_path: Path) -> None:
    folder = new_group(tmp_path / "group", name="Économie sociale")
    done = intake("status", "--json", cwd=folder, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.json["group"] == "Économie sociale"


def test_a_reader_that_leaves_is_no_fault(tmp_path: Path) -> None:
    folder = new_group(tmp_path / "group")
    command = f"{sys.executable} -m intake list --help | true"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(importlib.util.find_spec("tzdata") is not None, reason="the package brings the zones")
def test_a_machine_without_time_zones_is_told_what_to_install(group: Path) -> None:
    done = intake("status", cwd=group, PYTHONTZPATH="")
    assert done.code == 78
    assert "this machine has no time zone data. Install tzdata" in done.err


def test_a_configuration_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "intake.toml"
    path.write_text("")
    path.chmod(0)
    done = intake("status", "--config", path, cwd=tmp_path, obeys_permissions=True)
    assert done.code == 78
    assert done.err == (
        f"intake: {path} cannot be read: Permission denied.\n"
        "Run as the user who owns it, or change its permissions.\n"
    )


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    target = tmp_path / "closed" / "group"
    target.parent.mkdir(mode=0o555)
    words = ("--name", "x", "--address", "projets@quartier.example", "--animateur", "marie@quartier.example")
    boxes = ("--mailbox", "maildir:in", "--outbox", "maildir:out", "--no-check")
    done = intake("init", target, *words, *boxes, cwd=tmp_path, obeys_permissions=True)
    assert done.code == 74
    assert done.err.startswith(f"intake: The store cannot use {target}: this user may not write there.\n")
    assert len(done.err.splitlines()) == 2
    assert not target.exists()


def test_slips_of_the_toml_and_the_other_faults_are_told_together(group: Path) -> None:
    path = group / "intake.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace('"Projets ESS"', "«\u00a0Projets ESS\u00a0»").replace(
        "rehearse = false", "rehearse = False"
    )
    path.write_text(text.replace("[digest]", '[digest]\nday = "lundy"'), encoding="utf-8")
    done = intake("status", cwd=group, language="fr")
    assert done.code == 78
    lines = done.err.splitlines()
    assert lines[0].startswith("intake: intake.toml contient ")
    assert lines[1].startswith("  ligne ")
    assert lines[1].endswith('Écrivez\u00a0: name = "Projets ESS"')
    assert (
        "  [digest] day\u00a0: «\u00a0lundy\u00a0» n’est pas un jour de la semaine. Vouliez-vous dire lundi\u00a0?"
        in lines
    )
    assert "Traceback" not in done.err
