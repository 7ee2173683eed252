"""What every way out does, whatever it leads to. Each kind inherits this suite and gives its `reader`."""

from __future__ import annotations

from typing import Protocol

import pytest

from intake.mail.ports import Delivered, Outgoing, Transport

BOX = "projets@asso.example"


def letter(key: str, recipient: str = "claire@asso.example", body: bytes = b"Bonjour,\r\n") -> Outgoing:
    """Write a finished letter."""
    head = f"From: Projets ESS <{BOX}>\r\nTo: {recipient}\r\nSubject: Bulletin\r\nMessage-ID: <{key}@asso.example>\r\n"
    return Outgoing(key, BOX, recipient, head.encode() + b"\r\n" + body)


BODIES = {
    "dots": b".\r\n..\r\n.dot\r\nend.\r\n",
    "empty": b"",
    "blank lines": b"\r\n\r\n\r\n",
    "many lines": b"0123456789 " * 80 + b"\r\n" + b"line\r\n" * 20_000,
}


class Reader(Protocol):
    """The other end of a transport."""

    def open(self) -> Transport:
        """Open the transport as the program does."""
        ...

    def received(self) -> list[bytes]:
        """Return the letters that came, in their order."""
        ...


class TransportContract:
    """Inherit and define the fixture `reader`."""

    @pytest.fixture
    def transport(self, reader: Reader):
        transport = reader.open()
        yield transport
        transport.close()

    def test_a_letter_arrives_with_every_byte(self, reader: Reader, transport: Transport) -> None:
        assert isinstance(transport.send(letter("ack:1")), Delivered)
        assert reader.received() == [letter("ack:1").raw]

    @pytest.mark.parametrize("body", BODIES)
    def test_a_body_of_any_shape_keeps_its_bytes(
        self, reader: Reader, transport: Transport, body: str
    ) -> None:
        sent = letter("ack:1", body=BODIES[body])
        assert isinstance(transport.send(sent), Delivered)
        assert reader.received() == [sent.raw]

    def test_many_letters_go_one_after_the_other(self, reader: Reader, transport: Transport) -> None:
        letters = [letter(f"digest:2017-W10:{number}", f"m{number}@asso.example") for number in range(30)]
        answers = [transport.send(one) for one in letters]
        assert all(isinstance(answer, Delivered) for answer in answers)
        assert sorted(reader.received()) == sorted(one.raw for one in letters)

    def test_nothing_arrives_before_something_is_sent(self, reader: Reader, transport: Transport) -> None:
        assert reader.received() == []

    def test_closing_twice_is_no_error(self, reader: Reader, transport: Transport) -> None:
        transport.send(letter("ack:1"))
        transport.close()
        transport.close()

    def test_a_closed_transport_opens_again(self, reader: Reader, transport: Transport) -> None:
        transport.send(letter("ack:1"))
        transport.close()
        assert isinstance(transport.send(letter("ack:2")), Delivered)
        assert sorted(reader.received()) == [letter("ack:1").raw, letter("ack:2").raw]
