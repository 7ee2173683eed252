"""Whatever the bytes: a value, in less than a second, within four times the mail's memory."""

import base64
import tracemalloc

import pytest

from effort import seconds_of
from intake.reading import parse

MEGABYTE = 1_000_000
BASE = 1_500_000
HEAD = b"From: Zoe <zoe@jardin.example>\nSubject: x\nMessage-ID: <a@jardin.example>\n"
PLAIN = HEAD + b"Content-Type: text/plain; charset=utf-8\n\n"
HTML = HEAD + b"Content-Type: text/html; charset=utf-8\n\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n"


def nested(depth: int) -> bytes:
    return HEAD + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(depth)
    )


def filled(start: bytes, piece: bytes, end: bytes = b"") -> bytes:
    """Repeat a piece until the mail is just below a megabyte."""
    return (start + piece * (MEGABYTE // len(piece) + 1))[: MEGABYTE - len(end)] + end


HOSTILE = {
    "nothing": b"",
    "NULs": b"\x00" * MEGABYTE,
    "line ends": b"\n" * MEGABYTE,
    "one long word": b"a" * MEGABYTE,
    "nested 300": nested(300),
    "nested 12,000": nested(12_000)[:MEGABYTE],
    "nested mails": (HEAD + b"Content-Type: message/rfc822\n\n") * 5_000,
    "10,000 parts": MIXED + b"--x\nContent-Type: text/plain\n\na\n" * 10_000,
    "140,000 parts": filled(MIXED, b"--x\n\na\n"),
    "10,000 files": MIXED + b"--x\nContent-Type: image/png; name=a.png\n\na\n" * 10_000,
    "signs of addresses": filled(HEAD + b"Cc: ", b"@", b"\n\na\n"),
    "10,000 pages": MIXED + b"--x\nContent-Type: text/html\n\n<b>a%d</b>\n" * 10_000,
    "delimiters that are none": filled(MIXED, b"--x-\n"),
    "delimiters in one line": filled(MIXED, b"--x"),
    "200,000 fields": filled(b"", b"A: b\n"),
    "one field, folded": filled(b"Subject: a\n", b" b\n"),
    "one field, long": filled(b"Subject: ", b"a"),
    "fields of one name": filled(b"", b"To: a@x.example\n"),
    "foreign lines in the head": filled(HEAD, b"x\n"),
    "quotes in From": filled(b"From: ", b'"'),
    "parentheses in From": filled(b"From: ", b"("),
    "angles in To": filled(b"To: ", b"<a@b"),
    "addresses in To": filled(b"To: ", b"a@b.example, "),
    "encoded words": filled(b"Subject: ", b"=?utf-8?Q?a?= "),
    "encoded words unclosed": filled(b"Subject: ", b"=?utf-8?Q?"),
    "ids in References": filled(b"References: ", b"<a@b> "),
    "no ids in References": filled(b"References: ", b"a"),
    "parameters": filled(b"Content-Type: text/plain", b"; a*0*=x"),
    "quotes in parameters": filled(b"Content-Type: text/plain", b';a="\\'),
    "dates": filled(b"Date: ", b"1 "),
    "a long line": filled(PLAIN, b"a"),
    "blanks": filled(PLAIN, b" "),
    "short lines": filled(PLAIN, b"a\n"),
    "quotes": filled(PLAIN, b"> "),
    "quoted lines": filled(PLAIN, b"> a\n"),
    "attributions": filled(PLAIN, "Le 3 mars 2017 à 10:02, Zoé a écrit :\n".encode()),
    "French headers": filled(PLAIN, "De : Zoé\nEnvoyé : lundi\nÀ : Projets\nObjet : x\n\n".encode()),
    "French wrote": filled(PLAIN, b"Le 3 mars "),
    "dates in the text": filled(PLAIN, b"le 3 mars 2017, demain, "),
    "digits": filled(PLAIN, b"1 "),
    "labels": filled(PLAIN, "Décision : oui\nAction : Zoé, semer, pour le 3 mars\n".encode()),
    "commands": filled(PLAIN, b"OK SAUF B3\nJE PRENDS P4\n"),
    "dashes": filled(PLAIN, b"-- \n"),
    "underscores": filled(PLAIN, b"_"),
    "links": filled(PLAIN, b"https://x.example/a?b=c "),
    "addresses in the text": filled(PLAIN, b"a@b.example "),
    "accents": filled(PLAIN, "é’ ".encode()),
    "flowed": filled(HEAD + b"Content-Type: text/plain; format=flowed\n\n", b"a \n"),
    "armours": filled(PLAIN, b"-----BEGIN PGP SIGNED MESSAGE-----\n"),
    "uuencode begins": filled(PLAIN, b"begin 644 a\n"),
    "uuencode ends": filled(PLAIN, b"begin 644 a\n#83MB\n`\nend\n"),
    "base64 padding": filled(HEAD + b"Content-Transfer-Encoding: base64\n\n", b"QQ==\n"),
    "base64 strangers": filled(HEAD + b"Content-Transfer-Encoding: base64\n\n", b"Q!"),
    "quoted-printable": filled(HEAD + b"Content-Transfer-Encoding: quoted-printable\n\n", b"= "),
    "open tags": filled(HTML, b"<b>"),
    "open angles": filled(HTML, b"<"),
    "open comments": filled(HTML, b"<!--"),
    "open styles": filled(HTML, b"<style>"),
    "open breaks": filled(HTML, b"<br "),
    "nested quotes": HTML + b"<blockquote>" * 10_000 + b"a",
    "nested tables": HTML + b"<table><tr><td>" * 3_900 + b"a",
    "a wide table": HTML
    + b"<table><tr><td>"
    + b"a" * 300_000
    + b"</td></tr>"
    + b"<tr><td>b</td></tr>" * 2_500,
    "links in HTML": HTML + b'<a href="https://x.example/y">z</a>' * 5_000,
    "styles": HTML + b'<p style="display:none">a</p>' * 5_000,
    "white words": HTML + b"<div>" * 150 + b"<i style='color:#fff'>x</i>" * 5_900,
    "entities": filled(HTML, b"&nbsp;&#x2028;"),
    "calendar options": filled(HEAD + b"Content-Type: text/calendar\n\nBEGIN:VEVENT\nA", b";"),
    "calendar events": filled(HEAD + b"Content-Type: text/calendar\n\n", b"BEGIN:VEVENT\nSUMMARY:x\n"),
    "reports": filled(HEAD + b"Content-Type: message/delivery-status\n\n", b"Action: failed\n\n"),
    "reports without lines": filled(HEAD + b"Content-Type: message/delivery-status\n\n", b"a\n"),
    "signed data": HEAD + b"Content-Type: application/pkcs7-mime\n\n" + b"\x30\x80" * 400_000,
    "winmail.dat": HEAD + b"Content-Type: application/ms-tnef\n\n\x78\x9f\x3e\x22" + b"\x02" * 400_000,
    "japanese": filled(HEAD + b"Content-Type: text/plain; charset=iso-2022-jp\n\n", b"\x1b$B-!\x1b(B\xff"),
    "mixed charsets": filled(PLAIN, b"\xc3\xa9\xe9"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_is_read_within_a_second(name: str) -> None:
    raw = HOSTILE[name]
    parse(HEAD + b"\nwarm\n")
    assert seconds_of(lambda: parse(raw), 1.0) < 1.0
    message = parse(raw)
    assert message.size == len(raw)
    surprises = [
        defect for defect in message.defects if "Error:" in defect and not defect.startswith("winmail")
    ]
    assert surprises == []


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_takes_no_more_than_four_times_its_memory_and_a_fixed_base(name: str) -> None:
    raw = HOSTILE[name]
    parse(raw)  # what is loaded or compiled once is not the mail's
    tracemalloc.start()
    message = parse(raw)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert message.size == len(raw)
    assert peak <= 4 * len(raw) + BASE


def test_memory_stays_below_four_times_a_large_mail() -> None:
    content = base64.encodebytes(bytes(range(256)) * 12_000)
    raw = (
        MIXED
        + b"--x\n\nok\n--x\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
        + content
    )
    parse(HEAD + b"\nwarm\n")
    tracemalloc.start()
    message = parse(raw)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert message.attachments[0].size == 256 * 12_000
    assert peak < 4 * len(raw)


def test_too_many_parts_are_told() -> None:
    assert "mime: more than 1000 parts, the rest was left unread" in parse(HOSTILE["10,000 parts"]).defects


def test_too_deep_nesting_is_told_and_the_rest_kept_as_a_file() -> None:
    message = parse(nested(300) + b"\nDedans\n")
    assert (
        "mime: parts nested deeper than any mail's, the inner ones were left as one file" in message.defects
    )
    assert len(message.attachments) == 1
    assert b"Dedans" in message.attachments[0].content
