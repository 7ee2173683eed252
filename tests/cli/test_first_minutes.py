"""A newcomer's first ten minutes: init, a look around, a mail comes in, and it is acknowledged.

`pytest tests/cli/test_first_minutes.py -s` prints them as they stand on the terminal, with the time each took.
"""

from __future__ import annotations

import email
import email.policy
import time
from pathlib import Path

from cli.post import AUTHSERV_ID, Post
from cli.running import Done
from cli.screen import on_a_terminal, typed
from servers.imap import Account

MAIL = (
    "From: Claire Dubois <claire@jardin.example>\r\nTo: projets@quartier.example\r\nSubject: Laverie solidaire\r\n"
    "Message-ID: <laverie@jardin.example>\r\nDate: Wed, 01 Mar 2017 10:00:00 +0100\r\n\r\n"
    "Bonjour, nous voulons ouvrir une laverie de quartier.\r\n"
)
VOUCHED = f"Authentication-Results: {AUTHSERV_ID}; dkim=pass header.d=jardin.example\r\n"


class Newcomer:
    """Sits at a terminal in a folder, and everything there is printed as it was seen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.began = time.monotonic()

    def types(self, *words: str, answers: tuple[str, ...] = (), password: str = "") -> Done:
        """Run `intake` with these words, answering what it asks."""
        began = time.monotonic()
        if answers:
            done = typed(*words, cwd=self.folder, language="fr", answers=(*answers, password))
        else:
            done = on_a_terminal(*words, cwd=self.folder, language="fr", NO_COLOR="1")
        told = done.out.replace("\r\n", "\n").replace(str(self.folder.parent), "~").rstrip()
        print(f"\n$ intake {' '.join(words)}\n{told}\n[{time.monotonic() - began:.1f} s]")
        return done

    def notes(self, what: str) -> None:
        """Print what happens elsewhere meanwhile."""
        print(f"\n--- {what}")


def test_from_nothing_to_the_first_mail_acknowledged(account: Account, tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path)
    with Post(account) as post:
        box, out = post.urls()
        answers = (
            "Projets ESS", "projets@quartier.example", "Marie Petit <marie@quartier.example>", "", box, out,
        )  # fmt: skip
        done = newcomer.types("init", "projets-ess", answers=answers, password="secret")
        assert done.code == 0, done.out
        newcomer.folder = folder = tmp_path / "projets-ess"
        assert "secret" not in done.out.replace("avec le secret du groupe", "")
        post.letters.clear()
        account.deliver((VOUCHED + MAIL).encode())
        newcomer.notes("Claire écrit à projets@quartier.example : « Laverie solidaire »")
        looked = newcomer.types("run", "--dry-run")
        assert looked.out.splitlines() == [
            "claire@jardin.example, «\u00a0Laverie solidaire\u00a0» <laverie@jardin.example>",
            "  Classé\u00a0: un nouveau projet, P1 (project P1)",
            "  lettre à claire@jardin.example\u00a0: le projet est bien arrivé, avec sa référence (project_filed)",
        ]
        done = newcomer.types("run")
        assert (done.code, done.out) == (0, "")
        (sent,) = post.letters
        status = newcomer.types("status")
    letter = email.message_from_bytes(sent.raw, policy=email.policy.default)
    text = letter.get_body(("plain",)).get_content()  # type: ignore[attr-defined]
    newcomer.notes(f"Claire reçoit : « {letter['Subject']} »\n\n{text.partition(chr(10) + '-- ')[0].strip()}")
    print(f"\n{time.monotonic() - newcomer.began:.0f} s, de rien au premier courriel accusé de réception.")
    assert sent.recipients == ("claire@jardin.example",)
    assert letter["Subject"] == "Re: Laverie solidaire [P1]"
    assert letter["In-Reply-To"] == "<laverie@jardin.example>"
    assert "1 classé" in status.out
    assert (folder / "intake.password").read_text() == "secret\n"
