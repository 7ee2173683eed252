"""Samples of letters about letters of support."""

from __future__ import annotations

import datetime as dt

from intake.desk.notices import (
    Body,
    Change,
    DraftSupport,
    RecipientLine,
    Sheet,
    SupportOutcome,
    SupportReady,
)
from intake.letters.samples.scene import EXPIRES, NOW, sentence

RECIPIENTS = (
    RecipientLine("L1", "Mairie", "mairie@ville.example", of="de la Mairie"),
    RecipientLine("L2", "Semaest", of="de Semaest"),
)
PARAGRAPHS = (
    (
        "sender",
        "Les Amis du Quartier – groupe de travail «\u00a0Projets ESS\u00a0» – projets@quartier.example",
    ),
    ("recipient", "À l’attention de la Mairie"),
    ("date", "Le 6 mars 2017"),
    ("subject", "Objet\u00a0: soutien au projet «\u00a0Laverie solidaire\u00a0»"),
    ("salutation", "Madame, Monsieur,"),
    ("body", "Une laverie où l’on paie selon ses moyens."),
    (
        "formula",
        "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations les plus distinguées.",
    ),
    ("signature", "Pour l’association Les Amis du Quartier"),
    ("signature", "Jean Lemoine, animateur du groupe de travail «\u00a0Projets ESS\u00a0»"),
)
TEXT = """L1. Mairie

À l’attention de la Mairie

Madame, Monsieur,

Une laverie où l’on paie selon ses moyens.

L2. Semaest

À l’attention de Semaest

Madame, Monsieur,

Une laverie où l’on paie selon ses moyens."""

BODIES: dict[str, Body] = {
    "draft_support": DraftSupport(
        "Jean", "P1-L1", "P1", "Laverie solidaire", 2, EXPIRES, RECIPIENTS, TEXT,
        (Change("L1", "Une laverie.", "Une laverie où l’on paie selon ses moyens."), Change("L3", "", "")),
        (sentence("letter_flag_again", name="Mairie", ref="P1-L1", day=dt.date(2017, 2, 6)),),
        "k7f3qd", "=== DÉBUT DE LA LETTRE ===", "=== FIN DE LA LETTRE ===",
    ),
    "support_outcome": SupportOutcome(
        "Jean", "P1-L1", "P1", "Laverie solidaire", 2, "returned", "Jean Lemoine", NOW, "il manque le budget"
    ),
    "support_ready": SupportReady(
        "Jean", "P1-L1", "P1", "Laverie solidaire", "Jean Lemoine", NOW, RECIPIENTS, ("Député",),
        (Sheet("lettre-P1-L1-1-Mairie", "fr", "Laverie solidaire", PARAGRAPHS),),
    ),
}  # fmt: skip
