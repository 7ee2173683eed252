"""Samples of the weekly letter."""

from __future__ import annotations

import datetime as dt

from intake.desk.notices import (
    AgendaLine,
    Body,
    CallLine,
    Digest,
    DigestBody,
    Heartbeat,
    HeldLine,
    MinutesLine,
    NothingNew,
)
from intake.letters.samples.projects import BAKERY, LAUNDRY, SEWING
from intake.letters.samples.scene import LAST_WEEK, NEXT_WEEK, NOW, PARIS, TUESDAY

DIGEST = DigestBody(
    number=9,
    start=dt.datetime(2017, 2, 27, 8, 0, tzinfo=PARIS),
    end=NOW,
    missed=1,
    sought=(
        CallLine("P1", "Laverie solidaire", "quelqu’un pour suivre le dossier avec Claire", "call"),
        CallLine(
            "P3", "Le pain d’à côté", "trois bénévoles pour le stand", "call", again=True, came=1, wanted=3
        ),
        CallLine("P2", "Atelier couture", "le budget prévisionnel", "request", "Amadou", TUESDAY),
        CallLine("P3", "Le pain d’à côté", "appeler la mairie", "action", "Inès Martin", NEXT_WEEK),
        CallLine("P2", "Atelier couture", "rendre les clés", "action", "Amadou", LAST_WEEK, overdue=True),
    ),
    changed=(LAUNDRY, SEWING),
    agenda=(
        AgendaLine("", TUESDAY, place="Maison des associations", meeting=3),
        AgendaLine("Table ronde sur le linge", NEXT_WEEK, "P1", "Laverie solidaire"),
    ),
    new=(BAKERY,),
    minutes=(MinutesLine(2, dt.date(2017, 2, 28), "draft"),),
    sure=1,
)

BODIES: dict[str, Body] = {
    "digest": Digest("Marie", DIGEST),
    "heartbeat": Heartbeat(
        NothingNew(DIGEST.start, DIGEST.end, 12), dt.datetime(2017, 3, 3, 8, 0, tzinfo=PARIS), 2, 1, 3,
        ("paul@ailleurs.example",), 0, (2,), ("P1",), 120_000_000,
        (HeldLine("P2", "Atelier couture", dt.datetime(2017, 2, 17, 9, 0, tzinfo=PARIS)),), 3,
    ),
    "nothing_new": NothingNew(DIGEST.start, DIGEST.end, 1),
}  # fmt: skip
