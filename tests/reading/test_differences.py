"""Where we read a mail otherwise than well-known libraries expect of theirs, each with our reason.

Those about replies stand in `reply/test_differences.py`.
"""

from __future__ import annotations

import binascii

from intake.reading import parse

HEAD = b"From: Zoe Petit <zoe@jardin.example>\r\nSubject: Laverie\r\nMessage-ID: <1@jardin.example>\r\n"


def test_a_mail_that_came_as_a_file_is_not_poured_into_the_text() -> None:
    """One library gives its base64 letters as text; nobody reads those, and nobody wrote them here."""
    inner = binascii.b2a_base64(b"From: lea@canal.example\r\nSubject: Local\r\n\r\nLe local est libre.\r\n")
    message = parse(
        HEAD + b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        b"--x\r\n\r\nVoici la lettre.\r\n--x\r\nContent-Type: message/rfc822; name=lettre.eml\r\n"
        b"Content-Disposition: attachment; filename=lettre.eml\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + inner + b"--x--\r\n"
    )
    assert message.text == "Voici la lettre."
    assert [file.filename for file in message.attachments] == ["lettre.eml"]


def test_letters_beyond_a_charset_that_lies_are_kept() -> None:
    """Libraries drop what us-ascii has no place for ("Envoy par"); an accent lost is a name misspelt."""
    text = "Envoyé par Zoé".encode("cp1252")
    message = parse(HEAD + b"Content-Type: text/plain; charset=us-ascii\r\n\r\n" + text)
    assert message.text == "Envoyé par Zoé"
    assert any("charset" in defect for defect in message.defects)


def test_letters_beyond_an_unknown_transfer_encoding_are_kept() -> None:
    """An encoding named "plain" is none: libraries then drop each byte above 127, and « » and accents go."""
    mail = HEAD + b"Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: plain\r\n\r\n"
    assert parse(mail + "Prêt à ouvrir".encode("cp1252")).text == "Prêt à ouvrir"


def test_a_foreign_line_in_the_head_does_not_end_it() -> None:
    """The standard library takes all below such a line for the text, so date and subject are lost."""
    message = parse(
        b"Received: from a.example\r\nune ligne Delivered-To: zoe@jardin.example\r\n"
        b"Date: Mon, 6 Mar 2017 10:02:00 +0100\r\n" + HEAD + b"\r\nBonjour\r\n"
    )
    assert message.subject == "Laverie"
    assert message.text == "Bonjour"


def test_a_file_written_into_the_text_is_a_file() -> None:
    """One library leaves uuencode in the text; holders' members would read letters without a meaning."""
    lines = b"begin 644 budget.csv\r\n" + binascii.b2a_uu(b"loyer;900\n") + b"`\r\nend\r\n"
    message = parse(HEAD + b"\r\n" + lines)
    assert message.text == ""
    (file,) = message.attachments
    assert (file.filename, file.content) == ("budget.csv", b"loyer;900\n")


def test_a_name_in_front_of_an_address_without_brackets_is_a_name() -> None:
    """One library gives the whole field as the address; nobody could be answered there."""
    message = parse(b"From: Zoe Petit zoe@jardin.example\r\n\r\nBonjour\r\n")
    assert message.sender is not None
    assert (message.sender.name, message.sender.email) == ("Zoe Petit", "zoe@jardin.example")


def test_a_file_name_in_raw_latin_1_is_read() -> None:
    """One library shows a mark for the byte it cannot read; the name is windows-1252, and says what it is."""
    message = parse(
        HEAD + b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        b'--x\r\nContent-Type: image/jpeg; name="Fa\xe7ade.jpg"\r\n'
        b'Content-Disposition: attachment; filename="Fa\xe7ade.jpg"\r\n\r\nx\r\n--x--\r\n'
    )
    assert [file.filename for file in message.attachments] == ["Façade.jpg"]
