"""How people are called in letters: by their first name, where a name is surely that of a person."""

from __future__ import annotations

from intake.desk.records.names import NO_FIRST_NAMES, first_name

__all__ = ["NO_FIRST_NAMES", "first_name"]
