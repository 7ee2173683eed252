"""At the end of a pass the mails that had their effect are looked for in the box once more."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from intake.demo.clients import compose
from intake.demo.people import HUGO, ZONE
from intake.demo.scene import Scene
from intake.desk.records import Project
from servers.imap import Account
from servers.smtp import SmtpServer
from system.group_box import GroupBox

AT = dt.datetime(2017, 3, 6, 9, 0, tzinfo=ZONE)
# A server that says OK to every MOVE and moves nothing.
LYING = """
import sys
from intake.cli import main
from intake.mail.imap.box import ImapBox
ImapBox.done = lambda *_: None
sys.exit(main(sys.argv[1:]))
"""


def test_a_mail_that_had_its_effect_and_still_lies_there_is_told(
    tmp_path: Path, imap_server: Any, smtp_server: SmtpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = GroupBox(tmp_path, Account(imap_server), smtp_server)
    mail = Scene(AT, "", HUGO, subject="Un site", text="Un site pour les lycéens.")
    box.account.deliver(compose(mail, None))
    ordinary = box.command
    with monkeypatch.context() as lying:
        lying.setattr(box, "command", lambda *words: [*ordinary()[:1], "-c", LYING, *ordinary(*words)[3:]])
        done = box.run(AT)
    assert done.returncode == 69
    told = done.stderr.replace("\u00a0", " ")
    assert "Courriels qui ont eu leur effet et sont encore dans la boîte : 1 sur 1 (" in told
    again = box.run(AT + dt.timedelta(minutes=5))
    assert (again.returncode, again.stderr, box.account.mails()) == (0, "", [])
    assert len(box.records(Project)) == 1
