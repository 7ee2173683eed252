"""What people mail in, shown on a terminal: no sign of it is obeyed, hides a word or turns it round."""

from __future__ import annotations

import base64
import datetime as dt
import io
import json
from pathlib import Path

import pytest

from cli.running import Done, intake, intake_here
from intake.cli.terminal import Plain, escaped, plain
from intake.store.shunt import Shunt, Shunted

SUBJECT = "Une \x1b]0;pwn\x07laverie\r\nBcc: x@y.example\u2028ici\u202egauche\x9b2J"
TEXT = "Un \x1b[5mlavoir \u202e de \x9b31m quartier\u2028en bas\r\n\r\nBesoin : des \x1b[8mbras\r\n"
# What may stand in a line besides what is printed.
BLANKS = "\n\t\xa0\u202f"


@pytest.fixture
def hostile(group: Path) -> Path:
    """A group that took in such a mail, and one that has such a Message-ID, and logs."""
    config = group / "intake.toml"
    config.write_text(config.read_text("utf-8").replace("[log]", '[log]\nfile = "intake.log"'), "utf-8")
    encoded = base64.b64encode(SUBJECT.encode()).decode()
    mail = (
        'From: "Eve \x1b[31m\u202ecod" <eve@mal.example>\r\nTo: projets@quartier.example\r\n'
        f"Subject: =?utf-8?b?{encoded}?=\r\nMessage-ID: <a\x1b[2Jb\u2028c\x9b@mal.example>\r\n"
        "Date: Wed, 01 Mar 2017 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    )
    (group / "db" / "in" / "new").mkdir(parents=True, exist_ok=True)
    (group / "db" / "in" / "new" / "1").write_bytes((mail + TEXT).encode())
    done = intake_here("run", "--now", "2017-03-01T10:00", cwd=group)
    assert (done.code, done.out, done.err) == (0, "", "")
    return group


def obeyed(done: Done) -> list[str]:
    assert (done.code, done.err) == (0, "")
    assert done.out
    return [hex(ord(sign)) for sign in done.out if not sign.isprintable() and sign not in BLANKS]


@pytest.mark.parametrize(
    "words",
    [
        "list projects", "list messages", "list people", "list letters", "show P1",
        "list projects --json", "list messages --json", "show P1 --json",
        "status --now 2017-03-01T10:01", "status --json --now 2017-03-01T10:01",
        "digest --preview --now 2017-03-01T10:01",
    ],
)  # fmt: skip
def test_a_listing_holds_no_sign_that_a_terminal_obeys(hostile: Path, words: str) -> None:
    assert obeyed(intake_here(*words.split(), cwd=hostile)) == []


@pytest.mark.parametrize("words", ["explain", "explain --json", "parse", "parse --json"])
def test_a_mail_is_explained_without_them(hostile: Path, words: str) -> None:
    (mail,) = (path for path in (hostile / "db" / "in").rglob("1:*"))
    done = intake(*words.split(), mail, cwd=hostile)
    assert obeyed(done) == []


def test_json_is_the_same_value_on_one_line(hostile: Path) -> None:
    (mail,) = (path for path in (hostile / "db" / "in").rglob("1:*"))
    done = intake("parse", "--json", mail, cwd=hostile)
    assert len(done.out.splitlines()) == 1
    assert "\u202e" in json.loads(done.out)["text"]


def test_a_line_of_the_log_stays_one(hostile: Path) -> None:
    lines = (hostile / "intake.log").read_text("utf-8").splitlines()
    assert len(lines) == len((hostile / "intake.log").read_bytes().splitlines()) == 2
    assert all(line.startswith("2017-03-01T10:00:00+01:00 ") and line.isprintable() for line in lines)


def test_a_mail_set_aside_is_shown_without_them(group: Path) -> None:
    reason = Shunted("", dt.datetime(2017, 3, 1, tzinfo=dt.UTC), SUBJECT, TEXT, "e\x1b[2J@x.example", SUBJECT)
    kept = Shunt(group / "db").add(b"Subject: x\n\nx", reason)
    for words in ("list", "list --json", f"show {kept.key}"):
        assert obeyed(intake_here("shunt", *words.split(), cwd=group)) == []
    file = group / "db" / "shunt" / kept.key / "reason.json"
    assert file.read_bytes().isascii()
    assert b"\x1b" not in file.read_bytes()


def test_an_error_names_what_it_was_given_without_them(group: Path) -> None:
    done = intake_here("show", "P\x1b[2J\u202e9", cwd=group)
    assert done.code == 64
    assert [sign for sign in done.err if not sign.isprintable() and sign not in BLANKS] == []


def test_words_keep_their_letters() -> None:
    told = "Décidé à Saint-Étienne :\n\tl’œuvre 👩‍🌾, עברית, 東京\u00a0!"
    assert plain(told) == told
    assert plain("\x1b[31mretard\x1b[0m", coloured=True) == "\x1b[31mretard\x1b[0m"
    assert plain("\x1b[31mretard\x1b[0m") == "\ufffd[31mretard\ufffd[0m"
    assert plain("\x1b[8mcaché", coloured=True) == "\ufffd[8mcaché"
    assert json.loads(escaped(json.dumps("a\u202e\x9b", ensure_ascii=False))) == "a\u202e\x9b"


def test_what_is_written_goes_on_to_the_stream() -> None:
    screen = io.StringIO()
    stream = Plain(screen)
    assert stream.write("a\x07b\r\n") == 5
    assert screen.getvalue() == "a\ufffdb\n"
    assert not stream.isatty()
