"""A line somebody wrote, as words to compare, with the way back to what they typed."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Sequence

from intake.reading.folding import Folded

_WORD = re.compile(r"[^\W_]+")
_SEPARATORS = " \t\xa0\u202f:;,.!=*_–—-"
Phrases = Iterable[tuple[str, ...]]


@functools.lru_cache(maxsize=256)
def _by_first(phrases: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    """Return phrases by their first word, in the order given."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        table.setdefault(phrase[0], []).append(phrase)
    return table


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One line: its words folded and without punctuation, and where each stands in the folded text."""

    folded: Folded
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, written: str) -> Line:
        """Read a line as written."""
        folded = Folded.of(written)
        found = list(_WORD.finditer(folded.text))
        return cls(folded, tuple(word.group() for word in found), tuple(word.span() for word in found))

    @property
    def written(self) -> str:
        """Return the line as it was typed, without the blanks around it."""
        return self.folded.written.strip()

    def after(self, phrases: tuple[tuple[str, ...], ...], at: int = 0) -> int | None:
        """Return the place behind the longest of some phrases that stands at a place, or None."""
        if at < len(self.words):
            for phrase in _by_first(phrases).get(self.words[at], ()):
                if self.words[at : at + len(phrase)] == phrase:
                    return at + len(phrase)
        return None

    def consists_of(self, groups: Sequence[tuple[tuple[str, ...], ...]], at: int = 0) -> bool:
        """Tell whether nothing but phrases of some groups stands from a place on."""
        while at < len(self.words):
            ends = [end for group in groups if (end := self.after(group, at)) is not None]
            if not ends:
                return False
            at = max(ends)
        return True

    def rest(self, at: int) -> str:
        """Return what stands behind the first words as written, without the signs that part it from them."""
        return self.tail(at).lstrip(_SEPARATORS) if at < len(self.words) else ""

    def tail(self, at: int) -> str:
        """Return what stands behind the first words, signs and all."""
        start = self.spans[at - 1][1] if at else 0
        return self.folded.slice(start)
