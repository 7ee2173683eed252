"""What ends the sender's words: delimiters, phones' lines, notices, lists' footers; and what does not."""

from __future__ import annotations

import pytest

from intake.reading.reply import split
from intake.reading.reply.client_line import is_client_text
from intake.reading.words_clients.client_lines import CLIENT_LINES

NOTICES = (
    "________________________\n\nCe message et ses pièces jointes peuvent contenir des informations.\n\n"
    "Toute diffusion est interdite.\n\nThis message and its attachments may contain information."
)
WORDS = "Nous serons trois.\n\nCordialement,\nZoé Petit"


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nZoé Petit\nTiers-lieu du canal\n01 99 00 00 00",
        "--\nZoé Petit",
        "Envoyé de mon iPhone",
        "Envoyé depuis mon smartphone Samsung Galaxy.",
        "Envoyé à partir d’Outlook pour iOS<https://aka.ms/o0ukef>",
        "Envoyé à partir de Courrier\npour Windows",
        "Télécharger Outlook pour Android",
        "Get [Outlook for Android](https://aka.ms/ghei36)",
        "Sent from my Nokia 3310. Please excuse typos.",
        "Garanti sans virus. www.avast.com",
        "<https://www.avast.com/sig-email> \tGaranti sans virus. www.avast.com <https://www.avast.com/sig-email>",
        "---\nL'absence de virus dans ce courrier électronique a été vérifiée par le logiciel antivirus Avast.",
        "P N'imprimez ce message que si nécessaire",
        "Pensez à l’environnement avant d’imprimer ce message.",
        "CONFIDENTIALITÉ\nSi vous avez reçu ce message par erreur, détruisez-le.",
        NOTICES,
        "_______________________________________________\nListe de diffusion Projets\nhttps://listes.example/sympa/",
        "-Zoé Petit",
        "-- Zoé Petit",
        "-- \nZoé\n\nEnvoyé de mon iPad",
    ],
)
def test_signature_is_taken_off(signature: str) -> None:
    parted = split(f"{WORDS}\n\n{signature}\n")
    if signature.startswith("CONFIDENTIALITÉ"):
        # A heading nobody knows stays: it may be the sender's last word.
        assert parted.reply == f"{WORDS}\n\nCONFIDENTIALITÉ"
    else:
        assert parted.reply == WORDS
        assert parted.signature == "\n".join(line.rstrip() for line in signature.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour\n\nEnvoyé de mon bureau hier soir",
        "Envoyé de mon côté hier, la fiche est en pièce jointe",
        "Sent from our office yesterday",
        "Pensez à l'environnement : venez à vélo !",
        "Merci d'ajouter un avis de confidentialité sur le site.",
        "La fiche est prête. Ce message est confidentiel.",
        "Besoins :\n\n-Tables\n-Chaises\n-Vidéoprojecteur",
        "Nous cherchons une salle :)\n\n...\n\n!!!",
        "Bonjour\n\n----------------\nPour vous désabonner il faudra un lien, Zoé s'en charge demain.",
        "--\nUn\n--\nDeux\n\n" + "\n".join(f"Ligne {number} du projet." for number in range(30)),
        "Projet A\n--\n"
        + "Une longue phrase qui décrit le projet en détail et qui dépasse cent signes, " * 2,
        "Cordialement,\nZoé Petit\n\nJ'oubliais : nous serons douze.",
    ],
)
def test_the_senders_words_stay(text: str) -> None:
    assert split(text).reply == text.rstrip()


@pytest.mark.parametrize("phrase", CLIENT_LINES, ids=lambda phrase: f"{phrase.language} {phrase.words}")
def test_every_phrase_of_the_list_is_recognised(phrase: tuple[str, str, str]) -> None:
    assert is_client_text(phrase[0].replace("…", "Galaxy S5").replace("{product}", "Outlook"))


def test_phones_line_above_the_words_is_taken_off() -> None:
    parted = split("Envoyé de mon iPad\n\nOK pour moi.\n")
    assert (parted.reply, parted.signature) == ("OK pour moi.", "Envoyé de mon iPad")


def test_signature_below_the_quote_is_a_signature() -> None:
    text = "Oui.\n\nLe 6 mars 2017 à 10:02, Léa <lea@jardin.example> a écrit :\n> x\n\n--\nZoé Petit\n"
    assert split(text).signature == "--\nZoé Petit"


def test_phones_line_in_its_owners_words_is_a_signature_just_above_a_quote() -> None:
    quote = "Le 6 mars 2017 à 10:02, Léa <lea@jardin.example> a écrit :\n> x\n"
    assert split(f"Oui.\n\nEnvoyé de mon vélo en acier\n\n{quote}").reply == "Oui."
    assert split("Oui.\n\nEnvoyé de mon vélo en acier\n").reply == "Oui.\n\nEnvoyé de mon vélo en acier"
