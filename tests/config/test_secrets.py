"""Secrets stand nowhere in the configuration; they are had from where it says."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from config.mappings import changed, problems
from intake.config.secrets import group_secret, make_group_secret, password
from intake.config.values import SecretSource
from intake.errors import ConfigurationError


@pytest.mark.parametrize("key", ["password", "secret", "mot_de_passe", "token"])
def test_a_secret_in_the_file_is_refused_with_the_remedy(key: str) -> None:
    (problem,) = problems(changed(mailbox={key: "hunter2"}))
    assert problem.startswith(f"[mailbox] {key}: a secret never stands in this file.")
    assert "password_file" in problem
    assert "hunter2" not in problem


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_password_in_a_url_is_refused_and_not_repeated(language: str) -> None:
    mapping = changed(outbox={"url": "smtps://projets:hunter2@smtp.quartier.example", "password_env": "P"})
    (problem,) = problems(mapping, language)
    assert "password" in problem
    assert "hunter2" not in problem


def test_a_server_without_a_password_is_told() -> None:
    assert problems(changed(mailbox={"url": "imaps://imap.quartier.example"})) == [
        "[mailbox]: the server needs a password; add password_file, password_env or password_command to [mailbox]."
    ]


def test_two_ways_to_the_password_are_one_too_many() -> None:
    mapping = changed(mailbox={"password_env": "P", "password_file": "pw"})
    assert problems(mapping) == [
        "[mailbox]: tells the password in several ways (password_file, password_env); keep one of them."
    ]


def test_the_password_is_the_first_line_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("sésame ouvre-toi\nnote\n", encoding="utf-8")
    assert password(SecretSource(file=tmp_path / "pw"), {}) == "sésame ouvre-toi"


def test_the_password_is_had_from_the_environment() -> None:
    assert password(SecretSource(env="BOX"), {"BOX": " with blanks "}) == " with blanks "


def test_the_password_is_what_a_command_prints() -> None:
    assert password(SecretSource(command="printf 'one\\ntwo\\n' | head -1"), {}) == "one"


def test_no_source_is_no_password() -> None:
    assert password(SecretSource(), {}) == ""


def test_a_variable_that_is_not_set_is_told() -> None:
    with pytest.raises(ConfigurationError, match="The environment variable BOX is not set"):
        password(SecretSource(env="BOX"), {})


def test_a_missing_or_empty_password_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"There is no password file .*pw\. Put"):
        password(SecretSource(file=tmp_path / "pw"), {})
    (tmp_path / "pw").write_text("\n")
    with pytest.raises(ConfigurationError, match="pw is empty"):
        password(SecretSource(file=tmp_path / "pw"), {})


@pytest.mark.parametrize("end", ["exit 3", "/no/such/program"])
def test_a_command_that_fails_is_told_without_its_output(tmp_path: Path, end: str) -> None:
    (tmp_path / "pw").write_text("hunter2\n")
    with pytest.raises(ConfigurationError) as caught:
        password(SecretSource(command=f"cat {tmp_path}/pw; {end}"), {})
    assert "failed" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_a_new_secret_is_32_bytes_readable_by_its_owner_alone(tmp_path: Path) -> None:
    make_group_secret(tmp_path / "secret")
    assert len(group_secret(tmp_path / "secret")) == 32
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


def test_a_secret_is_never_written_over(tmp_path: Path) -> None:
    make_group_secret(tmp_path / "secret")
    before = group_secret(tmp_path / "secret")
    with pytest.raises(FileExistsError):
        make_group_secret(tmp_path / "secret")
    assert group_secret(tmp_path / "secret") == before


@pytest.mark.parametrize("content", ["", "zz", "00ff"])
def test_a_damaged_secret_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "secret").write_text(content)
    with pytest.raises(ConfigurationError, match="Restore it from a backup"):
        group_secret(tmp_path / "secret")
