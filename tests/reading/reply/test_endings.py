"""What stands below a reply and is nobody's words goes, above a quote and without one; prose like it stays."""

from __future__ import annotations

import pytest

from intake.reading.reply import split
from reading.reply.endings import CLIENTS, NOTICES, OF_LISTS
from reading.reply.shapes import below
from reading.reply.shapes_world import WORLD

REPLY = "Bonjour Léa,\n\nOui pour moi.\n\nZoé"
ENDINGS = (*CLIENTS, *NOTICES, *OF_LISTS)
OUTLOOK = next(shape for shape in WORLD if shape.name == "outlook web fr")


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: ending.strip("-_=#\n ")[:60])
def test_ending_is_no_word_of_the_senders(ending: str) -> None:
    parted = split(f"{REPLY}\n\n{ending}\n")
    assert (parted.reply, parted.quoted) == (REPLY, "")
    assert parted.signature.split() == ending.split()


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: ending.strip("-_=#\n ")[:60])
def test_ending_above_a_quote_is_no_word_of_the_senders(ending: str) -> None:
    assert split(f"{REPLY}\n\n{ending}\n\n{below(OUTLOOK)}\n").reply == REPLY


@pytest.mark.parametrize(
    "text",
    [
        "Envoyé de mon côté le devis hier.",
        "Sent from my office yesterday, sorry for the delay in the matter.",
        "Avant d'ouvrir le café, il faut un bail.\n\nPensez à l'environnement du quartier !",
        "Les informations contenues dans le dossier sont à jour.",
        "Ce message est confidentiel.",
        "Avant d'imprimer, relisez-les.",
        "Aviso legal: hay que firmar el contrato antes del viernes.",
        "Der Umwelt zuliebe fahren wir mit dem Rad.",
        "Télécharger Outlook pour la mairie coûte 12 €.",
        "Disclaimer: I have not been there.",
        "Pour se désinscrire de la liste d'attente, il faut écrire à Léa.",
        "Premier point.\n\n__\n\n"
        + "Second point, qui explique longuement ce que nous voulons au printemps. " * 3,
    ],
)
def test_prose_that_looks_like_one_stays(text: str) -> None:
    assert split(f"Bonjour,\n\n{text}\n").reply == f"Bonjour,\n\n{text}".strip()
