"""Errors of the rooms in the reader's language: they are raised in English, and the table has the French.

The rooms know no language; what they raise is matched here with the sentences of `words_faults`, and a test
reads the rooms' source for sentences that the table lacks.
"""

from __future__ import annotations

import functools
import re
import string

from intake.config.words_faults import FAULTS, SYSTEM
from intake.errors import IntakeError


def sentence_of(error: IntakeError, language: str) -> str:
    """Return what went wrong, in `language`."""
    return in_language(error.sentence, language)


def remedy_of(error: IntakeError, language: str) -> str:
    """Return what to do about it, in `language`."""
    return in_language(error.remedy, language)


def in_language(sentence: str, language: str) -> str:
    """Return a sentence of the rooms in `language`; one that the table does not know stays as it is."""
    if language != "fr" or not sentence:
        return sentence
    for pattern, french in _patterns():
        if found := pattern.fullmatch(sentence):
            told = {name: in_language(word, language) for name, word in found.groupdict().items()}
            return french.format(**told)
    return SYSTEM.get(sentence, sentence)


@functools.cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the sentences as patterns, those that say most of themselves first."""
    ordered = sorted(FAULTS, key=lambda text: -len(_own_words(text.en)))
    return tuple((_pattern(text.en), text.fr) for text in ordered)


def matched(template: str, sentence: str) -> dict[str, str] | None:
    """Return the values of a sentence that was made of this template, by name; None where it was not."""
    found = _pattern(template).fullmatch(sentence)
    return found.groupdict() if found else None


def lines_of(*errors: IntakeError) -> str:
    """Return errors as they are kept until somebody reads them: a sentence or a remedy a line."""
    return "\n".join(line for error in errors for line in (error.sentence, error.remedy) if line)


def lines_in(lines: str, language: str) -> str:
    """Return what `lines_of` kept, as one line in `language`."""
    return " ".join(in_language(line, language) for line in lines.splitlines())


def _own_words(template: str) -> str:
    return "".join(literal for literal, *_ in string.Formatter().parse(template))


def _pattern(template: str) -> re.Pattern[str]:
    parts = [
        re.escape(literal) + (f"(?P<{name}>.*?)" if name is not None else "")
        for literal, name, _, _ in string.Formatter().parse(template)
    ]
    return re.compile("".join(parts), re.DOTALL)
