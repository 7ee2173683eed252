"""Paths with a slip, and servers that keep silent: what was meant, and what is waited for, is said."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import intake, intake_here
from cli.screen import on_a_terminal

WHO = ("--name", "Projets", "--address", "projets@quartier.example", "--animateur", "marie@quartier.example")


def store_at(group: Path, path: str) -> None:
    file = group / "intake.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[store]", f'[store]\npath = "{path}"', 1), encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [("run",), ("run", "--dry-run"), ("status",), ("list", "projects"), ("shunt", "list"), ("export",)],
)
def test_a_slip_in_the_stores_path_names_the_store_that_is_there(words: tuple[str, ...], group: Path) -> None:
    store_at(group, "bd")
    done = intake_here(*words, cwd=group, language="fr")
    assert (done.code, done.out) == (78, "")
    assert done.err.splitlines() == [
        f"intake: Il n’y a pas de base dans {group}/bd.",
        f'Il y en a une dans {group}/db. Vouliez-vous dire path = "db" dans [store]\u00a0?',
    ]
    assert not (group / "bd").exists()


def test_a_backup_may_be_put_where_no_store_was(group: Path) -> None:
    assert intake_here("backup", "sauvegarde.tar.gz", cwd=group).code == 0
    store_at(group, "donnees")
    assert intake_here("restore", "sauvegarde.tar.gz", cwd=group).code == 0
    assert (group / "donnees" / "intake.json").exists()


def test_a_password_file_that_is_meant_from_here_is_told_from_the_groups_folder(tmp_path: Path) -> None:
    (tmp_path / "mdp").write_text("secret\n")
    words = ("init", "groupe", *WHO, "--host", "ovh", "--password-file", "mdp", "--no-check")
    done = intake(*words, cwd=tmp_path, language="fr")
    assert done.code == 64
    assert done.err.splitlines()[-2:] == [
        "intake: Le fichier du mot de passe groupe/mdp n’existe pas.",
        "Le chemin part de groupe, où sera intake.toml\u00a0: --password-file ../mdp",
    ]
    assert not (tmp_path / "groupe").exists()
    again = [word if word != "mdp" else "../mdp" for word in words]
    assert intake(*again, cwd=tmp_path, language="fr").code == 0


@pytest.fixture
def silent() -> Iterator[int]:
    """Give the port of a server that takes the call and says nothing, for a while."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        held: list[socket.socket] = []
        ended = threading.Event()

        def hold() -> None:
            connection, _ = server.accept()
            held.append(connection)
            ended.wait(1)
            server.close()  # whoever comes again is refused
            connection.close()

        thread = threading.Thread(target=hold)
        thread.start()
        port: int = server.getsockname()[1]
        yield port
        ended.set()
        thread.join()


def boxes_at(port: int) -> tuple[str, ...]:
    """Return the words that name a mailbox at this port, and a Maildir for the letters."""
    mailbox = f"imap://p@127.0.0.1:{port}/INBOX"
    return "--mailbox", mailbox, "--outbox", "maildir:db/out", "--password-env", "MDP"


def test_on_a_terminal_init_says_what_it_waits_for(silent: int, tmp_path: Path) -> None:
    boxes = boxes_at(silent)
    done = on_a_terminal(
        "init", "g", *WHO, *boxes, "--no-input", cwd=tmp_path, language="fr", MDP="x", NO_COLOR="1"
    )
    lines = done.out.replace("\r", "").splitlines()
    waits = "… 127.0.0.1\u00a0: connexion à la boîte (60 s au plus pour une réponse)"
    assert waits in lines
    (answer,) = (n for n, line in enumerate(lines) if line.startswith("✗ mailbox"))
    assert lines.index(waits) < answer


def test_into_a_pipe_nothing_is_said_of_waiting(silent: int, tmp_path: Path) -> None:
    boxes = boxes_at(silent)
    done = intake("init", "g", *WHO, *boxes, "--no-input", cwd=tmp_path, language="fr", MDP="x")
    assert "connexion à la boîte" not in done.out + done.err
