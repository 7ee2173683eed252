"""Servers and accounts that the tests of every room may ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# Their asserts should speak when they fail, as those of test files do.
pytest.register_assert_rewrite("mail.mailbox_contract", "mail.transport_contract", "servers")

from servers import certs, imap  # noqa: E402
from servers.smtp import SmtpServer  # noqa: E402

# CI judges a change by the same examples each time; everybody else's run looks for new ones.
settings.register_profile("ci", derandomize=True)
if imap.IN_CI:
    settings.load_profile("ci")


def pytest_report_header() -> list[str]:
    """Say at the head of the report what the tests run against."""
    return [imap.server_in_words()]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it again at the end, which is all that a quiet run shows."""
    terminalreporter.write_line(imap.server_in_words())


@pytest.fixture(scope="session")
def imap_server() -> Iterator[imap.ImapServer]:
    """Run the IMAP server of the tests: Dovecot, or pymap where there is none."""
    with imap.default_server() as server:
        yield server


@pytest.fixture(scope="session")
def dovecots() -> Iterator[imap.Dovecots]:
    """Give Dovecots with options; a test that asks for one is left out where Dovecot is not installed."""
    servers = imap.Dovecots()
    yield servers
    servers.close()


@pytest.fixture
def account(imap_server: imap.ImapServer) -> imap.Account:
    """Give a fresh mailbox on the IMAP server of the tests."""
    return imap.Account(imap_server)


@pytest.fixture
def smtp_server() -> Iterator[SmtpServer]:
    """Run an SMTP server that keeps what it is sent and answers as a test says."""
    with SmtpServer() as server:
        yield server


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> certs.Authority:
    """Give a certificate authority that only tests trust."""
    if certs.find_openssl() is None:
        imap.missing("openssl")
    return certs.Authority(tmp_path_factory.mktemp("authority"))
