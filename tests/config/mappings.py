"""Configurations as TOML holds them, for the tests to change one thing in."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from intake.config.read import read
from intake.config.values import Config
from intake.errors import ConfigurationError

FILE = Path("/srv/quartier/intake.toml")

REHEARSAL: dict[str, dict[str, Any]] = {
    "group": {
        "name": "Projets ESS",
        "address": "projets@quartier.example",
        "animateurs": ["Marie Petit <marie@quartier.example>"],
    },
    "mailbox": {"url": "maildir:db/in"},
    "outbox": {"url": "maildir:db/out"},
}


def changed(**tables: dict[str, Any]) -> dict[str, Any]:
    """Return the rehearsal with keys added to its tables; a value of None takes a key out."""
    mapping: dict[str, Any] = copy.deepcopy(REHEARSAL)
    for table, keys in tables.items():
        merged = mapping.get(table, {}) | keys
        mapping[table] = {key: value for key, value in merged.items() if value is not None}
    return mapping


def configured(**tables: dict[str, Any]) -> Config:
    """Return the configuration that such a mapping makes."""
    return read(changed(**tables), FILE)


def problems(mapping: dict[str, Any], language: str = "en") -> list[str]:
    """Return what is told of a mapping that is refused."""
    with pytest.raises(ConfigurationError) as caught:
        read(mapping, FILE, language)
    return list(caught.value.problems)
