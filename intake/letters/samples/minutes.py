"""Samples of letters about meetings and their minutes."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.notices import (
    Agenda,
    AgendaProject,
    Body,
    CallLine,
    Change,
    ConfirmApproval,
    DraftMinutes,
    DraftReminder,
    DraftUnread,
    Held,
    HeldToSee,
    Invitation,
    MinutesOutcome,
    MinutesText,
    NameFate,
    PublishedMinutes,
)
from intake.desk.records import Finding, Item, Paragraph, Section, Visibility
from intake.letters.samples.scene import EXPIRES, LAST_WEEK, NOW, TUESDAY

PUBLIC_TEXT = """Compte rendu de la réunion n° 2
Projets ESS – Les Amis du Quartier
mardi 28 février 2017, Maison des associations

Présents : Jean, Marie, Claire

A) Point sur les projets en cours

A1. Laverie solidaire (P1)

Le conseil d’administration a donné son accord.

Prochaine étape : rendez-vous à la mairie le 14 mars.

B) Les nouveaux projets présentés

B1. Le pain d’à côté (P3)

Une boulangerie associative, ouverte le soir.

Décisions

– R2-D1 : écrire à la mairie (Jean, pour le 10 mars)

CR établi par Jean, animateur du groupe de travail"""


def _item(label: str, title: str, about: str, *paragraphs: Paragraph, hidden: bool = False) -> Item:
    fate = Visibility.INTERNAL if hidden else Visibility.PUBLIC
    return Item(label, Section(label[0]), title, paragraphs, about, fate)


INTERNAL_ITEMS = (
    _item(
        "A1", "Laverie solidaire", "P1",
        Paragraph(
            "update", "Le conseil d’administration a donné son accord.",
            "d’après le courriel de Claire, 21/02",
        ),
        Paragraph("step", "rendez-vous à la mairie le 14 mars.", "notes de Jean"),
    ),
    _item(
        "B1", "Le pain d’à côté", "P3",
        Paragraph(
            "presentation", "Une boulangerie associative, ouverte le soir.",
            "d’après le courriel d’Inès, 24/02",
        ),
        Paragraph("decision", "trouver un local", flag="sans responsable ni date"),
    ),
    _item("B2", "Accueil", "P4", Paragraph("text", "Vu en réunion.", "notes de Jean"), hidden=True),
    _item("D", "Décisions", "", Paragraph("listed", "R2-D1 : écrire à la mairie (Jean, pour le 10 mars)")),
)  # fmt: skip
PUBLIC_ITEMS = tuple(
    dataclasses.replace(item, paragraphs=tuple(Paragraph(each.role, each.text) for each in item.paragraphs))
    for item in INTERNAL_ITEMS
    if item.visibility is Visibility.PUBLIC
)
PUBLIC = MinutesText(
    2, dt.date(2017, 2, 28), "Compte rendu de la réunion n° 2", PUBLIC_TEXT, PUBLIC_ITEMS,
    ("Jean", "Marie", "Claire"), ("Amadou",), "le 28 mars à 18 h 30",
    "CR établi par Jean, animateur du groupe de travail",
)  # fmt: skip
INTERNAL = dataclasses.replace(
    PUBLIC,
    items=INTERNAL_ITEMS,
    text=PUBLIC_TEXT.replace("accord.", "accord. [d’après le courriel de Claire, 21/02]"),
)

PHONE = Finding("phone", "06 12 34 56 78")
AGENDA = Agenda(
    adoption=2,
    ongoing=(
        AgendaProject("P1", "Laverie solidaire", "Claire Martin", news=2),
        AgendaProject("P3", "Le pain d’à côté", "Inès Leroy", presented_in=2),
        AgendaProject("P2", "Atelier couture", "Amadou Ba", news=1, overdue=True),
    ),
    new=(AgendaProject("P5", "Jardin des Tilleuls", "Les écoles Voltaire et Diderot"),),
    due=(
        CallLine(
            "P2", "Atelier couture", "le budget prévisionnel", "request", "Amadou", LAST_WEEK, overdue=True
        ),
        CallLine("P1", "Laverie solidaire", "appeler la mairie", "action", "Claire Martin", TUESDAY),
        CallLine("R2-A2", "", "réserver la salle", "action"),
    ),
    calls=(CallLine("P1", "Laverie solidaire", "quelqu’un pour suivre le dossier avec Claire", "call"),),
)

BODIES: dict[str, Body] = {
    "invitation": Invitation(
        "Marie", 3, dt.date(2017, 3, 28), dt.time(18, 30), "Maison des associations", AGENDA
    ),
    "draft_minutes": DraftMinutes(
        "Jean", 3, EXPIRES, INTERNAL, PUBLIC,
        (Change("A1", "Le conseil a dit oui.", "Le conseil d’administration a donné son accord."),),
        ("B1\u00a0: trouver un local – sans responsable ni date",), "k7f3qd",
        "=== DÉBUT DU COMPTE RENDU ===", "=== FIN DU COMPTE RENDU ===",
        (
            Held(
                "B3", "Un toit pour l’hiver", (Finding("housing", "sans abri", "Mme Durand"), PHONE),
                "Mme Durand, qui nous aide, est sans abri.\n\nAppelez-la au 06 12 34 56 78.",
            ),
        ),
        (NameFate("Marie Aubert", "Marie", "first_name"), NameFate("Karim Haddad", "", "")),
    ),
    "minutes_outcome": MinutesOutcome("Jean", 2, 3, "approved", "Jean Lemoine", NOW, "B2"),
    "confirm_approval": ConfirmApproval("Jean", 2, 3, "OK SAUF B2", EXPIRES, "k7f3qd"),
    "published_minutes": PublishedMinutes("Marie", PUBLIC),
    "held_to_see": HeldToSee(
        "P4-U2", "Un toit pour l’hiver", "Mme Durand est sans abri depuis l’automne.",
        (Held("P4-U2", "", (Finding("housing", "sans abri", "Mme Durand"),)),),
    ),
    "draft_reminder": DraftReminder("Jean", 2, 3, 5, EXPIRES, 2),
    "draft_unread": DraftUnread("Jean", EXPIRES, PUBLIC_ITEMS, unread=("OK, sauf B2, merci Marie",)),
}  # fmt: skip
