"""The two languages in which people at the command line are spoken to."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping


@dataclasses.dataclass(frozen=True, slots=True)
class Text:
    """One sentence in both languages, with the same {places} for values."""

    en: str
    fr: str

    def told(self, language: str, **values: object) -> str:
        """Return the sentence in `language`, its places filled; a Text among the values is told likewise."""
        filled = {
            name: value.told(language) if isinstance(value, Text) else value for name, value in values.items()
        }
        return (self.fr if language == "fr" else self.en).format(**filled)


def language_of(environ: Mapping[str, str], otherwise: str = "en") -> str:
    """Return "fr" or "en" as the locale says; `otherwise` where it names no language, as under cron."""
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or "C"
    if locale.partition(".")[0] in {"C", "POSIX"}:
        return otherwise
    return "fr" if locale.casefold().startswith("fr") else "en"
