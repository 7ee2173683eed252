"""A pass with nothing to do asks the pulse and the mailbox, and nobody else; whatever may be due ends that."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from intake.demo.clients import compose
from intake.demo.people import HUGO, ZONE
from intake.demo.scene import Scene
from intake.desk.records import Letter, Person, Project
from intake.store import last_good
from servers.imap import Account
from servers.smtp import SmtpServer
from system.group_box import GroupBox

AT = dt.datetime(2017, 3, 6, 9, 0, tzinfo=ZONE)
LATER = AT + dt.timedelta(minutes=5)
HEAVY = ("tinydb", "jinja2", "babel", "lxml", "css_inline", "imapclient", "smtplib")
LOADED = f"""
import sys
from intake.cli import main
code = main(sys.argv[1:])
print(code, *(name for name in {HEAVY} if name in sys.modules))
"""


@pytest.fixture
def quiet(tmp_path: Path, imap_server: Any, smtp_server: SmtpServer) -> GroupBox:
    box = GroupBox(tmp_path, Account(imap_server), smtp_server)
    assert box.run(AT).returncode == 0
    return box


def loaded_by(box: GroupBox, at: dt.datetime) -> str:
    words = box.command("run", "--now", f"{at:%Y-%m-%dT%H:%M:%S}")[3:]
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        check=True,
        capture_output=True,
        text=True,
        env=box.environment,
    )
    return done.stdout.strip()


def test_a_pass_with_nothing_to_do_loads_no_store_and_no_library(quiet: GroupBox) -> None:
    assert loaded_by(quiet, LATER) == "0"
    assert last_good(quiet.folder / "db") == LATER
    assert loaded_by(quiet, LATER) == "0"


def test_a_mail_that_waits_is_taken_in(quiet: GroupBox) -> None:
    mail = Scene(AT, "", HUGO, subject="Un site", text="Un site pour les lycéens.")
    quiet.account.deliver(compose(mail, None))
    assert loaded_by(quiet, LATER).startswith("0 tinydb")
    assert [project.title for project in quiet.records(Project)] == ["Un site"]
    assert loaded_by(quiet, LATER) == "0"


def test_a_mail_somebody_threw_away_does_not_wait(quiet: GroupBox) -> None:
    mail = Scene(AT, "", HUGO, subject="Un site", text="Un site pour les lycéens.")
    quiet.account.deliver(compose(mail, None))
    with quiet.account.client("INBOX") as client:
        client.delete_messages(client.search("ALL"))
    assert loaded_by(quiet, LATER) == "0"


def test_another_configuration_is_heeded_at_once(quiet: GroupBox) -> None:
    text = quiet.file.read_text(encoding="utf-8")
    quiet.file.write_text(
        text.replace("members = [", 'members = ["Inès Faure <ines@quartier.example>", '), encoding="utf-8"
    )
    assert loaded_by(quiet, LATER).startswith("0 tinydb")
    assert "ines@quartier.example" in [person.email for person in quiet.records(Person)]


def test_the_clock_and_a_clock_set_back_are_heeded(quiet: GroupBox) -> None:
    assert loaded_by(quiet, AT - dt.timedelta(minutes=1)).startswith("0 tinydb")
    assert loaded_by(quiet, AT + dt.timedelta(days=7)).startswith("0 tinydb")


def test_a_letter_that_may_be_tried_again_is_tried(quiet: GroupBox) -> None:
    quiet.smtp.script("RCPT", "451 4.7.1 greylisted", of=HUGO.email)
    quiet.account.deliver(
        compose(Scene(AT, "", HUGO, subject="Un site", text="Un site pour les lycéens."), None)
    )
    assert loaded_by(quiet, LATER).startswith("0 tinydb")
    assert loaded_by(quiet, LATER + dt.timedelta(minutes=1)) == "0"
    assert loaded_by(quiet, LATER + dt.timedelta(minutes=12)).startswith("0 tinydb")
    assert [letter.tries for letter in quiet.records(Letter) if letter.to == HUGO.email] == [2]


def test_a_mailbox_that_is_away_is_told(quiet: GroupBox) -> None:
    text = quiet.file.read_text(encoding="utf-8")
    quiet.file.write_text(text.replace(f":{quiet.account.server.port}/", ":9/"), encoding="utf-8")
    away = "127.0.0.1, port 9 refuse la connexion"
    for _ in range(2):
        done = quiet.run(LATER)
        assert (done.returncode, away in done.stderr) == (75, True)
    assert last_good(quiet.folder / "db") == AT
