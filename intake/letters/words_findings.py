"""What the lint finds in a text, by kind, as people are told it: a line a fact, in French and English.

Letters say it by the filter `private_thing`, the command line by `show` and `list`.
"""

from __future__ import annotations

FINDINGS: dict[str, tuple[str, str]] = {
    "email": ("une adresse électronique", "an email address"),
    "phone": ("un numéro de téléphone", "a telephone number"),
    "street": ("une adresse postale", "a street address"),
    "iban": ("un numéro de compte", "a bank account number"),
    "nir": ("un numéro de sécurité sociale", "a social security number"),
    "aid": ("les ressources ou l’aide sociale", "means or social benefits"),
    "debt": ("les dettes", "debts"),
    "health": ("la santé", "health"),
    "housing": ("le logement", "housing"),
    "justice": ("la justice", "trouble with the law"),
    "residence": ("le séjour", "the right to stay"),
    "violence": ("des violences", "violence"),
    "work": ("l’emploi", "work"),
    "family": ("la famille", "family"),
    "kept_in": ("projet gardé pour l’animation", "project kept for the facilitators"),
    "too_long": ("un texte trop long pour être relu", "a text too long to be checked"),
}


def finding_word(kind: str, language: str) -> str:
    """Say what kind of private thing it is; a kind without a word keeps its name."""
    french, english = FINDINGS.get(kind, (kind, kind))
    return french if language == "fr" else english
