"""What a letter is told when the server refuses, hesitates or goes away."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from intake.errors import ServerAwayError, ServerError, UnansweredError
from intake.mail import open_transport
from intake.mail.ports import Deferred, Delivered, Refused, Transport
from mail.transport_contract import letter
from servers.certs import Authority
from servers.smtp import DROP, SILENCE, SmtpServer

CLAIRE = "claire@asso.example"
TAKEN = Delivered("250 2.0.0 taken")


@pytest.fixture
def transport(smtp_server: SmtpServer) -> Iterator[Transport]:
    transport = opened(smtp_server)
    yield transport
    transport.close()


def opened(server: SmtpServer, timeout: float = 20) -> Transport:
    url = f"smtp://projets@localhost:{server.port}"
    return open_transport(url, password=lambda: server.password, timeout=timeout)


@pytest.mark.parametrize("phase", ["RCPT", "DATA", "END"])
def test_a_refusal_is_told_in_the_servers_words(
    smtp_server: SmtpServer, transport: Transport, phase: str
) -> None:
    smtp_server.script(phase, "550 5.1.1 no such person", of=CLAIRE)
    assert transport.send(letter("ack:1", CLAIRE)) == Refused("550 5.1.1 no such person")
    assert transport.send(letter("ack:2", "marie@asso.example")) == TAKEN
    assert smtp_server.connections == 1


@pytest.mark.parametrize("phase", ["MAIL", "RCPT", "DATA", "END"])
def test_not_now_is_told_in_the_servers_words(
    smtp_server: SmtpServer, transport: Transport, phase: str
) -> None:
    smtp_server.script(phase, "451 4.7.1 greylisted, come back in 5 minutes")
    assert transport.send(letter("ack:1")) == Deferred("451 4.7.1 greylisted, come back in 5 minutes")
    assert transport.send(letter("ack:1")) == TAKEN
    assert smtp_server.connections == 1


def test_an_answer_of_several_lines_is_told_on_one(smtp_server: SmtpServer, transport: Transport) -> None:
    smtp_server.script("RCPT", "550-5.7.1 not from here\r\n550 5.7.1 see https://host.example/why")
    assert transport.send(letter("ack:1")) == Refused(
        "550 5.7.1 not from here 5.7.1 see https://host.example/why"
    )


def test_a_bare_line_end_hides_no_second_letter(smtp_server: SmtpServer, transport: Transport) -> None:
    smuggled = b"Bonjour\n.\nMAIL FROM:<x@y.example>\r.\rRCPT TO:<z@y.example>\nfin"
    assert transport.send(letter("ack:1", body=smuggled)) == TAKEN
    [taken] = smtp_server.letters
    assert taken.raw.endswith(
        b"Bonjour\r\n.\r\nMAIL FROM:<x@y.example>\r\n.\r\nRCPT TO:<z@y.example>\r\nfin\r\n"
    )


def test_a_refused_sender_is_our_configurations_fault(smtp_server: SmtpServer, transport: Transport) -> None:
    smtp_server.script("MAIL", "553 5.7.1 sender not owned by user")
    with pytest.raises(ServerError) as told:
        transport.send(letter("ack:1"))
    assert told.value.exit_code == 69
    assert told.value.sentence == (
        "localhost does not let us send as projets@asso.example (553 5.7.1 sender not owned by user)."
    )


def test_a_letter_too_large_for_the_server_is_refused_alone(
    smtp_server: SmtpServer, transport: Transport
) -> None:
    smtp_server.script("MAIL", "552 5.3.4 message too big")
    assert transport.send(letter("ack:1")) == Refused("552 5.3.4 message too big")
    assert transport.send(letter("ack:2")) == TAKEN


@pytest.mark.parametrize("phase", ["MAIL", "RCPT", "DATA"])
def test_a_drop_before_the_letters_end_is_mended(
    smtp_server: SmtpServer, transport: Transport, phase: str
) -> None:
    smtp_server.script(phase, DROP)
    assert transport.send(letter("ack:1")) == TAKEN
    assert (smtp_server.connections, len(smtp_server.letters)) == (2, 1)


def test_a_drop_in_the_middle_of_the_text_is_mended(smtp_server: SmtpServer, transport: Transport) -> None:
    smtp_server.script("TEXT", DROP)
    large = letter("ack:1", body=(b"x" * 998 + b"\r\n") * 10_000)  # more than the sockets between us hold
    assert transport.send(large) == TAKEN
    assert (smtp_server.connections, len(smtp_server.letters)) == (2, 1)


@pytest.mark.parametrize("phase", ["MAIL", "RCPT", "DATA", "END"])
def test_421_is_mended_by_a_new_connection(smtp_server: SmtpServer, transport: Transport, phase: str) -> None:
    smtp_server.script(phase, "421 4.3.2 going down for a moment")
    assert transport.send(letter("ack:1")) == TAKEN
    assert (smtp_server.connections, len(smtp_server.letters)) == (2, 1)


@pytest.mark.parametrize("answer", [DROP, "421 4.7.0 too much for this one"])
def test_a_letter_that_always_breaks_the_connection_holds_up_no_other(
    smtp_server: SmtpServer, transport: Transport, answer: str
) -> None:
    smtp_server.script("RCPT", answer, of=CLAIRE, times=2)
    first = transport.send(letter("ack:1", CLAIRE))
    assert isinstance(first, Deferred)
    assert first.answer.startswith("the connection ended in the middle of this letter, twice")
    assert transport.send(letter("ack:2", "marie@asso.example")) == TAKEN


def test_no_answer_after_the_letters_end_leaves_it_queued(
    smtp_server: SmtpServer, transport: Transport
) -> None:
    smtp_server.script("END", DROP)
    with pytest.raises(UnansweredError) as told:
        transport.send(letter("ack:1"))
    assert told.value.exit_code == 75
    assert told.value.sentence.startswith("localhost did not say whether it took a letter")
    assert smtp_server.connections == 1
    assert transport.send(letter("ack:1")) == TAKEN


@pytest.mark.parametrize("phase", ["GREETING", "EHLO", "MAIL", "RCPT", "DATA", "END"])
def test_a_silent_server_is_left_in_time(smtp_server: SmtpServer, phase: str) -> None:
    """Once it has heard of a letter, it may be that letter over which it falls silent."""
    smtp_server.script(phase, SILENCE, times=2)
    transport = opened(smtp_server, timeout=0.2)
    with pytest.raises(ServerAwayError) as told:
        transport.send(letter("ack:1"))
    assert isinstance(told.value, UnansweredError) is (phase not in {"GREETING", "EHLO"})
    transport.close()


@pytest.mark.parametrize("answer", ["421 4.3.2 too many connections", "450 later", DROP])
def test_a_server_that_does_not_greet_is_away(
    smtp_server: SmtpServer, transport: Transport, answer: str
) -> None:
    smtp_server.script("GREETING", answer)
    with pytest.raises(ServerAwayError):
        transport.send(letter("ack:1"))
    assert transport.send(letter("ack:1")) == TAKEN


def test_a_server_that_wants_nothing_of_us_is_told(smtp_server: SmtpServer, transport: Transport) -> None:
    smtp_server.script("GREETING", "554 5.7.1 your address is on a list")
    with pytest.raises(ServerError) as told:
        transport.send(letter("ack:1"))
    assert told.value.exit_code == 69
    assert "554 5.7.1 your address is on a list" in told.value.sentence


def test_a_server_that_went_away_between_two_letters_is_called_again(
    smtp_server: SmtpServer, transport: Transport
) -> None:
    assert transport.send(letter("ack:1")) == TAKEN
    smtp_server.script("MAIL", DROP)
    assert transport.send(letter("ack:2")) == TAKEN
    assert [taken.raw for taken in smtp_server.letters] == [letter("ack:1").raw, letter("ack:2").raw]


def test_a_drop_while_the_refusal_is_tidied_up_keeps_the_refusal(
    smtp_server: SmtpServer, transport: Transport
) -> None:
    smtp_server.script("RCPT", "550 5.1.1 no such person", of=CLAIRE)
    smtp_server.script("RSET", DROP)
    assert transport.send(letter("ack:1", CLAIRE)) == Refused("550 5.1.1 no such person")
    assert transport.send(letter("ack:2", "marie@asso.example")) == TAKEN


def test_a_wrong_password_is_told(smtp_server: SmtpServer) -> None:
    transport = open_transport(f"smtp://projets@localhost:{smtp_server.port}", password=lambda: "wrong")
    with pytest.raises(ServerError) as told:
        transport.send(letter("ack:1"))
    assert told.value.exit_code == 69
    assert told.value.sentence.startswith("localhost does not accept the password of projets (535 ")


def test_a_password_with_accents_signs_in(smtp_server: SmtpServer) -> None:
    smtp_server.password = "Été à Sète"
    transport = opened(smtp_server)
    assert transport.send(letter("ack:1")) == TAKEN
    transport.close()


def test_a_sign_in_that_fails_for_now_is_tried_again(smtp_server: SmtpServer, transport: Transport) -> None:
    smtp_server.script("AUTH", "454 4.7.0 directory away")
    with pytest.raises(ServerAwayError):
        transport.send(letter("ack:1"))
    assert transport.send(letter("ack:1")) == TAKEN


def test_a_user_where_nobody_signs_in_is_told(smtp_server: SmtpServer) -> None:
    smtp_server.script("EHLO", "250 only this")
    with pytest.raises(ServerError, match="lets nobody sign in"):
        opened(smtp_server).send(letter("ack:1"))


@pytest.mark.parametrize(
    "recipient", ["claire", "a b@asso.example", "a@asso.example>\r\nRCPT TO:<b@c.example", "<@x>"]
)
def test_what_is_no_address_is_refused_before_it_is_sent(
    smtp_server: SmtpServer, transport: Transport, recipient: str
) -> None:
    assert isinstance(transport.send(letter("ack:1", recipient)), Refused)
    assert smtp_server.connections == 0


def test_a_domain_with_accents_is_sent_as_the_network_spells_it(
    smtp_server: SmtpServer, transport: Transport
) -> None:
    assert transport.send(letter("ack:1", "claire@réseau.example")) == TAKEN
    assert smtp_server.letters[0].recipients == ("claire@xn--rseau-bsa.example",)


def test_the_null_sender_stays_empty(smtp_server: SmtpServer, transport: Transport) -> None:
    assert transport.send(dataclasses.replace(letter("ack:1"), sender="")) == TAKEN
    assert smtp_server.letters[0].sender == "<>"
    assert smtp_server.commands.count("MAIL") == 1


def test_an_address_with_accents_is_refused_where_the_server_cannot(
    smtp_server: SmtpServer, transport: Transport
) -> None:
    assert transport.send(letter("ack:1", "zoé@asso.example")) == Refused(
        "this server sends nothing to addresses with accents such as zoé@asso.example"
    )
    assert transport.send(letter("ack:2")) == TAKEN


def test_an_address_with_accents_is_served_where_the_server_can() -> None:
    with SmtpServer(utf8=True) as server:
        transport = opened(server)
        assert transport.send(letter("ack:1", "zoé@asso.example")) == TAKEN
        transport.close()
        assert server.letters[0].recipients == ("zoé@asso.example",)


def test_starttls_that_is_not_offered_sends_nothing_in_clear(smtp_server: SmtpServer) -> None:
    url = f"smtp+starttls://projets@localhost:{smtp_server.port}"
    with pytest.raises(ServerError, match="offers no STARTTLS; nothing was sent in clear"):
        open_transport(url, password=lambda: smtp_server.password).send(letter("ack:1"))
    assert smtp_server.commands == ["EHLO"]


def test_a_certificate_of_nobody_we_know_is_refused(authority: Authority) -> None:
    with SmtpServer(tls=authority.sign("localhost").context()) as server:
        transport = open_transport(
            f"smtps://projets@localhost:{server.port}", password=lambda: server.password
        )
        with pytest.raises(ServerError, match="is signed by somebody unknown") as told:
            transport.send(letter("ack:1"))
    assert told.value.exit_code == 69
