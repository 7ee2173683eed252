"""Why a mail became what it became, and what each letter is, in the words of people."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from cli.running import ROOT
from intake.cli.reasons import letter_in_words, reason_in_words
from intake.cli.words_letters import LETTERS
from intake.cli.words_reasons import WHY
from intake.desk.authority import Verdict
from intake.desk.floods import Hearing
from intake.letters.samples import BODIES
from intake.reading.words_automatic import REASONS as MACHINES

DESK = ROOT / "intake" / "desk"
# Words of a mail's own that stand in a reason: a reference, a number, a verb.
STANDS_FOR = {"letter x: ": ("already", "expired", "returned", "superseded")}


def reasons() -> Iterator[str]:
    """Yield every reason that stands beside a disposition in the desk's source, P1 for each value in it."""
    for path in sorted(DESK.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Tuple)
                and len(node.elts) == 2
                and "Disposition" in ast.dump(node.elts[0])
            ):
                yield from texts(node.elts[1], named_in(tree))
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_aside", "_not_so", "case.refuse"}:
                yield from (text for each in node.args for text in texts(each))


def unclear() -> Iterator[str]:
    """Yield why a mail is unclear, wherever the desk says so."""
    for path in sorted(DESK.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_unclear", "Unclear"}:
                yield from (text for each in node.args for text in texts(each))


def named_in(tree: ast.Module) -> dict[str, ast.expr]:
    """Return what a module gives a name: `PASSED_ON = "question passed on"`."""
    given = (each for each in tree.body if isinstance(each, ast.Assign))
    return {name.id: each.value for each in given for name in each.targets if isinstance(name, ast.Name)}


def texts(node: ast.expr, named: dict[str, ast.expr] | None = None) -> Iterator[str]:
    match node:
        case ast.Name(id=name) if named and name in named:
            yield from texts(named[name])
        case ast.IfExp(body=one, orelse=other):
            yield from (*texts(one), *texts(other))
        case ast.Constant(value=str() as text):
            yield text
        case ast.JoinedStr():
            yield "".join(part.value if isinstance(part, ast.Constant) else "P1" for part in node.values)  # type: ignore[misc]


def filled(reason: str) -> Iterator[str]:
    """Yield a reason with the values that it is made with."""
    if reason.startswith("letter P1: "):
        yield from (reason.replace("letter P1", f"letter {what}") for what in STANDS_FOR["letter x: "])
    elif reason.startswith(("refused: ", "unclear: ", "address: ", "automatic: ", "command by ")):
        return  # tried with each of their values below
    elif reason == "notes in a fileP1":
        yield from ("notes in a file", "notes in a file: encrypted")
    elif reason:
        yield reason


def test_every_reason_of_the_desk_has_its_sentence_in_both_languages() -> None:
    told = [each for reason in set(reasons()) for each in filled(reason)]
    assert len(told) > 40
    for language in ("fr", "en"):
        assert sorted(each for each in told if reason_in_words(each, language) == each) == []


def test_every_why_is_told() -> None:
    refused = {each.value for each in Verdict} - {"granted", "to_confirm"}
    assert refused <= WHY.keys()
    why = set(unclear()) - {"too_large"}  # told by its own reason
    assert why
    assert why - WHY.keys() == set()
    assert reason_in_words("refused: token_other", "fr") == (
        "une réponse à un brouillon, sans effet\u00a0: le brouillon a été envoyé à quelqu’un d’autre"
    )
    heard = {each.value for each in Hearing} - {"wholly", "unanswered"}
    assert [each for each in heard if reason_in_words(each, "fr") == each] == []
    assert [
        each for each in MACHINES if reason_in_words(f"automatic: {each}", "fr").endswith(f" {each}")
    ] == []


@pytest.mark.parametrize(
    ("reason", "french", "english"),
    [
        ("project P1", "un nouveau projet, P1", "a new project, P1"),
        ("notes R2, commands CR", "des notes de la réunion R2, il demande\u00a0: CR", "notes of meeting R2, it asks: CR"),
        ("agreed R2-v3, 1 of 2", "un OK à R2-v3, 1 sur 2 nécessaires", "an OK to R2-v3, 1 of 2 that are needed"),
        ("unclear: empty", "il n’y a pas de texte à lire", "there is no text to read"),
        ("automatic: vacation", "le courriel d’une machine\u00a0: l’expéditeur est absent (réponse automatique)", "a machine's mail: the sender is away (automatic reply)"),
        ("seen project P1", "déjà reçu\u00a0; une seconde copie reste sans effet (un nouveau projet, P1)", "it came before; a second copy has no effect (a new project, P1)"),
        ("too large", "plus lourd que [limits] message_mb\u00a0: seul son en-tête a été lu", "larger than [limits] message_mb: only its head was read"),
        ("TypeError: x, y", "TypeError: x, y", "TypeError: x, y"),
    ],
)  # fmt: skip
def test_reasons_are_sentences(reason: str, french: str, english: str) -> None:
    assert (reason_in_words(reason, "fr"), reason_in_words(reason, "en")) == (french, english)


def test_every_kind_of_letter_is_told() -> None:
    assert LETTERS.keys() == BODIES.keys()
    assert letter_in_words("project_filed", "fr") == "le projet est bien arrivé, avec sa référence"
