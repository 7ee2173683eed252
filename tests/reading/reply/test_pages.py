"""What is new is found in a page that is all there is of a mail, by its marks or by its words."""

from __future__ import annotations

import pytest

from intake.reading import parse
from reading.reply.pages import REPLIES, TEXTS, Page

HEAD = (
    "From: Zoe Petit <zoe@jardin.example>\nSubject: Re: Compte rendu\nMessage-ID: <a@jardin.example>\n"
    "In-Reply-To: <z@ess.example>\nContent-Type: text/html; charset=utf-8\n\n"
)


@pytest.mark.parametrize("page", REPLIES, ids=lambda page: page.name)
def test_what_is_new_in_a_page_is_found(page: Page) -> None:
    assert parse((HEAD + page.html).encode()).reply.split() == page.expected.split()


@pytest.mark.parametrize("page", TEXTS, ids=lambda page: page.name)
def test_page_is_read_as_a_person_sees_it(page: Page) -> None:
    assert parse((HEAD + page.html).encode()).text.split() == page.expected.split()
