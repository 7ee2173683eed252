"""Write the reference of all keys, docs/reference/configuration.md, out of the schema."""

from __future__ import annotations

from typing import Any

from intake.config import schema
from intake.config.sample import toml
from intake.config.schema import Key

_HEADING = """# intake.toml

<!-- Written by `python -m intake.config.reference` from intake/config/schema.py; a test holds it true. -->

Found by `--config FILE`, else by `$INTAKE_CONFIG`, else as `intake.toml` in the working folder. Paths count
from the folder of the file. An unknown key is refused with the nearest one; all faults are told at once, and
the exit code is then 78.

A password never stands in the file: give one of `password_file`, `password_env` or `password_command`.
People are written as `"Marie Petit <marie@quartier.example>"`, or as the address alone.
"""


def reference() -> str:
    """Return the reference as Markdown."""
    parts = [_HEADING]
    for table, text in schema.TABLES.items():
        parts.append(f"## [{table}]\n\n{text.en}\n\n| key | holds | without it | |\n|---|---|---|---|")
        parts += [_row(key) for key in schema.keys_of(table)]
        parts.append("")
    return "\n".join(parts)


def _row(key: Key[Any]) -> str:
    without = "refused" if key.default is None else f"`{toml(key.default)}`"
    return f"| `{key.name}` | {key.kind.words.en} | {without} | {key.text.en} |"


if __name__ == "__main__":
    print(reference(), end="")
