"""Whoever speaks in a label such as "Parole de l’ESAT :" or "Voice of the workshop :"."""

from __future__ import annotations

from intake.reading.folding import Folded
from intake.reading.words_labels import SPEAKERS

_QUOTES = '«»“”„" \t\u00a0\u202f'


def speaker_of(label: str) -> str:
    """Return who speaks, with the article and a capital: "L’ESAT", "Le CCAS", "Mme Petit"; "" for nobody."""
    folded = Folded.of(label.strip(" *_"))
    _, blank, rest = folded.text.partition(" ")
    if not blank or not rest.strip():
        return ""
    start = len(folded.text) - len(rest)
    for words, told in SPEAKERS.items():
        if rest.startswith(words):
            name = folded.slice(start + len(words)).strip()
            return f"{told}{name}"
    return ""


def unquoted(text: str) -> str:
    """Return words without the quotation marks around them; those inside stay."""
    plain = text.strip(_QUOTES)
    return plain if plain.count("«") == plain.count("»") else text.strip()
