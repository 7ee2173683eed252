"""The page and the JSON that `intake parse` shows."""

import json

import pytest

from intake.reading import parse
from intake.reading.as_json import as_json, as_line
from intake.reading.page import page, size_in_words

MAIL = """From: =?utf-8?Q?Zo=C3=A9_Petit?= <zoe@jardin.example>
To: Projets <projets@asso.example>
Subject: Re: Plan du jardin
Date: Tue, 28 Feb 2017 10:02:00 +0100
Message-ID: <a@jardin.example>
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Voici le plan.

--~
Zoé
--b
Content-Type: application/pdf; name="facture.pdf.exe"

x
--b--
""".replace("~", " ")

FRENCH = """Fichier  a.eml
De       Zoé Petit <zoe@jardin.example>
Date     2017-02-28 10:02 +0100
À        Projets <projets@asso.example>
Objet    Re: Plan du jardin

Ce qui est nouveau
  Voici le plan.

Ce qui a été coupé
  signature\xa0: -- / Zoé

Pièces jointes
  facture.pdf.exe (application/pdf, 1 octets, refusée\xa0: programme déguisé en document)

Comment ce courriel serait pris
  texte libre d’une personne
"""

KEYS = [
    "file", "ok", "defects", "message_id", "date", "subject", "in_reply_to", "references", "from", "to", "cc",
    "reply_to", "text", "reply", "quoted", "signature", "forwarded", "attachments", "automatic", "bounce",
    "dates", "command",
]  # fmt: skip


def test_page_in_french() -> None:
    assert page(parse(MAIL.encode()), "a.eml", "fr") == FRENCH


def test_page_in_english_says_the_same() -> None:
    told = page(parse(MAIL.encode()), "a.eml", "en")
    assert "What is new\n  Voici le plan.\n" in told
    assert "facture.pdf.exe (application/pdf, 1 bytes, refused: program disguised as a document)" in told
    assert told.endswith("How this mail would be taken\n  free text by a person\n")


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", "set aside: this is no readable mail"),
        (b"From: a@x.example\nSubject: x\n\nOK\n", "command OK"),
        (b"From: a@x.example\nSubject: x\n\n", "nothing to read: neither text nor file"),
        (b"From: a@x.example\nContent-Type: application/pdf\n\nx", "file without a text"),
        (
            b"From: a@x.example\nContent-Type: application/pkcs7-mime\n\nx",
            "set aside: encrypted text (SMIME)",
        ),
        (b"From: a@x.example\nAuto-Submitted: auto-replied\n\nx", "no automatic answer: a machine answered"),
    ],
)
def test_page_tells_how_the_mail_would_be_taken(raw: bytes, line: str) -> None:
    expected = "attachments without a text" if line == "file without a text" else line
    assert f"  {expected}\n" in page(parse(raw), "a.eml", "en")


@pytest.mark.parametrize(
    ("size", "french", "english"),
    [(12, "12 octets", "12 bytes"), (3_400, "3 ko", "3 kB"), (4_200_000, "4,2 Mo", "4.2 MB")],
)
def test_sizes_are_said_as_people_do(size: int, french: str, english: str) -> None:
    assert (size_in_words(size, "fr"), size_in_words(size, "en")) == (french, english)


def test_json_has_the_fixed_keys_in_order() -> None:
    assert list(as_json(parse(MAIL.encode()), "a.eml")) == KEYS


def test_json_of_what_is_no_mail_has_them_too() -> None:
    read = as_json(parse(b""), "-")
    assert list(read) == KEYS
    assert (read["ok"], read["from"], read["date"], read["command"]) == (False, None, None, None)


def test_json_stands_on_one_line_whatever_the_mail_holds() -> None:
    raw = "From: a@x.example\nContent-Type: text/plain; charset=utf-8\n\na\u2028b\x85c\n".encode()
    line = as_line(parse(raw), "a.eml")
    assert len(line.splitlines()) == 1
    assert json.loads(line)["text"] == "a\u2028b\x85c"
