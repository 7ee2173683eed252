"""Greetings at the head of people's words: "Bonjour Malik," is for whom was written to, and nobody else."""

from __future__ import annotations

import re

# fr, en: what greets, and whom it may greet in the same breath as the news.
_WORDS = r"(?:re-?)?(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|evening))"
_TOUS = r"(?:tous|toutes)"
_ALL = rf"(?:\s+[àa]\s+{_TOUS}(?:\s+et\s+(?:[àa]\s+)?{_TOUS})?|\s+(?:all|everybody|everyone))?"
# A line of its own, with a name or not; or a greeting that a sentence follows.
_LINE = re.compile(rf"\s*{_WORDS}\b[^,.!?:;\n]{{0,40}}[,.!]?[ \t]*(?:\n\s*)+", re.IGNORECASE)
_INLINE = re.compile(rf"\s*{_WORDS}{_ALL}\s*[,!.]\s+(?=\S)", re.IGNORECASE)


def without_greeting(text: str) -> str:
    """Return what is said behind a greeting, as the beginning of a sentence; the greeting alone stays."""
    found = _LINE.match(text) or _INLINE.match(text)
    rest = text[found.end() :] if found else ""
    return rest[:1].upper() + rest[1:] if rest.strip() else text
