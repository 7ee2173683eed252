"""The rules compiled: patterns of kinds of words become regular expressions over one character a token."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import Final

from intake.reading.dates import rules
from intake.reading.dates.hits import Reading
from intake.reading.dates.tokens import KINDS

_NAME: Final = re.compile(r"(?:(?P<name>[a-z]\w*):)?(?P<kinds>[A-Z][A-Z_]*(?:\|[A-Z][A-Z_]*)*)")
_PIECE: Final = re.compile(r"\(\?[:=!]|\(\?<[=!]|\)|\||\?|[^\s()|?]+(?:\|[A-Z][A-Z_|]*)?")
_AHEAD: Final = 5  # words between the first of a date and its anchor


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """A compiled pattern and how what it matches is read."""

    pattern: re.Pattern[str]
    read: Reading


@dataclasses.dataclass(frozen=True, slots=True)
class Grammar:
    """Where a date may begin, the rules for each kind it may begin with, and what may stand around it."""

    candidate: re.Pattern[str]
    rules: dict[str, tuple[Rule, ...]]
    lead: re.Pattern[str]
    daypart: re.Pattern[str]
    clock: re.Pattern[str]

    def match(self, kinds: str, at: int) -> tuple[re.Match[str], Reading] | None:
        """Return what the first rule that fits finds at a place."""
        for rule in self.rules.get(kinds[at], ()):
            match = rule.pattern.match(kinds, at)
            if match is not None:
                return match, rule.read
        return None


def _characters(kinds: str) -> str:
    """Return the characters of kinds told as "DAY|MONTH", groups among them."""
    plain = "|".join(rules.GROUPS.get(kind, kind) for kind in kinds.split("|"))
    return "".join(KINDS[kind] for kind in plain.split("|"))


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Return a pattern of kinds as a regular expression."""

    def character_class(match: re.Match[str]) -> str:
        characters = f"[{_characters(match['kinds'])}]"
        return f"(?P<{match['name']}>{characters})" if match["name"] else characters

    return re.compile(_NAME.sub(character_class, pattern).replace(" ", ""))


@functools.cache
def grammar() -> Grammar:
    """Return the grammar, compiled once."""
    by_kind: dict[str, list[Rule]] = {}
    for reading, patterns in rules.RULES:
        for pattern in patterns:
            rule = Rule(compile_pattern(pattern), reading)
            for kind in _beginnings(pattern):
                by_kind.setdefault(kind, []).append(rule)
    anchors, quiet = _characters(rules.ANCHORS), _characters(rules.QUIET)
    return Grammar(
        re.compile(f"[{anchors}]|[^{quiet}](?=[^{quiet}]{{0,{_AHEAD}}}?[{anchors}])"),
        {kind: tuple(listed) for kind, listed in by_kind.items()},
        re.compile(f"(?:{compile_pattern(rules.LEAD).pattern})$"),
        compile_pattern(rules.DAYPART),
        compile_pattern(rules.CLOCK),
    )


def _beginnings(pattern: str) -> set[str]:
    """Return the characters a match of a pattern may begin with."""
    pieces = _PIECE.findall(pattern)
    first, _, _ = _first(pieces, 0)
    return first


def _first(pieces: list[str], at: int) -> tuple[set[str], bool, int]:
    """Return what alternatives may begin with, whether they may be empty, and the place behind them."""
    firsts: set[str] = set()
    may_be_empty = False
    begun, is_empty = set[str](), True  # of the alternative being read
    while at < len(pieces) and pieces[at] != ")":
        piece = pieces[at]
        if piece == "|":
            firsts |= begun
            may_be_empty |= is_empty
            begun, is_empty, at = set(), True, at + 1
            continue
        if piece.startswith("("):
            found, optional, at = _first(pieces, at + 1)
            looks_around = piece != "(?:"
            found, optional = (set(), True) if looks_around else (found, optional)
        else:
            found, optional = set(_characters(piece.rpartition(":")[2])), False
        at += 1
        if at < len(pieces) and pieces[at] == "?":
            optional, at = True, at + 1
        if is_empty:
            begun |= found
        is_empty = is_empty and optional
    return firsts | begun, may_be_empty or is_empty, at
