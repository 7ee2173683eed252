"""A store with a little of everything, for the commands that show it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from intake.desk.records import (
    Action,
    Call,
    Decision,
    Disposition,
    Letter,
    Meeting,
    Minutes,
    MinutesState,
    MinutesVersion,
    Person,
    Portrait,
    Project,
    ProjectStatus,
    Request,
    Seen,
    Thread,
    Update,
    When,
)
from intake.store import Store
from intake.store.pulse import Pulse, write_pulse

AT = dt.datetime(2017, 3, 1, 9, 0, tzinfo=dt.UTC)
CLAIRE = "claire@quartier.example"

RECORDS = (
    Project("P1", "Laverie solidaire", CLAIRE, AT, "m1@quartier.example", ProjectStatus.ONGOING,
        Portrait(presentation="Une laverie de quartier.\nDeux machines.")),
    Project("P2", "Retouches", CLAIRE, AT, "m2@quartier.example"),
    Update("P1-U1", "P1", AT, "Nous avons trouvé\nun local.", CLAIRE),
    Call("P1-C1", "P1", "Qui veut suivre ce projet ?", AT),
    Request("P1-R1", "P1", "le plan de financement", AT, of="Claire", due=When("pour le 10/03")),
    Person(CLAIRE, "Claire Dubois", CLAIRE, AT, member=True),
    Person("paul@quartier.example", "Paul", "paul@quartier.example", AT),
    Meeting("R2", 2, dt.date(2017, 2, 28), dt.time(18, 30), "Maison des associations"),
    Decision("R2-D1", "R2", "Écrire une lettre de soutien.", AT, project="P1"),
    Action("R2-A1", "R2", "Appeler la mairie.", AT, owner="Claire"),
    Minutes("R2", 2, 2, MinutesState.DRAFT),
    MinutesVersion("R2-v1", "R2", 1, AT, (), "", "", "00", AT),
    MinutesVersion("R2-v2", "R2", 2, AT, (), "", "", "11", AT + dt.timedelta(days=7)),
    Seen("m1@quartier.example", "ab", AT, Disposition.FILED, "project P1", CLAIRE, "Laverie"),
    Seen("m9@quartier.example", "cd", AT, Disposition.IGNORED, "automatic", "", "Absence"),
)  # fmt: skip
LETTER = Letter("ack:m1@quartier.example", "l1@quartier.example", "project_filed", CLAIRE, AT, about="P1")


def fill(folder: Path) -> Path:
    """Put the records, a letter that waits and a good run into the store of a group; return its folder."""
    with Store.open(folder / "db") as store:
        with store.transaction() as tx:
            for record in RECORDS:
                tx.put(record)
            tx.queue(LETTER, Thread(LETTER.message_id, LETTER.key, "P1", CLAIRE), b"Subject: x\r\n\r\nx\r\n")
        write_pulse(folder / "db", Pulse(last_good=AT))
    return folder
