"""Desks at which letters of support are drafted, approved and sent, for the tests of what becomes of them."""

from __future__ import annotations

import datetime as dt

from desk.office import CAMILLE, SOPHIE, ZONE, Desk
from intake.desk.notices import DraftSupport, Notice, SupportReady
from intake.desk.records import RecipientState, SupportLetter

PRESENTATION = """Une laverie où l’on paie selon ses moyens, tenue par des voisins.

Elle forme deux apprentis."""


def with_project(desk: Desk | None = None, text: str = PRESENTATION) -> Desk:
    """A desk that knows of Sophie's project P1, "Laverie", since 6 March, 10:00."""
    desk = desk or Desk(now=dt.datetime(2017, 3, 6, 10, 0, tzinfo=ZONE))
    desk.mail(SOPHIE, text, subject="Laverie")
    return desk


def drafted(
    desk: Desk | None = None, line: str = "LETTRE P1 à Mairie, Semaest, Député"
) -> tuple[Desk, Notice]:
    """A desk where a letter P1-L1 waits for approval, and the draft mailed to Camille."""
    desk = with_project(desk)
    desk.mail(CAMILLE, line, subject="lettre")
    return desk, desk.last(DraftSupport, CAMILLE)[0]


def approved(desk: Desk | None = None) -> tuple[Desk, Notice]:
    """A desk where the letter was approved, and the mail that brings its files to Camille."""
    desk, draft = drafted(desk)
    desk.mail(CAMILLE, "OK", answers=draft)
    return desk, desk.last(SupportReady, CAMILLE)[0]


def sent(desk: Desk | None = None) -> tuple[Desk, Notice]:
    """A desk where the letter left on 12 March."""
    desk, ready = approved(desk)
    desk.now = dt.datetime(2017, 3, 14, 9, 0, tzinfo=ZONE)
    desk.mail(CAMILLE, "envoyée le 12 mars", answers=ready)
    return desk, ready


def states(desk: Desk, letter: int = 0) -> dict[str, RecipientState]:
    return {each.name: each.state for each in desk.records(SupportLetter)[letter].recipients}
