"""`intake shunt`: the mails set aside are seen, tried again and thrown away."""

from __future__ import annotations

import datetime as dt
import errno
import os
from pathlib import Path

import pytest

from cli.running import intake, intake_here
from intake.store.shunt import Shunt, Shunted
from store.faults import refuse

AT = dt.datetime(2017, 3, 1, 9, 0, tzinfo=dt.UTC)
MAIL = (
    "From: Claire Dubois <claire@quartier.example>\r\n"
    "To: projets@quartier.example\r\n"
    "Subject: Une laverie solidaire\r\n"
    "Date: Wed, 01 Mar 2017 10:00:00 +0100\r\n"
    "Message-ID: <laverie@quartier.example>\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n"
    "\r\n"
    "Bonjour, nous voulons ouvrir une laverie dans le quartier.\r\n"
).encode("ascii")


@pytest.fixture
def key(group: Path) -> str:
    """Set one mail aside and return its key."""
    reason = Shunted(
        "", AT, "ValueError: odd", "Traceback ...", "claire@quartier.example", "Une laverie solidaire"
    )
    return Shunt(group / "db").add(MAIL, reason).key


def test_nothing_set_aside_is_nothing_told(group: Path) -> None:
    assert intake("shunt", "list", cwd=group).out == ""
    assert intake("shunt", "list", "--json", cwd=group).json == []


def test_what_was_set_aside_is_listed_with_its_reason(key: str, group: Path) -> None:
    assert intake("shunt", "list", cwd=group).lines[1].split() == [
        key, "2017-03-01", "10:00", "claire@quartier.example", "Une", "laverie", "solidaire", "ValueError:", "odd",
    ]  # fmt: skip
    assert intake("shunt", "list", "--json", cwd=group).json[0]["reason"] == "ValueError: odd"


def test_one_is_shown_with_its_reason_or_as_it_came(key: str, group: Path) -> None:
    assert "reason: ValueError: odd" in intake("shunt", "show", key, cwd=group).lines
    assert intake("shunt", "show", key, "--json", cwd=group).json["key"] == key
    assert intake("shunt", "show", key, "--raw", cwd=group).out.encode() == MAIL.replace(b"\r\n", b"\n")


def test_a_mail_that_can_now_be_read_is_taken_in(key: str, group: Path) -> None:
    done = intake("shunt", "retry", key, "--now", "2017-03-02T08:00", cwd=group)
    assert (done.code, done.out, done.err) == (0, f"{key} was taken in.\n", "")
    assert intake("shunt", "list", "--json", cwd=group).json == []
    assert [project["title"] for project in intake("list", "projects", "--json", cwd=group).json] == [
        "Une laverie solidaire"
    ]
    assert [letter["to"] for letter in intake("list", "letters", "--json", cwd=group).json] == [
        "claire@quartier.example"
    ]


def test_a_mail_that_still_needs_a_human_stays(group: Path) -> None:
    nobody = MAIL.replace(b"From: Claire Dubois <claire@quartier.example>\r\n", b"")
    key = arrive(group, nobody)
    done = intake("shunt", "retry", key, cwd=group)
    assert (done.code, done.out) == (65, f"{key} still waits: no single sender\n")
    assert [each["key"] for each in intake("shunt", "list", "--json", cwd=group).json] == [key]


def test_a_mail_of_which_only_the_head_was_kept_is_not_taken_for_an_empty_one(group: Path) -> None:
    path = group / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("# message_mb = 25", "message_mb = 1"), encoding="utf-8"
    )
    key = arrive(group, MAIL + b"x" * 1024 * 1024)
    done = intake("shunt", "retry", key, cwd=group)
    assert (done.code, done.out) == (65, f"{key} still waits: too large\n")
    assert intake("list", "projects", "--json", cwd=group).json == []


def arrive(group: Path, raw: bytes) -> str:
    """Let a mail arrive and be set aside by a pass; return its key."""
    intake("run", cwd=group)
    (group / "db" / "in" / "new" / "1").write_bytes(raw)
    assert intake("run", cwd=group).err == ""
    (shunted,) = intake("shunt", "list", "--json", cwd=group).json
    return str(shunted["key"])


def test_a_mail_that_is_dropped_is_gone(key: str, group: Path) -> None:
    assert intake("shunt", "drop", key, cwd=group).code == 0
    assert intake("shunt", "list", "--json", cwd=group).json == []


@pytest.mark.parametrize("action", ["show", "retry", "drop"])
def test_an_unknown_key_is_told(action: str, group: Path) -> None:
    done = intake("shunt", action, "zz", cwd=group)
    assert (done.code, done.err) == (
        64,
        "intake: No mail zz was set aside.\n`intake shunt list` shows which were.\n",
    )


def test_a_mail_is_let_go_of_only_when_its_effect_is_safe(
    key: str, group: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(os, "fdatasync", lambda _: refuse(errno.EIO)(""))
        assert intake_here("shunt", "retry", key, "--now", "2017-03-02T08:00", cwd=group).code == 74
    assert [each.key for each in Shunt(group / "db").all()] == [key]
    done = intake_here("shunt", "retry", key, "--now", "2017-03-02T08:00", cwd=group)
    assert (done.code, done.out) == (0, f"{key} was taken in.\n")
    assert len(intake("list", "projects", "--json", cwd=group).json) == 1
