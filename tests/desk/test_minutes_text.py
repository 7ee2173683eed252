"""Minutes as text: what the animateur and what the public is shown, to the letter."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, GROUP, SOPHIE, Desk, at, with_group
from intake.desk.minutes.text import fingerprint, minutes_text, public_items, wrapped
from intake.desk.minutes.wording import day, due, wording_of
from intake.desk.records import Item, Meeting, MinutesVersion, Paragraph, Section, Visibility, When
from intake.reading.message import Address, Precision

MEETING = Meeting(
    "R2",
    2,
    dt.date(2017, 3, 28),
    dt.time(18, 30),
    "Café des Lilas",
    present=("Camille", "Marie"),
    excused=("Karim",),
    next_words="le 25 avril",
)
LAVERIE = Item(
    "A1",
    Section.ONGOING,
    "Laverie",
    (
        Paragraph("recap", "une laverie.", "d’après le courriel de Sophie, 01/02"),
        Paragraph("decision", "on soutient.", flag="sans responsable ni date"),
    ),
    "P1",
)
FOURNIL = Item(
    "B1", Section.NEW, "Fournil", (Paragraph("presentation", "Un fournil."),), "P2", Visibility.INTERNAL
)
DECISIONS = Item(
    "D",
    Section.DECISIONS,
    "Décisions",
    (
        Paragraph("listed", "R2-D1\u00a0: on soutient.", about="P1"),
        Paragraph("listed", "R2-D2\u00a0: on cache.", about="P2"),
    ),
)
UNPLACED = Item("Z1", Section.UNPLACED, "", (Paragraph("text", "Merci."),), visibility=Visibility.INTERNAL)
ITEMS = (LAVERIE, FOURNIL, DECISIONS, UNPLACED)

PUBLIC = """Compte rendu de la réunion n°\u00a02
Projets ESS – Les Voisins
mardi 28 mars 2017, 18\u00a0h\u00a030, Café des Lilas

Présents\u00a0: Camille, Marie

Excusés\u00a0: Karim

A) Point sur les projets en cours

A1. Laverie (P1)

Rappel du projet\u00a0: une laverie.

Décision\u00a0: on soutient.

B) Les nouveaux projets présentés

Aucun point.

Décisions

– R2-D1\u00a0: on soutient.

Prochaine réunion\u00a0: le 25 avril

CR établi par Camille, animatrice du groupe de travail"""


def test_the_public_is_shown_public_items_without_sources_and_flags() -> None:
    told = minutes_text(MEETING, ITEMS, GROUP, internal=False)
    assert told.text == PUBLIC
    assert [item.label for item in told.items] == ["A1", "D"]
    assert (told.number, told.date, told.title) == (
        2,
        dt.date(2017, 3, 28),
        "Compte rendu de la réunion n°\u00a02",
    )
    assert told.signature == "CR établi par Camille, animatrice du groupe de travail"


def test_the_animateur_is_shown_all_with_its_sources_and_flags() -> None:
    text = minutes_text(MEETING, ITEMS, GROUP, internal=True).text
    assert "Rappel du projet\u00a0: une laverie. [d’après le courriel de Sophie, 01/02]" in text
    assert "Décision\u00a0: on soutient. [!\u00a0sans responsable ni date]" in text
    assert "B1. Fournil (P2) [interne]\n\nUn fournil." in text
    assert "– R2-D1\u00a0: on soutient.\n– R2-D2\u00a0: on cache." in text
    assert "À placer\n\nZ1 [interne]\n\nMerci." in text


def test_a_list_of_hidden_things_alone_is_not_shown() -> None:
    hidden = dataclasses.replace(DECISIONS, paragraphs=DECISIONS.paragraphs[1:])
    assert [item.label for item in public_items((LAVERIE, FOURNIL, hidden))] == ["A1"]


def test_a_removed_item_is_told_as_such_to_the_animateur() -> None:
    removed = dataclasses.replace(LAVERIE, visibility=Visibility.REMOVED)
    assert "A1. Laverie (P1) [retiré]" in minutes_text(MEETING, (removed,), GROUP, internal=True).text
    assert "Laverie" not in minutes_text(MEETING, (removed,), GROUP, internal=False).text


def test_a_bare_meeting_has_a_bare_heading() -> None:
    bare = Meeting("R1", 1, dt.date(2017, 4, 1), None, "")
    text = minutes_text(bare, (), with_group(animateurs=(Address("", "a@b.example"),)), internal=False).text
    assert text == (
        "Compte rendu de la réunion n°\u00a01\nProjets ESS – Les Voisins\nsamedi 1er avril 2017\n\n"
        "A) Point sur les projets en cours\n\nAucun point.\n\nB) Les nouveaux projets présentés\n\nAucun point."
    )


@pytest.mark.parametrize(
    ("language", "time", "line"),
    [
        ("fr", dt.time(18, 0), "mardi 28 mars 2017, 18\u00a0h, Café"),
        ("fr", dt.time(9, 5), "mardi 28 mars 2017, 9\u00a0h\u00a005, Café"),
        ("en", dt.time(18, 0), "Tuesday, March 28, 2017, 18:00, Café"),
    ],
)
def test_the_hour_is_told_as_the_language_does(language: str, time: dt.time, line: str) -> None:
    meeting = dataclasses.replace(MEETING, time=time, place="Café")
    text = minutes_text(meeting, (), with_group(language=language), internal=False).text
    assert text.splitlines()[2] == line


@pytest.mark.parametrize("animateurs", [(), (Address(" ", "a@b.example"),)])
def test_without_a_name_nobody_signs(animateurs: tuple[Address, ...]) -> None:
    assert minutes_text(MEETING, (), with_group(animateurs=animateurs), internal=False).signature == ""


def test_english_minutes() -> None:
    text = minutes_text(MEETING, ITEMS, with_group(language="en", title="facilitator"), internal=False).text
    assert text.startswith("Minutes of meeting no. 2\n")
    assert "Present: Camille, Marie" in text
    assert text.endswith("Minutes by Camille, facilitator of the working group")


def test_lines_are_wrapped_and_references_never_broken() -> None:
    long = Paragraph("listed", "R2-D1\u00a0: " + "un texte assez long " * 12, about="P1")
    text = minutes_text(
        MEETING, (dataclasses.replace(DECISIONS, paragraphs=(long,)),), GROUP, internal=False
    ).text
    assert max(len(line) for line in text.splitlines()) <= 76
    assert "\n  long un texte" in text or "\n  " in text


@pytest.mark.parametrize(
    ("title", "heading"),
    [("Soc. (coop.)", "A1. Soc. (coop.) (P1)"), ("Etc.", "A1. Etc. (P1)"), ("?", "A1. ? (P1)")],
)
def test_a_title_is_told_as_it_is(title: str, heading: str) -> None:
    text = minutes_text(MEETING, (dataclasses.replace(LAVERIE, title=title),), GROUP, internal=False).text
    assert heading in text.splitlines()


def test_the_fingerprint_binds_both_renderings() -> None:
    assert (
        len({fingerprint("a", "b"), fingerprint("ab", ""), fingerprint("b", "a"), fingerprint("a", "b ")})
        == 4
    )
    assert fingerprint("a", "b") == fingerprint("a", "b")


@pytest.mark.parametrize(
    ("when", "language", "words"),
    [
        (
            When("le 10/03", dt.date(2017, 3, 10), dt.date(2017, 3, 10), None, Precision.DAY),
            "fr",
            "le 10 mars 2017",
        ),
        (
            When("le 1/03", dt.date(2017, 3, 1), dt.date(2017, 3, 1), None, Precision.DAY),
            "fr",
            "le 1er mars 2017",
        ),
        (
            When("1/03", dt.date(2017, 3, 21), dt.date(2017, 3, 21), None, Precision.DAY),
            "fr",
            "le 21 mars 2017",
        ),
        (
            When("10/03", dt.date(2017, 3, 10), dt.date(2017, 3, 10), None, Precision.DAY),
            "en",
            "10 March 2017",
        ),
        (
            When("fin mars", dt.date(2017, 3, 21), dt.date(2017, 3, 31), None, Precision.MONTH),
            "fr",
            "fin mars",
        ),
        (When("bientôt"), "fr", "bientôt"),
    ],
)
def test_a_due_date_is_a_day_or_the_words_written(when: When, language: str, words: str) -> None:
    assert due(when, language) == words


def test_days_in_words() -> None:
    assert day(dt.date(2017, 5, 1), "fr") == "lundi 1er mai 2017"
    assert day(dt.date(2017, 5, 11), "fr") == "jeudi 11 mai 2017"
    assert day(dt.date(2017, 5, 1), "en") == "Monday, May 1, 2017"


def test_a_language_we_have_no_words_for_is_told_in_french() -> None:
    assert wording_of("br").heading == wording_of("fr").heading


def test_a_group_of_no_association_stands_in_the_head_alone() -> None:
    told = minutes_text(MEETING, ITEMS, with_group(association=""), internal=False)
    assert told.text.splitlines()[1] == "Projets ESS"


def test_what_cannot_be_seen_is_no_part_of_what_is_approved() -> None:
    """A bidi mark would turn a page's line around, an escape make the feed no XML."""
    desk = Desk(now=at(1, 2))
    desk.mail(SOPHIE, "Nous voulons ouvrir \u202eune\x1b[31m laverie\u200b.", subject="La\u202everie\x07")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.now = at(28, 2, 22)
    desk.mail(CAMILLE, "P1\nDécision : le groupe\u2028 soutient.\x07", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    (version,) = desk.records(MinutesVersion)
    assert "Nous voulons ouvrir une[31m laverie." in version.internal
    for text in (version.internal, version.public):
        assert [sign for sign in text if not sign.isprintable() and sign not in "\n\u00a0\u202f"] == []


def test_no_line_begins_with_a_colon_that_somebody_wrote_behind_a_blank() -> None:
    said = "Nous aimerions rouvrir le jardin des Tilleuls avec les deux écoles voisines : bacs potagers et « des goûters »."
    lines = wrapped(said).splitlines()
    assert lines[0].endswith("écoles")
    assert lines[1].startswith("voisines : bacs")
    assert " ".join(lines) == said
    for width in range(20, 90):
        text = "x" * width + " oui : « non » !"
        assert [line for line in wrapped(text).splitlines() if line[0] in ":»!" or line.endswith("«")] == []
