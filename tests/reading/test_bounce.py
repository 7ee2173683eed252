"""Delivery reports: by their fields, by their words, and what is none."""

import pytest

from intake.reading import parse, words_bounce
from intake.reading.message import Bounce

SYSTEM = (
    "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example>\nMessage-ID: <r@mx.example>\n"
)


def bounce(text: str) -> Bounce | None:
    return parse(text.encode()).bounce


def report(fields: str, extra: str = "") -> str:
    return (
        f"{SYSTEM}Subject: Rapport\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        f"--b\n\nVoici.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n{fields}\n"
        f"{extra}--b--\n"
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            "Final-Recipient: rfc822; zoe@jardin.example\nAction: failed\nStatus: 5.1.1 (unknown)\n",
            Bounce("5.1.1", "failed", "zoe@jardin.example", ""),
        ),
        (
            "Original-Recipient: rfc822;zoe@jardin.example\nAction: Delayed\nStatus: 4.4.1\n",
            Bounce("4.4.1", "delayed", "zoe@jardin.example", ""),
        ),
        (
            "Final-Recipient: rfc822; zoe@jardin.example\nAction: failed\nDiagnostic-Code: smtp; 552 5.2.2 full\n",
            Bounce("5.2.2", "failed", "zoe@jardin.example", ""),
        ),
        (
            "Final-Recipient: rfc822; zoe@jardin.example\nStatus: 4.2.2\n",
            Bounce("4.2.2", "delayed", "zoe@jardin.example", ""),
        ),
        (
            "Final-Recipient: rfc822; zoe@jardin.example\nAction: delivered\n",
            Bounce("2.0.0", "delivered", "zoe@jardin.example", ""),
        ),
        ("Action: failed\nDiagnostic-Code: smtp; 550 no\n", Bounce("5.0.0", "failed", "", "")),
    ],
)
def test_report_fields_are_read(fields: str, expected: Bounce) -> None:
    assert bounce(report(fields)) == expected


def test_original_is_found_in_the_mail_that_came_back() -> None:
    extra = (
        "--b\nContent-Type: message/rfc822\n\nFrom: a@b.example\nMessage-ID: <digest.7@asso.example>\n\nx\n"
    )
    read = bounce(report("Final-Recipient: rfc822; z@x.example\nAction: failed\nStatus: 5.0.0\n", extra))
    assert read == Bounce("5.0.0", "failed", "z@x.example", "digest.7@asso.example")


@pytest.mark.parametrize("line", words_bounce.TEXTS, ids=lambda line: line[0])
def test_each_phrase_of_a_mail_system_gives_its_status(line: tuple[str, str, str, str]) -> None:
    words, status, action, _ = line
    read = bounce(f"{SYSTEM}Subject: Courrier\n\nBonjour, {words} pour <zoe@jardin.example>.\n")
    assert read == Bounce(status, action, "zoe@jardin.example", "")


@pytest.mark.parametrize("line", words_bounce.SUBJECTS, ids=lambda line: line[0])
def test_each_subject_of_a_mail_system_gives_its_action(line: tuple[str, str, str]) -> None:
    words, action, _ = line
    read = bounce(f"{SYSTEM}Subject: {words}\n\nzoe@jardin.example\n")
    assert read is not None
    assert (read.action, read.recipient) == (action, "zoe@jardin.example")


def test_exim_names_the_failed_recipient_in_its_head() -> None:
    head = f"{SYSTEM}X-Failed-Recipients: zoe@jardin.example\nSubject: Mail delivery failed\n"
    read = bounce(f"{head}\nSMTP error: 550 5.1.1 no such user\nMessage-ID: <digest.7@asso.example>\n")
    assert read == Bounce("5.1.1", "failed", "zoe@jardin.example", "digest.7@asso.example")


@pytest.mark.parametrize(
    "mail",
    [
        "From: Zoe <zoe@jardin.example>\nSubject: Undelivered mail\n\nMon message n'a pas pu etre distribue ?\n",
        "From: postmaster@mx.example\nSubject: Maintenance\n\nLe serveur sera coupe lundi.\n",
        "Return-Path: <>\nFrom: Zoe <zoe@jardin.example>\nSubject: Absence\n\nJe suis absente.\n",
    ],
)
def test_what_is_no_report(mail: str) -> None:
    assert bounce(mail) is None


def test_report_is_never_answered() -> None:
    assert parse(report("Action: failed\nStatus: 5.1.1\n").encode()).automatic == "bounce"
