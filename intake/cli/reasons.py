"""The ledger's reasons and the kinds of letters in the words of people."""

from __future__ import annotations

import re

from intake.cli.words_letters import LETTERS
from intake.cli.words_reasons import REASONS, WHY
from intake.config.faults import matched
from intake.reading.words_page import phrases

# A reference, and not all that follows: "notes R2, commands CR" are two reasons.
_REFERENCE = re.compile(r"[A-Z]\w*(?:-\w+)*")


def reason_in_words(reason: str, language: str) -> str:
    """Return why a mail became what it became, as a sentence; a surprise is told as it is."""
    told = _told(reason, language)
    if told is None and ", " in reason:
        told = ", ".join(_told(each, language) or each for each in reason.split(", "))
    return told or reason


def _told(reason: str, language: str) -> str | None:
    """Return the sentence of one reason, or None where there is none."""
    for code, text in REASONS.items():
        values = matched(code, reason)
        if values is not None and _REFERENCE.fullmatch(values.get("ref", "P1")):
            words = {name: _value(name, word, language) for name, word in values.items()}
            return text.told(language, **words)
    return None


def _value(name: str, word: str, language: str) -> str:
    """Return a value of a reason in words: why something is so, or which machine it was."""
    if name == "machine":
        return phrases(language).get(f"why_{word}", word)
    if name == "why" and word in WHY:
        return WHY[word].told(language)
    if name == "why":
        return _told(word, language) or word
    return word


def letter_in_words(kind: str, language: str) -> str:
    """Return what a letter is, by its kind."""
    return LETTERS[kind].told(language) if kind in LETTERS else kind
