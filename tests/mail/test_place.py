"""URLs of the configuration, read or refused with a remedy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from intake.errors import ConfigurationError
from intake.mail import open_mailbox, open_transport
from intake.mail.place import MaildirPlace, Security, ServerPlace, mailbox_place, transport_place

TLS, STARTTLS, NONE = Security.TLS, Security.STARTTLS, Security.NONE


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("imaps://claire@mail.asso.example", ServerPlace(TLS, "mail.asso.example", 993, "claire", "INBOX")),
        ("imaps://claire@mail.asso.example/", ServerPlace(TLS, "mail.asso.example", 993, "claire", "INBOX")),
        ("IMAPS://claire@Mail.Asso.Example", ServerPlace(TLS, "mail.asso.example", 993, "claire", "INBOX")),
        (
            "imaps://projets@asso.example@mail.asso.example:1993/Projets",
            ServerPlace(TLS, "mail.asso.example", 1993, "projets@asso.example", "Projets"),
        ),
        (
            "imaps://projets%40asso.example@mail.asso.example/INBOX",
            ServerPlace(TLS, "mail.asso.example", 993, "projets@asso.example", "INBOX"),
        ),
        (
            "imap+starttls://zo%C3%A9@mail.asso.example/Bo%C3%AEte/%C3%89t%C3%A9",
            ServerPlace(STARTTLS, "mail.asso.example", 143, "zoé", "Boîte/Été"),
        ),
        (
            "imaps://zoé@mail.asso.example/Courrier reçu",
            ServerPlace(TLS, "mail.asso.example", 993, "zoé", "Courrier reçu"),
        ),
        # A name typed on a Mac: the accent is a sign of its own there.
        ("imaps://a@b.example/Re\u0301union", ServerPlace(TLS, "b.example", 993, "a", "R\u00e9union")),
        ("imaps://a@b.example/pourquoi%3F", ServerPlace(TLS, "b.example", 993, "a", "pourquoi?")),
        ("imap://a@localhost", ServerPlace(NONE, "localhost", 143, "a", "INBOX")),
        ("imap://a@127.0.0.1:10143/INBOX", ServerPlace(NONE, "127.0.0.1", 10143, "a", "INBOX")),
        ("imap://a@[::1]:10143/INBOX", ServerPlace(NONE, "::1", 10143, "a", "INBOX")),
        ("imaps://a@[2001:db8::7]", ServerPlace(TLS, "2001:db8::7", 993, "a", "INBOX")),
        ("imaps://a@réseau.example", ServerPlace(TLS, "réseau.example", 993, "a", "INBOX")),
        ("maildir:db/in", MaildirPlace(Path("db/in"))),
        ("maildir:/srv/mail dir", MaildirPlace(Path("/srv/mail dir"))),
        ("maildir:///srv/mail", MaildirPlace(Path("/srv/mail"))),
        ("maildir:~/Mail", MaildirPlace(Path.home() / "Mail")),
    ],
)
def test_a_mailbox_is_where_its_url_says(url: str, place: object) -> None:
    assert mailbox_place(url) == place


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("smtps://a@b.example", ServerPlace(TLS, "b.example", 465, "a", "INBOX")),
        ("smtp+starttls://a@b.example", ServerPlace(STARTTLS, "b.example", 587, "a", "INBOX")),
        ("smtp://localhost:2525", ServerPlace(NONE, "localhost", 2525, "", "INBOX")),
        ("maildir:db/out", MaildirPlace(Path("db/out"))),
    ],
)
def test_a_way_out_is_where_its_url_says(url: str, place: object) -> None:
    assert transport_place(url) == place


@pytest.mark.parametrize(
    ("url", "sentence", "remedy"),
    [
        (
            "imapss://a@b.example",
            "“imapss://a@b.example” is not a URL that we know.",
            "Did you mean imaps://user@host?",
        ),
        ("mail-dir:db", "“mail-dir:db” is not a URL that we know.", "Did you mean maildir:db/mail?"),
        (
            "imaps:a@b.example",
            "“imaps:a@b.example” is not a URL that we know.",
            "Did you mean imaps://user@host?",
        ),
        (
            "https://b.example",
            "“https://b.example” is not a URL that we know.",
            "It begins with one of imaps://, imap+starttls://, imap:// or maildir:",
        ),
        ("imaps://b.example", "“imaps://b.example” does not say who signs in.", None),
        ("imaps://a@", "“imaps://a@” names no server.", None),
        ("imaps://a:geheim@b.example", "The URL of b.example holds a password.", None),
        (
            "imaps://a@b.example:99999",
            "“imaps://a@b.example:99999” cannot be read: Port out of range 0-65535.",
            None,
        ),
        ("imaps://a@[::1", "“imaps://a@[::1” cannot be read: Invalid IPv6 URL.", None),
        ("imaps://a:geheim@[::1", "“imaps://a:…@[::1” cannot be read: Invalid IPv6 URL.", None),
        ("imaps://a@b.example/quoi?", None, None),
        (
            "imaps://a@b.example/n#1",
            "“imaps://a@b.example/n#1” holds a ? or a # that stands for something else in a URL.",
            None,
        ),
        ("imaps://a@b.example/\n", None, "Write the URL on one line."),
        (
            "imap://a@b.example",
            "“imap://a@b.example” would send the password and the mails in clear over the network.",
            "Write imaps:// or imap+starttls:// instead.",
        ),
        ("imap://a@localhost.b.example", None, "Write imaps:// or imap+starttls:// instead."),
        ("imap://a@192.168.1.2", None, "Write imaps:// or imap+starttls:// instead."),
        ("maildir:", "“maildir:” names no folder.", "Write maildir:path, as in maildir:db/in"),
    ],
)
def test_a_url_that_does_not_serve_is_refused(url: str, sentence: str | None, remedy: str | None) -> None:
    with pytest.raises(ConfigurationError) as told:
        mailbox_place(url)
    assert told.value.exit_code == 78
    assert sentence is None or told.value.sentence == sentence
    assert told.value.remedy if remedy is None else told.value.remedy == remedy
    assert "geheim" not in str(told.value)


def test_a_question_mark_alone_is_told_too() -> None:
    with pytest.raises(ConfigurationError, match="%3F"):
        mailbox_place("imaps://a@b.example/quoi?x")


def test_plain_smtp_stays_on_this_machine() -> None:
    with pytest.raises(ConfigurationError, match=r"Write smtps:// or smtp\+starttls:// instead\."):
        transport_place("smtp://a@b.example")


def test_a_server_without_a_password_is_told_before_it_is_called() -> None:
    with pytest.raises(ConfigurationError, match="password_env, password_file or password_command"):
        open_mailbox("imaps://a@b.example", processed="Traités", aside="À voir")
    with pytest.raises(ConfigurationError, match="No password is given for a at b"):
        open_transport("smtps://a@b.example")


@pytest.mark.parametrize("processed", ["INBOX", "inbox"])
def test_mails_are_never_moved_to_where_they_are(processed: str) -> None:
    with pytest.raises(ConfigurationError, match="read again and again"):
        open_mailbox("imaps://a@b.example", password=str, processed=processed, aside="À voir")


def test_only_the_adapter_in_use_is_loaded() -> None:
    program = (
        "import sys; from intake.mail import open_mailbox, open_transport; import tempfile;"
        "d = tempfile.mkdtemp(); open_mailbox(f'maildir:{d}', processed='a', aside='b').count();"
        "print('imapclient' in sys.modules, 'smtplib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
