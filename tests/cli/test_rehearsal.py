"""Rehearsals: a whole pass that changes nothing, and letters that reach the animateurs alone."""

from __future__ import annotations

import email
import email.policy
import mailbox
from pathlib import Path

import pytest

from cli.running import intake_here as intake
from intake.cli.rehearsal import ToAnimateursAlone
from intake.mail import open_transport
from intake.mail.ports import Delivered
from intake.reading.address import Address
from mail.transport_contract import letter
from servers.smtp import SmtpServer

MAIL = b"From: Claire <claire@jardin.example>\nTo: projets@quartier.example\nSubject: Laverie\nMessage-ID: <m1@jardin.example>\n\nBonjour, une laverie.\n"
NOW = ("--now", "2017-03-01T10:00")


@pytest.fixture
def waiting(group: Path) -> Path:
    mailbox.Maildir(group / "db" / "in").add(MAIL)
    return group


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


def test_a_rehearsal_makes_the_pass_on_a_copy_and_writes_the_letters_there(
    waiting: Path, tmp_path: Path
) -> None:
    before = everything(waiting)
    done = intake("run", "--rehearse", tmp_path / "essai", *NOW, cwd=waiting)
    assert (done.code, done.err) == (0, "")
    path = tmp_path / "essai" / "letters" / "001-ack-claire@jardin.example.eml"
    assert done.lines[0] == "<m1@jardin.example> filed project P1"
    assert done.lines[-1] == str(path)
    assert (
        email.message_from_bytes(path.read_bytes(), policy=email.policy.default)["To"]
        == "Claire <claire@jardin.example>"
    )
    assert everything(waiting) == before


def test_a_look_ahead_numbers_as_the_pass_does_and_keeps_nothing(waiting: Path) -> None:
    assert intake("run", *NOW, cwd=waiting).code == 0
    box = mailbox.Maildir(waiting / "db" / "in")
    for number, name in ((2, b"Un local"), (3, b"Un jardin"), (4, b"Une cantine")):
        box.add(MAIL.replace(b"Laverie", name).replace(b"<m1@", b"<m%d@" % number))
    box.add(MAIL.replace(b"Laverie", b"Un local").replace(b"<m1@", b"<m2@"))
    before = everything(waiting)
    looked = [line.partition(" [")[0] for line in intake("run", "--dry-run", *NOW, cwd=waiting).lines]
    assert everything(waiting) == before
    made = intake("run", "--verbose", *NOW, cwd=waiting)
    numbers = sorted(line for line in looked if "filed project" in line)
    assert [line.rpartition(" ")[2] for line in numbers] == ["P2", "P3", "P4"]
    assert all(line in made.err for line in numbers)
    assert "<m2@jardin.example> seen" in looked


def test_a_rehearsal_goes_on_from_what_the_store_holds(waiting: Path, tmp_path: Path) -> None:
    assert intake("run", *NOW, cwd=waiting).code == 0
    mailbox.Maildir(waiting / "db" / "in").add(
        MAIL.replace(b"Laverie", b"[P1] un local").replace(b"<m1@", b"<m2@")
    )
    done = intake("run", "--rehearse", tmp_path / "essai", *NOW, cwd=waiting)
    assert done.lines[0] == "<m2@jardin.example> filed update P1-U1"
    assert intake("list", "updates", cwd=waiting).out == ""


def test_a_rehearsal_never_writes_into_a_folder_that_is_used(waiting: Path, tmp_path: Path) -> None:
    (tmp_path / "essai").mkdir()
    (tmp_path / "essai" / "mine").write_text("x")
    done = intake("run", "--rehearse", tmp_path / "essai", cwd=waiting)
    assert (done.code, done.err.splitlines()[0]) == (64, f"intake: {tmp_path}/essai is not an empty folder.")


def test_all_letters_can_go_to_the_animateurs_alone(waiting: Path) -> None:
    path = waiting / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[outbox]", "[outbox]\nrehearse = true"), encoding="utf-8"
    )
    assert intake("run", *NOW, cwd=waiting).code == 0
    (file,) = (waiting / "db" / "out" / "new").iterdir()
    sent = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert sent["Subject"].startswith("[ESSAI] ")
    assert sent["To"] == "Claire <claire@jardin.example>"


def test_the_servers_hear_of_the_animateurs_only(smtp_server: SmtpServer) -> None:
    people = (Address("Marie", "marie@quartier.example"), Address("", "jean@quartier.example"))
    transport = ToAnimateursAlone(open_transport(f"smtp://{smtp_server.host}:{smtp_server.port}"), people)
    assert isinstance(transport.send(letter("ack:1", "claire@jardin.example")), Delivered)
    transport.close()
    assert [each.recipients for each in smtp_server.letters] == [
        ("marie@quartier.example",),
        ("jean@quartier.example",),
    ]
    assert smtp_server.letters[0].raw == letter("ack:1", "claire@jardin.example").raw.replace(
        b"Subject: ", b"Subject: [ESSAI] "
    )
