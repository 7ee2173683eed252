"""The words by which people keep something out of what is published: a line a phrase, with its language."""

from __future__ import annotations

from intake.desk.subject import folded

PHRASES: tuple[tuple[str, str], ...] = (
    ("fr", "confidentiel"),
    ("fr", "confidentielle"),
    ("fr", "interne"),
    ("fr", "texte interne"),
    ("fr", "en interne"),
    ("fr", "entre nous"),
    ("fr", "à ne pas publier"),
    ("fr", "ne pas publier"),
    ("fr", "hors compte rendu"),
    ("fr", "hors CR"),
    ("en", "confidential"),
    ("en", "internal"),
    ("en", "not for publication"),
    ("en", "do not publish"),
    ("en", "off the record"),
)
_BRACKETS = {"[": "]", "(": ")"}
_FOLDED = tuple(folded(phrase) for _, phrase in PHRASES)


def is_kept_back(text: str) -> bool:
    """Say whether a line opens with such words, set apart by brackets or a colon: "[interne] Bob …"."""
    return any(_opens(line) for line in text.splitlines())


def _opens(line: str) -> bool:
    bare = line.strip(" \t-–—•*>\u00a0")
    end = _BRACKETS.get(bare[:1])
    said, mark, _ = bare[1:].partition(end) if end else bare.partition(":")
    return bool(mark) and folded(said) in _FOLDED
