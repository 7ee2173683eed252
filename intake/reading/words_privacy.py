"""The words by which people keep a thing apart, or say how they are to be named: folded, fr and en."""

from __future__ import annotations

from typing import Final

Phrases = tuple[tuple[str, ...], ...]

# A person in difficulty: what follows is kept apart.
ACCOMPAGNEMENT: Final[Phrases] = (("accompagnement",), ("referral",))
