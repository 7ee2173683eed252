"""Samples of letters about members and to one who asked."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.notices import (
    Body,
    Card,
    ConfirmMembership,
    Fact,
    Files,
    FilesOf,
    MemberToAccept,
    Milestone,
    PieceLine,
    ProjectCard,
    State,
    Welcome,
)
from intake.letters.samples.digest import DIGEST
from intake.letters.samples.projects import BAKERY, SEWING
from intake.letters.samples.scene import FILES, PARIS

LAUNDRY_CARD = ProjectCard(
    "P1", "Laverie solidaire", "ongoing", dt.datetime(2017, 2, 6, 9, 0, tzinfo=PARIS), "Marie Aubert",
    (Fact("presentation", "Une laverie où l’on paie selon ses moyens."), Fact("need", "un local de 40 m²")),
    DIGEST.sought[:1], DIGEST.agenda[1:],
    ((dt.datetime(2017, 3, 2, 9, 0, tzinfo=PARIS), "La mairie nous reçoit le 14 mars."),), FILES[:1],
    timeline=(
        Milestone("opened", dt.date(2017, 2, 6)),
        Milestone("presented", dt.date(2017, 2, 28), meeting=2),
        Milestone("status", dt.date(2017, 3, 1), status="ongoing"),
        Milestone("step", dt.date(2017, 3, 14), text="rendez-vous avec la mairie"),
    ),
    links=(("Les Amis du Linge", "confirmed"), ("ESAT du Parc", "interested")),
)  # fmt: skip
ASKED_OF = dataclasses.replace(BAKERY, updates=())

BODIES: dict[str, Body] = {
    "state": State(
        "Marie Aubert", (dataclasses.replace(SEWING, text="Un atelier ouvert."), ASKED_OF), DIGEST.agenda
    ),
    "card": Card("Marie Aubert", (LAUNDRY_CARD,)),
    "files": Files(
        "Marie Aubert",
        (
            FilesOf(
                "P1",
                "Laverie solidaire",
                (
                    PieceLine(4, "plan.pdf", 310_000),
                    PieceLine(3, "photos.exe", 12_300, "executable"),
                    PieceLine(2, "visite.mp4", 9_800_000, "too_much"),
                    PieceLine(1, "ancienne présentation.pdf", 2_100_000, "gone"),
                ),
            ),
        ),
    ),
    "confirm_membership": ConfirmMembership("Paul Martin"),
    "member_to_accept": MemberToAccept("Paul Martin", "paul@ailleurs.example"),
    "welcome": Welcome("Paul Martin", (ASKED_OF,), DIGEST.agenda),
}  # fmt: skip
