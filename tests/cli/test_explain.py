"""`intake explain`: why a mail is taken as it is, without taking it."""

from __future__ import annotations

import mailbox
from pathlib import Path

import pytest

from cli.running import intake_here as intake

NEW = b"""From: Claire Dubois <claire@jardin.example>
To: projets@quartier.example
Subject: Laverie solidaire
Message-ID: <m1@jardin.example>
Date: Wed, 01 Mar 2017 10:00:00 +0100

Bonjour, voici notre projet de laverie.

Le 28/02/2017, Projets a \xc3\xa9crit :
> Ecrivez-nous.
"""
NOW = ("--now", "2017-03-01T12:00")


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "mail.eml"
    path.write_bytes(NEW)
    return path


def everything(group: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in group.rglob("*") if path.is_file() and path.name != "lock"}


def taken(group: Path, raw: bytes = NEW) -> None:
    mailbox.Maildir(group / "db" / "in").add(raw)
    assert intake("run", *NOW, cwd=group).code == 0


def parts(out: str) -> dict[str, list[str]]:
    """Return the lines below each heading."""
    return {part.splitlines()[0]: part.splitlines()[1:] for part in out.strip().split("\n\n")}


def test_a_file_is_explained_step_by_step(group: Path, mail: Path) -> None:
    told = parts(intake("explain", mail, *NOW, cwd=group).out)
    assert told["What is new"] == ["  Bonjour, voici notre projet de laverie."]
    assert told["What was cut"] == ["  2 quoted lines"]
    assert told["Who wrote, and whether that is believed"] == [
        "  claire@jardin.example writes for the first time.",
        "  No mail host is configured to vouch for senders: an approval asks for a second confirmation.",
    ]
    assert told["What it is about, and how that was found"] == [
        "  Nothing that is known: neither address, letter replied to nor subject tells."
    ]
    assert told["What it would come to now"] == [
        "  Filed: a new project, P1 (project P1)",
        "  kept: people claire@jardin.example",
        "  kept: projects P1",
        "  letter to claire@jardin.example: the project has arrived, with its reference (project_filed)",
    ]


def test_explaining_writes_nothing(group: Path, mail: Path) -> None:
    before = everything(group)
    assert intake("explain", mail, cwd=group).code == 0
    assert everything(group) == before


def test_a_mail_of_the_ledger_is_told_as_it_was_taken(group: Path) -> None:
    taken(group)
    told = parts(intake("explain", "<m1@jardin.example>", cwd=group, language="fr").out)
    assert told["Ce qui est nouveau"] == ["  Bonjour, voici notre projet de laverie."]
    assert told["Ce qu’il est devenu, d’après le registre"] == [
        "  Traité le 2017-03-01 12:00\u00a0; une seconde copie reste sans effet.",
        "  Classé\u00a0: un nouveau projet, P1 (project P1)",
        "  gardé\u00a0: projects P1",
        "  lettre à claire@jardin.example\u00a0: le projet est bien arrivé, avec sa référence (project_filed), partie",
    ]


def test_a_mail_that_is_kept_no_more_is_told_from_the_ledger_alone(group: Path) -> None:
    taken(group)
    for path in (group / "db" / "mails").rglob("*.eml"):
        path.unlink()
    told = intake("explain", "m1@jardin.example", cwd=group).lines
    assert told[0].startswith("The mail itself is kept no more")
    assert "  Filed: a new project, P1 (project P1)" in told


def test_a_copy_of_a_mail_that_was_taken_is_known(group: Path, mail: Path) -> None:
    taken(group)
    assert "What it came to, says the ledger" in intake("explain", mail, cwd=group).out


def test_news_name_their_project_and_who_may_write_to_it(group: Path, mail: Path) -> None:
    taken(group)
    mail.write_bytes(NEW.replace(b"Laverie solidaire", b"[P1] un local").replace(b"<m1@", b"<m2@"))
    told = intake("explain", mail, "--json", *NOW, cwd=group).json
    assert told["about"] == {"ref": "P1", "found_by": "subject"}
    assert (told["sender"]["roles"], told["may_write"]) == (["known"], True)
    assert (told["disposition"], told["records"][0]) == ("filed", "updates P1-U1")
    mail.write_bytes(mail.read_bytes().replace(b"claire@", b"paul@"))
    told = intake("explain", mail, "--json", *NOW, cwd=group).json
    assert (told["sender"]["roles"], told["may_write"]) == (["stranger"], False)


def test_a_machines_mail_is_explained(group: Path, mail: Path) -> None:
    mail.write_bytes(b"Auto-Submitted: auto-replied\n" + NEW)
    told = intake("explain", mail, "--json", cwd=group).json
    assert (told["disposition"], told["letters"]) == ("ignored", [])
    assert told["reason"].startswith("automatic: ")


def test_what_is_neither_a_file_nor_in_the_ledger_is_told(group: Path) -> None:
    done = intake("explain", "nothing@x.example", cwd=group)
    assert (done.code, done.err.splitlines()[0]) == (
        64,
        "intake: “nothing@x.example” is no file, and no Message-ID of the ledger.",
    )
