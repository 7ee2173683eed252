"""What can be wrong between us and an IMAP server, each told in one sentence with one remedy."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from intake.errors import ServerAwayError, ServerError
from intake.mail import open_mailbox
from intake.mail.ports import Mailbox
from servers.certs import Authority
from servers.imap import Account, Dovecots, ImapServer, Options
from servers.imap_script import ScriptedImap
from servers.ports import free_port


def opened(url: str, password: str = "secret", *, timeout: float = 20, cafile: Path | None = None) -> Mailbox:
    return open_mailbox(
        url, password=lambda: password, processed="Traités", aside="À voir", timeout=timeout, cafile=cafile
    )


def told(box: Mailbox) -> ServerError:
    with pytest.raises(ServerError) as caught:
        box.count()
    box.close()
    return caught.value


def test_a_wrong_password_is_told(account: Account) -> None:
    error = told(opened(account.url(), "wrong"))
    assert error.exit_code == 69
    assert error.sentence.startswith(f"127.0.0.1 does not accept the password of {account.user} (")
    assert "b'" not in error.sentence
    assert "app password" in error.remedy


@pytest.mark.parametrize("user", ["zoé", "Groupe Projets", "projets@asso.example", 'a"b\\c'])
def test_users_of_any_spelling_sign_in(dovecots: Dovecots, user: str) -> None:
    box = opened(Account(dovecots.get(Options()), user).url())
    assert box.count() == 0
    box.close()


def test_a_password_with_accents_is_sent_as_it_is(dovecots: Dovecots) -> None:
    account = Account(dovecots.get(Options()))
    assert told(opened(account.url(), "Été à Sète")).sentence.startswith(
        "127.0.0.1 does not accept the password"
    )


def test_nobody_listening_is_away(imap_server: ImapServer) -> None:
    port = free_port()
    error = told(opened(f"imap://projets@127.0.0.1:{port}/INBOX"))
    assert (error.exit_code, error.sentence) == (
        75,
        f"127.0.0.1, port {port} refuses the connection: no mail server listens there.",
    )


def test_a_server_that_never_answers_is_away() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        error = told(opened(f"imap://projets@127.0.0.1:{port}/INBOX", timeout=0.2))
    assert (error.exit_code, error.sentence) == (75, f"127.0.0.1, port {port} does not answer in time.")


@pytest.mark.parametrize("command", ["LOGIN", "SELECT", "UID SEARCH"])
def test_a_server_that_falls_silent_is_away(command: str) -> None:
    with ScriptedImap({command: "SILENCE"}) as server:
        error = told(opened(f"imap://projets@127.0.0.1:{server.port}/INBOX", timeout=0.2))
    assert (error.exit_code, error.sentence) == (
        75,
        f"127.0.0.1, port {server.port} does not answer in time.",
    )


def test_a_server_that_is_full_says_so() -> None:
    with ScriptedImap({}, greeting="* BYE too many connections") as server:
        error = told(opened(f"imap://projets@127.0.0.1:{server.port}/INBOX"))
    assert error.exit_code == 75
    assert "too many connections" in error.sentence


@pytest.mark.parametrize("code", ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"])
@pytest.mark.parametrize("command", ["LOGIN", "UID SEARCH"])
def test_what_passes_by_itself_is_tried_again(command: str, code: str) -> None:
    with ScriptedImap({command: f"NO [{code}] not now"}) as server:
        error = told(opened(f"imap://projets@127.0.0.1:{server.port}/INBOX"))
    assert isinstance(error, ServerAwayError)
    assert error.remedy == "The next run tries again."


def test_a_missing_folder_is_told_with_the_nearest_name(account: Account) -> None:
    with account.client() as client:
        client.create_folder("Projets")
    error = told(opened(account.url(folder="Projts")))
    assert (error.exit_code, error.sentence, error.remedy) == (
        69,
        f"{account.user} has no folder “Projts” at 127.0.0.1.",
        "Did you mean “Projets”?",
    )


def test_a_folder_that_may_only_be_read_is_told() -> None:
    with ScriptedImap(
        {"SELECT": "* 1 EXISTS\n* OK [READ-ONLY] yours to look at\n* OK [UIDVALIDITY 7] known"}
    ) as server:
        error = told(opened(f"imap://projets@127.0.0.1:{server.port}/INBOX"))
    assert error.exit_code == 69
    assert error.sentence == "The folder “INBOX” of projets can be read only; its mails cannot be moved."


def test_starttls_that_is_not_offered_sends_nothing_in_clear() -> None:
    with ScriptedImap({}) as server:
        error = told(opened(f"imap+starttls://projets@127.0.0.1:{server.port}/INBOX"))
    assert error.exit_code == 69
    assert "offers no STARTTLS" in error.sentence
    assert not any(command.startswith("LOGIN") for command in server.heard)


def test_tls_on_a_port_that_does_not_speak_it_is_told(account: Account) -> None:
    error = told(opened(f"imaps://projets@127.0.0.1:{account.server.port}/INBOX"))
    assert error.exit_code == 69
    assert error.sentence == f"127.0.0.1, port {account.server.port} does not speak TLS."


class TestCertificates:
    @pytest.mark.parametrize("scheme", ["imaps", "imap+starttls"])
    def test_one_of_an_unknown_authority_is_refused(
        self, dovecots: Dovecots, authority: Authority, scheme: str
    ) -> None:
        account = Account(dovecots.get(Options(certificate=authority.sign("localhost"))))
        error = told(opened(account.url(scheme)))
        assert error.exit_code == 69
        assert "is signed by somebody unknown" in error.sentence

    def test_an_expired_one_is_refused(self, dovecots: Dovecots, authority: Authority) -> None:
        account = Account(dovecots.get(Options(certificate=authority.sign("expired", days=-1))))
        error = told(opened(account.url("imaps"), cafile=authority.pem))
        assert error.sentence == f"The certificate of 127.0.0.1, port {account.server.tls_port} has expired."

    def test_one_for_another_address_is_refused(self, dovecots: Dovecots, authority: Authority) -> None:
        account = Account(
            dovecots.get(Options(certificate=authority.sign("other", names="DNS:mail.asso.example")))
        )
        error = told(opened(account.url("imaps"), cafile=authority.pem))
        assert error.sentence.endswith("is for another address.")

    def test_one_for_another_name_is_refused(self, dovecots: Dovecots, authority: Authority) -> None:
        account = Account(
            dovecots.get(Options(certificate=authority.sign("other", names="DNS:mail.asso.example")))
        )
        url = account.url("imaps").replace("127.0.0.1", "localhost")
        error = told(opened(url, cafile=authority.pem))
        assert error.sentence.endswith("is for another name.")

    def test_a_file_of_authorities_that_is_none_is_told(self, tmp_path: Path) -> None:
        error = "The certificates to trust cannot be read from"
        with pytest.raises(Exception, match=error):
            opened("imaps://projets@127.0.0.1/INBOX", cafile=tmp_path / "none.pem").count()
