"""The header table (DESIGN section 9), read from the bytes of every kind of letter."""

from __future__ import annotations

import dataclasses
import re

import pytest

from intake.desk.notices import Family
from intake.letters import ids
from intake.letters.headers import TRAITS
from intake.letters.office import Office
from letters.reading_back import finished, received
from letters.samples import BODIES, GROUP, MARIE, SECRET, notice

BOX = "projets@quartier.example"
FAMILIES = {kind: body.family for kind, body in BODIES.items()}
# Of each family: Auto-Submitted, Precedence, threaded, Reply-To with a tag, List-* fields.
TABLE = {
    Family.ACK: ("auto-replied", "bulk", True, True, False),
    Family.REFUSAL: ("auto-replied", "bulk", True, False, False),
    Family.DIGEST: ("auto-generated", "list", False, True, True),
    Family.DRAFT: ("auto-generated", None, True, True, False),
    Family.MINUTES: ("auto-generated", "list", True, True, True),
    Family.REMINDER: ("auto-generated", None, True, True, False),
}
LIST_FIELDS = ("List-Id", "List-Help", "List-Owner", "List-Post", "List-Unsubscribe")

kinds = pytest.mark.parametrize("kind", BODIES)


def test_every_family_has_its_column() -> None:
    assert set(TABLE) == set(TRAITS) == set(Family)


@kinds
def test_fields_of_the_family_stand_in_the_bytes(kind: str) -> None:
    letter = received(notice(kind, reply_tag="p4.k7f3qd"))
    submitted, precedence, threaded, tagged, listed = TABLE[FAMILIES[kind]]
    assert letter.field("Auto-Submitted") == submitted
    assert letter.field("Precedence") == precedence
    assert letter.field("In-Reply-To") == ("<une-idee@mail.example>" if threaded else None)
    assert letter.field("References") == (
        "<racine@mail.example> <une-idee@mail.example>" if threaded else None
    )
    reply_to = "projets+p4.k7f3qd@quartier.example" if tagged else BOX
    assert letter.field("Reply-To") == f'"Projets ESS" <{reply_to}>'
    assert all((letter.field(name) is not None) is listed for name in LIST_FIELDS)


@kinds
def test_fields_of_all_letters_stand_in_the_bytes(kind: str) -> None:
    letter = received(notice(kind))
    assert letter.field("From") == f'"Projets ESS" <{BOX}>'
    assert len(letter.message["To"].addresses) == 1
    assert letter.field("Cc") is letter.field("Bcc") is None
    assert letter.field("Date") == "Mon, 06 Mar 2017 08:00:00 +0100"
    assert letter.field("Content-Language") == "fr"
    assert letter.field("X-Auto-Response-Suppress") == "OOF, AutoReply, DR, RN, NRN"
    assert letter.field("X-Loop") == BOX
    assert letter.field("MIME-Version") == "1.0"


@kinds
def test_text_comes_first_and_html_second(kind: str) -> None:
    message = received(notice(kind)).message
    both = message if message.get_content_type() == "multipart/alternative" else message.get_payload(0)
    assert [part.get_content_type() for part in both.iter_parts()] == ["text/plain", "text/html"]
    assert [part["Content-Transfer-Encoding"] for part in both.iter_parts()] == ["quoted-printable"] * 2


@kinds
def test_bytes_are_ascii_in_lines_that_any_server_takes(kind: str) -> None:
    raw = finished(notice(kind, references=tuple(f"{i}.{'x' * 60}@mail.example" for i in range(40)))).raw
    assert raw.isascii()
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 998


@kinds
def test_no_encoded_word_stands_in_an_id_or_a_list_field(kind: str) -> None:
    group = dataclasses.replace(GROUP, name="Économie sociale et solidaire du onzième – groupe « projets »")
    long = tuple(f"{i}.{'y' * 50}@mail.example" for i in range(12))
    letter = received(notice(kind, references=long, in_reply_to=f"{'z' * 90}@mail.example"), group)
    machine = [line for line in letter.fields if not re.match("(From|To|Reply-To|Subject):", line)]
    assert not [line for line in machine if "=?" in line]
    human = [line for line in letter.fields if line not in machine]
    words = re.findall(r"=\?\S*", " ".join(human))
    assert words
    assert max(map(len, words)) <= 75


def test_long_threads_keep_their_root_and_their_end() -> None:
    references = tuple(f"{i}.{'x' * 60}@mail.example" for i in range(40))
    told = received(notice("update_filed", references=references)).field("References")
    assert told is not None
    assert len(told) <= 900
    assert told.split()[0] == f"<{references[0]}>"
    assert told.split()[-2:] == [f"<{references[-1]}>", "<une-idee@mail.example>"]


def test_ids_that_no_program_takes_back_are_left_out() -> None:
    hostile = (
        "=?utf-8?q?a?=@x.example",
        "a b@x.example",
        "a@x.example\r\nBcc: b@x.example",
        "é@x.example",
        "",
        "ok@x.example",
    )
    letter = received(notice("update_filed", references=hostile, in_reply_to="a\n@x"))
    assert letter.field("References") == "<ok@x.example>"
    assert letter.field("In-Reply-To") is None


@kinds
def test_message_id_is_short_and_ours_and_the_records_know_it(kind: str) -> None:
    done = finished(notice(kind))
    identifier = received(notice(kind)).field("Message-ID")
    assert identifier == f"<{done.letter.message_id}>" == f"<{done.thread.key}>"
    assert len(identifier) <= 60
    assert Office(GROUP, SECRET).is_ours(identifier)
    assert (done.letter.key, done.letter.kind) == (f"{kind}:fr", kind)
    assert (done.thread.letter, done.thread.about) == (done.letter.key, done.letter.about)
    assert done.letter.size == len(done.raw)


def test_same_notice_gives_the_same_bytes() -> None:
    assert finished(notice("digest")).raw == finished(notice("digest")).raw


def test_list_fields_say_how_to_leave_and_that_nobody_posts() -> None:
    letter = received(notice("digest"))
    stop = ids.stop_tag(MARIE.key, SECRET)
    assert letter.field("List-Id") == '"Projets ESS" <projets.quartier.example>'
    assert letter.field("List-Help") == f"<mailto:{BOX}?subject=AIDE>"
    assert letter.field("List-Owner") == f"<mailto:{BOX}>"
    assert letter.field("List-Post") == "NO"
    assert letter.field("List-Unsubscribe") == f"<mailto:projets+{stop}@quartier.example?subject=STOP>"
    assert letter.field("List-Unsubscribe-Post") is None
    assert received(notice("digest", "en")).field("List-Help") == f"<mailto:{BOX}?subject=HELP>"


def test_host_without_plus_addresses_gets_plain_ones() -> None:
    letter = received(
        notice("published_minutes", reply_tag="r2.abc"), dataclasses.replace(GROUP, subaddress=False)
    )
    assert letter.field("Reply-To") == f'"Projets ESS" <{BOX}>'
    assert letter.field("List-Unsubscribe") == f"<mailto:{BOX}?subject=STOP>"


def test_enclosures_come_after_the_words() -> None:
    message = received(notice("invitation")).message
    assert message.get_content_type() == "multipart/mixed"
    (calendar,) = message.iter_attachments()
    assert calendar.get_filename() == "réunion-3.ics"
    assert calendar.get_content_type() == "text/calendar"
    assert calendar.get_payload(decode=True) == b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def test_language_that_we_do_not_speak_becomes_the_groups() -> None:
    letter = received(notice("question_passed_on", "de"), dataclasses.replace(GROUP, language="en"))
    assert letter.field("Content-Language") == "en"
    assert "Hello Marie," in letter.text
