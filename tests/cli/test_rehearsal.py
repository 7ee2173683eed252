"""Rehearsals: a whole pass that changes nothing, and letters that reach the animateurs alone."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import mailbox
from pathlib import Path

import pytest

from cli.running import intake_here as intake
from intake.cli.rehearsal import ToAnimateursAlone
from intake.desk.records import Letter, Thread
from intake.mail import open_transport
from intake.mail.ports import Delivered
from intake.reading.address import Address
from intake.store import Store
from intake.supposed import Supposed
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


LAVERIE = "claire@jardin.example, “{}” <m{}@jardin.example>"


def looked(folder: Path, *words: str, language: str = "en") -> list[list[str]]:
    """Return what a dry run tells, an entry's lines together; it writes nothing."""
    before = everything(folder)
    done = intake("run", "--dry-run", *(words or NOW), cwd=folder, language=language)
    assert (done.code, done.err) == (0, "")
    assert everything(folder) == before
    entries: list[list[str]] = []
    for line in done.lines:
        entries.append([line]) if not line.startswith("  ") else entries[-1].append(line.strip())
    return entries


def test_a_look_ahead_tells_each_mail_in_words_with_its_code_beside(waiting: Path) -> None:
    assert looked(waiting) == [
        [
            LAVERIE.format("Laverie", 1),
            "Filed: a new project, P1 (project P1)",
            "letter to claire@jardin.example: the project has arrived, with its reference (project_filed)",
        ]
    ]
    assert looked(waiting, language="fr") == [
        [
            "claire@jardin.example, «\u00a0Laverie\u00a0» <m1@jardin.example>",
            "Classé\u00a0: un nouveau projet, P1 (project P1)",
            "lettre à claire@jardin.example\u00a0: le projet est bien arrivé, avec sa référence (project_filed)",
        ]
    ]


def test_where_the_locale_says_nothing_the_group_is_told_in_its_own_language(waiting: Path) -> None:
    path = waiting / "intake.toml"
    path.write_text(path.read_text("utf-8").replace('language = "en"', 'language = "fr"'), "utf-8")
    done = intake("run", "--dry-run", *NOW, cwd=waiting, LANG="C.UTF-8")
    assert "  Classé\u00a0: un nouveau projet, P1 (project P1)" in done.lines


def test_a_look_ahead_with_nothing_to_do_says_so(group: Path) -> None:
    assert looked(group) == [["No mail waits, and nothing is due."]]


def test_a_look_ahead_numbers_as_the_pass_does_and_keeps_nothing(waiting: Path) -> None:
    assert intake("run", *NOW, cwd=waiting).code == 0
    box = mailbox.Maildir(waiting / "db" / "in")
    for number, name in ((2, b"Un local"), (3, b"Un jardin"), (4, b"Une cantine")):
        box.add(MAIL.replace(b"Laverie", name).replace(b"<m1@", b"<m%d@" % number))
    box.add(MAIL.replace(b"Laverie", b"Un local").replace(b"<m1@", b"<m2@"))
    told = looked(waiting)
    made = intake("run", "--verbose", *NOW, cwd=waiting)
    seen = [entry for entry in told if "a second copy has no effect" in entry[1]]
    filed = {entry[0].rpartition(" ")[2]: entry[1] for entry in told if entry not in seen}
    assert sorted(line.rpartition(" (")[2] for line in filed.values()) == [
        "project P2)",
        "project P3)",
        "project P4)",
    ]
    assert all(f"{key} filed {line.rpartition(' (')[2][:-1]}" in made.err for key, line in filed.items())
    assert [entry[0].rpartition(" ")[2] for entry in seen] == ["<m2@jardin.example>"]


def test_a_look_ahead_takes_a_mail_that_is_too_large_as_the_pass_does(waiting: Path) -> None:
    path = waiting / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[limits]", "[limits]\nmessage_mb = 1"), encoding="utf-8"
    )
    mailbox.Maildir(waiting / "db" / "in").add(
        MAIL.replace(b"<m1@", b"<m2@") + b"lourd, tres lourd\n" * 80_000
    )
    (large,) = (entry for entry in looked(waiting) if "<m2@jardin.example>" in entry[0])
    assert large[1:] == [
        "Set aside for a human: larger than [limits] message_mb: only its head was read (too large)",
        "letter to claire@jardin.example: the message was not understood (unclear)",
        "letter to marie@quartier.example: a mail waits for somebody (set_aside)",
    ]
    made = intake("run", "--verbose", *NOW, cwd=waiting)
    assert "<m2@jardin.example> aside too large" in made.err
    letters = [each["kind"] for each in intake("list", "letters", "--json", cwd=waiting).json]
    assert sorted(letters) == ["project_filed", "set_aside", "unclear"]


MONDAY = ("--now", "2017-03-06T09:00")


def test_a_look_ahead_tells_what_the_clock_brings_after_the_mails(waiting: Path) -> None:
    assert intake("run", "--now", "2017-02-28T10:00", cwd=waiting).code == 0
    told = looked(waiting, *MONDAY)
    (due,) = (entry for entry in told if entry[0] == "Due by now:")
    letters = intake("list", "letters", "--json", cwd=waiting).json
    assert intake("run", *MONDAY, cwd=waiting).code == 0
    made = [each for each in intake("list", "letters", "--json", cwd=waiting).json if each not in letters]
    assert sorted(line.rpartition(" (")[2][:-1] for line in due[1:]) == sorted(each["kind"] for each in made)
    assert made


def test_a_look_ahead_tells_the_letters_that_wait_from_before(waiting: Path) -> None:
    out = waiting / "db" / "out"
    kept = out.rename(out.with_name("elsewhere"))
    out.write_text("a file where the way out should be")
    assert intake("run", *NOW, cwd=waiting).code == 69
    out.unlink()
    kept.rename(out)
    assert looked(waiting) == [
        [
            "Letters that wait from before:",
            "letter to claire@jardin.example: the project has arrived, with its reference (project_filed)",
        ]
    ]


def test_a_letter_that_is_known_is_not_told_twice(group: Path) -> None:
    """The desk may say a notice again whose letter is written: a pass writes none, and a look tells none."""
    at = dt.datetime(2017, 3, 1, tzinfo=dt.UTC)
    store = Store.open(group / "db", read_only=True)
    supposed = Supposed(store.view())
    queued = Letter("ack:m1:ProjectFiled", "a@quartier.example", "project_filed", "claire@jardin.example", at)
    thread = Thread("a@quartier.example", queued.key, "P1", "claire@jardin.example")
    assert [supposed.queue(queued, thread, b"raw"), supposed.queue(queued, thread, b"raw")] == [True, False]
    assert [letter.key for letter in supposed.queued] == [queued.key]
    assert supposed.get(Thread, thread.key) == thread
    assert (store.view().get(Letter, queued.key), store.view().get(Thread, thread.key)) == (None, None)
    store.close()


def test_a_mail_that_waited_for_its_sender_is_told_with_the_answer_that_lets_it_in(group: Path) -> None:
    path = group / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[intake]", '[intake]\naccept = "confirmed"'),
        encoding="utf-8",
    )
    box = mailbox.Maildir(group / "db" / "in")
    box.add(MAIL)
    assert looked(group)[0][1] == (
        "Set aside for a human: a first mail: its address is to be confirmed (first contact)"
    )
    assert intake("run", *NOW, cwd=group).code == 0
    (file,) = (group / "db" / "out" / "new").iterdir()
    asked = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    yes = (
        b"From: Claire <claire@jardin.example>\nTo: %s\nSubject: Re\nMessage-ID: <m2@jardin.example>\n"
        b"In-Reply-To: %s\n\nOUI\n" % (str(asked["Reply-To"]).encode(), str(asked["Message-ID"]).encode())
    )
    box.add(yes)
    told = looked(group)
    assert [entry[1] for entry in told] == [
        "Answered: the address is confirmed; what waited for it is taken in (contact confirmed)",
        "Filed: a new project, P1 (project P1)",
    ]
    made = intake("run", "--verbose", *NOW, cwd=group)
    assert "<m2@jardin.example> answered contact confirmed" in made.err
    assert "<m1@jardin.example> filed project P1" in made.err


def test_a_rehearsing_group_is_told_who_gets_the_letters(waiting: Path) -> None:
    path = waiting / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[outbox]", "[outbox]\nrehearse = true"), encoding="utf-8"
    )
    assert looked(waiting)[-1] == ["All these letters would go to the animateurs alone ([outbox] rehearse)."]


def test_a_look_ahead_goes_on_where_the_server_is_away_and_ends_as_the_pass_would(group: Path) -> None:
    path = group / "intake.toml"
    text = path.read_text(encoding="utf-8").replace('"maildir:db/in"', '"imap://127.0.0.1:9"')
    path.write_text(text, encoding="utf-8")
    (group / "pw").write_text("x")
    path.write_text(text.replace("[mailbox]", '[mailbox]\npassword_file = "pw"'), encoding="utf-8")
    done = intake("run", "--dry-run", *NOW, cwd=group, language="fr")
    assert done.code == 75
    assert done.err.splitlines()[0] == (
        "intake: 127.0.0.1, port 9 refuse la connexion\u00a0: aucun serveur de courriel n’y écoute."
    )


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
