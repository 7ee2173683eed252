"""Our own words in French dress, people's words untouched, prose wrapped."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.desk.notices import UpdateFiled
from intake.letters import folder, typography
from intake.letters.typography import french, wrap
from intake.letters.wording import Wording
from letters.reading_back import received
from letters.samples import BODIES, PARIS, notice

NB = "\u00a0"


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ("Ce que j'ai compris :", f"Ce que j’ai compris{NB}:"),
        ("Viendrez-vous ? Oui ! Non ;", f"Viendrez-vous{NB}? Oui{NB}! Non{NB};"),
        ("« Projets »", f"«{NB}Projets{NB}»"),
        ("Compte rendu n° 2", f"Compte rendu n°{NB}2"),
        ("https://x.example/a?b=1 : ici", f"https://x.example/a?b=1{NB}: ici"),
        ("à 18:30", "à 18:30"),
        ("l'association « d'à côté »", f"l’association «{NB}d’à côté{NB}»"),
    ],
)
def test_french_words_are_set(written: str, set_: str) -> None:
    assert french(written) == set_


def test_peoples_words_and_links_stay_as_they_are() -> None:
    said = "L'adresse : https://x.example/?a=1 ; c'est l'essentiel !"
    letter = received(notice("update_filed", body=UpdateFiled("P1", "L'idée : oui", "Claire", said, (), ())))
    assert said in letter.text
    assert "«\u00a0L'idée : oui\u00a0»" in letter.text


def test_all_words_of_the_french_templates_are_set() -> None:
    folder_ = folder.shipped()
    environment = folder.environment(Wording("fr", PARIS), (folder_,), html=False)
    for path in sorted((folder_ / "fr").iterdir()):
        tokens = environment._tokenize(path.read_text(encoding="utf-8"), path.name)
        words = [str(token.value) for token in tokens if token.type in {"data", "string"}]
        assert not [each for each in words if re.search(r" [:;!?»]|« |n° |\w'", each)], path.name


def test_prose_is_wrapped_under_its_margin() -> None:
    line = "- " + "mot " * 30
    first, second = wrap(line).split("\n")
    assert first.startswith("- mot")
    assert second.startswith("  mot")
    assert max(len(first), len(second)) <= 76


@given(st.text(st.sampled_from("abcé    \u00a0-–\t«»/"), max_size=400), st.sampled_from(["", "- ", "  "]))
def test_prose_is_filled_as_textwrap_fills_it(text: str, lead: str) -> None:
    line = (lead + text.strip() + " fin").replace("   ", " ")
    margin = typography._MARGIN.match(line)
    lead = margin[0] if margin else ""
    filled = textwrap.fill(
        line[len(lead) :], 76, initial_indent=lead, subsequent_indent=" " * len(lead),
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    assert typography._wrapped(line) == (filled if len(line) > 76 else line)


@pytest.mark.parametrize("blanks", [37, 38, 39, 74, 75, 76, 77, 100, 5_000])
@pytest.mark.parametrize("before", ["", "  lavage", "- ", "\t"])
def test_what_stands_far_in_is_told_all_the_same(before: str, blanks: int) -> None:
    """A table of blanks, a line set in the middle: such a line once went on without end."""
    line = f"{before}{' ' * blanks}deux euros le kilo, {'mot ' * 30}fin"
    wrapped = wrap(line)
    assert wrapped.split() == line.split()
    assert max(map(len, wrapped.split("\n"))) <= 76


def test_a_mail_with_a_table_of_blanks_is_answered() -> None:
    said = f"Les tarifs :\n\n{' ' * 100}un lavage deux euros\n  lavage{' ' * 100}deux euros le kilo"
    letter = received(notice("update_filed", body=UpdateFiled("P1", "Laverie", "Claire", said, (), ())))
    assert "deux euros le kilo" in " ".join(letter.text.split())


def test_what_a_word_does_stays_in_its_column() -> None:
    text = received(notice("help")).text
    lines = text.split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("  NOM prénom"))
    assert lines[at].index("être nommé·e") == 31
    assert lines[at + 1] == " " * 31 + "initiales, aucun"
    rows = [line for line in lines if line.startswith("  ") and line.strip()]
    assert [line for line in rows if line[30] != " " or line[31] == " "] == []


def test_links_stay_whole() -> None:
    link = "https://x.example/" + "a" * 120
    assert link in wrap(f"Le dossier complet se trouve ici, pour qui veut le lire en entier : {link}").split(
        "\n"
    )


def test_no_break_spaces_hold_a_line_together() -> None:
    assert all(not line.startswith(":") for line in wrap(f"{'x' * 70} mot{NB}: suite").split("\n"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", BODIES)
def test_text_part_is_76_columns_wide(kind: str, language: str) -> None:
    assert max(map(len, received(notice(kind, language)).text.splitlines())) <= 80
