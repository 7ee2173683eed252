"""Approved letters of support as files beside the store: written by the pass, and again where one is missing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from cli.running import Done
from cli.running import intake_here as intake
from intake.desk.records import (
    Paragraph,
    Project,
    Recipient,
    RecipientState,
    SupportLetter,
    SupportState,
    SupportText,
    SupportVersion,
)
from intake.store import Store

AT = dt.datetime(2017, 3, 1, 9, 0, tzinfo=dt.UTC)
NAMES = [f"letter-P1-L1-1-Mairie.{ending}" for ending in ("html", "odt", "txt")]


def hold(folder: Path, state: SupportState = SupportState.APPROVED) -> None:
    """Put a letter into the store, as a pass leaves it that was killed before it made its files."""
    told = (Paragraph("subject", "Objet : laverie"), Paragraph("body", "Une laverie."))
    texts = (SupportText("L1", told), SupportText("L2", told, left_out=True))
    recipients = (
        Recipient("L1", "Mairie", state=RecipientState.APPROVED),
        Recipient("L2", "Semaest", state=RecipientState.LEFT_OUT),
    )
    with Store.open(folder / "db") as store, store.transaction() as tx:
        tx.put(Project("P1", "Laverie", "a@b.example", AT, ""))
        tx.put(SupportLetter("P1-L1", "P1", AT, "a@b.example", recipients, 1, state, approved_at=AT))
        tx.put(SupportVersion("P1-L1-v1", "P1-L1", 1, AT, texts, "", "", AT))


def run(folder: Path, at: str = "2017-03-06T09:00") -> Done:
    return intake("run", "--now", at, cwd=folder)


def lying(folder: Path) -> dict[str, bytes]:
    place = folder / "db" / "letters"
    return {path.name: path.read_bytes() for path in sorted(place.iterdir())} if place.exists() else {}


def test_a_pass_makes_the_files_of_an_approved_letter_that_lie_nowhere(group: Path) -> None:
    hold(group)
    assert run(group).code == 0
    first = lying(group)
    assert list(first) == NAMES
    (group / "db" / "letters" / NAMES[1]).unlink()
    assert run(group, "2017-03-13T09:00").code == 0
    assert lying(group) == first


def test_a_letter_that_waits_has_no_files(group: Path) -> None:
    hold(group, SupportState.DRAFT)
    assert run(group).code == 0
    assert lying(group) == {}


def test_a_backup_holds_them(group: Path) -> None:
    hold(group)
    run(group)
    assert intake("backup", "b.tar", cwd=group).code == 0
    before = lying(group)
    for name in NAMES:
        (group / "db" / "letters" / name).unlink()
    assert intake("restore", "b.tar", "--force", cwd=group).code == 0
    assert lying(group) == before
