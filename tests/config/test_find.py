"""The configuration is found by the option, the environment, or in the working folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.config.find import find, load
from intake.errors import ConfigurationError

MINIMAL = """
[group]
name = "Projets ESS"
address = "projets@quartier.example"
animateurs = ["marie@quartier.example"]
[mailbox]
url = "maildir:in"
[outbox]
url = "maildir:out"
"""


def test_the_option_comes_before_the_environment_and_that_before_the_folder() -> None:
    environ = {"INTAKE_CONFIG": "/b.toml"}
    assert find(Path("/a.toml"), environ, Path("/c")) == Path("/a.toml")
    assert find(None, environ, Path("/c")) == Path("/b.toml")
    assert find(None, {}, Path("/c")) == Path("/c/intake.toml")


def test_a_file_is_read_with_the_mark_that_windows_editors_put(tmp_path: Path) -> None:
    (tmp_path / "intake.toml").write_text(f"\ufeff{MINIMAL}", encoding="utf-8")
    assert load(None, {}, tmp_path).group.name == "Projets ESS"


def test_a_missing_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(None, {"LANG": "fr_FR.UTF-8"}, tmp_path)
    assert caught.value.sentence == f"Il n’y a pas de {tmp_path}/intake.toml."
    assert (
        caught.value.remedy == "Lancez `intake init`, ou nommez le fichier avec --config ou $INTAKE_CONFIG."
    )


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "intake.toml").mkdir()
    with pytest.raises(ConfigurationError, match="cannot be read: Is a directory"):
        load(None, {}, tmp_path)


def test_a_syntax_error_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "intake.toml").write_text("[group]\nname = Projets ESS\n")
    with pytest.raises(ConfigurationError, match="has 5 faults:") as caught:
        load(None, {}, tmp_path)
    assert caught.value.problems[0] == 'line 2: a text stands in quotes. Write: name = "Projets ESS"'


def test_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "intake.toml").write_bytes('[group]\nname = "Économie"\n'.encode("latin-1"))
    with pytest.raises(ConfigurationError, match="line 2, is not UTF-8"):
        load(None, {}, tmp_path)


def test_without_a_locale_faults_are_told_in_the_language_of_the_group(tmp_path: Path) -> None:
    (tmp_path / "intake.toml").write_text(MINIMAL.replace("[mailbox]", 'language = "fr"\nnon = 1\n[mailbox]'))
    with pytest.raises(ConfigurationError, match="contient une erreur"):
        load(None, {"LC_ALL": "C.UTF-8"}, tmp_path)
    with pytest.raises(ConfigurationError, match="has a fault"):
        load(None, {"LANG": "en_GB.UTF-8"}, tmp_path)
