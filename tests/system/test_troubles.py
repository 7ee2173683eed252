"""What cron's owner reads when a server, a mail or the configuration is in trouble: a sentence, a remedy, a code."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from intake.demo.clients import compose
from intake.demo.people import SOPHIE, ZONE
from intake.demo.scene import Scene
from intake.desk.records import Letter, LetterState, Project, Seen
from servers.imap import Account
from servers.ports import free_port
from servers.smtp import SmtpServer
from system.group_box import GroupBox

AT = dt.datetime(2017, 3, 7, 9, 0, tzinfo=ZONE)
MAIL = compose(Scene(AT, "", SOPHIE, subject="Laverie", text="Nous voulons ouvrir une laverie."), None)


@pytest.fixture
def box(tmp_path: Path, imap_server: Any, smtp_server: SmtpServer) -> GroupBox:
    return GroupBox(tmp_path, Account(imap_server), smtp_server)


def change(box: GroupBox, old: str, new: str) -> None:
    text = box.file.read_text(encoding="utf-8")
    assert old in text
    box.file.write_text(text.replace(old, new), encoding="utf-8")


def told(stderr: str) -> str:
    """Two lines at most, no traceback."""
    assert "Traceback" not in stderr
    assert 1 <= len(stderr.strip().splitlines()) <= 2, stderr
    assert stderr.startswith("intake: ")
    return stderr


def test_a_wrong_password(box: GroupBox) -> None:
    change(box, 'password_env = "BOX_PASSWORD"', f'password_file = "{box.folder / "password"}"')
    (box.folder / "password").write_text("faux\n", encoding="utf-8")
    done = box.run(AT)
    assert done.returncode == 69
    assert "password" in told(done.stderr).lower() or "mot de passe" in done.stderr


def test_an_unknown_host(box: GroupBox) -> None:
    change(box, box.account.url(), "imaps://box@nulle-part.example/INBOX")
    done = box.run(AT)
    assert done.returncode in {69, 75}
    assert "nulle-part.example" in told(done.stderr)


def test_a_server_that_is_away(box: GroupBox) -> None:
    change(box, box.account.url(), f"imap://box@127.0.0.1:{free_port()}/INBOX")
    done = box.run(AT)
    assert done.returncode in {69, 75}
    assert "127.0.0.1" in told(done.stderr)


def test_a_missing_folder(box: GroupBox) -> None:
    change(box, box.account.url(), box.account.url(folder="Nulle part"))
    done = box.run(AT)
    assert done.returncode == 69
    assert "Nulle part" in told(done.stderr)


def test_plain_text_beyond_this_machine_is_refused(box: GroupBox) -> None:
    change(box, box.account.url(), "imap://box@mail.quartier.example/INBOX")
    done = box.run(AT)
    assert done.returncode == 78
    assert "imaps" in done.stderr


def test_letters_wait_for_an_smtp_server_that_is_away(box: GroupBox) -> None:
    good = f"smtp://127.0.0.1:{box.smtp.port}"
    change(box, good, f"smtp://127.0.0.1:{free_port()}")
    box.account.deliver(MAIL)
    done = box.run(AT)
    assert done.returncode in {69, 75}
    told(done.stderr)
    assert [letter.state for letter in box.records(Letter)] == [LetterState.QUEUED]
    assert len(box.account.mails("Traités")) == 1
    box.file.write_text(
        box.file.read_text(encoding="utf-8").replace("[outbox]\nurl", "[outbox]\n#"), encoding="utf-8"
    )
    box.file.write_text(
        box.file.read_text(encoding="utf-8").replace("[store]", f'url = "{good}"\n\n[store]'),
        encoding="utf-8",
    )
    assert box.run(AT + dt.timedelta(hours=1)).returncode == 0
    assert [letter.recipients for letter in box.smtp.letters] == [(SOPHIE.email,)]


def test_three_mistakes_are_told_together(box: GroupBox) -> None:
    change(box, "[group]", "[group]\nlangage = 'fr'")
    change(box, "[mailbox]", "[mailbox]\nprocesed = 'x'")
    change(box, 'timezone = "Europe/Paris"', 'timezone = "Europe/Pari"')
    done = box.run(AT)
    assert done.returncode == 78
    for word in ("langage", "language", "procesed", "processed", "Europe/Pari", "Europe/Paris"):
        assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_run_leaves_at_once(box: GroupBox) -> None:
    from intake.store import Store  # noqa: PLC0415

    box.account.deliver(MAIL)
    with Store.open(box.folder / "db"):
        done = box.run(AT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert len(box.account.mails()) == 1


def test_a_mail_that_breaks_the_clerk_costs_itself_alone(box: GroupBox) -> None:
    """A surprise made on purpose: the first mail meets a template that only its kind of letter uses, broken."""
    folder = box.folder / "templates" / "fr"
    folder.mkdir(parents=True)
    (folder / "project_filed.txt.j2").write_text("{{ nulle_part.rien }}", encoding="utf-8")
    box.file.write_text(
        box.file.read_text(encoding="utf-8") + '\n[templates]\npath = "templates"\n', encoding="utf-8"
    )
    box.account.deliver(MAIL)
    done = box.run(AT)
    assert "project_filed.txt.j2" in done.stderr
    assert [project.title for project in box.records(Project)] == ["Laverie"]
    assert len(box.smtp.letters) == 1


def test_garbage_is_taken_in_like_any_mail(box: GroupBox) -> None:
    garbage = b"\x00\xff\xfe not a mail at all \r\n" * 40
    box.account.deliver(garbage, MAIL)
    assert box.run(AT).returncode == 0
    assert [project.title for project in box.records(Project)] == ["Laverie"]
    assert sorted(seen.disposition.value for seen in box.records(Seen)) == ["aside", "filed"]
    assert len(box.account.mails("À voir")) == 1
    listed = box.intake("shunt", "list", "--json")
    assert len(json.loads(listed.stdout)) == 1


def test_a_mail_over_the_limit_is_told_and_set_aside(box: GroupBox) -> None:
    box.file.write_text(
        box.file.read_text(encoding="utf-8") + "\n[limits]\nmessage_mb = 1\n", encoding="utf-8"
    )
    big = MAIL.replace(b"Subject: Laverie", b"Subject: Gros") + b"x" * 1_200_000
    box.account.deliver(big)
    assert box.run(AT).returncode == 0
    assert box.records(Project) == []
    assert len(box.account.mails("À voir")) == 1
    assert SOPHIE.email in [letter.recipients[0] for letter in box.smtp.letters]


def test_a_dry_run_writes_nothing_anywhere(box: GroupBox) -> None:
    box.account.deliver(MAIL)
    before = sorted(path.name for path in (box.folder / "db").rglob("*"))
    done = box.intake("run", "--dry-run", "--now", f"{AT:%Y-%m-%dT%H:%M}")
    assert done.returncode == 0
    assert "Classé\u00a0: un nouveau projet, P1 (project P1)" in done.stdout
    assert box.smtp.letters == []
    assert len(box.account.mails()) == 1
    assert sorted(path.name for path in (box.folder / "db").rglob("*")) == before


def test_a_pass_takes_on_no_more_than_it_may(box: GroupBox) -> None:
    box.file.write_text(
        box.file.read_text(encoding="utf-8") + "\n[limits]\nmails_a_pass = 2\n", encoding="utf-8"
    )
    box.account.deliver(
        *(MAIL.replace(b"Laverie", b"Projet %d" % n).replace(b"ID: <", b"ID: <%d" % n) for n in range(5))
    )
    left = []
    for _ in range(3):
        assert box.run(AT).returncode == 0
        left.append(len(box.account.mails()))
    assert left == [3, 1, 0]
    assert len(box.records(Project)) == 5
