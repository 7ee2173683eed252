"""Copies of a draft as clients quote, wrap and re-encode them: unchanged is no change, one edit is one edit."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.desk.minutes.edits import blocks_of, compare, same_words

SENT = """Compte rendu de la réunion n°\u00a02
Projets ESS – Les Voisins
mardi 28 février 2017, 18\u00a0h\u00a030, Maison des associations

Présents\u00a0: Camille, Marie

A) Point sur les projets en cours

A1. L’atelier couture (P1)

Le conseil d’administration a dit oui. La mairie reçoit l’association le 14 mars, et
« la laverie que nous tenons » suit. Voir https://atelier.example/le-dossier?v=2 pour le plan.

Prochaine étape\u00a0: rendez-vous à la mairie.

B) Les nouveaux projets présentés

B1. Fournil (P2)

Un fournil partagé, ouvert le soir. La mairie reçoit l’association le 21 mars.

Décisions

– R2-D1\u00a0: le groupe soutient la laverie.
– R2-D2\u00a0: écrire à la mairie (Marie, pour le 10 mars)

CR établi par Camille, animatrice du groupe de travail"""

BLOCKS = blocks_of(SENT)

# Where a client sets every line apart, nobody can tell a line's end from a paragraph's.
EVERYWHERE = "blank lines everywhere"
CHANGES = {
    "nothing": lambda text: text,
    "no-break spaces": lambda text: text.replace("\u00a0", " "),
    "narrow spaces": lambda text: text.replace("\u00a0", "\u202f"),
    "no spaces before signs": lambda text: text.replace("\u00a0:", ":"),
    "apostrophes": lambda text: text.replace("’", "'"),
    "dashes": lambda text: text.replace("–", "-"),
    "quotation marks": lambda text: text.replace("« ", "“").replace(" »", "”"),
    "decomposed accents": lambda text: text.replace("é", "e\u0301").replace("à", "a\u0300"),
    "zero width": lambda text: text.replace("mairie", "mai\u200brie"),
    "links told twice": lambda text: text.replace(
        "https://atelier.example/le-dossier?v=2",
        "https://atelier.example/le-dossier?v=2 <https://atelier.example/le-dossier?v=2>",
    ),
    "links cut": lambda text: text.replace("le-dossier?v=2", "le-dos\nsier?v=2"),
    "no blank lines": lambda text: text.replace("\n\n", "\n"),
    EVERYWHERE: lambda text: text.replace("\n", "\n\n"),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
}


def wrapped(text: str, width: int) -> str:
    return "\n".join(line for each in text.split("\n") for line in (textwrap.wrap(each, width) or [""]))


def quoted(text: str, mark: str) -> str:
    return "\n".join(mark + line for line in text.split("\n"))


clients = st.builds(
    lambda changes, width, mark: (
        lambda text: quoted(
            _all(changes, wrapped(text, width) if width and EVERYWHERE not in changes else text), mark
        )
    ),
    st.lists(st.sampled_from(sorted(CHANGES)), max_size=4, unique=True),
    st.sampled_from([0, 40, 66, 72, 78]),
    st.sampled_from(["", "> ", ">", ">> ", "> > ", "\u00a0> "]),
)


def _all(changes: list[str], text: str) -> str:
    for name in sorted(changes):
        text = CHANGES[name](text)
    return text


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_what_clients_do_to_a_text_is_no_change(name: str) -> None:
    assert compare(SENT, CHANGES[name](SENT)).changed == ()


@given(client=clients)
def test_an_unchanged_copy_is_no_change_whatever_the_client_did(client: object) -> None:
    edits = compare(SENT, client(SENT))  # type: ignore[operator]
    assert edits.changed == ()
    assert edits.text == SENT


def with_block(number: int, text: str) -> str:
    before, after = SENT.split(BLOCKS[number], 1)
    return before + text + after


words = st.lists(
    st.sampled_from(
        [
            "la",
            "mairie",
            "école",
            "le",
            "14",
            "mars",
            "oui",
            "non",
            "projet",
            "d’un",
            "qui",
            "reçoit",
            "encore",
            ";",
            ".",
            ",",
            ":",
            "–",
        ]
    ),
    min_size=1,
    max_size=25,
).map(" ".join)
sentences = words.map(lambda text: f"Ajout {text} fin")


@given(client=clients, number=st.integers(0, len(BLOCKS) - 1), text=sentences)
def test_one_rewritten_paragraph_is_found(client: object, number: int, text: str) -> None:
    mark = "– " if BLOCKS[number].startswith("–") else ""
    first, *more = compare(SENT, client(with_block(number, mark + text))).changed  # type: ignore[operator]
    assert (first.sent, first.was) == (number, BLOCKS[number])
    # A client that wraps what was typed and drops the blank lines leaves a long paragraph in several pieces.
    assert all(piece.sent == -1 for piece in more)
    assert same_words(" ".join([first.text, *(piece.text for piece in more)]), mark + text)


@given(client=clients, number=st.integers(0, len(BLOCKS) - 1), data=st.data())
def test_one_changed_word_is_found(client: object, number: int, data: st.DataObject) -> None:
    told = BLOCKS[number].split()
    at = data.draw(st.integers(1 if told[0] == "–" else 0, len(told) - 1))
    if told[at].startswith("http"):
        return
    now = " ".join([*told[:at], "autrement", *told[at + 1 :]])
    (changed,) = compare(SENT, client(with_block(number, now))).changed  # type: ignore[operator]
    assert changed.sent == number
    assert same_words(changed.text, now)


@given(client=clients, number=st.integers(0, len(BLOCKS) - 1))
def test_one_removed_paragraph_is_found(client: object, number: int) -> None:
    (changed,) = compare(SENT, client(with_block(number, ""))).changed  # type: ignore[operator]
    assert (changed.sent, changed.text) == (number, "")


@given(mark=st.sampled_from(["", "> ", ">> "]), width=st.sampled_from([0, 66, 78]), number=st.integers(0, 8))
def test_one_added_paragraph_is_found(mark: str, width: int, number: int) -> None:
    now = with_block(number, f"{BLOCKS[number]}\n\nEt la mairie dit oui.")
    (changed,) = compare(SENT, quoted(wrapped(now, width) if width else now, mark)).changed
    assert (changed.sent, changed.text) == (-1, "Et la mairie dit oui.")


def test_a_new_line_of_a_list_is_a_line_of_its_own() -> None:
    (changed,) = compare(SENT, SENT.replace("– R2-D2", "– R2-D3 : rien\n– R2-D2")).changed
    assert changed.text == "– R2-D3\u00a0: rien"


def test_what_stays_keeps_the_form_it_was_sent_in() -> None:
    copy = SENT.replace("’", "'").replace("\u00a0", " ").replace("a dit oui", "a dit non")
    (changed,) = compare(SENT, copy).changed
    assert changed.text.startswith("Le conseil d’administration a dit non. La mairie reçoit l’association")


def test_an_answer_between_the_lines_is_an_addition() -> None:
    copy = quoted(SENT, "> ").replace(
        "> Prochaine étape", "C’est le 15 finalement.\n> \n> Prochaine étape", 1
    )
    assert [block.text for block in compare(SENT, copy).changed] == ["C’est le 15 finalement."]


def test_what_is_left_of_the_text_is_told() -> None:
    assert compare(SENT, "\n\n".join(BLOCKS[:4])).kept < 0.5
    assert compare(SENT, SENT.replace("oui", "non")).kept > 0.9


def test_a_long_text_is_compared_in_good_time() -> None:
    sent = "\n\n".join(f"A{n}. Le projet {n} de la mairie et de l’école, le {n} mars." for n in range(600))
    copy = sent.replace("projet 7 ", "jardin 7 ").replace("projet 590 ", "jardin 590 ")
    assert [block.sent for block in compare(sent, copy).changed] == [7, 590]
