"""A newcomer's first ten minutes: init, a look around, a mail comes in, and it is acknowledged."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

from cli.post import AUTHSERV_ID, Post
from cli.running import intake
from servers.imap import Account

MAIL = (
    "From: Claire Dubois <claire@jardin.example>\r\nTo: projets@quartier.example\r\nSubject: Laverie solidaire\r\n"
    "Message-ID: <laverie@jardin.example>\r\nDate: Wed, 01 Mar 2017 10:00:00 +0100\r\n\r\n"
    "Bonjour, nous voulons ouvrir une laverie de quartier.\r\n"
)
VOUCHED = f"Authentication-Results: {AUTHSERV_ID}; dkim=pass header.d=jardin.example\r\n"


def test_from_nothing_to_the_first_mail_acknowledged(account: Account, tmp_path: Path) -> None:
    folder = tmp_path / "projets-ess"
    with Post(account) as post:
        box, out = post.urls()
        who = (
            "--name",
            "Projets ESS",
            "--address",
            "projets@quartier.example",
            "--animateur",
            "m@quartier.example",
        )
        words = ("--mailbox", box, "--outbox", out, "--password-env", "BOX", "--language", "fr")
        done = intake("init", folder, *who, *words, cwd=tmp_path, language="fr", BOX="secret")
        assert done.code == 0, done.out + done.err
        post.letters.clear()
        account.deliver((VOUCHED + MAIL).encode())
        looked = intake("run", "--dry-run", cwd=folder, BOX="secret")
        assert (
            looked.out
            == "<laverie@jardin.example> filed project P1 [project_filed -> claire@jardin.example]\n"
        )
        done = intake("run", cwd=folder, BOX="secret")
        assert (done.code, done.out, done.err) == (0, "", "")
        (sent,) = post.letters
    letter = email.message_from_bytes(sent.raw, policy=email.policy.default)
    assert sent.recipients == ("claire@jardin.example",)
    assert letter["Subject"] == "Re: Laverie solidaire [P1]"
    assert letter["In-Reply-To"] == "<laverie@jardin.example>"
    assert "1 classé" in intake("status", cwd=folder, language="fr", BOX="secret").out
