"""`intake doctor`: each check with its sentence and its remedy, and the exit code of the gravest fault."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from cli.post import AUTHSERV_ID, Post
from cli.running import ROOT, Done, intake, intake_here, new_group
from intake.store.pulse import Pulse, write_pulse
from intake.store.shunt import Shunt, Shunted
from servers.imap import Account

NOW = "2017-03-06T08:00"
NAMES = [
    "configuration", "time-zone", "clock", "store", "audit", "secret", "password-file", "disk", "templates", "last-run", "shunt",
    "mailbox", "outbox", "arrival", "null-sender", "subaddress", "authserv-id", "spf", "dmarc", "dkim",
]  # fmt: skip


def doctor(folder: Path, *words: str, **more: str) -> Done:
    return intake_here("doctor", "--json", "--now", NOW, *words, cwd=folder, **more)


def check(done: Done, name: str) -> dict[str, Any]:
    (found,) = (each for each in done.json if each["name"] == name)
    assert isinstance(found, dict)
    return found


def ran_at(folder: Path, moment: dt.datetime) -> None:
    write_pulse(folder / "db", Pulse(last_good=moment))


def test_a_new_group_is_well_but_for_a_first_run(group: Path) -> None:
    done = doctor(group)
    assert done.code == 0
    assert [each["name"] for each in done.json] == NAMES
    states = {each["name"]: each["state"] for each in done.json}
    assert [name for name, state in states.items() if state == "warning"] == ["last-run"]
    assert [name for name, state in states.items() if state == "skipped"] == [
        "password-file", "templates", "outbox", "arrival", "null-sender", "subaddress", "authserv-id",
        "spf", "dmarc", "dkim",
    ]  # fmt: skip


def test_each_check_has_a_part_in_the_documentation() -> None:
    page = (ROOT / "docs" / "reference" / "checks.md").read_text(encoding="utf-8")
    assert [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")] == NAMES


def test_people_read_marks_remedies_and_where_the_docs_tell_more(group: Path) -> None:
    done = intake("doctor", "--now", NOW, cwd=group, language="fr")
    assert done.lines[0] == f"✓ configuration: {group}/intake.toml est sans erreur."
    at = done.lines.index("! last-run: Aucun passage n’a encore réussi.")
    assert done.lines[at + 1] == (
        "    Lancez `intake run` à la main et lisez ce qu’il dit\u00a0; voyez ensuite `crontab -l`. "
        "(docs/reference/checks.md#last-run)"
    )


def test_every_fault_of_the_configuration_is_a_check(group: Path) -> None:
    path = group / "intake.toml"
    path.write_text(path.read_text().replace('name = "Projets ESS"', "nom = 3\nlangage = 1"))
    done = doctor(group)
    assert done.code == 78
    assert [(each["name"], each["state"]) for each in done.json] == [("configuration", "failed")] * 3


def test_a_secret_that_others_may_read_is_a_fault_with_its_remedy(group: Path) -> None:
    (group / "db" / "secret").chmod(0o644)
    done = doctor(group)
    assert done.code == 78
    assert check(done, "secret") == {
        "name": "secret",
        "state": "failed",
        "sentence": f"{group}/db/secret is open to others (644).",
        "remedy": f"chmod 600 {group}/db/secret",
        "exit_code": 78,
        "link": "docs/reference/checks.md#secret",
    }


def test_a_lost_secret_is_a_fault(group: Path) -> None:
    (group / "db" / "secret").unlink()
    assert check(doctor(group), "secret")["state"] == "failed"


def test_a_store_that_may_not_be_written_is_a_fault(group: Path) -> None:
    (group / "db").chmod(0o500)
    done = intake("doctor", "--json", cwd=group, obeys_permissions=True)
    (group / "db").chmod(0o700)
    assert check(done, "store")["sentence"] == f"The store {group}/db cannot be written."


def test_a_store_that_is_gone_is_a_fault(group: Path) -> None:
    (group / "db" / "intake.json").unlink()
    assert check(doctor(group), "store")["exit_code"] == 74


@pytest.mark.parametrize(
    ("hours", "state", "code"), [(1, "ok", 0), (24, "ok", 0), (26, "failed", 78), (-2, "ok", 78)]
)
def test_the_last_good_run_is_held_against_the_clock(hours: int, state: str, code: int, group: Path) -> None:
    now = dt.datetime(2017, 3, 6, 7, 0, tzinfo=dt.UTC)
    ran_at(group, now - dt.timedelta(hours=hours))
    done = doctor(group)
    assert (check(done, "last-run")["state"], done.code) == (state, code)
    assert check(done, "clock")["state"] == ("failed" if hours < 0 else "ok")


def test_templates_of_ones_own_are_named_and_strange_ones_told(group: Path) -> None:
    with (group / "intake.toml").open("a") as file:
        file.write('\n[templates]\npath = "lettres"\n')
    text = (group / "intake.toml").read_text().replace("[templates]\n# A", "# A", 1)
    (group / "intake.toml").write_text(text)
    (group / "lettres" / "fr").mkdir(parents=True)
    (group / "lettres" / "fr" / "digest.txt.j2").write_text("x")
    assert check(doctor(group), "templates")["sentence"] == "Letters of your own: fr/digest.txt.j2."
    (group / "lettres" / "fr" / "bulletin.txt.j2").write_text("x")
    assert check(doctor(group), "templates")["sentence"] == "No letter is called fr/bulletin.txt.j2."


def test_mails_set_aside_are_counted(group: Path) -> None:
    Shunt(group / "db").add(b"From: x\n\n", Shunted("", dt.datetime(2017, 3, 1, tzinfo=dt.UTC), "odd"))
    assert check(doctor(group), "shunt")["sentence"] == "Mails that wait for a human: 1."


def test_a_maildir_that_is_not_there_is_a_fault_and_is_not_made(group: Path) -> None:
    path = group / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("maildir:db/in", "maildir:db/inn"), encoding="utf-8"
    )
    done = doctor(group)
    found = check(done, "mailbox")
    assert (done.code, found["state"]) == (78, "failed")
    assert found["sentence"] == f"There is no Maildir in {group}/db/inn."
    assert found["remedy"] == (
        'Did you mean url = "maildir:db/in" in [mailbox]? If the path is right, make it: '
        f"mkdir -p {group}/db/inn/cur {group}/db/inn/new {group}/db/inn/tmp"
    )
    assert not (group / "db" / "inn").exists()
    told = intake("doctor", "--now", NOW, cwd=group, language="fr").lines
    assert f"✗ mailbox: Il n’y a pas de Maildir dans {group}/db/inn." in told


def test_a_folder_that_holds_no_maildir_is_told_and_left_as_it_is(group: Path) -> None:
    path = group / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("maildir:db/in", "maildir:photos"), encoding="utf-8"
    )
    (group / "photos").mkdir()
    assert check(doctor(group), "mailbox")["sentence"] == f"There is no Maildir in {group}/photos."
    assert list((group / "photos").iterdir()) == []


def with_password_file(folder: Path) -> Path:
    url = "imap://projets@127.0.0.1:1/INBOX"
    new_group(folder, mailbox=url, outbox="smtp://127.0.0.1:1", password_env="BOX")
    path = folder / "intake.toml"
    text = path.read_text(encoding="utf-8").replace('password_env = "BOX"', 'password_file = "mot de passe"')
    path.write_text(text, encoding="utf-8")
    return folder / "mot de passe"


def test_a_password_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    file = with_password_file(tmp_path / "g")
    found = check(doctor(tmp_path / "g", "--no-mail"), "password-file")
    assert (found["state"], found["exit_code"]) == ("failed", 78)
    assert found["sentence"] == f"There is no password file {file}."
    assert found["remedy"] == "Put the mailbox's password there, on the first line, readable by you alone."
    told = intake("doctor", "--no-mail", "--now", NOW, cwd=tmp_path / "g", language="fr").lines
    assert f"✗ password-file: Le fichier du mot de passe {file} n’existe pas." in told


@pytest.mark.parametrize("content", ["", "\n", "  \nsecret\n"])
def test_an_empty_password_file_is_a_fault(content: str, tmp_path: Path) -> None:
    file = with_password_file(tmp_path / "g")
    file.write_text(content)
    file.chmod(0o600)
    found = check(doctor(tmp_path / "g", "--no-mail"), "password-file")
    assert (found["state"], found["sentence"]) == ("failed", f"The password file {file} is empty.")


def test_a_password_file_that_this_user_cannot_read_is_a_fault(tmp_path: Path) -> None:
    file = with_password_file(tmp_path / "g")
    file.write_text("secret\n")
    file.chmod(0o000)
    words = ("doctor", "--json", "--no-mail", "--now", NOW)
    found = check(intake(*words, cwd=tmp_path / "g", obeys_permissions=True), "password-file")
    assert (found["state"], found["sentence"], found["remedy"]) == (
        "failed",
        f"This user may not read the password file {file}.",
        f"Give it to the user who runs intake (chown), and chmod 600 {file}",
    )


def test_a_password_file_of_its_owner_alone_is_well(tmp_path: Path) -> None:
    file = with_password_file(tmp_path / "g")
    file.write_text("secret\n")
    file.chmod(0o600)
    found = check(doctor(tmp_path / "g", "--no-mail"), "password-file")
    assert (found["state"], found["sentence"]) == ("ok", f"{file} is readable by its owner alone.")


def on_servers(post: Post, folder: Path, *words: str, password: str = "secret", **mailbox: str) -> Done:
    box, out = post.urls()
    new_group(folder, mailbox=box, outbox=out, password_env="BOX")
    path = folder / "intake.toml"
    lines = "".join(f"{key} = {value}\n" for key, value in mailbox.items())
    path.write_text(
        path.read_text(encoding="utf-8").replace("[mailbox]\n", f"[mailbox]\n{lines}"), encoding="utf-8"
    )
    return doctor(folder, "--patience", "0", *words, BOX=password)


def test_a_host_that_agrees_with_the_configuration_is_well(account: Account, tmp_path: Path) -> None:
    with Post(account) as post:
        done = on_servers(post, tmp_path / "g", authserv_id=f'"{AUTHSERV_ID}"')
    assert done.code == 0, done.out
    assert (
        check(done, "arrival")["sentence"]
        == "A mail from the box to itself arrived and was moved to “Traités”."
    )
    assert check(done, "authserv-id")["sentence"] == f"The host vouches for mails as {AUTHSERV_ID}."
    assert account.mails() == []
    assert len(account.mails("Traités")) >= 2


def test_another_name_of_the_host_is_a_fault_with_the_line_to_write(account: Account, tmp_path: Path) -> None:
    with Post(account) as post:
        done = on_servers(post, tmp_path / "g", authserv_id='"mx.elsewhere.example"')
    assert done.code == 78
    assert check(done, "authserv-id")["remedy"] == f'Write authserv_id = "{AUTHSERV_ID}" in [mailbox].'


def test_a_host_that_vouches_for_nothing_is_looked_at(account: Account, tmp_path: Path) -> None:
    with Post(account, vouches=False) as post:
        done = on_servers(post, tmp_path / "g")
    assert (done.code, check(done, "authserv-id")["state"]) == (0, "warning")


def test_a_host_without_plus_addressing_is_told(account: Account, tmp_path: Path) -> None:
    with Post(account, plus=False) as post:
        done = on_servers(post, tmp_path / "g", authserv_id=f'"{AUTHSERV_ID}"')
    assert done.code == 78
    assert check(done, "subaddress")["remedy"] == "Write subaddress = false in [mailbox]."


def test_without_plus_addressing_and_told_so_all_is_well(account: Account, tmp_path: Path) -> None:
    with Post(account, plus=False) as post:
        done = on_servers(post, tmp_path / "g", authserv_id=f'"{AUTHSERV_ID}"', subaddress="false")
    assert done.code == 0
    assert check(done, "subaddress")["state"] == "ok"


def test_a_letter_that_is_refused_is_told_with_the_servers_words(account: Account, tmp_path: Path) -> None:
    with Post(account) as post:
        post.script("RCPT", "550 5.7.1 not you", times=3)
        done = on_servers(post, tmp_path / "g")
    assert done.code == 78
    assert "550 5.7.1 not you" in check(done, "outbox")["sentence"]
    assert [each["name"] for each in done.json][-4] == "outbox"


def test_no_mail_leaves_where_none_is_wanted(account: Account, tmp_path: Path) -> None:
    with Post(account) as post:
        done = on_servers(post, tmp_path / "g", "--no-mail")
        assert post.letters == []
    assert check(done, "outbox")["sentence"] == "Not tried: no mail was to be sent."


def test_a_wrong_password_is_one_sentence_and_one_remedy(account: Account, tmp_path: Path) -> None:
    with Post(account) as post:
        done = on_servers(post, tmp_path / "g", password="wrong")
    assert done.code == 69
    found = check(done, "mailbox")
    assert found["state"] == "failed"
    assert found["remedy"]
    assert [each["name"] for each in done.json][-4] == "mailbox"


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    folder = new_group(
        tmp_path / "g",
        mailbox="imap://projets@127.0.0.1:1/INBOX",
        outbox="smtp://127.0.0.1:1",
        password_env="BOX",
    )
    done = doctor(folder, BOX="x")
    assert done.code in {69, 75}
    assert check(done, "mailbox")["state"] == "failed"
