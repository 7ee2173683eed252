"""Who wrote, when, and under which ids."""

import datetime as dt

import pytest

from intake.reading import header_date, identity, parse
from intake.reading.guard import Defects
from intake.reading.message import Address, Message

ZOE = Address("Zoé Petit", "zoe@jardin.example")
LIST = "List-Id: <projets.listes.example>\nList-Post: <mailto:projets@listes.example>\n"


def read(head: str) -> Message:
    return parse(f"{head}Subject: x\n\nx\n".encode())


@pytest.mark.parametrize(
    "head",
    [
        "From: Zoé Petit via Projets <projets@listes.example>\nReply-To: zoe@jardin.example\n" + LIST,
        "From: Zoé Petit via Projets <projets@listes.example>\nX-Original-From: Zoé Petit <zoe@jardin.example>\n"
        + LIST,
        "From: 'Zoé Petit' via Projets <projets@listes.example>\nX-Original-Sender: zoe@jardin.example\n",
        "From: Zoé Petit (par la liste) <projets@listes.example>\n"
        "X-Original-From: Zoé Petit <zoe@jardin.example>\nReply-To: projets@listes.example\n" + LIST,
    ],
)
def test_author_behind_a_list_is_put_back(head: str) -> None:
    message = read(head)
    assert message.sender == ZOE
    assert message.header_from is not None
    assert message.header_from.email == "projets@listes.example"


@pytest.mark.parametrize(
    "head",
    [
        "From: Zoé Petit <zoe@jardin.example>\nReply-To: projets@listes.example\n" + LIST,
        "From: Zoé Petit <zoe@jardin.example>\nReply-To: autre@x.example\n",
        "From: Zoé Petit <zoe@jardin.example>\nX-Original-From: autre@x.example\n",
    ],
)
def test_author_is_believed_as_written_otherwise(head: str) -> None:
    assert read(head).sender == ZOE


@pytest.mark.parametrize(
    ("head", "email", "defect"),
    [
        ("Sender: zoe@jardin.example\n", "zoe@jardin.example", "from: missing, taken from sender"),
        (
            "From: \nReply-To: zoe@jardin.example\n",
            "zoe@jardin.example",
            "from: missing, taken from reply-to",
        ),
        (
            "Return-Path: <zoe@jardin.example>\n",
            "zoe@jardin.example",
            "from: missing, taken from return-path",
        ),
    ],
)
def test_author_is_taken_from_elsewhere_when_there_is_no_from(head: str, email: str, defect: str) -> None:
    message = read(head)
    assert message.sender == Address("", email)
    assert defect in message.defects


def test_mail_of_nobody_has_no_sender() -> None:
    assert read("To: projets@asso.example\n").sender is None


def test_several_from_fields_are_all_told() -> None:
    message = read("From: a@x.example\nFrom: b@x.example\n")
    assert message.senders == (Address("", "a@x.example"), Address("", "b@x.example"))
    assert message.sender == Address("", "a@x.example")


def test_real_recipients_are_collected() -> None:
    message = read(
        "From: a@x.example\nDelivered-To: projets+p4.k7f3qd@asso.example\nX-Original-To: b@asso.example\n"
    )
    assert message.recipients_extra == (
        Address("", "projets+p4.k7f3qd@asso.example"),
        Address("", "b@asso.example"),
    )


def test_authentication_results_are_kept_topmost_first() -> None:
    head = "Authentication-Results: mx.asso.example;\n dmarc=pass\nAuthentication-Results: faux.example; dmarc=pass\n"
    assert read(f"{head}From: a@x.example\n").authentication == (
        "mx.asso.example; dmarc=pass",
        "faux.example; dmarc=pass",
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Tue, 28 Feb 2017 10:02:00 +0100", "2017-02-28T10:02:00+01:00"),
        ("28 Feb 2017 10:02 +0100", "2017-02-28T10:02:00+01:00"),
        ("Tue, 28 Feb 2017 10:02:00 +0100 (CET)", "2017-02-28T10:02:00+01:00"),
        ("Tue, 28 Feb 2017 10:02:60 +0100", "2017-02-28T10:02:59+01:00"),
        ("Tue, 28 Feb 2017 10:02:00 GMT", "2017-02-28T10:02:00+00:00"),
        ("Tue, 28 Feb 2017 10:02:00", "2017-02-28T10:02:00+00:00"),
        ("Tue, 28 Feb 17 10:02:00 +0100", "2017-02-28T10:02:00+01:00"),
        ("2017-02-28T10:02:00+01:00", "2017-02-28T10:02:00+01:00"),
        ("2017-02-28 10:02:00 Z", "2017-02-28T10:02:00+00:00"),
        ("2017-02-28", "2017-02-28T00:00:00+00:00"),
        ("mar., 28 févr. 2017 10:02:00 +0100", "2017-02-28T10:02:00+01:00"),
        ("mardi 28 février 2017 10:02:00 +0100", "2017-02-28T10:02:00+01:00"),
        ("Di, 28 Mär 2017 10:02:00 +0100", "2017-03-28T10:02:00+01:00"),
        ("Tue, 30 Feb 2017 10:02:00 +0100", None),
        ("Tue, 28 Feb 99999 10:02:00 +0100", None),
        ("Tue, 28 Feb 2017 10:02:00 +99999999", None),
        ("9999-12-31T23:59:59-12:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("pas une date", None),
        ("(((((((((", None),
        ("", None),
    ],
)
def test_date_field_is_read(written: str, expected: str | None) -> None:
    date = header_date.parse(written, Defects())
    assert (date.isoformat() if date else None) == expected


def test_unreadable_date_gives_way_to_the_last_stamp() -> None:
    head = "From: a@x.example\nDate: hier\nReceived: from a by b; Tue, 28 Feb 2017 10:03:00 +0100\n"
    message = read(f"{head}Received: from z by a; Mon, 27 Feb 2017 10:03:00 +0100\n")
    assert message.date == dt.datetime(2017, 2, 28, 9, 3, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (("<a@b>",), "a@b"),
        (("a@b",), "a@b"),
        ((" < a @ b > ",), "a@b"),
        (("<a@b> <c@d>",), "a@b"),
        (("", "<c@d>"), "c@d"),
        (("<", "<>"), ""),
        (("<a@b> (note)",), "a@b"),
        (("(note) a@b",), "a@b"),
        ((), ""),
    ],
)
def test_message_id_is_read(written: tuple[str, ...], expected: str) -> None:
    assert identity.message_id(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (("<a@b> <c@d> <a@b>",), ("a@b", "c@d")),
        (("a@b, c@d",), ("a@b", "c@d")),
        (("Votre message du 3 mars",), ()),
        (('Message of "Mon" <a@b>',), ("a@b",)),
        ((), ()),
    ],
)
def test_ids_of_a_thread_are_read(written: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert identity.ids(written) == expected


def test_mail_without_id_is_known_by_its_bytes() -> None:
    message = read("From: a@x.example\n")
    assert message.key == f"sha256:{message.sha256}"
    assert read("From: a@x.example\nMessage-ID: <a@b>\n").key == "a@b"


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"du texte seul", b"\x00\x01\x02"])
def test_what_is_no_mail_says_so(raw: bytes) -> None:
    message = parse(raw)
    assert message.ok is False
    assert "no header field at all: this is no mail" in message.defects
