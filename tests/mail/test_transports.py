"""Each kind of transport, held to the one contract."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from intake.mail import open_transport
from intake.mail.ports import Transport
from mail.transport_contract import TransportContract, letter
from servers.certs import Authority
from servers.smtp import SmtpServer


class MaildirReader:
    """Read letters where the Maildir transport lays them."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def open(self) -> Transport:
        return open_transport(f"maildir:{self.root}")

    def received(self) -> list[bytes]:
        files = sorted(self.root.glob("new/*"), key=lambda file: file.stat().st_mtime_ns)
        return [file.read_bytes() for file in files]


class SmtpReader:
    """Read letters as the server of the tests took them."""

    def __init__(self, server: SmtpServer, scheme: str, user: str = "projets@", **access: Any) -> None:
        self.server = server
        self._url = f"{scheme}://{user}localhost:{server.port}"
        self._access = access

    def open(self) -> Transport:
        return open_transport(self._url, password=lambda: self.server.password, timeout=20, **self._access)

    def received(self) -> list[bytes]:
        return [taken.raw for taken in self.server.letters]


class TestMaildir(TransportContract):
    @pytest.fixture
    def reader(self, tmp_path: Path) -> MaildirReader:
        return MaildirReader(tmp_path / "out")

    def test_a_letter_sent_again_leaves_one_file(self, reader: MaildirReader) -> None:
        reader.open().send(letter("ack:1"))
        reader.open().send(letter("ack:1"))
        assert reader.received() == [letter("ack:1").raw]

    def test_a_letter_that_was_read_meanwhile_is_not_written_again(self, reader: MaildirReader) -> None:
        reader.open().send(letter("ack:1"))
        [file] = reader.root.glob("new/*")
        file.rename(reader.root / "cur" / f"{file.name}:2,S")
        reader.open().send(letter("ack:1"))
        assert reader.received() == []

    def test_a_letter_half_written_by_a_crash_is_written_whole(self, reader: MaildirReader) -> None:
        reader.open().send(letter("ack:1"))
        [file] = reader.root.glob("new/*")
        half = reader.root / "tmp" / file.name
        file.rename(half)
        half.write_bytes(b"From: Proj")
        reader.open().send(letter("ack:1"))
        assert reader.received() == [letter("ack:1").raw]
        assert list(reader.root.glob("tmp/*")) == []


class TestSmtp(TransportContract):
    @pytest.fixture
    def reader(self, smtp_server: SmtpServer) -> SmtpReader:
        return SmtpReader(smtp_server, "smtp")


class TestSmtpWithoutSignIn(TransportContract):
    @pytest.fixture
    def reader(self, smtp_server: SmtpServer) -> SmtpReader:
        return SmtpReader(smtp_server, "smtp", user="")


class TestSmtpOverTls(TransportContract):
    @pytest.fixture
    def reader(self, authority: Authority) -> Iterator[SmtpReader]:
        with SmtpServer(tls=authority.sign("localhost").context()) as server:
            yield SmtpReader(server, "smtps", cafile=authority.pem)


class TestSmtpWithStarttls(TransportContract):
    @pytest.fixture
    def reader(self, authority: Authority) -> Iterator[SmtpReader]:
        with SmtpServer(starttls=authority.sign("localhost").context()) as server:
            yield SmtpReader(server, "smtp+starttls", cafile=authority.pem)
