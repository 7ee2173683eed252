"""Whatever stands on the command line, and wherever it is run: a sentence and a code, never a traceback."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cli.running import environment, intake, intake_here

NOT_UTF8 = os.fsdecode(b"\xff\xfenom")
INIT = ("--address", "a@quartier.example", "--animateur", "b@quartier.example", "--mailbox", "maildir:x",
        "--outbox", "maildir:y", "--no-check")  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("status", "--now", ""), 64, "«\u00a0\u00a0» n’est pas un moment\u00a0; écrivez --now 2017-03-06T08:00"),
        (("run", "--dry-run", "--now", "0001-01-01"), 64, "«\u00a00001-01-01\u00a0» n’est pas un moment\u00a0; écrivez --now 2017-03-06T08:00"),
        (("digest", "--preview", "--now", "9999-12-31"), 64, "«\u00a09999-12-31\u00a0» n’est pas un moment\u00a0; écrivez --now 2017-03-06T08:00"),
        (("backup", ""), 64, ". est un dossier."),
        (("backup", "db"), 64, "db est un dossier."),
        (("init", "n", "--name", NOT_UTF8, *INIT), 64, "Un mot de la ligne de commande n’est pas en UTF-8."),
        (("list", "people", "--import", ""), 64, ". ne peut pas être lu\u00a0: c’est un dossier."),
        (("status", "--config", ""), 78, ". ne peut pas être lu\u00a0: c’est un dossier."),
    ],
)  # fmt: skip
def test_odd_words_are_told_in_a_sentence(words: tuple[str, ...], code: int, told: str, group: Path) -> None:
    done = intake_here(*words, cwd=group, language="fr")
    assert (done.code, done.err.splitlines()[0]) == (code, f"intake: {told}")
    assert "Traceback" not in done.err


def test_a_backup_takes_the_place_of_no_device(group: Path) -> None:
    os.mkfifo(group / "pipe")
    done = intake_here("backup", "pipe", cwd=group, language="fr")
    assert (done.code, done.err.splitlines()[0]) == (64, "intake: pipe n’est pas un fichier ordinaire.")
    assert (group / "pipe").is_fifo()


def test_a_mail_that_begins_as_an_mbox_and_is_none_is_read_as_a_mail(group: Path) -> None:
    (group / "mail").write_bytes(b"From x\n\nBonjour\n")
    done = intake("parse", "mail", cwd=group)
    assert "Traceback" not in done.err
    assert done.code in {0, 65}


@pytest.mark.parametrize("words", ["status", "list people --json", "--help", "parse --json mail"])
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams_are_no_fault(words: str, closed: str, group: Path) -> None:
    (group / "mail").write_bytes(b"Subject: x\n\nBonjour\n")
    line = f"{shlex.quote(sys.executable)} -m intake {words} {closed}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=group, env=environment(), capture_output=True, text=True, check=False
    )
    assert (done.returncode in {0, 65}, done.stderr) == (True, "")


def test_a_full_disk_behind_the_output_is_told(group: Path) -> None:
    line = f"{shlex.quote(sys.executable)} -m intake list people --json > /dev/full"
    done = subprocess.run(
        ["bash", "-c", line], cwd=group, env=environment("fr"), capture_output=True, text=True, check=False
    )
    assert done.returncode == 74
    assert done.stderr.splitlines()[0] == "intake: Le système refuse\u00a0: le disque est plein."
    assert "Traceback" not in done.stderr
