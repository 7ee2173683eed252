"""The verbs of the mail grammar, as people write them."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from intake.reading.command import read_asked, subject_command
from intake.reading.message import Verb

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
BASE = dt.datetime(2017, 3, 2, 9, tzinfo=PARIS)


def read(text: str) -> list[tuple[str, str, str]]:
    """Return what a text asks as (verb, target, argument)."""
    return [
        (command.verb.value, command.target, command.argument)
        for command in read_asked(text, BASE, PARIS).commands
    ]


COMMANDS = [
    ("AIDE", "AIDE", "", ""),
    ("aide svp", "AIDE", "", ""),
    ("Bonjour,\n\nAide\n\nMerci", "AIDE", "", ""),
    ("help", "AIDE", "", ""),
    ("STOP", "STOP", "", ""),
    ("Stop !", "STOP", "", ""),
    ("stop merci", "STOP", "", ""),
    ("Stop\n\nJe reçois trop de courriels.", "STOP", "", ""),
    ("Je souhaite me désabonner.", "STOP", "", ""),
    ("Désinscription", "STOP", "", ""),
    ("Unsubscribe", "STOP", "", ""),
    ("PAUSE", "PAUSE", "", ""),
    ("PAUSE 3 semaines", "PAUSE", "", "3 semaines"),
    ("pause de deux mois", "PAUSE", "", "de deux mois"),
    ("Pause jusqu’au 12 mai, merci", "PAUSE", "", "jusqu’au 12 mai, merci"),
    ("pause 2 weeks", "PAUSE", "", "2 weeks"),
    ("REPRENDRE", "REPRENDRE", "", ""),
    ("resume", "REPRENDRE", "", ""),
    ("INSCRIPTION", "INSCRIPTION", "", ""),
    ("ADRESSE marie@travail.example", "ADRESSE", "", "marie@travail.example"),
    ("Ma nouvelle adresse est marie@travail.example, merci", "ADRESSE", "", "marie@travail.example"),
    ("my new address is <marie@travail.example>.", "ADRESSE", "", "marie@travail.example"),
    ("MEMBRE a@avant.example = b@apres.example", "MEMBRE", "", "= a@avant.example b@apres.example"),
    ("membre <a@avant.example> -> b@apres.example", "MEMBRE", "", "= a@avant.example b@apres.example"),
    ("Je souhaite m’inscrire", "INSCRIPTION", "", ""),
    ("subscribe", "INSCRIPTION", "", ""),
    ("MES DONNÉES", "MES_DONNEES", "", ""),
    ("mes donnees", "MES_DONNEES", "", ""),
    ("My data, please", "MES_DONNEES", "", ""),
    ("EFFACER", "EFFACER", "", ""),
    ("Effacez mes données svp", "EFFACER", "", ""),
    ("Delete my data", "EFFACER", "", ""),
    ("ÉTAT", "ETAT", "", ""),
    ("e\u0301tat", "ETAT", "", ""),
    ("État des projets", "ETAT", "", ""),
    ("status", "ETAT", "", ""),
    ("FICHE P4", "FICHE", "P4", ""),
    ("fiche p04", "FICHE", "P4", ""),
    ("Fiche du projet 4, merci", "FICHE", "P4", "merci"),
    ("FICHE P2 et P4", "FICHE", "P2 P4", ""),
    ("PIÈCES P4", "PIECES", "P4", ""),
    ("Pièces jointes P 4", "PIECES", "P4", ""),
    ("files P4", "PIECES", "P4", ""),
    ("JE PRENDS P4", "PREND", "P4", ""),
    ("je prends le P4 !", "PREND", "P4", ""),
    ("Bonjour Claire, je prends P4 avec plaisir", "PREND", "P4", "avec plaisir"),
    ("Je prends le projet n° 4", "PREND", "P4", ""),
    ("I’ll take P4", "PREND", "P4", ""),
    ("INTÉRESSÉ P4", "INTERESSE", "P4", ""),
    ("Intéressée par P4", "INTERESSE", "P4", ""),
    ("Je suis intéressé(e) par le P4", "INTERESSE", "P4", ""),
    ("P4 m’intéresse", "INTERESSE", "P4", ""),
    ("Interested in P4", "INTERESSE", "P4", ""),
    ("CR 2", "CR", "2", ""),
    ("cr n°2", "CR", "2", ""),
    ("Compte rendu de la réunion 2 svp", "CR", "2", ""),
    ("Minutes 2", "CR", "2", ""),
    ("STATUT P4 clos", "STATUT", "P4", "clos"),
    ("Statut P4 : en attente", "STATUT", "P4", "en attente"),
    ("Status P4 closed", "STATUT", "P4", "closed"),
    ("SUIVI P4 claire@exemple.example", "SUIVI", "P4", "claire@exemple.example"),
    ("Suivi P4 : Claire Roux", "SUIVI", "P4", "Claire Roux"),
    ("CONFIDENTIEL P4", "CONFIDENTIEL", "P4", ""),
    ("confidentiel P4 non", "CONFIDENTIEL", "P4", "non"),
    ("LETTRE P4 à Mairie, Semaest", "LETTRE", "P4", "à Mairie, Semaest"),
    ("Lettre de soutien P4 : Mairie", "LETTRE", "P4", "Mairie"),
    ("Letter P4 to the town hall", "LETTRE", "P4", "to the town hall"),
    ("DÉLÉGUER à marie@a.example du 3 au 17 avril", "DELEGUER", "", "à marie@a.example du 3 au 17 avril"),
    ("BILAN 2017", "BILAN", "2017", ""),
    ("Annual report 2017", "BILAN", "2017", ""),
    ("MEMBRE + marie@a.example Marie Petit", "MEMBRE", "", "+ marie@a.example Marie Petit"),
    ("Membre – marie@a.example", "MEMBRE", "", "- marie@a.example"),
    ("Membre ajouter marie@a.example", "MEMBRE", "", "+ marie@a.example"),
    ("RECTIFIER CR 2 A1 : le local fait 40 m²", "RECTIFIER", "2", "A1 : le local fait 40 m²"),
    ("Rectifier le CR n°2\n\nA1 : 40 m²\nA2 : mai", "RECTIFIER", "2", "A1 : 40 m²\nA2 : mai"),
    (
        "RÉUNION 3 le 28/03 18h30, Maison des associations",
        "REUNION",
        "3",
        "le 28/03 18h30, Maison des associations",
    ),
    ("Réunion n°3 : mardi 28 mars à 18h30", "REUNION", "3", "mardi 28 mars à 18h30"),
    ("RÉUNION le 28/03 à 18h30", "REUNION", "", "le 28/03 à 18h30"),
    ("Réunion 3 annulée", "REUNION", "3", "annulée"),
    ("Réunion 3 reportée au 4 avril", "REUNION", "3", "reportée au 4 avril"),
    ("Meeting 3 on March 28 at 6:30pm, town hall", "REUNION", "3", "on March 28 at 6:30pm, town hall"),
    ("Présent", "PRESENT", "", ""),
    ("présente !", "PRESENT", "", ""),
    ("Présent(e)", "PRESENT", "", ""),
    ("Je viens", "PRESENT", "", ""),
    ("Je serai là, merci", "PRESENT", "", "merci"),
    ("Je serai là mardi 28 mars", "PRESENT", "", "mardi 28 mars"),
    ("Présente à la réunion 3", "PRESENT", "3", "à la réunion 3"),
    ("Bonjour,\nMerci pour l’invitation, je serai présente.\nClaire", "PRESENT", "", ""),
    ("I’ll be there", "PRESENT", "", ""),
    ("Excusé", "EXCUSE", "", ""),
    ("Excusée, je suis en déplacement", "EXCUSE", "", "je suis en déplacement"),
    ("Absente", "EXCUSE", "", ""),
    ("Absent pour la réunion 3", "EXCUSE", "3", "pour la réunion 3"),
    ("Désolée, je ne pourrai pas venir.", "EXCUSE", "", ""),
    ("Je ne pourrai pas venir, je garde mon fils", "EXCUSE", "", "je garde mon fils"),
    ("Sorry, I can’t make it", "EXCUSE", "", ""),
    ("A2 : La laverie ouvre en mai.", "CORRIGER", "A2", "La laverie ouvre en mai."),
    ("B3 : retirer", "CORRIGER", "B3", "retirer"),
    ("b3: interne", "CORRIGER", "B3", "interne"),
    ("B3 retirer", "CORRIGER", "B3", "retirer"),
    ("B3 : publier ACCORD ÉCRIT", "CORRIGER", "B3", "publier ACCORD ÉCRIT"),
    ("R2-D1 : Le groupe soutient la laverie.", "CORRIGER", "R2-D1", "Le groupe soutient la laverie."),
    ("- A2 – La laverie ouvre en mai", "CORRIGER", "A2", "La laverie ouvre en mai"),
]


@pytest.mark.parametrize(("text", "verb", "target", "argument"), COMMANDS)
def test_a_command_is_read_as_it_is_written(text: str, verb: str, target: str, argument: str) -> None:
    assert read(text) == [(verb, target, argument)]
    opening = read_asked(text, BASE, PARIS).opening
    assert opening is not None
    assert opening.verb is Verb(verb)


@pytest.mark.parametrize(("text", "verb", "target", "argument"), COMMANDS)
def test_case_accents_spaces_and_apostrophes_do_not_matter(
    text: str, verb: str, target: str, argument: str
) -> None:
    del argument
    odd = text.replace(" ", "\u00a0").replace("'", "’")
    assert [(v, t) for v, t, _ in read(odd)] == [(verb, target)]
    capitals = text.upper()
    assert [(v, t) for v, t, _ in read(capitals)] == [(verb, target)]


def test_a_meeting_has_its_date_and_hour() -> None:
    (command,) = read_asked("RÉUNION 3 le 28/03 18h30, Maison des associations", BASE, PARIS).commands
    assert [(date.start, date.time, date.words) for date in command.dates] == [
        (dt.date(2017, 3, 28), dt.time(18, 30), "le 28/03 18h30")
    ]


def test_a_wrapped_line_is_one_line() -> None:
    text = "RÉUNION 3 le 28/03 à 18h30, Maison de la vie associative et citoyenne\ndu 11e, salle B\n\nMerci"
    assert read(text) == [
        ("REUNION", "3", "le 28/03 à 18h30, Maison de la vie associative et citoyenne du 11e, salle B")
    ]


def test_a_pause_spans_its_days() -> None:
    (command,) = read_asked("PAUSE 3 semaines", BASE, PARIS).commands
    assert [(date.start, date.end) for date in command.dates] == [(dt.date(2017, 3, 2), dt.date(2017, 3, 23))]


def test_a_mail_without_a_date_has_commands_without_dates() -> None:
    (command,) = read_asked("RÉUNION 3 annulée", None, PARIS).commands
    assert command.dates == ()


def test_several_commands_are_read_in_order() -> None:
    text = "Bonjour,\n\nSTATUT P4 clos\nFICHE P2\nune ligne inconnue\nCR 2\n\nMerci"
    assert read(text) == [("STATUT", "P4", "clos"), ("FICHE", "P2", ""), ("CR", "2", "")]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Je prends P1 et INTÉRESSÉE P9", [("PREND", "P1"), ("INTERESSE", "P9")]),
        ("Intéressée P1, fiche P2 et pièces P3", [("INTERESSE", "P1"), ("FICHE", "P2"), ("PIECES", "P3")]),
        ("Je prends P1 et je viens à la réunion", [("PREND", "P1"), ("PRESENT", "")]),
        ("Je prends P1 et P9", [("PREND", "P1 P9")]),
        ("Je prends P1 et merci pour P9", [("PREND", "P1")]),
    ],
)
def test_commands_joined_in_a_line_are_each_read(line: str, asked: list[tuple[str, str]]) -> None:
    assert [(verb, target) for verb, target, _ in read(line)] == asked


def test_corrections_are_read_below_other_words_and_do_not_open_the_text() -> None:
    text = "Voici mes corrections :\n\nA2 : La laverie ouvre\nen mai.\nB3 : retirer\n\nCordialement\nCamille"
    assert read(text) == [("CORRIGER", "A2", "La laverie ouvre\nen mai."), ("CORRIGER", "B3", "retirer")]
    assert read_asked(text, BASE, PARIS).opening is None


def test_two_blank_lines_end_a_correction() -> None:
    assert read("A2 : un\n\ndeux\n\n\ntrois") == [("CORRIGER", "A2", "un\n\ndeux")]


@pytest.mark.parametrize(
    ("subject", "body", "verb", "target"),
    [
        ("STOP", "", Verb.STOP, ""),
        ("stop", "Bonjour, je ne veux plus de courriels.", Verb.STOP, ""),
        ("[Projets ESS] CR 2", "", Verb.CR, "2"),
        ("Aide", "Merci\nClaire", Verb.AIDE, ""),
        ("FICHE P4", "", Verb.FICHE, "P4"),
        ("RÉUNION 3 le 28/03 18h30, Maison des associations", "", Verb.REUNION, "3"),
    ],
)
def test_a_subject_may_ask(subject: str, body: str, verb: Verb, target: str) -> None:
    command = subject_command(subject, BASE, PARIS, body)
    assert command is not None
    assert (command.verb, command.target) == (verb, target)


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Re: STOP", ""),
        ("Fwd: CR 2", ""),
        ("JE PRENDS P4", ""),
        ("STATUT P4 clos", ""),
        ("Aide", "Nous cherchons de l’aide pour ouvrir une épicerie solidaire rue de Charonne. " * 3),
        ("Réunion 3 le 28/03", "Présents : Claire, Paul\nP2\nDécision : lettre de soutien"),
        ("Présent", ""),
        ("", ""),
    ],
)
def test_a_subject_does_not_ask_for_what_stands_in_the_text(subject: str, body: str) -> None:
    assert subject_command(subject, BASE, PARIS, body) is None
