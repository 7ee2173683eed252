"""A mail passed on as a file."""

from intake.reading import parse
from intake.reading.message import Address, Forwarded

HEAD = "From: Zoe <zoe@jardin.example>\nMessage-ID: <a@jardin.example>\nContent-Type: multipart/mixed; boundary=b\n\n"
INNER = "Content-Type: message/rfc822\n\nFrom: Lucie <lucie@asso.example>\nSubject: Projet\n\nLe texte.\n"


def forwarded(note: str, *mails: str) -> Forwarded | None:
    parts = "".join(f"--b\n{part}\n" for part in (f"Content-Type: text/plain\n\n{note}", *mails))
    return parse(f"{HEAD}{parts}--b--\n".encode()).forwarded


def test_mail_below_a_note_is_a_forward() -> None:
    lucie = Address("Lucie", "lucie@asso.example")
    assert forwarded("Pour le groupe.", INNER) == Forwarded(lucie, "Projet", None, "Le texte.")


def test_mail_below_a_long_text_is_a_file() -> None:
    assert forwarded("Long. " * 200, INNER) is None


def test_several_mails_are_files() -> None:
    assert forwarded("Pour le groupe.", INNER, INNER) is None


def test_what_names_no_author_is_a_file() -> None:
    assert forwarded("Pour le groupe.", "Content-Type: message/rfc822\n\nSubject: x\n\ny\n") is None


def test_mail_that_came_back_is_no_forward() -> None:
    report = "Content-Type: message/delivery-status\n\nAction: failed\nStatus: 5.1.1\n"
    assert forwarded("Non remis", report, INNER) is None
