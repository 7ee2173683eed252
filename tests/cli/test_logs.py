"""The log: one line a mail and a letter, wherever it goes."""

from __future__ import annotations

import datetime as dt
import json
import mailbox
import socket
import stat
from pathlib import Path

import pytest

from cli.running import intake_here as intake
from intake.cli.logs import open_log
from intake.config.values import LogSettings
from intake.errors import ConfigurationError

NOW = dt.datetime(2017, 3, 1, 9, tzinfo=dt.UTC)
MAIL = b"From: claire@jardin.example\nTo: projets@quartier.example\nSubject: Laverie\nMessage-ID: <m1@jardin.example>\n\nNous ouvrons une laverie.\n"


def clock() -> dt.datetime:
    return NOW


def configure(group: Path, lines: str) -> None:
    path = group / "intake.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("[log]", f"[log]\n{lines}"), encoding="utf-8")


def run(group: Path, *words: str) -> str:
    mailbox.Maildir(group / "db" / "in").add(MAIL)
    done = intake("run", "--now", "2017-03-01T10:00", *words, cwd=group)
    assert (done.code, done.out) == (0, "")
    return done.err


def test_nothing_is_logged_where_nothing_is_asked_for(group: Path) -> None:
    assert run(group) == ""


def test_a_file_gets_a_line_a_mail_and_a_letter_for_its_owner_alone(group: Path) -> None:
    configure(group, 'file = "intake.log"')
    assert run(group) == ""
    mail, letter = (group / "intake.log").read_text(encoding="utf-8").splitlines()
    assert mail == "2017-03-01T10:00:00+01:00 <m1@jardin.example> filed project P1"
    assert letter.startswith("2017-03-01T10:00:00+01:00 ack:m1@jardin.example:ProjectFiled delivered")
    assert stat.S_IMODE((group / "intake.log").stat().st_mode) == 0o600


def test_json_says_the_same_in_fields(group: Path) -> None:
    told = [json.loads(line) for line in run(group, "--log-format", "json").splitlines()]
    assert told[0] == {
        "at": "2017-03-01T10:00:00+01:00",
        "mail": "m1@jardin.example",
        "became": "filed",
        "reason": "project P1",
    }
    assert (told[1]["letter"], told[1]["became"]) == ("ack:m1@jardin.example:ProjectFiled", "delivered")


def test_stderr_gets_the_line_as_it_is(group: Path) -> None:
    configure(group, 'file = "stderr"')
    assert run(group).splitlines()[0] == "<m1@jardin.example> filed project P1"


def test_a_line_stays_one_line_whatever_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "log"
    for form in ("text", "json"):
        with open_log(LogSettings(str(path), form), clock) as log:
            log("<a\nb@x.example> ignored bounce\r\n5.1.1\x1b[31m\u2028end")
    text, as_json = path.read_text(encoding="utf-8").splitlines()
    assert text == "2017-03-01T09:00:00+00:00 <a b@x.example> ignored bounce  5.1.1 [31m end"
    assert json.loads(as_json)["mail"] == "a\nb@x.example"


def test_syslog_gets_it_under_the_name_of_the_program(tmp_path: Path) -> None:
    address = str(tmp_path / "log")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(address)
        with open_log(LogSettings("syslog", "text"), clock, syslog=address) as log:
            log("<m1@x.example> filed project P1")
        said = listener.recv(1000).decode()
    assert said.startswith("<22>intake[")
    assert said.endswith("]: <m1@x.example> filed project P1")


@pytest.mark.parametrize("file", ["syslog", "/nowhere/log"])
def test_a_log_that_cannot_be_opened_is_told(tmp_path: Path, file: str) -> None:
    with (
        pytest.raises(ConfigurationError) as caught,
        open_log(LogSettings(file, "text"), clock, syslog=str(tmp_path / "none")),
    ):
        pass
    assert caught.value.remedy
