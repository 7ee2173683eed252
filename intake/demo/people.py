"""Who is in the story. Every one of them is invented."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from intake.desk.group import DigestRules, Group
from intake.reading.message import Address

ZONE = ZoneInfo("Europe/Paris")
BOX = Address("Projets ESS", "projets@voisins-du-canal.example")
HOST = "mx.voisins-du-canal.example"

CAMILLE = Address("Camille Roche", "camille.roche@voisins-du-canal.example")
MARIE = Address("Marie Petit", "marie.petit@courriel.example")
KARIM = Address("Karim Benali", "karim.benali@courriel.example")
JEANNE = Address("Jeanne Leroy", "jeanne.leroy@boite.example")
PAUL = Address("Paul Costa", "paul.costa@boite.example")

SOPHIE = Address("Sophie Arnaud", "sophie@lilas-solidaires.example")
NADIA = Address("Nadia Ferhat", "nadia@fil-et-compagnie.example")
HUGO = Address("Hugo Lambert", "hugo.lambert@courriel.example")
YANN = Address("Yann Morel", "yann.morel@boite.example")
LUCIE = Address("Lucie Garnier", "lucie@jardin-des-tilleuls.example")

GROUP = Group(
    name="Projets ESS",
    association="Les Voisins du Canal",
    address=BOX.email,
    zone=ZONE,
    animateurs=(CAMILLE,),
    members=(MARIE, KARIM, JEANNE, PAUL),
    title="animatrice",
    authserv_id=HOST,
    digest=DigestRules(weekday=0, at=dt.time(8, 0)),
)
