"""The sample and the reference are made of the schema, and the documentation is the reference."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from intake.config import schema
from intake.config.key import Key
from intake.config.read import read
from intake.config.reference import hosts_reference, reference
from intake.config.sample import sample

DOCS = Path(__file__).parents[2] / "docs" / "reference"
FILE = Path("/srv/intake.toml")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_sample_with_a_password_is_a_configuration_without_fault(language: str) -> None:
    text = sample({schema.MAILBOX.password_file: "intake.password"}, language)
    assert read(tomllib.loads(text), FILE).group.name == "Projets ESS"


def test_every_key_stands_in_the_sample_below_its_table() -> None:
    text = sample({})
    for table in schema.TABLES:
        part = text.partition(f"[{table}]\n")[2].partition("\n[")[0]
        assert [key.name for key in schema.keys_of(table) if f"{key.name} = " not in part] == []


def test_what_the_sample_shows_behind_a_mark_is_true_of_its_kind() -> None:
    lines = [line.removeprefix("# ") if " = " in line else line for line in sample({}).splitlines()]
    lines = [line for line in lines if not line.startswith(("password_env", "password_command"))]
    assert read(tomllib.loads("\n".join(lines)), FILE).group.secretaries[0].name == "Lucie Morel"


def test_a_given_value_stands_in_place_of_the_example() -> None:
    text = sample({schema.NAME: 'Le "Quartier"\\', schema.MEMBERS: ["a@quartier.example"]})
    assert tomllib.loads(text)["group"] == {
        "name": 'Le "Quartier"\\',
        "address": "projets@quartier.example",
        "animateurs": ["Marie Petit <marie@quartier.example>"],
        "members": ["a@quartier.example"],
    }


def test_every_default_is_of_its_kind() -> None:
    bad = [key.place for key in schema.KEYS if key.default is not None and not _reads(key)]
    assert bad == []


def _reads(key: Key[object]) -> bool:
    key.kind.read(key.default)
    return True


def test_the_documentation_of_the_keys_is_what_the_schema_says() -> None:
    assert (DOCS / "configuration.md").read_text(encoding="utf-8") == reference()


def test_the_documentation_of_the_hosts_is_what_the_data_file_says() -> None:
    assert (DOCS / "mail-hosts.md").read_text(encoding="utf-8") == hosts_reference()
