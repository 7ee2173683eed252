"""A line somebody wrote, as words to compare, with the way back to what they typed."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Sequence
from typing import overload

from intake.reading.folding import Folded

_WORD = re.compile(r"[^\W_]+")
# "B3 : ..." and "R2-D1 : ..." in any guise: full-width letters, invisible signs between. Greek, Cyrillic and
# Chinese are none.
_MAY_BE_ITEM = re.compile(
    r"\W{0,12}(?:[^\x00-\x7f\u0370-\u1cff\u2e80-\ud7ff]|[abdlprz]\W{0,4}(?:\d|[^\x00-\x7f])|texte?\b|noms\b|names\b)",
    re.IGNORECASE,
)
_SEPARATORS = " \t\xa0\u202f:;,.!=*_–—-"
Phrases = Iterable[tuple[str, ...]]
# Commands, notes and courtesy look at the same few lines of a mail, and many mails greet alike: so many lines
# are remembered, if short.
REMEMBERED = 64
_SHORT = 400


# Phrases by their first word: how many words each has, the most first, and the phrases. The lists
# are constants, so a table is known by its list's identity: to hash hundreds of words each time took longer
# than all the rest of a look-up. The list stands beside its table, so that it stays alive.
_Table = dict[str, tuple[tuple[int, ...], frozenset[tuple[str, ...]]]]
_NONE: tuple[tuple[int, ...], frozenset[tuple[str, ...]]] = ((), frozenset())
_TABLES: dict[int, tuple[tuple[tuple[str, ...], ...], _Table]] = {}


def _by_first(phrases: tuple[tuple[str, ...], ...]) -> _Table:
    """Return phrases by their first word."""
    by_first: dict[str, set[tuple[str, ...]]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], set()).add(phrase)
    table = {
        first: (tuple(sorted({len(phrase) for phrase in begun}, reverse=True)), frozenset(begun))
        for first, begun in by_first.items()
    }
    _TABLES[id(phrases)] = (phrases, table)
    return table


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line: its words folded and without punctuation, and where each stands in the folded text.

    A line is the same as itself alone: so what was found of one can be remembered by it.
    """

    folded: Folded
    words: tuple[str, ...]

    @classmethod
    def of(cls, written: str) -> Line:
        """Read a line as written."""
        return _remembered(written) if len(written) <= _SHORT else _read(written)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Return where each word stands in the folded text: few lines are asked for it."""
        return _spans(self.folded.text)

    @property
    def written(self) -> str:
        """Return the line as it was typed, without the blanks around it."""
        return self.folded.written.strip()

    def after(self, phrases: tuple[tuple[str, ...], ...], at: int = 0) -> int | None:
        """Return the place behind the longest of some phrases that stands at a place, or None."""
        words = self.words
        if at < len(words):
            known = _TABLES.get(id(phrases))
            table = known[1] if known is not None else _by_first(phrases)
            lengths, begun = table.get(words[at], _NONE)
            for length in lengths:
                phrase = words[at : at + length]
                if phrase in begun:
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


def _read(written: str) -> Line:
    folded = Folded.of(written)
    return Line(folded, tuple(_WORD.findall(folded.text)))


_remembered = functools.lru_cache(maxsize=REMEMBERED)(_read)


@functools.lru_cache(maxsize=4)
def _spans(folded: str) -> tuple[tuple[int, int], ...]:
    return tuple(word.span() for word in _WORD.finditer(folded))


class Lines(Sequence[Line]):
    """The lines of a text, each read when it is first looked at: of most mails that is the opening alone."""

    def __init__(self, written: list[str]) -> None:
        self._written = written
        self._read: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._written)

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> list[Line]: ...
    def __getitem__(self, at: int | slice) -> Line | list[Line]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        line = self._read.get(at)
        if line is None:
            line = self._read[at] = Line.of(self._written[at])
        return line

    def may_be_item(self, at: int) -> bool:
        """Tell whether a line may correct a paragraph, by its first letter and figure."""
        return _MAY_BE_ITEM.match(self._written[at]) is not None
