"""A pass killed by SIGKILL at each of its steps: the next one ends where an undisturbed one does."""

from __future__ import annotations

import dataclasses
import datetime as dt
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from intake.demo.clients import compose
from intake.demo.people import CAMILLE, HUGO, SOPHIE, ZONE
from intake.demo.scene import Scene
from intake.desk.records import KINDS, Letter, Seen
from servers.imap import Account
from servers.smtp import SmtpServer
from system import dying_run
from system.group_box import GroupBox, read

AT = dt.datetime(2017, 3, 6, 9, 0, tzinfo=ZONE)
MAILS = (
    Scene(AT, "", SOPHIE, subject="Laverie", text="Nous voulons ouvrir une laverie."),
    Scene(AT, "", HUGO, subject="Un site", text="Un site pour les lycéens."),
    Scene(AT, "", CAMILLE, subject="réunion", text="RÉUNION 1 le 10/03 18h30, Maison des associations"),
)


def prepared(folder: Path, imap_server: Any, smtp: SmtpServer, outbox: str = "") -> GroupBox:
    box = GroupBox(folder, Account(imap_server), smtp, outbox=outbox)
    assert box.run(AT - dt.timedelta(days=1)).returncode == 0
    box.account.deliver(*(compose(mail, None) for mail in MAILS))
    return box


def end_state(box: GroupBox) -> dict[str, list[Any]]:
    """Every record, without what names the server's own numbers or counts the tries."""
    state = {}
    for kind in KINDS:
        records = box.records(kind)
        if kind is Seen:
            records = [dataclasses.replace(record, uid="") for record in records]
        if kind is Letter:
            records = [dataclasses.replace(record, tries=0, answer="") for record in records]
        state[kind.__name__] = sorted(records, key=lambda record: str(record.key))
    return state


@pytest.fixture(scope="module")
def undisturbed(
    imap_server: Any, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, list[Any]], list[str]]:
    with SmtpServer() as smtp:
        box = prepared(tmp_path_factory.mktemp("calm"), imap_server, smtp)
        assert box.run(AT).returncode == 0
        return end_state(box), sorted(str(read(letter)["Message-ID"]) for letter in smtp.letters)


def die(box: GroupBox, step: str, nth: int) -> int:
    command = box.command("run", "--now", f"{AT:%Y-%m-%dT%H:%M:%S}")[3:]
    done = subprocess.run(
        [sys.executable, dying_run.__file__, step, str(nth), *command],
        check=False,
        capture_output=True,
        text=True,
        env=box.environment,
        timeout=60,
    )
    return done.returncode


@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize("step", dying_run.STEPS)
def test_a_killed_pass_ends_as_an_undisturbed_one(
    step: str, nth: int, tmp_path: Path, imap_server: Any, smtp_server: SmtpServer, undisturbed: Any
) -> None:
    box = prepared(tmp_path, imap_server, smtp_server)
    died = die(box, step, nth)
    once = nth == 2 and step in {"fetched", "before move", "after move", "before tick", "before pulse"}
    assert died == (0 if once else -9)
    done = box.run(AT)
    assert (done.returncode, done.stderr) == (0, "")
    state, ids = undisturbed
    assert end_state(box) == state
    delivered = Counter(str(read(letter)["Message-ID"]) for letter in smtp_server.letters)
    assert sorted(delivered) == ids
    twice = {name for name, count in delivered.items() if count > 1}
    assert len(twice) == (1 if step in {"after send", "before mark"} else 0)
    assert box.account.mails() == []
    assert len(box.account.mails("Traités")) == len(MAILS)


@pytest.mark.parametrize("nth", [1, 3])
@pytest.mark.parametrize("step", ["after commit", "before mark", "after mark"])
def test_a_maildir_outbox_holds_each_letter_once_all_the_same(
    step: str, nth: int, tmp_path: Path, imap_server: Any, smtp_server: SmtpServer
) -> None:
    out = tmp_path / "out"
    for part in ("tmp", "new", "cur"):
        (out / part).mkdir(parents=True)
    box = prepared(tmp_path, imap_server, smtp_server, outbox=f"maildir:{out}")
    assert die(box, step, nth) == -9
    assert box.run(AT).returncode == 0
    assert len(list((out / "new").iterdir())) == len(box.records(Letter))
