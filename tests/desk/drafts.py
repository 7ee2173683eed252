"""Desks at which minutes wait for approval, for the tests of what becomes of them."""

from __future__ import annotations

import datetime as dt

from desk.office import CAMILLE, MARIE, SOPHIE, ZONE, Desk
from intake.desk.notices import DraftMinutes, Notice
from intake.desk.records import Minutes, MinutesState

NOTES = """Présents : Camille, Marie
P1
Décision : le groupe soutient la laverie.
Action : Marie, visiter la loge, pour le 10/03
P2
Yann cherche aussi une enseigne.
"""


def drafted(desk: Desk | None = None) -> tuple[Desk, Notice]:
    """A desk where minutes 1 wait for approval since 28 February, 22:00, and the draft mailed to Camille."""
    desk = desk or Desk(now=dt.datetime(2017, 2, 1, 10, 0, tzinfo=ZONE))
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    desk.mail(MARIE, "Un fournil partagé.", subject="Fournil")
    desk.mail(MARIE, "NOM prénom", subject="nom")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.now = dt.datetime(2017, 2, 28, 22, 0, tzinfo=ZONE)
    desk.mail(CAMILLE, NOTES, subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    return desk, desk.last(DraftMinutes, CAMILLE)[0]


def state(desk: Desk) -> MinutesState:
    return desk.records(Minutes)[0].state
