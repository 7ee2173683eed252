"""Text as people see it: what cannot be seen, or turns the line around, is no part of what is said."""

from __future__ import annotations

import re

# C0 and C1 but tab and newline; bidi marks, embeddings and isolates; zero-width and other invisible ones;
# and noncharacters, with which the press marks where a name goes.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Return the text without control, bidi and zero-width characters, its lines ended by one newline."""
    if text.isprintable():  # nothing but letters, signs and plain blanks, as most texts are
        return text
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return _INVISIBLE.sub("", _BREAKS.sub("\n", sound))
