"""How people are called: by their first name, where a name is surely that of a person."""

from __future__ import annotations

import re

# Words with which no first name begins, a line a kind: articles, titles, and what bodies call themselves.
NO_FIRST_NAMES = frozenset(
    (
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "the", "a", "an",
        "m", "mr", "mm", "mme", "mmes", "mlle", "mrs", "ms", "dr", "me", "monsieur", "madame", "docteur",
        "association", "asso", "assoc", "collectif", "collective", "comité", "conseil", "centre", "center",
        "mairie", "ville", "maison", "régie", "bureau", "équipe", "team", "service", "groupe", "group",
        "secrétariat", "contact", "info", "infos", "accueil", "projet", "projets", "coopérative", "ateliers",
        "atelier", "fondation", "ess", "esat", "amicale", "union", "fédération", "société", "sci", "scop",
        "librairie", "café", "école", "collège", "lycée", "université", "bibliothèque", "médiathèque",
    )
)  # fmt: skip

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")


def first_name(name: str) -> str:
    """Return the first name: "Marie" of "Marie Petit", "PETIT Marie" and "Petit, Marie".

    A name that may be a body's, or that has more than three words, stays whole.
    """
    last, comma, first = name.partition(",")
    words = (first if comma else name).split()
    if not 1 <= len(words) <= 3 or not all(_WORD.fullmatch(word) for word in words):
        return name
    if words[0].endswith(".") or re.split("['’.]", words[0].casefold())[0] in NO_FIRST_NAMES:
        return name
    if comma:
        return words[0] if last.strip() else name
    if len(words) > 1 and words[0].isupper() and len(words[0]) > 1 and not words[-1].isupper():
        return next(word for word in words if not word.isupper())
    return words[0]
