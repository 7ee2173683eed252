"""What holds for every text: no line is lost, a reply above a known quote is found, time is bounded."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from effort import seconds_of
from intake.reading.reply import split
from reading.reply.shapes import SHAPES, Shape, below
from reading.reply.shapes_languages import LANGUAGES
from reading.reply.shapes_rare import RARE
from reading.reply.shapes_world import WORLD

ALL = (*SHAPES, *LANGUAGES, *RARE, *WORLD)
REPLY = "Bonjour Léa,\n\nOui pour moi, on se voit le 10 mars.\nÀ bientôt"

FRAGMENTS = st.sampled_from(
    [
        "", "", " ", ">", "> Bonjour", ">> plus vieux", "Bonjour,", "Le 3 mars, la salle est libre.", "-- ", "--", "---",
        "_______________________", "Le 6 mars 2017 à 10:02, Léa <lea@jardin.example> a écrit :", "On Mon wrote:",
        "> Le 6 mars 2017 à 10:02, Léa a écrit :", "Léa a", "écrit :", "De : Léa <lea@jardin.example>",
        "Envoyé : lundi 6 mars 2017 09:12", "À : Projets", "Objet : Compte rendu", "-----Message d'origine-----",
        "---------- Message transféré ---------", "> De : Léa", "Début du message transféré :", "Envoyé de mon iPhone",
        "-- Répondez au-dessus de cette ligne --", "Garanti sans virus. www.avast.com", "-Zoé Petit", "```",
        "Ce message et toutes les pièces jointes sont confidentiels.", "voilà--- On Wed, Apr 4, 2012 at 3:59 PM, x wrote:",
        "> On se demande si la grande salle de la mairie pourrait nous être prêtée ce", "jour-là", "\u200b", "\u00a0",
        "https://listes.example/sympa/info/projets", "OK sauf B3", ">From nous", "| a | b |", "<", "mailto:Léa <lea@x.example>",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(FRAGMENTS, max_size=30).map("\n".join), st.text(max_size=300))
PROSE = st.lists(
    st.text(alphabet=st.sampled_from("abcdeéèàç ,;.!?'’«»0123456789:()"), max_size=80).filter(
        lambda line: "wrote" not in line
    ),
    max_size=20,
).map("\n".join)


def words(*texts: str) -> list[str]:
    """Give the characters that say something, in order, line by line, for counting."""
    joined = "\n".join(texts)
    return sorted(sign for sign in joined if not sign.isspace())


def filled_lines(text: str) -> list[str]:
    """Give the lines that say anything, without the space around them or a quote mark before them."""
    lines = re.split(r"\r\n|\n|\r", text)
    return sorted(line.strip() for line in lines if line.strip())


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, is_reply=st.booleans(), subject=st.sampled_from(["", "Re: x", "TR : x", "Fwd: x"]))
def test_no_character_is_lost(text: str, is_reply: bool, subject: str) -> None:
    parted = split(text, subject=subject, is_reply=is_reply)
    assert words(parted.reply, parted.quoted, parted.signature) == words(text)


@settings(max_examples=300, deadline=None)
@given(text=st.lists(FRAGMENTS.filter(lambda line: "---" not in line), max_size=30).map("\n".join))
def test_every_line_stays_whole(text: str) -> None:
    parted = split(text)
    together = f"{parted.reply}\n{parted.quoted}\n{parted.signature}"
    assert filled_lines(together) == filled_lines(text)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, html=st.sampled_from(["", "<blockquote type=cite>", '<div class="gmail_attr">', "<p>"]))
def test_html_never_loses_a_character(text: str, html: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    parted = split(text, html + escaped, is_reply=True)
    kept = words(parted.reply, parted.quoted, parted.signature)
    marks = len(kept) - len(words(text))
    assert sorted(words(text) + [">"] * marks) == kept


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_reply_above_a_quote_is_found_exactly(shape: Shape) -> None:
    parted = split(f"{REPLY}\n\n{below(shape)}\n", is_reply=True)
    assert parted.reply == REPLY
    assert parted.forwarded is None


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_reply_just_above_a_quote_is_found_exactly(shape: Shape) -> None:
    assert split(f"{REPLY}\n{below(shape)}\n").reply == REPLY


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_line_ends_of_windows_make_no_difference(shape: Shape) -> None:
    text = f"{REPLY}\n\n{below(shape)}\n"
    assert split(text.replace("\n", "\r\n")).reply == split(text).reply


@settings(max_examples=300, deadline=None)
@given(text=PROSE)
def test_prose_without_quote_stays_whole(text: str) -> None:
    parted = split(text)
    assert words(parted.reply) == words(text)
    assert parted.quoted == parted.signature == ""


HOSTILE = {
    "Le and letters": "Le" + "a" * 50_000,
    "quote marks": ">" * 100_000,
    "many Le": "Le x\n" * 5_000,
    "long quote": "> Bonjour, voici une ligne citée de la bonne longueur.\n" * 2_900,
    "open dates": "Le 3 x\n" * 20_000,
    "empty quotes": ">\n" * 50_000,
    "carriage returns": "\r" * 100_000,
    "blanks": " " * 100_000 + "x",
    "dashes": "-" * 100_000,
    "angle brackets": "<" * 100_000,
    "addresses": "<a@b" * 30_000,
    "one long line": "mot " * 40_000,
    "client lines": "Sent from my " + "a " * 50_000,
    "links": "[a](" * 25_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_under_a_fifth_of_a_second(text: str) -> None:
    split("")
    assert seconds_of(lambda: split(text, is_reply=True), 0.2) < 0.2


def test_many_near_attributions_take_under_a_second() -> None:
    text = ("Le 3 " + "a " * 190 + ":\n") * 2_500
    assert seconds_of(lambda: split(text, is_reply=True), 1.0) < 1.0


def test_lines_beyond_the_bound_go_with_the_quote() -> None:
    text = "Oui.\n\nLe 6 mars 2017 à 10:02, Léa <lea@jardin.example> a écrit :\n" + "> ligne\n" * 6_000
    parted = split(text)
    assert parted.reply == "Oui."
    assert parted.quoted.count("> ligne") == 6_000
