"""`intake init`: a group begun, by options or by questions, and nothing ever written over."""

from __future__ import annotations

import os
import pty
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cli.post import AUTHSERV_ID, Post
from cli.running import Done, environment, intake, new_group
from servers.imap import Account

WHO = (
    "--name",
    "Projets ESS",
    "--address",
    "projets@quartier.example",
    "--animateur",
    "marie@quartier.example",
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_group_is_written_with_its_secret_and_its_store(group: Path) -> None:
    config = tomllib.loads((group / "intake.toml").read_text(encoding="utf-8"))
    assert config["group"]["name"] == "Projets ESS"
    assert config["group"]["animateurs"] == ["Marie Petit <marie@quartier.example>"]
    assert config["mailbox"] == {"url": "maildir:db/in"}
    assert len((group / "db" / "secret").read_text()) == 65
    assert (mode(group / "db"), mode(group / "db" / "secret")) == (0o700, 0o600)
    assert intake("status", cwd=group).code == 0


def test_the_cron_line_is_ready_to_paste(tmp_path: Path) -> None:
    folder = tmp_path / "50 % d’essais"
    done = intake("init", folder, *WHO, "--mailbox", "maildir:in", "--outbox", "maildir:out", cwd=tmp_path)
    line = done.lines[-1]
    assert line.startswith(f"*/10 * * * * {sys.executable} -m intake run --config ")
    # cron takes a bare % for the end of the line, and the shell a blank for the end of a word.
    assert line.endswith(f"'{tmp_path}/50 \\% d’essais/intake.toml'")


def test_what_init_says_is_french_where_the_locale_is(tmp_path: Path) -> None:
    boxes = ("--mailbox", "maildir:in", "--outbox", "maildir:out", "--no-check")
    done = intake("init", tmp_path / "g", *WHO, *boxes, cwd=tmp_path, language="fr")
    assert (
        done.lines[0]
        == f"Écrits\u00a0: {tmp_path}/g/intake.toml, et {tmp_path}/g/db/ avec le secret du groupe."
    )
    assert "# Le nom du groupe." in (tmp_path / "g" / "intake.toml").read_text(encoding="utf-8")


def test_a_second_init_changes_nothing_and_says_so(group: Path) -> None:
    before = {path: path.read_bytes() for path in group.rglob("*") if path.is_file()}
    done = intake("init", group, *WHO, cwd=group, language="fr")
    assert done.code == 64
    assert done.err == (
        f"intake: {group}/intake.toml existe déjà\u00a0; rien n’a été modifié.\n"
        "Modifiez-le et lancez `intake doctor`, ou nommez un autre dossier.\n"
    )
    assert {path: path.read_bytes() for path in group.rglob("*") if path.is_file()} == before


def test_a_secret_that_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "g" / "db").mkdir(parents=True)
    (tmp_path / "g" / "db" / "secret").write_text("ab" * 32)
    new_group(tmp_path / "g")
    assert (tmp_path / "g" / "db" / "secret").read_text() == "ab" * 32


def test_without_a_terminal_what_is_missing_is_told(tmp_path: Path) -> None:
    done = intake("init", tmp_path / "g", "--name", "x", cwd=tmp_path)
    assert done.code == 64
    assert done.err.splitlines()[0] == "intake: These are needed: --address, --animateur."
    assert not (tmp_path / "g").exists()


def test_an_address_of_ones_own_domain_needs_a_host(tmp_path: Path) -> None:
    done = intake("init", tmp_path / "g", *WHO, cwd=tmp_path)
    assert (done.code, done.err.splitlines()[0]) == (
        64,
        "intake: The address does not tell where its mails lie.",
    )


def test_an_unknown_host_is_told_with_the_nearest(tmp_path: Path) -> None:
    done = intake("init", tmp_path / "g", *WHO, "--host", "gandhi", cwd=tmp_path)
    assert (done.code, done.err) == (
        64,
        "intake: “gandhi” is no mail host known here.\nDid you mean --host gandi?\n",
    )


def test_a_wrong_option_is_told_as_the_key_it_fills_and_nothing_is_written(tmp_path: Path) -> None:
    done = intake("init", tmp_path / "g", *WHO, "--timezone", "Europe/Pari", "--host", "ovh", cwd=tmp_path)
    assert done.code == 78
    assert "[group] timezone: “Europe/Pari” is no known time zone. Did you mean Europe/Paris?" in done.err
    assert not (tmp_path / "g").exists()


def test_a_known_host_fills_in_its_servers_and_says_what_to_enable(tmp_path: Path) -> None:
    who = ("--name", "x", "--address", "projets@gmail.com", "--animateur", "marie@quartier.example")
    done = intake("init", tmp_path / "g", *who, "--no-check", cwd=tmp_path)
    assert done.lines[0] == "This address is at Gmail, Google Workspace."
    assert "app password" in done.lines[1]
    config = tomllib.loads((tmp_path / "g" / "intake.toml").read_text(encoding="utf-8"))
    assert config["mailbox"] == {
        "url": "imaps://imap.gmail.com",
        "authserv_id": "mx.google.com",
        "subaddress": True,
        "password_file": "intake.password",
    }


def test_a_host_that_wants_tokens_gets_no_password_but_a_client(tmp_path: Path) -> None:
    words = (*WHO, "--host", "microsoft365", "--no-check")
    done = intake("init", tmp_path / "g", *words, cwd=tmp_path)
    assert done.code == 78
    assert "[oauth] client_id: is needed where auth is" in done.err
    assert intake("init", tmp_path / "g", *words, "--client-id", "1234", cwd=tmp_path).code == 0
    config = tomllib.loads((tmp_path / "g" / "intake.toml").read_text(encoding="utf-8"))
    assert config["mailbox"] == {"url": "imaps://outlook.office365.com", "auth": "oauth2"}
    assert (config["outbox"]["auth"], config["oauth"]) == ("oauth2", {"client_id": "1234"})


def test_the_servers_are_tried_and_what_they_show_is_taken_over(account: Account, tmp_path: Path) -> None:
    with Post(account, plus=True) as post:
        done = _init_on(post, tmp_path / "g")
    assert done.code == 0, done.out + done.err
    good = {line.partition(":")[0] for line in done.lines if line.startswith("✓")}
    assert {"✓ mailbox", "✓ outbox", "✓ arrival", "✓ null-sender", "✓ subaddress", "✓ authserv-id"} <= good
    config = tomllib.loads((tmp_path / "g" / "intake.toml").read_text(encoding="utf-8"))
    assert config["mailbox"]["authserv_id"] == AUTHSERV_ID
    assert config["mailbox"]["subaddress"] is True
    assert account.mails() == []


def test_a_wrong_password_is_told_and_the_answers_are_kept(account: Account, tmp_path: Path) -> None:
    with Post(account) as post:
        done = _init_on(post, tmp_path / "g", password="wrong")
    assert done.code == 69
    assert done.lines[0].startswith("✗ mailbox: ")
    assert "Mend what failed, then try again with `intake doctor`." in done.lines
    assert (tmp_path / "g" / "intake.toml").exists()


def _init_on(post: Post, folder: Path, password: str = "secret") -> Done:
    box, out = post.urls()
    words = ("--mailbox", box, "--outbox", out, "--password-env", "BOX")
    return intake("init", folder, *WHO, *words, cwd=folder.parent, BOX=password)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_on_a_terminal_it_asks(language: str, tmp_path: Path) -> None:
    answers = [
        "Projets ESS",
        "not an address",
        "projets@quartier.example",
        "Marie Petit <marie@quartier.example>, karim@quartier.example",
        "Association du Quartier",
        "maildir:db/in",
        "maildir:db/out",
    ]
    told = _at_a_terminal(tmp_path / "g", answers, language)
    asked = {"en": "The address of its mailbox:", "fr": "L’adresse de sa boîte\u00a0:"}[language]
    assert told.count(asked) == 2
    config = tomllib.loads((tmp_path / "g" / "intake.toml").read_text(encoding="utf-8"))
    assert config["group"] == {
        "name": "Projets ESS",
        "association": "Association du Quartier",
        "language": language,
        "address": "projets@quartier.example",
        "animateurs": ["Marie Petit <marie@quartier.example>", "karim@quartier.example"],
    }


def test_a_password_that_is_typed_is_kept_in_a_file_of_its_own_and_not_shown(
    account: Account, tmp_path: Path
) -> None:
    with Post(account) as post:
        box, out = post.urls()
        words = [*WHO, "--mailbox", box, "--outbox", out]
        told = _at_a_terminal(tmp_path / "g", [""], "en", *words, password="secret")
    assert "✓ authserv-id" in told
    assert "secret" not in told.replace("the group's secret", "")
    assert (tmp_path / "g" / "intake.password").read_text() == "secret\n"
    assert mode(tmp_path / "g" / "intake.password") == 0o600
    assert '"secret"' not in (tmp_path / "g" / "intake.toml").read_text(encoding="utf-8")


def _at_a_terminal(folder: Path, answers: list[str], language: str, *words: str, password: str = "") -> str:
    """Run init at a pseudo-terminal of its own and type the answers, the password once it is asked for."""
    hands, terminal = pty.openpty()
    command = ["setsid", "--ctty", "--wait", sys.executable, "-m", "intake", "init", str(folder), *words]
    with subprocess.Popen(
        command,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env=environment(language) | {"TERM": "dumb"},
    ) as process:
        os.close(terminal)
        os.write(hands, "".join(f"{answer}\n" for answer in answers).encode())
        told = b""
        while chunk := _read(hands):
            told += chunk
            if chunk.endswith(b"put it there later): "):  # what is typed before that is thrown away
                os.write(hands, f"{password}\n".encode())
    os.close(hands)
    assert process.returncode == 0, told.decode()
    return told.decode()


def _read(hands: int) -> bytes:
    try:
        return os.read(hands, 4096)
    except OSError:  # Linux says so when the other side is closed
        return b""
