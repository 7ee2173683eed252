"""Write a configuration with comments out of the schema: what is given stands, every other key is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from intake.config import schema
from intake.config.key import Key, Toml
from intake.config.language import Text


def sample(values: Mapping[Key[Any], Toml], language: str = "en") -> str:
    """Return the text of `intake.toml`; keys that have neither a value nor a default show an example."""
    parts = [HEADING.told(language)]
    for table, text in schema.TABLES.items():
        parts.append(f"\n# {text.told(language)}\n[{table}]")
        parts += [_line(key, values, language) for key in schema.keys_of(table)]
    return "\n".join(parts) + "\n"


def _line(key: Key[Any], values: Mapping[Key[Any], Toml], language: str) -> str:
    comment = f"# {key.text.told(language)}"
    if key in values:
        return f"{comment}\n{key.name} = {toml(values[key])}"
    if key.default is None:
        return f"{comment}\n{key.name} = {toml(key.sample)}"
    if not key.default and key.sample:
        return f"{comment} {EXAMPLE.told(language)}\n# {key.name} = {toml(key.sample)}"
    return f"{comment}\n# {key.name} = {toml(key.default)}"


def toml(value: Toml) -> str:
    """Return a value as TOML writes it: its basic strings are escaped as JSON's are, but for one sign."""
    if isinstance(value, list):
        return f"[{', '.join(toml(item) for item in value)}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


EXAMPLE = Text("For example:", "Par exemple :")
HEADING = Text(
    "# The configuration of Intake. Lines behind a # show what holds without them.\n"
    "# After a change, `intake doctor` checks it. No password stands in this file.",
    "# La configuration d’Intake. Les lignes après un # montrent ce qui vaut sans elles.\n"
    "# Après un changement, `intake doctor` la vérifie. Aucun mot de passe ne figure dans ce fichier.",
)
