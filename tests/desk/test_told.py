"""What was noted at a meeting reaches the members by its approved minutes, and by nothing before."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, ZONE, Desk
from intake.desk.notices import Digest, DigestBody, DraftMinutes, PublishedMinutes

NOTES = """P1
Appel : qui veut visiter la loge ?
Attente : le plan de la loge
Prochaine étape : visite le 10 mars
P2
Appel : qui héberge Yann ?
"""


def noted() -> Desk:
    desk = Desk(now=dt.datetime(2017, 2, 1, 10, 0, tzinfo=ZONE))
    desk.tick()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    desk.mail(MARIE, "Un fournil partagé.", subject="Fournil")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.now = dt.datetime(2017, 2, 28, 22, 0, tzinfo=ZONE)
    desk.mail(CAMILLE, NOTES, subject="Notes réunion 1")
    return desk


def digest_of(desk: Desk, day: int) -> DigestBody:
    desk.tick(dt.datetime(2017, 3, day, 8, 5, tzinfo=ZONE))
    return desk.last(Digest, MARIE)[1].body


def told(body: DigestBody) -> list[str]:
    return [line.text for line in body.sought] + [line.text for line in body.agenda if not line.meeting]


def test_notes_stay_out_of_the_digest_until_their_minutes_are_approved() -> None:
    assert told(digest_of(noted(), 6)) == []


def test_approved_minutes_open_what_they_tell() -> None:
    desk = noted()
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    desk.mail(CAMILLE, "OK sauf B2", answers=desk.last(DraftMinutes)[0])
    texts = told(digest_of(desk, 6))
    assert "qui veut visiter la loge ?" in texts
    assert "le plan de la loge" in texts
    assert any("10 mars" in text for text in texts)
    assert "qui héberge Yann ?" not in texts


def test_what_stayed_internal_does_not_come_out_by_the_next_minutes() -> None:
    desk = noted()
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    desk.mail(CAMILLE, "OK sauf B2", answers=desk.last(DraftMinutes)[0])
    desk.mail(CAMILLE, "RÉUNION 2 le 28/03 18h30, même lieu", subject="réunion")
    desk.now = dt.datetime(2017, 3, 28, 22, 0, tzinfo=ZONE)
    desk.mail(CAMILLE, "P2\nLe four est trouvé.", subject="Notes réunion 2")
    desk.mail(CAMILLE, "CR 2", subject="CR 2")
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
    text = desk.last(PublishedMinutes, MARIE)[1].minutes.text
    assert "Le four est trouvé." in text
    assert "héberge" not in text


@pytest.mark.parametrize(
    "line",
    [
        "Confidentiel : Sophie a des soucis.",
        "[interne] Sophie a des soucis.",
        "(confidentiel) Sophie a des soucis.",
        "Texte interne : Sophie a des soucis.",
        "À ne pas publier : Sophie a des soucis.",
    ],
)
def test_what_is_said_to_be_confidential_is_shown_to_the_animateur_and_published_never(line: str) -> None:
    desk = noted()
    desk.mail(CAMILLE, f"P1\nLa loge convient.\n\nP1\n{line}", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    draft, body = desk.last(DraftMinutes)
    assert "soucis" in body.internal.text
    assert "soucis" not in body.public.text
    desk.mail(CAMILLE, "OK", answers=draft)
    text = desk.last(PublishedMinutes, MARIE)[1].minutes.text
    assert "La loge convient." in text
    assert "soucis" not in text
