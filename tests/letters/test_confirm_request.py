"""The letter by which an address proves itself: for a first mail, and for a new address."""

from __future__ import annotations

import pytest

from intake.desk.notices import ConfirmRequest
from intake.letters.samples.scene import EXPIRES
from letters.reading_back import received
from letters.samples import notice


def words(what: str, language: str, **more: str) -> tuple[str, str, str]:
    body = ConfirmRequest("Sophie Arnaud", what, EXPIRES, **more)
    letter = received(notice("confirm_request", language, body=body, subject="", about="contact-x"))
    plain = " ".join(letter.text.split())
    return str(letter.message["Subject"]), plain, letter.html


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        ("fr", "Votre message attend", "Votre message « Laverie » est arrivé, merci."),
        ("en", "Your message waits", "Your message “Laverie” has arrived, thank you."),
    ],
)
def test_a_first_mail_is_named_in_the_letter(language: str, subject: str, text: str) -> None:
    head, plain, page = words("contact", language, said="Laverie")
    assert subject in head
    assert text in plain
    assert "Laverie" in page


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_a_stranger_wrote_in_the_subject_is_no_page(language: str) -> None:
    _, _, page = words("contact", language, said="<b>{{ 7 * 7 }}</b>")
    assert "&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;" in page


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        ("fr", "Votre nouvelle adresse", "aillent désormais à marie@travail.example"),
        ("en", "Your new address", "go to marie@travail.example from now on"),
    ],
)
def test_a_change_names_the_new_address(language: str, subject: str, text: str) -> None:
    head, plain, page = words("address", language, address="marie@travail.example")
    assert subject in head
    assert text in plain
    assert "marie@travail.example" in page
