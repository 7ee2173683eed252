"""Slips in the configuration's TOML are told with the line, the fault and the line as it should be."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.config.slips import MOST, slips

WELL = """[group]
name = "Projets ESS"
address = "projets@quartier.example"
animateurs = ["Marie <marie@quartier.example>"]
[mailbox]
url = "maildir:db/in"
subaddress = true
[outbox]
url = "maildir:db/out"
[digest]
at = "08:00"
"""
QUOTES = 'les guillemets sont ceux d’un texte (“ ” «\u00a0»)\u00a0; ici, ils sont droits (").'
NO_COMMA = "une virgule sépare ce que contient une liste."
IN_QUOTES = "un texte est entre guillemets."


def mend(number: int, sentence: str, line: str = "") -> str:
    return f"ligne {number}\u00a0: {sentence}" + (f" Écrivez\u00a0: {line}" if line else "")


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ('"Projets ESS"', "“Projets ESS”", mend(2, QUOTES, 'name = "Projets ESS"')),
        ('"Projets ESS"', "«\u00a0Projets ESS\u00a0»", mend(2, QUOTES, 'name = "Projets ESS"')),
        ('"Projets ESS"', '"Projets ESS”', mend(2, QUOTES, 'name = "Projets ESS"')),
        ('"Projets ESS"', "‘Projets ESS’", mend(2, QUOTES, 'name = "Projets ESS"')),
        ('["Marie <marie@quartier.example>"]', "[“Marie <marie@quartier.example>”, « Jean <j@quartier.example> »]",
         mend(4, QUOTES, 'animateurs = ["Marie <marie@quartier.example>", "Jean <j@quartier.example>"]')),
        ("= true", "= True", mend(7, "ici, oui s’écrit true, et non s’écrit false.", "subaddress = true")),
        ("= true", "= non", mend(7, "ici, oui s’écrit true, et non s’écrit false.", "subaddress = false")),
        ("name =", "name\u00a0=", mend(2, "une espace n’est pas une espace simple\u00a0: elle vient d’un courriel ou d’une page.", 'name = "Projets ESS"')),
        ("name =", "name:", mend(2, "il faut = entre une clé et sa valeur.", 'name = "Projets ESS"')),
        ('"Projets ESS"', "Projets ESS", mend(2, IN_QUOTES, 'name = "Projets ESS"')),
        ('"Projets ESS"', '"Projets ESS', mend(2, IN_QUOTES, 'name = "Projets ESS"')),
        ('"08:00"', "08:00", mend(11, IN_QUOTES, 'at = "08:00"')),
        ('"Projets ESS"', '"Projets ESS";', mend(2, "une ligne ne se termine ni par une virgule ni par un point-virgule.", 'name = "Projets ESS"')),
        ('"Projets ESS"', '"Projets ESS" // le nom', mend(2, "une remarque commence par #.", 'name = "Projets ESS"')),
        ("[mailbox]", "[mailbox", mend(5, "le nom d’une table est entre crochets.", "[mailbox]")),
        ('"maildir:db/in"', '"C:\\mails"', mend(6, "un texte avec \\ est entre apostrophes droites.", "url = 'C:\\mails'")),
        ('"Projets ESS"\n', '"Projets ESS"\nname = "Autre"\n', mend(3, "name figure déjà à la ligne 2\u00a0; gardez l’une des deux.")),
        ("[digest]", "[group]", mend(10, "[group] figure déjà à la ligne 1\u00a0; mettez-y ce qui suit.")),
        ('example>"]', 'example>"', mend(4, "la liste qui commence ici n’est pas fermée\u00a0: il manque ].")),
        ('example>"]', 'example>" "j@quartier.example"]',
         mend(4, NO_COMMA, 'animateurs = ["Marie <marie@quartier.example>", "j@quartier.example"]')),
        ('["Marie', '[\n  "j@quartier.example"  # Jean\n  "Marie', mend(5, NO_COMMA, '"j@quartier.example",  # Jean')),
        ("name =", "@@@ =", mend(2, "«\u00a0@@@ = \"Projets ESS\"\u00a0» ne se lit pas\u00a0: ce n’est ni une table ni une clé.")),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_line_and_its_mend(was: str, now: str, told: str) -> None:
    assert was in WELL
    found, _ = slips(WELL.replace(was, now, 1))
    assert [slip.told("fr") for slip in found] == [told]


def test_it_is_told_in_english_too() -> None:
    found, _ = slips(WELL.replace('"Projets ESS"', "“Projets ESS”").replace("= true", "= True"))
    assert [slip.told("en") for slip in found] == [
        'line 2: the quotes are those of a text (“ ” «\u00a0»); here they are straight ("). Write: name = "Projets ESS"',
        "line 7: yes is written true here, and no false. Write: subaddress = true",
    ]


def test_a_text_may_hold_round_quotes() -> None:
    assert slips(WELL.replace("Projets ESS", "L’« ESS » du “quartier”"))[0] == []


def test_a_whole_file_pasted_from_a_mail_comes_back() -> None:
    found, mended = slips(
        WELL.replace(' "', " “").replace('"\n', "”\n").replace('["', "[“").replace('"]', "”]")
    )
    assert len(found) == 6
    assert tomllib.loads(mended) == tomllib.loads(WELL)


@given(st.text(st.sampled_from("[]=\"'“”«» \nname#1\\,;true\u00a0-")))
def test_whatever_stands_there_is_told_and_ends(text: str) -> None:
    found, mended = slips(text)
    assert len(found) <= MOST
    assert all(slip.told("fr") and slip.told("en") for slip in found)
    if mended:
        tomllib.loads(mended)
