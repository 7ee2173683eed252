"""Names that look like another’s: letters of two alphabets in a word, or an address not the sender’s."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"[\w.+%'-]{1,64}@[\w.-]{1,200}")
# Alphabets whose letters pass for Latin ones, as Unicode names them.
_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")

WARNINGS = {
    "fr": ("⚠ lettres de plusieurs alphabets", "⚠ ce n’est pas son adresse"),
    "en": ("⚠ letters of several alphabets", "⚠ not their address"),
}


def warned(name: str, email: str, language: str) -> str:
    """Return a sender's name with what is wrong with it behind it, for whoever must judge who wrote."""
    alphabets, address = WARNINGS.get(language, WARNINGS["en"])
    if any(_is_mixed(word) for word in _WORD.findall(name)):
        return f"{name} ({alphabets})"
    told = _ADDRESS.search(name)
    if told is not None and told[0].casefold() != email.casefold():
        return f"{name} ({address})"
    return name


def _is_mixed(word: str) -> bool:
    if word.isascii():
        return False
    scripts = {unicodedata.name(letter, "?").partition(" ")[0] for letter in word}
    return "LATIN" in scripts and bool(scripts & set(_ALIKE))
