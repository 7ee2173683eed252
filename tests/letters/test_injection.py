"""What strangers mail in cannot become a header, markup or a template."""

from __future__ import annotations

import dataclasses
import html
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.desk.group import Group
from intake.desk.notices import CommentToSee, Enclosure, ProjectFiled, Sentence, UpdateFiled
from intake.letters.office import Office
from intake.reading import parse
from intake.reading.message import Address
from letters.reading_back import received
from letters.samples import BODIES, GROUP, MARIE, SECRET, notice

HOSTILE = [
    "Une idée\r\nBcc: victime@ailleurs.example",
    "Une idée\nX-Evil: 1",
    "Une idée\x00\x0b\x0c\x85X-Evil: 1",
    "=?utf-8?q?=0D=0ABcc:_victime@ailleurs.example?=",
    "Une idée\u2028Bcc: victime@ailleurs.example",
]
FIELDS = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "Precedence", "Content-Language", "X-Auto-Response-Suppress", "X-Loop", "MIME-Version", "Content-Type",
]  # fmt: skip
OFFICE = Office(GROUP, SECRET)
# What the desk says in words of its own, and never people.
OURS = frozenset({"begin_mark", "end_mark", "reason", "what", "kind", "state", "status", "role", "language"})
TEMPLATE = "{{ 7 * 7 }}{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}{# #}"


@pytest.mark.parametrize("hostile", HOSTILE)
def test_subject_stays_one_field(hostile: str) -> None:
    letter = received(notice("update_filed", subject=hostile))
    assert not [line for line in letter.fields if line.startswith(("Bcc", "X-Evil"))]
    assert str(letter.message["Subject"]).startswith("Re: ")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_name_stays_in_its_field(hostile: str) -> None:
    letter = received(notice("update_filed", to=Address(hostile, MARIE.email)))
    assert [address.addr_spec for address in letter.message["To"].addresses] == [MARIE.email]
    assert not [line for line in letter.fields if line.startswith(("Bcc", "X-Evil"))]


@pytest.mark.parametrize(
    "name",
    [
        'Marie" <x@y.example>, "',
        "Aubert, Marie",
        "Marie (la vraie)",
        "marie@banque.example",
        "\\",
        "Ma\u00adrie",
    ],
)
def test_name_cannot_add_a_recipient(name: str) -> None:
    letter = received(notice("update_filed", to=Address(name, MARIE.email)))
    assert [address.addr_spec for address in letter.message["To"].addresses] == [MARIE.email]


@pytest.mark.parametrize(
    "email",
    ["marie@x.example, autre@x.example", "marie@x.example\r\nBcc: autre@x.example", "<marie@x.example>"],
)
def test_address_cannot_add_a_recipient_or_a_field(email: str) -> None:
    letter = received(notice("update_filed", to=Address("Marie", email)))
    assert len(letter.message["To"].addresses) == 1
    assert letter.field("Bcc") is None


def test_address_of_another_alphabet_is_written() -> None:
    letter = received(notice("question_passed_on", to=Address("", "marie@bücher.example")))
    assert letter.field("To") == "<marie@xn--bcher-kva.example>"


def test_bidi_and_zero_width_marks_are_taken_out_of_names_and_subjects() -> None:
    letter = received(
        notice(
            "update_filed",
            subject="fac\u202efdp.exe\u200b",
            to=Address("Ma\u2066r\u200bie\ufeff", MARIE.email),
        )
    )
    assert letter.message["Subject"] == "Re: facfdp.exe [P1]"
    assert letter.message["To"].addresses[0].display_name == "Marie"


def test_reply_tag_and_about_cannot_leave_their_place() -> None:
    letter = received(notice("update_filed", reply_tag="p4>,x@y.example\r\nA: b", about="P4]\r\nBcc: x"))
    assert letter.field("Reply-To") == '"Projets ESS" <projets+p4xy.exampleAb@quartier.example>'
    assert letter.field("Bcc") is None


def test_file_name_and_type_cannot_leave_their_fields() -> None:
    bad = Enclosure('../../a"b\r\nBcc: x.ics', "text/calendar\r\nBcc: x", b"x")
    letter = received(notice("invitation", enclosures=(bad,)))
    (file,) = letter.message.iter_attachments()
    assert file.get_content_type() == "application/octet-stream"
    assert file.get_filename() == "_.._a_b Bcc_ x.ics"
    assert letter.field("Bcc") is None


def test_html_in_what_people_write_is_shown_as_text() -> None:
    evil = '<script>alert(1)</script><img src="http://x.example/p.gif" onerror=alert(1)>'
    body = UpdateFiled("P1", evil, evil, evil, (), ())
    letter = received(notice("update_filed", body=body, subject=evil))
    assert "<script" not in letter.html
    assert "<img" not in letter.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in letter.html
    assert "<script>alert(1)</script>" in letter.text


def test_what_people_write_is_never_a_template() -> None:
    body = ProjectFiled("P1", TEMPLATE, TEMPLATE, (), (), (), ())
    letter = received(notice("project_filed", body=body, subject=TEMPLATE))
    assert "{{ 7 * 7 }}" in letter.text
    assert "{{ 7 * 7 }}" in letter.html
    assert "{{ 7 * 7 }}" in letter.message["Subject"]


def test_links_of_other_schemes_are_not_made() -> None:
    text = "javascript:alert(1) data:text/html,x file:///etc/passwd ftp://x.example https://x.example/a"
    body = CommentToSee("P1", "Laverie", "Paul", "paul@x.example", text, ())
    html = received(notice("comment_to_see", body=body)).html
    assert html.count("<a href=") == 2
    assert 'href="https://x.example/a"' in html
    assert 'href="mailto:paul@x.example"' in html


@pytest.mark.parametrize(
    "trick",
    [
        "https://banque.example@mal.example/",
        "https://banque.example%20@mal.example/",
        "https://banque.example:443@mal.example",
        "https://b\u0430nque.example/",  # a Cyrillic letter
        "https://banque\uff0eexample.mal.example/",  # a full stop of another width
        "https://banque.example/\u05d0\u05d1",
        "https://mal.example\\@banque.example/",
        "https://[banque.example/",
    ],
)
def test_a_link_that_leads_elsewhere_than_it_says_is_text(trick: str) -> None:
    body = CommentToSee("P1", "Laverie", "Paul", "paul@x.example", f"Voir {trick} vite", ())
    letter = received(notice("comment_to_see", body=body))
    assert re.findall(r'<a href="([^"]*)"', letter.html) == ["mailto:paul@x.example"]
    assert trick in html.unescape(letter.html)


@pytest.mark.parametrize(
    "link", ["https://café-du-coin.example/à-propos?x=1&y=@2", "http://x.example:8080/a"]
)
def test_an_honest_link_is_one_and_shown_in_full(link: str) -> None:
    body = CommentToSee("P1", "Laverie", "Paul", "paul@x.example", f"Voir {link}.", ())
    page = html.unescape(received(notice("comment_to_see", body=body)).html)
    assert f'<a href="{link}"' in page
    assert f">{link}</a>" in page


def test_a_link_turned_round_shows_its_true_order() -> None:
    body = CommentToSee("P1", "Laverie", "Paul", "paul@x.example", "https://x.example/\u202egpj.exe", ())
    assert 'href="https://x.example/gpj.exe"' in received(notice("comment_to_see", body=body)).html


def test_a_link_whose_words_name_another_place_is_told_with_it() -> None:
    raw = (
        b"From: a@x.example\nSubject: x\nContent-Type: text/html\n\n<p>Voir "
        b'<a href="https://mal.example/vol">https://banque.example/</a>, <a href="javascript:alert(1)">ici</a>, '
        b'<a href="data:text/html,x">ou l\xc3\xa0</a>.</p>'
    )
    text = parse(raw, GROUP.zone).reply
    page = received(
        notice("comment_to_see", body=CommentToSee("P1", "Laverie", "Paul", "paul@x.example", text, ()))
    ).html
    links = set(re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', page))
    assert {("https://mal.example/vol",) * 2, ("https://banque.example/",) * 2} <= links
    assert not [to for to, said in links if to.removeprefix("mailto:") != said.removeprefix("mailto:")]
    assert not re.search('href="(?:javascript|data)', page)


@pytest.mark.parametrize("kind", BODIES)
def test_no_kind_of_letter_runs_what_people_write(kind: str) -> None:
    """Titles, names, subjects and texts that are templates stand in every kind as they were written."""
    evil = "{{ 7 * 7 }}{% for x in [1] %}<b>{{ 40 + 2 }}</b>{% endfor %}\r\nBcc: victime@ailleurs.example"
    letter = received(
        notice(kind, body=replaced(BODIES[kind], evil), subject=evil, to=Address(evil, MARIE.email))
    )
    assert [address.addr_spec for address in letter.message["To"].addresses] == [MARIE.email]
    assert letter.field("Bcc") is None
    told = letter.text + letter.html + str(letter.message["Subject"])
    assert not re.search(r"(?<!\d)(49|42)(?!\d)", re.sub(r"&#\d+;|#\w+", "", told).replace("49em", ""))
    assert "<b>42" not in letter.html


def replaced(value: Any, evil: str) -> Any:
    """Return a body with each text of it this one, but those that the program reads itself."""
    if isinstance(value, tuple):
        return tuple(replaced(each, evil) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type | Sentence | Group):
        return dataclasses.replace(
            value,
            **{
                field.name: evil if type(was) is str else replaced(was, evil)
                for field in dataclasses.fields(value)
                if field.init and (was := getattr(value, field.name)) is not None and field.name not in OURS
            },
        )
    return value


@pytest.mark.parametrize("kind", BODIES)
def test_lone_surrogates_and_controls_do_not_stop_a_letter(kind: str) -> None:
    body = BODIES[kind]
    texts = {
        field.name: "a\udc80\x00\u202eb"
        for field in dataclasses.fields(body)
        if isinstance(getattr(body, field.name), str) and field.name not in OURS
    }
    letter = received(notice(kind, body=dataclasses.replace(body, **texts)))
    assert not set("\x00\u202e") & set(letter.text + letter.html)


@settings(max_examples=40, deadline=None)
@given(subject=st.text(), name=st.text(), about=st.text(max_size=30), body=st.text())
def test_whatever_is_mailed_in_gives_the_same_fields(subject: str, name: str, about: str, body: str) -> None:
    told = UpdateFiled("P1", subject, name, body, (), ())
    mailed = notice("update_filed", body=told, subject=subject, about=about, to=Address(name, MARIE.email))
    letter = received(mailed, office=OFFICE)
    assert [line.partition(":")[0] for line in letter.fields] == FIELDS
    assert [address.addr_spec for address in letter.message["To"].addresses] == [MARIE.email]
    assert max(map(len, letter.raw.split(b"\r\n"))) <= 998
    assert "Si quelque chose n’est pas juste, répondez à ce courriel." in letter.text
