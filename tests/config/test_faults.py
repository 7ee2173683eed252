"""What the rooms raise is told in French too: every sentence in their source stands in the table."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from intake import errors
from intake.config.faults import in_language
from intake.config.words_faults import FAULTS
from intake.mail.trouble import CERTIFICATE_FAULTS
from intake.store.disk import _REMEDIES

OURS = {name for name in vars(errors) if name.endswith("Error")} | {"RefusedError"}
PACKAGE = Path(__file__).parents[2] / "intake"
ROOMS = ("mail", "store", "letters", "reader")
# The quarantine's reasons stand in the ledger, which knows one language.
HALL = ("taking.py", "filing.py", "upkeep.py")
NAMES = {"sentence", "remedy", "NEXT_RUN", "_LOGIN", "BACKUP_REMEDY", "fault"}


def sources() -> list[Path]:
    return [
        *(path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))),
        *(PACKAGE / name for name in HALL),
    ]


def raised(path: Path) -> Iterator[str]:
    """Yield every sentence and remedy of an error in a file, an x for each value in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and name_of(node.func) in OURS:
            yield from (text for each in node.args[:1] for text in texts(each))
            yield from (text for each in node.keywords if each.arg == "remedy" for text in texts(each.value))
        elif (
            isinstance(node, ast.Call)
            and name_of(node.func) == "append"
            and "warnings" in ast.dump(node.func)
        ):
            yield from (text for each in node.args for text in texts(each))
        elif isinstance(node, ast.Assign) and {name_of(each) for each in node.targets} & NAMES:
            yield from texts(node.value)


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def texts(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.JoinedStr():
            yield "".join(part.value if isinstance(part, ast.Constant) else "x" for part in node.values)  # type: ignore[misc]
        case ast.IfExp():
            yield from (*texts(node.body), *texts(node.orelse))


def is_sentence(text: str) -> bool:
    """Words that say nothing by themselves need no French; the certificates' faults are tried one by one below."""
    return " " in text.strip("x ") and text != "The certificate of x x."


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_fault_of_the_rooms_has_its_french(path: Path) -> None:
    lost = [text for text in raised(path) if is_sentence(text) and in_language(text, "fr") == text]
    assert lost == []


def test_the_rooms_do_raise_sentences() -> None:
    assert sum(len(list(raised(path))) for path in sources()) > 120


def test_the_tables_of_certificates_and_of_the_disk_have_their_french() -> None:
    told = [f"The certificate of x {fault}." for fault, _ in CERTIFICATE_FAULTS.values()]
    told += [remedy for _, remedy in (*CERTIFICATE_FAULTS.values(), *_REMEDIES.values())]
    told += [words for words, _ in _REMEDIES.values()]
    assert [text for text in told if in_language(text, "fr") == text] == []


def test_values_stay_as_they_are_and_what_the_system_says_is_told() -> None:
    said = "The Maildir /srv/a {b} cannot be used: Permission denied."
    assert in_language(said, "fr") == "Le Maildir /srv/a {b} ne peut pas servir\u00a0: accès refusé."
    assert in_language(said, "en") == said
    assert in_language("Ce que personne ne connaît.", "fr") == "Ce que personne ne connaît."


def test_a_sentence_within_a_sentence_is_told_too() -> None:
    said = "imap.example, port 993 refuses the connection: no mail server listens there."
    assert (
        in_language(said, "fr")
        == "imap.example, port 993 refuse la connexion\u00a0: aucun serveur de courriel n’y écoute."
    )
    remedy = "If it goes on, check the port. The next run tries again."
    assert in_language(remedy, "fr") == "Si cela dure, vérifiez le port. Le prochain passage réessaiera."


def test_no_sentence_stands_twice() -> None:
    english = [text.en for text in FAULTS]
    assert [text for text in english if english.count(text) > 1] == []
