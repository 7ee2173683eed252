"""Whom a letter goes to, as a line names them: "à la Mairie <mairie@ville.example>, Semaest et au Député"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from intake.desk.records import Recipient
from intake.desk.subject import folded
from intake.desk.support.wording import article_of
from intake.desk.support.words import TO

# More letters at once than an animateur can read over in one mail.
MOST = 10
_LONGEST = 80
_IDLE = frozenset(
    ("a", "au", "aux", "de", "du", "des", "d", "l", "la", "le", "les", "the", "to", "of", "from", "et", "and")
)
# "Mairie et CCAS" are two, "Ministère de l’Économie et des Finances" is one.
_BETWEEN = re.compile(r"[,;\n]|\s(?:et|and)\s+(?=(?:à|au|aux|to)\b|[A-ZÀ-Ý])")
_EMAIL = re.compile(r"<?\b([^\s@<>(),;]{1,64}@[^\s@<>(),;]{1,255})>?")
_ARTICLE = re.compile(
    r"(?:(?:à|de)\s+(?:la\s+|l[’'])|(?:de|from|of|to)\s+the\s+|(?:au|aux|du|des|à|a|de|from|of|to)(?:\s+|$)|d[’'])"
    r"|(?:la|le|les|the)\s+|l[’']",
    re.IGNORECASE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """The recipients that a line names, each once, and the names that stood there more than once."""

    recipients: tuple[Recipient, ...]
    twice: tuple[str, ...] = ()


def named_in(words: str, language: str) -> Named:
    """Return whom a line names, in its order, numbered L1, L2 …"""
    found: dict[str, Recipient] = {}
    twice = []
    for part in _BETWEEN.split(words.lstrip(" :")):
        each = _named(part, language)
        key = folded(each.name)
        if not key:
            continue
        if key in found:
            twice.append(each.name)
            each = dataclasses.replace(found[key], email=found[key].email or each.email)
        found[key] = each
    numbered = (
        dataclasses.replace(each, label=f"L{number}") for number, each in enumerate(found.values(), 1)
    )
    return Named(tuple(numbered), tuple(dict.fromkeys(twice)))


def _named(part: str, language: str) -> Recipient:
    address = _EMAIL.search(part)
    bare = _EMAIL.sub(" ", part)
    article, name = without_article(" ".join(bare.split()).strip(" .:<>()\u00a0"))
    if not name and address:
        name = address[1].partition("@")[2]
    name = name[:_LONGEST].strip()
    return Recipient("", name, article or article_of(name, language), address[1] if address else "")


def without_article(words: str) -> tuple[str, str]:
    """Part a name from what leads to it: "à la Mairie" is ("la", "Mairie")."""
    match = _ARTICLE.match(words)
    if match is None:
        return "", words
    return TO.get(folded(match[0]), ""), words[match.end() :].strip()


def meant(words: str, recipients: Sequence[Recipient]) -> tuple[Recipient, ...]:
    """Return those of the recipients whom a line names: "la mairie du 10e" is the Mairie, L2 the second."""
    said = folded(words).split()
    return tuple(
        each
        for each in recipients
        if each.label.casefold() in said or _has(said, _telling(each.name)) or _is_part(said, each.name)
    )


def _telling(name: str) -> list[str]:
    return [word for word in folded(name).split() if word not in _IDLE]


def _has(said: Sequence[str], name: Sequence[str]) -> bool:
    """Say whether a line holds the words of a name, in their order and side by side."""
    told = [word for word in said if word not in _IDLE]
    return bool(name) and any(
        told[at : at + len(name)] == list(name) for at in range(len(told) - len(name) + 1)
    )


def _is_part(said: Sequence[str], name: str) -> bool:
    """Say whether a line is only the first words of a longer name: "la Mairie" of "Mairie du 10e"."""
    told = [word for word in said if word not in _IDLE]
    return bool(told) and _telling(name)[: len(told)] == told
