"""The words by which people keep a thing apart, or say how they are to be named: folded, fr and en."""

from __future__ import annotations

from typing import Final

Phrases = tuple[tuple[str, ...], ...]

# A person in difficulty: what follows is kept apart.
ACCOMPAGNEMENT: Final[Phrases] = (("accompagnement",), ("referral",))

# How somebody wants to be named, in the words of the command NOM; each leads to the one word that is kept.
NOM: Final[Phrases] = (("mon", "nom"), ("my", "name"), ("nom",), ("name",))
NAMINGS: Final[dict[tuple[str, ...], str]] = {
    ("nom", "et", "prenom"): "full", ("prenom", "et", "nom"): "full", ("complet",): "full", ("full",): "full",
    ("entier",): "full", ("full", "name"): "full", ("prenom",): "first_name", ("first", "name"): "first_name",
    ("first",): "first_name", ("initiales",): "initials", ("initials",): "initials", ("aucun",): "none",
    ("none",): "none", ("anonyme",): "none", ("anonymous",): "none", ("no", "name"): "none",
}  # fmt: skip

# At which address somebody is reached from now on.
ADRESSE: Final[Phrases] = (
    ("ma", "nouvelle", "adresse", "est"), ("ma", "nouvelle", "adresse"), ("nouvelle", "adresse"),
    ("changement", "d", "adresse"), ("adresse",),
    ("my", "new", "address", "is"), ("my", "new", "address"), ("new", "address"),
    ("change", "of", "address"), ("address",),
)  # fmt: skip
