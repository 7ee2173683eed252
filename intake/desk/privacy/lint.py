"""What in a text would hurt somebody if it were told: found, and told to whoever decides."""

from __future__ import annotations

import bisect
import dataclasses
import functools
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from intake.desk.privacy import words_sensitive as words
from intake.desk.privacy.identifiers import identifiers, own_place
from intake.desk.privacy.words_first_names import FIRST_NAMES
from intake.desk.records.names import NO_FIRST_NAMES
from intake.desk.records.privacy import Finding

NEAR: Final = 120  # characters between a person and what is said of them
MOST: Final = 12  # findings told of one text
LONGEST: Final = 200_000  # characters; nobody reads more before it is told
_WORD = re.compile(r"[^\W_]+")
TITLED = re.compile(
    r"\b(?:M\.|MM\.|Mr\.?|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Mrs\.?|Ms\.?|Miss)[ \u00a0]{1,2}"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]{0,40}\.?"
)
_INITIALLED = re.compile(r"\b[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]{1,30}[ \u00a0][A-ZÀ-ÖØ-Þ]\.(?!\w)")
# Words that an initial or a number follows, and that name nobody.
_NO_PEOPLE = NO_FIRST_NAMES | {
    "plan",
    "salle",
    "point",
    "lot",
    "article",
    "annexe",
    "bâtiment",
    "option",
    "tome",
}
_PARAGRAPH = re.compile(r"\n[ \t]*\n")

STRONG, WEAK, BODY = "strong", "weak", "body"


@dataclasses.dataclass(frozen=True, slots=True)
class People:
    """Whom the group knows, as they are written, and what is the group's own: its box, its meeting places."""

    names: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()


NOBODY: Final = People()


@dataclasses.dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    kind: str
    strength: str


@functools.cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """Return the phrases by their first word, the longest first."""
    table: dict[str, list[_Phrase]] = {}
    for strength, rows in ((STRONG, words.STRONG), (WEAK, words.WEAK), (BODY, words.BODIES)):
        for _, kind, listed in rows:
            for phrase in listed.split("|"):
                parts = tuple(phrase.split())
                table.setdefault(parts[0], []).append(_Phrase(parts, kind, strength))
    return {first: tuple(sorted(rows, key=lambda row: -len(row.words))) for first, rows in table.items()}


def findings(text: str, people: People = NOBODY) -> tuple[Finding, ...]:
    """Return the private things of a text in their order, each once; a text too long is held for that."""
    if len(text) > LONGEST:
        return (Finding("too_long", f"{len(text)}"), *findings(text[:LONGEST], people))[:MOST]
    spans = [(start, found) for start, _, found in identifiers(text, people.own)]
    spans += _told_of_people(text, people)
    return tuple(dict.fromkeys(found for _, found in sorted(spans, key=lambda span: span[0])))[:MOST]


def has_words(text: str) -> bool:
    """Say whether a text holds all the words with which one trouble is told."""
    return _has_phrase({_folded(word) for word in set(_WORD.findall(text))})


def _has_phrase(said: Collection[str]) -> bool:
    """Say whether the words of a phrase are among those of a text, in whatever order they stand there."""
    table, have = _phrases(), frozenset(said)
    return any(have.issuperset(phrase.words) for word in have & table.keys() for phrase in table[word])


def _told_of_people(text: str, people: People) -> list[tuple[int, Finding]]:
    table = _phrases()
    # Most texts hold none of these words: nothing more is read of them.
    folds = {word: _folded(word) for word in set(_WORD.findall(text))}
    if not _has_phrase(folds.values()):
        return []
    page = _Page.of(text, folds, people)
    found: list[tuple[int, Finding]] = []
    if not page.people and not words.MYSELF & set(page.words):
        return found
    at = 0
    while at < len(page.words) and len(found) <= MOST:
        standing = (each for each in table.get(page.words[at], ()) if page.stands_at(each, at))
        phrase = next(standing, None)
        if phrase is None:
            at += 1
            continue
        start, end = page.starts[at], page.ends[at + len(phrase.words) - 1]
        if near := page.person_of(phrase, at):
            found.append((start, Finding(phrase.kind, text[start:end], near)))
        at += len(phrase.words)
    return found


@functools.lru_cache(maxsize=2048)
def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().replace("œ", "oe"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@dataclasses.dataclass(slots=True)
class _Page:
    """A text by its words, and where people stand in it."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    people: Sequence[tuple[int, int]]
    breaks: Sequence[int]

    @classmethod
    def of(cls, text: str, folds: dict[str, str], people: People) -> _Page:
        found = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
        return cls(
            text,
            [folds[word] for word, _, _ in found],
            [start for _, start, _ in found],
            [end for _, _, end in found],
            sorted(_people_in(text, found, people)),
            [match.start() for match in _PARAGRAPH.finditer(text)],
        )

    def stands_at(self, phrase: _Phrase, at: int) -> bool:
        end = at + len(phrase.words)
        if tuple(self.words[at:end]) != phrase.words:
            return False
        # A phrase does not run over the end of a sentence, nor over a paragraph's.
        between = self.text[self.starts[at] : self.ends[end - 1]]
        if "." in between or "\n\n" in between:
            return False
        return phrase.words[0] not in words.IN_CAPITALS or between.isupper()

    def person_of(self, phrase: _Phrase, at: int) -> str:
        """Return the person of whom a phrase is said, "" for nobody."""
        near = self._nearest(self.starts[at], self.ends[at + len(phrase.words) - 1])
        myself = self._myself(at)
        if not (near or myself) or self._is_of_many(phrase, at) or self._is_otherwise(phrase, at):
            return ""
        if (phrase.strength != STRONG or not near) and not self._is_tied(phrase, at):
            return ""
        return self.text[near[0] : near[1]] if near else myself

    def _nearest(self, start: int, end: int) -> tuple[int, int] | None:
        at = bisect.bisect_left(self.people, (start, start))
        around = [each for each in self.people[max(0, at - 1) : at + 1] if self._is_near(each, start, end)]
        return min(around, key=lambda each: max(start - each[1], each[0] - end), default=None)

    def _is_near(self, person: tuple[int, int], start: int, end: int) -> bool:
        first, last = (person[1], start) if person[1] <= start else (end, person[0])
        edge = bisect.bisect_left(self.breaks, first)
        parted = edge < len(self.breaks) and self.breaks[edge] < last
        return last - first <= NEAR and not parted

    def _before(self, at: int, reach: int) -> Sequence[str]:
        """Return the words before a place, back to the end of another sentence."""
        first = max(0, at - reach)
        for place in range(at - 1, first - 1, -1):
            gap = self.text[self.ends[place] : self.starts[place + 1]]
            if "\n\n" in gap or any(sign in gap for sign in "!?;") or (". " in gap and place > first):
                first = place + 1
                break
        return self.words[first:at]

    def _myself(self, at: int) -> str:
        said = [word for word in self._before(at, words.MYSELF_REACH) if word in words.MYSELF]
        return said[-1] if said else ""

    def _is_tied(self, phrase: _Phrase, at: int) -> bool:
        if phrase.strength == BODY:
            return any(word in words.SENT for word in self._before(at, words.SENT_REACH))
        if any(word in words.TIES for word in self._before(at, words.REACH)):
            return True
        if phrase.strength == STRONG:
            return any(word in words.CLOSE_TIES for word in self._before(at, words.REACH))
        close = phrase.words[0] not in words.NOT_CLOSE
        return close and any(word in words.CLOSE_TIES for word in self._before(at, words.CLOSE_REACH))

    def _is_of_many(self, phrase: _Phrase, at: int) -> bool:
        before, end = self._before(at, words.REACH), at + len(phrase.words)
        if end < len(self.words) and self.words[end] in words.MANY_BEHIND:
            return True
        if before and " ".join(phrase.words) in words.PEOPLE and before[-1] in words.PLURAL:
            return True
        for word in reversed(before):
            if word in words.MANY:
                return True
            if word not in words.CONNECTORS:
                return False
        return False

    def _is_otherwise(self, phrase: _Phrase, at: int) -> bool:
        end = at + len(phrase.words)
        return phrase.words[0] in words.OTHERWISE and any(
            word in words.OTHER_WORDS for word in self.words[end : end + words.OTHER_REACH]
        )


def _people_in(text: str, found: Sequence[tuple[str, int, int]], people: People) -> Iterator[tuple[int, int]]:
    """Yield where people stand: with a title, by a first name, by a name the group knows."""
    yield from ((match.start(), match.end()) for match in TITLED.finditer(text))
    for match in _INITIALLED.finditer(text):
        if match[0].split()[0].casefold() not in _NO_PEOPLE:
            yield match.start(), match.end()
    known = FIRST_NAMES | people.names | _capitals(people.names)
    for word, start, end in found:
        if word[:1].isupper() and (word in known or word.capitalize() in FIRST_NAMES):
            yield start, end


@functools.lru_cache(maxsize=8)
def _capitals(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name.upper() for name in names)


def people_of(names: Iterable[str], own: Iterable[str] = ()) -> People:
    """Return whom the group knows, out of names as written ("Karim Benali") and of what is its own."""
    parts = (part.strip(".,'’()") for name in names for part in name.split())
    return People(
        frozenset(part for part in parts if len(part) > 2 and part[:1].isupper()),
        frozenset(own_place(each) for each in own if each),
    )
