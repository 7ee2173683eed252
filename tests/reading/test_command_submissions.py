"""First lines that begin with a command's word and are somebody's project or news: never a command."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from intake.reading.command import read_asked

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
BASE = dt.datetime(2017, 3, 2, 9, tzinfo=PARIS)
PAGE = "Nous voulons ouvrir un lieu où chacun puisse venir, apprendre et réparer. " * 6


@pytest.mark.parametrize(
    "line",
    [
        "Stop aux pesticides : notre projet", "Stop gaspi, une épicerie", "Stopper le gaspillage", "Arrêt de bus solidaire",
        "Aide alimentaire, un projet", "Aide aux devoirs le mercredi", "Aidez-nous à ouvrir une laverie", "Help with homework",
        "Pause café solidaire : notre projet", "Pause", "Pause méridienne", "Reprise d’une boulangerie rue Oberkampf",
        "Reprendre un commerce du quartier", "Inscription au forum des associations le 9 septembre", "Inscriptions ouvertes",
        "Mes données sont-elles protégées ?", "Mes données personnelles m’inquiètent", "Effacer les frontières, un festival",
        "État des lieux du projet", "État d’avancement de la laverie", "Status of our project", "Etat P4",
        "Fiche de présentation", "Fiche projet", "La fiche P4 est fausse", "Pièces de théâtre au jardin", "Pièces jaunes",
        "Je prends contact avec vous au sujet d’un projet", "Je prends la liberté de vous écrire", "Je prends note",
        "Intéressée par votre groupe, je vous écris", "Intéressés ? Venez mardi", "Je suis intéressée par votre démarche",
        "Réunion très intéressante hier", "Réunion publique mardi 14 mars à 18h30", "Réunion mardi, très sympa", "Réunion 3",
        "Réunion 2 du 28 février 2017 : compte rendu", "La réunion 3 le 28/03 me convient", "Réunions de quartier",
        "CR de la réunion d’hier en pièce jointe", "Compte rendu", "Compte rendu de notre visite", "CR 2 : mes remarques",
        "Statut associatif : nous sommes une loi 1901", "Statuts de l’association", "STATUT P4 ?", "Statut P4",
        "Suivi P4 : la laverie avance bien", "Suivi du projet", "Suivi P4 ça avance", "Confidentiel", "Confidentiel : M. X nous a dit",
        "Lettre ouverte à la mairie", "Lettre P4 reçue hier", "Lettre de soutien", "Lettres P4", "Lettre au maire",
        "Déléguer des tâches aux bénévoles", "Délégation de la mairie", "Bilan de notre action", "Bilan 2017 de l’association",
        "Bilan : 40 visites", "Bilan", "Membre du réseau depuis 2015", "Membres du bureau : Claire, Paul", "Membre + bureau",
        "Rectifier le tir : notre projet change", "Rectifier CR", "Présent dans le quartier depuis 1990, nous tenons un café",
        "Présente dans le 11e, notre association aide", "Présents : Claire, Paul", "Présentation du projet", "Présents sur le marché",
        "Je viens de terminer une formation", "Je viens vers vous pour vous présenter notre projet", "Je viens du 20e",
        "Je viens vous parler d’un projet", "Je serai là pour vous présenter mon projet d’épicerie", "Je participe à un jardin partagé",
        "Excusez-moi de vous déranger", "Excusés : Marie", "Absent du bureau jusqu’au 3 mars", "Absents : Paul", "Excuse me, I have a question",
        "Indisponible du 3 au 10 mars", "I’m in charge of a project", "Coming soon: a laundry", "Attending school in the 11th",
        "Le projet P4 avance", "P4 : la laverie a reçu son accord", "A4 format papier", "B12 et vitamines", "A 3 kilomètres",
        "Notre projet : OK pour un rendez-vous", "Votre compte rendu est très clair", "Moi, j’aime bien P4", "Je ne prends pas P4",
        "Je ne viens pas du quartier", "Join us on Monday for the party", "Minutes later, we left", "Report on our work", "Card games for all",
        "Follow our project on the web", "Commandes groupées de légumes", "Volontaire pour aider", "> FICHE P4", "FICHE P4 ?",
    ],
)  # fmt: skip
def test_the_first_line_of_a_submission_asks_nothing(line: str) -> None:
    assert read_asked(f"Bonjour,\n\n{line}\n{PAGE}", BASE, PARIS).commands == ()


@pytest.mark.parametrize(
    "line",
    ["Aide", "STOP", "Inscription", "État", "CR 2", "Bilan 2017", "Effacer", "Présent", "Absent", "Fiche P4"],
)
def test_a_command_s_word_above_a_page_is_its_title(line: str) -> None:
    assert read_asked(f"{line}\n\n{PAGE}{PAGE}{PAGE}", BASE, PARIS).commands == ()


def test_notes_under_a_meeting_s_name_convoke_nobody() -> None:
    text = "Réunion 3 le 28/03\n\nPrésents : Claire, Paul\n\nP2\nDécision : lettre de soutien"
    assert read_asked(text, BASE, PARIS).commands == ()


def test_a_presentation_with_labels_asks_nothing() -> None:
    text = "Bonjour,\n\nProjet : Laverie solidaire\nPorteur : Claire Roux\nBesoin : un local\nStatut : association\n"
    assert read_asked(text, BASE, PARIS).commands == ()
