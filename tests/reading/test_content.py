"""What is the text of a mail, and what its parts carry inside: invitations, signatures, other formats."""

import base64
import struct

import pytest

from intake.reading import calendar, flowed, parse, smime
from intake.reading.message import Message

HEAD = (
    "From: Zoe <zoe@jardin.example>\nMessage-ID: <a@jardin.example>\nDate: Tue, 28 Feb 2017 10:02:00 +0100\n"
)


def read(rest: str) -> Message:
    return parse(f"{HEAD}{rest}".encode())


def mixed(kind: str, *parts: str) -> Message:
    return read(
        f"Content-Type: multipart/{kind}; boundary=b\n\n"
        + "".join(f"--b\n{part}\n" for part in parts)
        + "--b--\n"
    )


PLAIN = "Content-Type: text/plain\n\n"
HTML = "Content-Type: text/html\n\n"


@pytest.mark.parametrize(
    ("kind", "parts", "text"),
    [
        ("alternative", (PLAIN + "Bonjour", HTML + "<p>Bonjour !</p>"), "Bonjour"),
        ("alternative", (PLAIN + " \n", HTML + "<p>Bonjour !</p>"), "Bonjour !"),
        ("alternative", (HTML + "<p>Bonjour !</p>", PLAIN + "Bonjour"), "Bonjour"),
        ("alternative", (PLAIN + "This is an HTML email.", HTML + "<p>Oui</p>"), "Oui"),
        ("alternative", (PLAIN + "This is an HTML email.",), "This is an HTML email."),
        ("alternative", (PLAIN + "Oui", HTML + "<p></p>"), "Oui"),
        ("mixed", (PLAIN + "Un", PLAIN + "Deux"), "Un\n\nDeux"),
        ("mixed", (PLAIN + "Un", HTML + "<p>Deux</p>"), "Un\n\nDeux"),
        ("mixed", (PLAIN + "Un", HTML + "<p>Un</p>"), "Un"),
        ("related", (HTML + "<p>Oui</p>", PLAIN + "autre"), "Oui"),
        ("signed", (PLAIN + "Oui", "Content-Type: application/pkcs7-signature\n\nx"), "Oui"),
        ("mixed", ("Content-Type: text/enriched\n\n<bold>Oui</bold><param>x</param> !",), "Oui !"),
        ("mixed", (PLAIN + "Oui", "Content-Type: text/csv\n\na;b"), "Oui"),
    ],
)
def test_text_is_chosen(kind: str, parts: tuple[str, ...], text: str) -> None:
    assert mixed(kind, *parts).text == text


def test_html_names_its_own_charset() -> None:
    raw = HEAD.encode() + b'Content-Type: text/html\n\n<meta charset="iso-8859-15"><p>3 \xa4</p>'
    assert parse(raw).text == "3 €"


@pytest.mark.parametrize(
    ("text", "delete_space", "expected"),
    [
        ("un \ndeux\ntrois", False, "un deux\ntrois"),
        ("un \ndeux", True, "undeux"),
        ("> un \n> deux\n>> trois \nquatre", False, "> un deux\n>> trois\nquatre"),
        (" > stuffed", False, "> stuffed"),
        ("un \n-- \nZoé", False, "un\n-- \nZoé"),
        ("fin ", False, "fin"),
        ("\n\n", False, "\n\n"),
    ],
)
def test_flowed_lines_are_joined(text: str, delete_space: bool, expected: str) -> None:
    assert flowed.unflow(text, delete_space=delete_space) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "METHOD:CANCEL\nBEGIN:VEVENT\nSUMMARY:Réunion\nDTSTART:20170328T163000Z",
            "Événement annulé\xa0: Réunion\nQuand\xa0: 28/03/2017 16:30 UTC",
        ),
        (
            "BEGIN:VEVENT\nSUMMARY:Fête\nDTSTART;VALUE=DATE:20170328\nDTEND;VALUE=DATE:20170330",
            "Événement\xa0: Fête\nQuand\xa0: 28/03/2017 – 29/03/2017",
        ),
        (
            "BEGIN:VEVENT\nSUMMARY:Fête\nDTSTART;VALUE=DATE:20170328\nDTEND;VALUE=DATE:20170329",
            "Événement\xa0: Fête\nQuand\xa0: 28/03/2017",
        ),
        ("BEGIN:VEVENT\nSUMMARY:a\\, b\\nc\n d", "Événement\xa0: a, b\ncd"),
        (
            "METHOD:REPLY\nBEGIN:VEVENT\nSUMMARY:R\nATTENDEE;PARTSTAT=DECLINED;CN=Zoé:mailto:z@x.example",
            "Réponse à une invitation\xa0: R\nInvités\xa0: Zoé (décline)",
        ),
        ("BEGIN:VEVENT\nSUMMARY:R\nDTSTART:n'importe quoi", "Événement\xa0: R"),
        ("rien", ""),
    ],
)
def test_invitation_is_summarised(lines: str, expected: str) -> None:
    assert calendar.summary(lines) == expected


def test_invitation_beside_a_text_is_added_to_it() -> None:
    event = "Content-Type: text/calendar; method=REQUEST\n\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:R3\n"
    assert mixed("alternative", PLAIN + "Venez", event).text == "Venez\n\nInvitation\xa0: R3"


def item(tag: int, content: bytes) -> bytes:
    """Encode one DER element."""
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


def signed(content: bytes, *, streamed: bool = False) -> bytes:
    """Make the CMS SignedData that an opaque S/MIME signature is, without its certificates."""
    octets = (
        b"\x24\x80" + item(4, content[:9]) + item(4, content[9:]) + b"\0\0" if streamed else item(4, content)
    )
    inner = item(0x30, item(6, bytes.fromhex("2a864886f70d010701")) + item(0xA0, octets))
    data = item(0x30, item(2, b"\1") + item(0x31, b"") + inner + item(0x31, b""))
    return item(0x30, item(6, smime.SIGNED_DATA) + item(0xA0, data))


@pytest.mark.parametrize("streamed", [False, True])
def test_signed_mail_is_opened(streamed: bool) -> None:
    inner = "Content-Type: text/plain; charset=utf-8\n\nJe suis signée.\n".encode()
    encoded = base64.encodebytes(signed(inner, streamed=streamed)).decode()
    kind = "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n"
    message = read(f"{kind}Content-Transfer-Encoding: base64\n\n{encoded}")
    assert (message.text, message.encrypted) == ("Je suis signée.", "")
    assert [(file.filename, file.inline) for file in message.attachments] == [("smime.p7m", True)]


@pytest.mark.parametrize(
    "data", [b"", b"\x30", b"\x30\x80", b"\x30\x82\xff\xff", signed(b"x" * 20)[:-25], b"\x30\x03\x06\x01\x2a"]
)
def test_broken_signed_data_holds_nothing(data: bytes) -> None:
    assert smime.signed_content(data) in (None, b"")


def test_pieces_of_signed_data_are_elements_and_bounded_as_such() -> None:
    endless = b"\x84\x7f\xff\xff\xff"
    pieces = b"\x24" + endless + item(4, b"x") * smime.MAX_ELEMENTS * 2
    inside = b"\x30" + endless + item(6, bytes.fromhex("2a864886f70d010701")) + b"\xa0" + endless + pieces
    data = item(6, smime.SIGNED_DATA) + b"\xa0" + endless + b"\x30" + endless + inside
    content = smime.signed_content(b"\x30" + endless + data)
    assert content is not None
    assert smime.MAX_ELEMENTS - 20 < len(content) < smime.MAX_ELEMENTS
    assert set(content) == {ord("x")}


@pytest.mark.parametrize(
    ("rest", "how"),
    [
        ("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nx", "smime"),
        ("Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\nhQEM\n-----END PGP MESSAGE-----\n", "pgp"),
        (
            "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--",
            "pgp",
        ),
    ],
)
def test_encrypted_mail_is_named_as_such(rest: str, how: str) -> None:
    assert read(rest).encrypted == how


def winmail(name: bytes, content: bytes) -> bytes:
    """Make a winmail.dat with one file, attribute by attribute (MS-OXTNEF 2.1.3)."""
    attributes = (
        (1, 0x00089006, b"\0\0\1\0"),
        (2, 0x00069002, b"\1\0" + b"\0" * 12),
        (2, 0x00018010, name + b"\0"),
        (2, 0x0006800F, content),
    )
    out = struct.pack("<IH", 0x223E9F78, 1)
    for level, kind, data in attributes:
        out += struct.pack("<BII", level, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)
    return out


def test_winmail_dat_is_unpacked() -> None:
    pytest.importorskip("tnefparse")
    encoded = base64.encodebytes(winmail(b"plan.pdf", b"%PDF plan")).decode()
    part = (
        f"Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n{encoded}"
    )
    message = mixed("mixed", PLAIN + "Voici", part)
    assert message.text == "Voici"
    assert [(file.filename, file.content_type, file.content) for file in message.attachments] == [
        ("plan.pdf", "application/pdf", b"%PDF plan")
    ]


def test_winmail_dat_in_no_such_format_stays_a_file() -> None:
    message = mixed("mixed", PLAIN + "Voici", "Content-Type: application/ms-tnef; name=winmail.dat\n\nrien")
    assert [file.filename for file in message.attachments] == ["winmail.dat"]
    assert "winmail.dat: not in Outlook's format, left as a file" in message.defects
