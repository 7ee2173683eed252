"""The forms that a name takes: whole, by initials, by one of its words, with or without particles."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator

from intake.desk.privacy.words_first_names import FIRST_FOLDED, unaccented
from intake.desk.records.names import PARTICLES, first_name

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+")


class Kind(enum.Enum):
    """What of a name a spelling holds, which decides what may stand around it."""

    WHOLE = enum.auto()
    INITIALLED = enum.auto()
    TO_INITIAL = enum.auto()
    INITIALS = enum.auto()
    FIRST = enum.auto()
    LAST = enum.auto()
    TITLED = enum.auto()


def plain(words: str) -> str:
    """Return words for comparing: in small letters, without accents and signs."""
    return " ".join(_WORD.findall(words.lower() if words.isascii() else unaccented(words)))


def spellings_of(name: str) -> Iterator[tuple[Words, Kind]]:
    """Yield each way to write a name, as folded words."""
    first, last = parts_of(name)
    if not first:
        return
    yield from _spelled(first, last)
    if len(last) > 1 and last[0] in FIRST_FOLDED:
        # "Jean Pierre Dupont" is Jean-Pierre, or Jean with a second first name.
        yield from _spelled((*first, last[0]), last[1:])


def _spelled(first: Words, last: Words) -> Iterator[tuple[Words, Kind]]:
    initials = tuple(each[0] for each in first)
    yield first, Kind.FIRST
    if len(first) > 1:
        yield initials, Kind.INITIALS
    if not last:
        return
    yield last, Kind.LAST
    for ending in _endings(last):
        yield (*first, *ending), Kind.WHOLE
        yield (*ending, *first), Kind.WHOLE
        yield (first[0], *ending), Kind.WHOLE
        yield (*initials, *ending), Kind.INITIALLED
        yield (initials[0], *ending), Kind.INITIALLED
        yield ending, Kind.TITLED
        if len(first) > 1:
            yield ("".join(initials), *ending), Kind.INITIALLED
    for letter in {last[0][0], _endings(last)[-1][0][0]}:
        yield (*first, letter), Kind.TO_INITIAL
        if len(first) > 1:
            yield (*initials, letter), Kind.INITIALS


def _endings(last: Words) -> list[Words]:
    """Return what people write of a last name: whole, without its particles, or one word of a double one."""
    bare = tuple(each for each in last if each not in PARTICLES) or last
    without = [last[at:] for at in range(len(last)) if all(each in PARTICLES for each in last[:at])]
    single = [(each,) for each in bare if len(each) > 1]
    return list(dict.fromkeys([*without, bare, *single]))


def parts_of(name: str) -> tuple[Words, Words]:
    """Return the folded words of the first and of the last name; no first one where it cannot be told."""
    words = tuple(plain(name).split())
    first = tuple(plain(first_name(name)).split())
    if not words or len(first) == len(words):
        return words, ()
    for at in range(len(words)):
        if words[at : at + len(first)] == first:
            return first, words[:at] + words[at + len(first) :]
    return words, ()
