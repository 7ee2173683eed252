"""Who is to act, out of the words of an action."""

from __future__ import annotations

import re

from intake.reading import words_labels as words
from intake.reading.folding import fold
from intake.reading.labels import looks_named


def owner_of(qualifier: str, text: str) -> tuple[str, str]:
    """Return who is to act and what is left to say: "Claire, appeler la mairie" and its kin."""
    if qualifier:
        return re.sub(r"^(?:de|pour|par|à|for|by)\s+", "", qualifier, flags=re.IGNORECASE).strip(
            "()[]@ "
        ), text
    head = re.match(r"\s*([^,:;()\n]{2,60}?)\s*(?:[,:;]\s*|\s[-–—]+\s)(?=\S)", text)
    if head is not None and _is_owner(head[1]):
        return head[1].strip("@ "), text[head.end() :]
    subject = text.split()[:3]
    for length in (1, 2):
        if (
            len(subject) > length
            and fold(subject[length]) in words.DUTIES
            and _is_owner(" ".join(subject[:length]))
        ):
            return " ".join(subject[:length]), text
    bracketed = re.search(r"\(([^()]{2,60})\)", text)
    if bracketed is not None and _is_owner(bracketed[1]):
        return bracketed[1].strip("@ "), text
    return "", text


def _is_owner(words_told: str) -> bool:
    return looks_named(words_told) and fold(words_told.split(maxsplit=1)[0]) not in words.DEEDS
