"""“Vos données” tells every act of the journal in words: whatever the desk may write there is gathered from its code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from letters.test_data_words import told

DESK = Path(__file__).parents[2] / "intake"
KEPT = {"FILED", "ANSWERED"}
# Functions that are handed the words of an act by their callers, and whose words are gathered there.
HANDED = {"refuse", "_not_so"}
# Words put together of others: each with what it may come to.
MADE = {
    ("offers.py", "sentence.name.replace('_', ' ')"): (
        "offer agreed", "offer declined", "offer withdrawn", "offer passed on", "offer over",
    ),
    ("commands.py", "reason"): ("commands PREND P1", "notes R1, commands CR"),
    ("first_mail.py", "FILED_AFTER_ALL"): ("filed as a project",),
    ("first_mail.py", "PASSED_ON"): ("question passed on",),
    ("approval.py", "reason"): (),
    ("audit.py", "reason"): (),
}  # fmt: skip


def words(node: ast.expr) -> str | None:
    """Return a text of the code with "P1-Z9" where a value is put in; None where it is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(each.value) if isinstance(each, ast.Constant) else "P1-Z9" for each in node.values)
    return None


def is_kept(node: ast.expr) -> bool:
    named = (each for each in ast.walk(node) if isinstance(each, ast.Attribute) and each.attr in KEPT)
    return any(isinstance(each.value, ast.Name) and each.value.id == "Disposition" for each in named)


def ways(node: ast.expr) -> list[ast.expr]:
    """Return what a piece of code may come to: both sides of a condition."""
    return [*ways(node.body), *ways(node.orelse)] if isinstance(node, ast.IfExp) else [node]


def said(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the words of an act that a piece of code gives: with a disposition, to `Act`, or handed on."""
    if isinstance(node, ast.Tuple) and len(node.elts) == 2 and is_kept(node.elts[0]):
        yield node.elts[1]
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name == "Act":
            yield node.args[0]
        if name == "Noted" and is_kept(node.args[0]):
            yield node.args[1]
        if name in HANDED and len(node.args) > 2:
            yield node.args[2]


def acts() -> tuple[set[str], set[tuple[str, str]]]:
    """Return every act that the code may write, and what in it is no plain text."""
    found, made = set(), set()
    for path in sorted(DESK.rglob("*.py")):
        if path.parts[-2] in {"cli", "demo"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for each in (way for told_ in said(node) for way in ways(told_)):
                text = words(each)
                if text is None:
                    made.add((path.name, ast.unparse(each)))
                else:
                    found.add(text)
    return found, made


# What stands behind the acts in the letter.
BEHIND = {"fr": "OÙ VOUS FIGUREZ", "en": "WHERE ELSE YOU STAND"}
ALL = sorted(acts()[0] | {each for listed in MADE.values() for each in listed})


def test_acts_that_are_put_together_are_all_known() -> None:
    assert acts()[1] == set(MADE)
    assert {"referral", "comment P1-Z9", "expired", "not understood", "stop by address"} <= set(ALL)
    assert len(ALL) > 35


@pytest.mark.parametrize("act", ALL)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_act_is_told_in_words(act: str, language: str) -> None:
    line = re.search(rf".*2017 ?: (.*?) {BEHIND[language]}", told(language, acts=act).replace("\u00a0", " "))
    assert line is not None
    bare = re.sub(r" (?:P1-Z9|R1|P1|PREND)\b", "", line[1]).replace("\u2019", "'")
    assert bare in words_of(language)


def words_of(language: str) -> set[str]:
    """Return the words of the language's own table of acts."""
    table = (DESK.parent / "templates" / language / "_data.j2").read_text(encoding="utf-8")
    listed = table[table.index("{% set acts") :]
    return set(re.findall(r'^  \("[^"]+", "([^"]+)", (?:true|false)\),$', listed, re.MULTILINE))
