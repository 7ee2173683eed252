"""What people are called: the first name where a name is surely a person's, and their initials."""

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


def is_a_persons(name: str) -> bool:
    """Say whether a name is surely a person's: a first name can be told apart in it, or it is one word."""
    words = name.replace(",", " ").split()
    if len(words) == 1:
        return re.split("['’.]", words[0].casefold())[0] not in NO_FIRST_NAMES and bool(_WORD.fullmatch(name))
    return first_name(name) != name


def initials(name: str) -> str:
    """Return the initials: "M. P." of "Marie Petit", "J.-P. M." of "Jean-Paul Martin"."""
    last, comma, first = name.partition(",")
    words = (f"{first} {last}" if comma else name).split()
    return " ".join("-".join(f"{part[:1].upper()}." for part in word.split("-") if part) for word in words)
