"""What people are called: the first name where a name is surely a person's, and their initials."""

from __future__ import annotations

import re

from intake.desk.privacy.words_first_names import FIRST_FOLDED, unaccented

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

# What stands before a last name and is none by itself: "de La Tour", "van der Berg", "El Amrani".
PARTICLES = frozenset(
    (
        "de", "du", "des", "d", "la", "le", "les", "l", "da", "do", "dos", "das", "di", "del", "della",
        "van", "von", "der", "den", "ten", "ter", "zu", "el", "al", "ben", "bin", "ibn",
        "bou", "mc", "mac", "o",
    )
)  # fmt: skip
_LONGEST = 3

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")


def first_name(name: str) -> str:
    """Return the first name: "Marie" of "Marie Petit", "PETIT Marie" and "Petit, Marie".

    A name that may be a body's, or that has more than three words besides "de La" and their kin, stays whole.
    """
    last, comma, first = name.partition(",")
    words = (first if comma else name).split()
    if not words or not all(_WORD.fullmatch(word) for word in words):
        return name
    if len(words) > _LONGEST:
        return name if comma else _of_many(words, name)
    nobody = words[0].endswith(".") or re.split("['’.]", words[0].casefold())[0] in NO_FIRST_NAMES
    if nobody or comma:
        return words[0] if comma and last.strip() and not nobody else name
    if len(words) > 1 and words[0].isupper() and len(words[0]) > 1 and not words[-1].isupper():
        return next(word for word in words if not word.isupper())
    return words[0]


def _of_many(words: list[str], name: str) -> str:
    """Return the first name where particles make a name long, if it is one: "Amis de la Terre" is nobody."""
    told = [word for word in words if word.casefold() not in PARTICLES]
    if not 2 <= len(told) <= _LONGEST:
        return name
    if unaccented(words[0].split("-")[0]) in FIRST_FOLDED:
        return words[0]
    last = unaccented(words[-1].split("-")[0]) in FIRST_FOLDED and not words[-1].isupper()
    return words[-1] if last and all(word.isupper() for word in words[:-1]) else name


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
