"""In minutes "mardi prochain" has its day behind it: whoever reads them in autumn was not there that week."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import CAMILLE, SOPHIE, Desk, at, with_group
from intake.desk.minutes.dated import dated
from intake.desk.notices import Digest, DraftMinutes
from intake.desk.records import When
from intake.reading.message import Precision

D = dt.date
DAY, WEEK = Precision.DAY, Precision.WEEK


@pytest.mark.parametrize(
    ("text", "when", "language", "told"),
    [
        ("Rendez-vous mardi prochain à 14h.", When("mardi prochain à 14h", D(2017, 3, 14), None, None, DAY), "fr",
         "Rendez-vous mardi prochain à 14h (14 mars 2017)."),
        ("Le conseil a dit oui hier soir.", When("hier soir", D(2017, 3, 5), None, None, DAY), "fr",
         "Le conseil a dit oui hier soir (5 mars 2017)."),
        ("On en parle la semaine prochaine.", When("la semaine prochaine", D(2017, 3, 13), D(2017, 3, 19), None, WEEK),
         "fr", "On en parle la semaine prochaine (semaine du 13 mars 2017)."),
        ("We meet next Tuesday.", When("next Tuesday", D(2017, 3, 14), None, None, DAY), "en",
         "We meet next Tuesday (14 March 2017)."),
        ("Le mois prochain.", When("Le mois prochain", D(2017, 4, 1), D(2017, 4, 30), None, Precision.MONTH), "fr",
         "Le mois prochain (avril 2017)."),
    ],
)  # fmt: skip
def test_words_of_one_week_get_their_day(text: str, when: When, language: str, told: str) -> None:
    assert dated(text, (when,), language) == told
    assert dated(told, (when,), language) == told


@pytest.mark.parametrize(
    "words", ["le 3 avril", "le 03/04", "mardi 14 mars", "en 2018", "fin mars", "cet été"]
)
def test_words_that_tell_it_themselves_stay_alone(words: str) -> None:
    text = f"Rendez-vous {words}."
    assert dated(text, (When(words, D(2017, 4, 3), D(2017, 4, 3), None, DAY),), "fr") == text


def test_minutes_tell_the_day_where_mails_and_notes_do_not() -> None:
    desk = Desk(with_group(), now=at(1, 2))
    desk.tick()
    desk.mail(SOPHIE, "Nous ouvrons une laverie, et voyons la mairie demain.", subject="Laverie")
    desk.now = at(6, 2, 8)
    desk.tick()
    desk.now = at(8, 2)
    desk.mail(
        SOPHIE, "Le conseil a dit oui hier soir. Nous voyons la Semaest mardi prochain.", subject="[P1]"
    )
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.now = at(28, 2, 22)
    notes = "P1\nProchaine étape : visite de la loge jeudi prochain\nAction : Marie, écrire à la mairie pour demain"
    desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    text = " ".join(desk.last(DraftMinutes)[1].public.text.split())
    assert "voyons la mairie demain (2 février 2017)." in text
    assert "Le conseil a dit oui hier soir (7 février 2017)." in text
    assert "la Semaest mardi prochain (14 février 2017)." in text
    assert "visite de la loge jeudi prochain (9 mars 2017)" in text
    assert "écrire à la mairie pour demain (1er mars 2017)" in text
    desk.tick(at(13, 2, 8, 5))
    assert all(
        "(7 février 2017)" not in repr(each.body) for each in desk.notices if isinstance(each.body, Digest)
    )
