"""Each kind of mailbox, held to the one contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from mail.hands import ImapHands, MaildirHands
from mail.mailbox_contract import MailboxContract
from servers.certs import Authority
from servers.imap import Account, Dovecots, Options


class TestMaildir(MailboxContract):
    @pytest.fixture
    def hands(self, tmp_path: Path) -> MaildirHands:
        return MaildirHands(tmp_path / "box")


class TestImap(MailboxContract):
    @pytest.fixture
    def hands(self, account: Account) -> ImapHands:
        return ImapHands(account)


class TestImapOverTls(MailboxContract):
    @pytest.fixture
    def hands(self, dovecots: Dovecots, authority: Authority) -> ImapHands:
        server = dovecots.get(Options(certificate=authority.sign("localhost")))
        return ImapHands(Account(server), scheme="imaps", cafile=authority.pem)


class TestImapWithStarttls(MailboxContract):
    @pytest.fixture
    def hands(self, dovecots: Dovecots, authority: Authority) -> ImapHands:
        server = dovecots.get(Options(certificate=authority.sign("localhost")))
        return ImapHands(Account(server), scheme="imap+starttls", cafile=authority.pem)


class TestImapWithoutMove(MailboxContract):
    @pytest.fixture
    def hands(self, dovecots: Dovecots) -> ImapHands:
        return ImapHands(Account(dovecots.get(Options(without=("MOVE",)))))


class TestImapWithoutMoveAndUidplus(MailboxContract):
    @pytest.fixture
    def hands(self, dovecots: Dovecots) -> ImapHands:
        return ImapHands(Account(dovecots.get(Options(without=("MOVE", "UIDPLUS")))))


class TestImapBelowInbox(MailboxContract):
    @pytest.fixture
    def hands(self, dovecots: Dovecots) -> ImapHands:
        server = dovecots.get(Options(separator=".", prefix="INBOX."))
        return ImapHands(Account(server), prefix="INBOX.", separator=".")


class TestImapBelowInboxWithoutNamespace(MailboxContract):
    @pytest.fixture
    def hands(self, dovecots: Dovecots) -> ImapHands:
        server = dovecots.get(Options(separator=".", prefix="INBOX.", without=("NAMESPACE",)))
        return ImapHands(Account(server), prefix="INBOX.", separator=".")
