"""Samples of letters about projects."""

from __future__ import annotations

from intake.desk.notices import (
    Body,
    CommentHeld,
    CommentToSee,
    Fact,
    FileLine,
    NewsPassedOn,
    ProjectFiled,
    ProjectLine,
    ProjectWithdrawn,
    UpdateFiled,
    VolunteerToSee,
)
from intake.letters.samples.scene import FILES, MARIE, NEXT_WEEK, SOME_DAY, TUESDAY

LAUNDRY = ProjectLine(
    "P1", "Laverie solidaire", "ongoing", "Claire",
    updates=(
        ("La mairie nous reçoit le 14 mars. "
        "Le dossier complet est là : https://laverie.example/dossier?v=2\n\n"
        "L’ESAT propose de traiter le linge que nous lavons."),
    ),
    changes=(("status", "proposed", "ongoing"), ("follower", "", "Marie")),
    files=(FileLine("plan.pdf", 310_000),),
)  # fmt: skip
SEWING = ProjectLine(
    "P2",
    "Atelier couture",
    "deferred",
    "Amadou",
    updates=("Toujours pas de local.",),
    horizon="pas avant 2018",
)
BAKERY = ProjectLine(
    "P3", "Le pain d’à côté", "proposed", "Inès",
    text="Une boulangerie associative, ouverte le soir, qui forme deux apprentis.",
    files=(FileLine("modèle économique.pptx", 1_900_000),),
)  # fmt: skip

BODIES: dict[str, Body] = {
    "project_filed": ProjectFiled(
        "P1", "Laverie solidaire", "Claire",
        (
            Fact("presentation", "Une laverie où l’on paie selon ses moyens.\nOuverte à tous."),
            Fact("audience", "les voisins"),
        ),
        ("need", "model"), FILES, (TUESDAY, NEXT_WEEK, SOME_DAY), ("deux bénévoles pour repeindre la loge",),
    ),
    "update_filed": UpdateFiled(
        "P1", "Laverie solidaire", "Claire",
        "Bonne nouvelle : le conseil a dit oui !\n\nNous voyons la mairie la semaine prochaine.",
        FILES[:1], (NEXT_WEEK,), (Fact("need", "un local de 40 m²"),),
        (
            ("audience", "les voisins", "les voisins et les commerçants"),
            ("partner ESAT du Parc", "interested", "confirmed"),
        ),
        ("le budget prévisionnel",),
    ),
    "comment_held": CommentHeld("P1", "Laverie solidaire", "Paul"),
    "comment_to_see": CommentToSee(
        "P1", "Laverie solidaire", "Paul", "paul@ailleurs.example", "J’ai une machine à donner.", FILES[:1]
    ),
    "news_passed_on": NewsPassedOn(
        "P1", "Laverie solidaire", "Claire", "Jean Moreau",
        "Bonjour Claire,\n\nPouvez-vous venir présenter le budget à la réunion du 28 mars ?", FILES[:1],
    ),
    "project_withdrawn": ProjectWithdrawn(
        "P2", "Atelier couture", "Amadou", "Nous n’avons pas trouvé de local."
    ),
    "volunteer_to_see": VolunteerToSee(
        "P1", "Laverie solidaire", "quelqu’un pour suivre le dossier",
        "Marie Aubert", MARIE.email, "Je prends P1, avec plaisir.", "Claire Dubois",
    ),
}  # fmt: skip
