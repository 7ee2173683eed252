"""The invented people, days and files that the samples share."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from intake.desk.group import Group
from intake.desk.notices import FileLine, Sentence
from intake.desk.records import When
from intake.reading.message import Address, Precision

PARIS = ZoneInfo("Europe/Paris")
NOW = dt.datetime(2017, 3, 6, 8, 0, tzinfo=PARIS)
MARIE = Address("Marie Aubert", "marie.aubert@membres.example")
JEAN = Address("Jean Lemoine", "jean@quartier.example")
GROUP = Group(
    name="Projets ESS",
    association="Les Amis du Quartier",
    address="projets@quartier.example",
    zone=PARIS,
    animateurs=(JEAN,),
    members=(MARIE,),
)

TUESDAY = When(
    "le 14 mars à 18h30", dt.date(2017, 3, 14), dt.date(2017, 3, 14), dt.time(18, 30), Precision.DAY
)
NEXT_WEEK = When("la semaine prochaine", dt.date(2017, 3, 6), dt.date(2017, 3, 12), precision=Precision.WEEK)
LAST_WEEK = When("vendredi", dt.date(2017, 3, 3), dt.date(2017, 3, 3), precision=Precision.DAY)
SOME_DAY = When("un de ces jours")
FILES = (FileLine("présentation-laverie.pdf", 4_200_000), FileLine("photos.exe", 12_300, "executable"))
EXPIRES = dt.datetime(2017, 3, 7, 18, 0, tzinfo=PARIS)


def sentence(name: str, /, **values: object) -> Sentence:
    return Sentence(name, tuple(values.items()))
