"""A plain yes or no in the first line of a reply: what lets two people be introduced."""

from __future__ import annotations

import enum

from intake.desk.subject import folded
from intake.desk.words_calls import DOUBT, GREETINGS, NO, YES

_LONGEST_LINE = 25


class Word(enum.StrEnum):
    """What a reply says plainly."""

    YES = "yes"
    NO = "no"


def word_of(text: str) -> Word | None:
    """Return what the first line says, YES or NO; None where it says neither plainly."""
    words = folded(first_line(text)).split()
    if not words or len(words) > _LONGEST_LINE:
        return None
    said = " ".join(words)
    if any(said == phrase or said.startswith(phrase + " ") for _, phrase in NO):
        return Word.NO
    for _, phrase in YES:
        if said == phrase or said.startswith(phrase + " "):
            return None if DOUBT & set(words[len(phrase.split()) :]) or "?" in text else Word.YES
    return None


def first_line(text: str) -> str:
    """Return the first line that is no greeting."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    while lines and len(words := folded(lines[0]).split()) <= 4 and words[:1] and words[0] in GREETINGS:
        lines = lines[1:]
    return lines[0] if lines else ""


def said_beside(text: str) -> str:
    """Return what the holder says beside the plain yes, for the volunteer to read."""
    words = folded(text).split()
    plain = {phrase for _, phrase in YES}
    return "" if " ".join(words) in plain else text.strip()
