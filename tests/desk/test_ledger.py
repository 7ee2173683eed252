"""The ledger: one mail has its effect once, whatever way and however often it comes."""

from __future__ import annotations

import dataclasses

import pytest

from desk.office import MARIE, SOPHIE, Desk
from intake.desk import line_of, seen_before, under_own_key
from intake.desk.ledger import content_of
from intake.desk.outcome import Outcome
from intake.desk.records import Disposition, Seen
from intake.reading import parse
from intake.reading.message import Message


def mail(desk: Desk, text: str = "Une laverie.", **fields: str) -> Message:
    return parse(
        desk.raw(SOPHIE, text, subject="Laverie", Message_ID="<m1@lilas.example>", **fields), desk.group.zone
    )


def taken(desk: Desk, message: Message) -> Seen:
    """Take a mail in as a pass does, and return its line."""
    message = under_own_key(message, desk.cabinet)
    line = line_of(message, desk.hear(message), "17", desk.now)
    desk.cabinet.keep(Outcome("", records=(line,)))
    return line


def test_a_line_tells_what_became_of_a_mail() -> None:
    desk = Desk()
    message = mail(desk)
    assert taken(desk, message) == Seen(
        key="m1@lilas.example",
        sha256=message.sha256,
        at=desk.now,
        disposition=Disposition.FILED,
        reason="project P1",
        content=content_of(message),
        sender="sophie@lilas.example",
        subject="Laverie",
        date=message.date,
        uid="17",
        raw=message.sha256,
    )


def test_the_same_bytes_are_seen() -> None:
    desk = Desk()
    line = taken(desk, mail(desk))
    assert seen_before(mail(desk), desk.cabinet) == line


def test_a_copy_that_came_another_way_is_seen() -> None:
    desk = Desk()
    line = taken(desk, mail(desk))
    assert seen_before(mail(desk, Received="from b by c"), desk.cabinet) == line


def test_another_mail_under_a_borrowed_message_id_is_kept_too() -> None:
    desk = Desk()
    taken(desk, mail(desk))
    other = mail(desk, "Un autre projet.")
    assert seen_before(other, desk.cabinet) is None
    line = taken(desk, other)
    assert (line.key, line.reason) == (f"sha256:{other.sha256}", "update P1-U1")
    assert seen_before(other, desk.cabinet) == line
    assert seen_before(mail(desk), desk.cabinet) is not None


def test_a_mail_without_a_message_id_is_known_by_its_bytes() -> None:
    desk = Desk()
    message = parse(desk.raw(MARIE, "Bonjour", Message_ID=""), desk.group.zone)
    assert message.key == f"sha256:{message.sha256}"
    assert under_own_key(message, desk.cabinet) == message


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "Autre"},
        {"text": "autre"},
        {"date": None},
        {"sender": MARIE},
        {"sender": None},
        {"text": "\udcff"},
    ],
)
def test_content_is_what_was_written_by_whom_and_when(change: dict[str, object]) -> None:
    message = mail(Desk())
    assert content_of(dataclasses.replace(message, **change)) != content_of(message)


def test_an_attachment_is_content() -> None:
    plain = mail(Desk())
    raw = (
        b'From: a@b.example\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: application/pdf\n'
        b'Content-Disposition: attachment; filename="a.pdf"\n\n%PDF-1.4\n--b--\n'
    )
    with_file = dataclasses.replace(plain, attachments=parse(raw).attachments)
    assert content_of(with_file) != content_of(plain)


def test_a_mail_that_nobody_decided_on_waits_for_a_human() -> None:
    desk = Desk()
    message = dataclasses.replace(mail(desk), sender=None)
    line = line_of(message, Outcome("?"), "", desk.now)
    assert (line.disposition, line.sender) == (Disposition.ASIDE, "")
