"""How a name may stand in a text: found word by word, whatever its case, accents, signs and line ends."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator

from intake.desk.notices.visible import clean
from intake.desk.privacy.forms import Kind, Words, plain, spellings_of
from intake.desk.privacy.words_common_names import COMMON
from intake.desk.privacy.words_first_names import FIRST_FOLDED, unaccented
from intake.desk.records.names import PARTICLES

_WORD = re.compile(r"[^\W\d_]+")
# A word that goes on in the next line: "Bena-" above "li".
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-\u2010\u00ad]\n[ \t>]*([^\W\d_]+)")
# What may stand between the words of one name, behind an initial, and where the first name comes last.
_BETWEEN = re.compile(
    r"[ \t\u00a0\u202f]{1,3}(?:\n[ \t>]*)?|\n[ \t>]*|[-\u2010\u2011](?:\n[ \t>]*)?|['’]|_{1,2}"
)
_BEHIND_INITIAL = re.compile(r"[._\-\u2010\u2011 \t\u00a0\u202f\n>]{1,5}")
_COMMA = re.compile(r",[\s_]{0,3}(?:> ?)?")
_TITLE = re.compile(
    r"(?<![^\W_])(?:MM?\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Mrs?\.?|Ms\.?|Miss)"
    r"[ \u00a0\u202f_]{1,2}\Z",
    re.IGNORECASE,
)
# A capital that begins a sentence, or an office, makes no other name of it: "Merci Karim Nous y serons".
_NO_NAMES = re.compile(
    r"(?:Je|J['’]\w+|Tu|Ils?|Elles?|On|Nous|Vous|Et|Mais|Puis|Donc|Merci|Bonne|Bonjour|Bonsoir|Ce|C['’]\w+|Cette|Ça"
    r"|Une?|Des|Les|Pour|Présidente?|Trésorier|Trésorière|Secrétaire|Animateur|Animatrice|Porteur|Porteuse"
    r"|I|We|You|He|She|They|Thanks?|The)(?!\w)"
)
_FOLLOWING = re.compile(r"-?[ \u00a0]?([A-ZÀ-ÖØ-Þ][\w’'-]+)")
_MARRIED = re.compile(r"(?:[-\u2010\u2011][A-ZÀ-ÖØ-Þ][\w’']*)+")
# "Petit-déjeuner": a last name takes a first one behind its hyphen, and no small letters.
_GOES_ON_SMALL = re.compile(r"[-\u2010\u2011](?!(?:là|ci|même)\b)[a-zß-öø-ÿ]")
_FIRST_BEFORE = re.compile(r"([A-ZÀ-ÖØ-Þ][\w’-]*)[ \u00a0]\Z")
_ENDS_INITIAL = re.compile(r"\.|[,;:)!?\n]|[ \u00a0]|\Z")
_LONGEST_BEFORE = 24
# What a name stands in without a blank: an address is masked or shown as a whole.
_RUN_ENDS = re.compile(r"[\s<>()]")
_LONGEST_RUN = 300


@functools.lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """Return a word for comparing; a text repeats few of them many times."""
    return word.lower() if word.isascii() else unaccented(word)


@dataclasses.dataclass(frozen=True, slots=True)
class Spelling:
    """A way to write the name of `bearer`."""

    bearer: str
    kind: Kind


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """Where a name stands in a text, and whose it may be."""

    start: int
    end: int
    spellings: tuple[Spelling, ...]


class Spellings:
    """Finds the names of these people in texts."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._known: dict[Words, dict[Spelling, None]] = {}
        self._longest: dict[str, int] = {}
        self._words: set[str] = set()
        for name in names:
            for words, kind in spellings_of(name):
                self._known.setdefault(words, {})[Spelling(name, kind)] = None
                self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
                self._words.update(each for each in words if len(each) > 1)

    def readable(self, text: str) -> str:
        """Return a text as its reader sees it: signs composed, known words whole that a line's end broke."""
        # A soft hyphen at a line's end would be gone once the text is clean.
        text = clean(self._whole(text))
        return self._whole(text if text.isascii() else unicodedata.normalize("NFC", text))

    def _whole(self, text: str) -> str:
        return _BROKEN.sub(self._rejoined, text) if "\n" in text else text

    def _rejoined(self, broken: re.Match[str]) -> str:
        whole = broken[1] + broken[2]
        return whole if plain(whole) in self._words else broken[0]

    def bearers(self, name: str) -> tuple[str, ...]:
        """Return whose name this may be, where it is nothing but a name."""
        text = self.readable(name).strip()
        found = next(self.standing(text), None)
        whole = found is not None and (found.start, found.end) == (0, len(text))
        return tuple(dict.fromkeys(each.bearer for each in found.spellings)) if found and whole else ()

    def standing(self, text: str) -> Iterator[Standing]:
        """Yield where names stand in a readable text, the first and longest of what overlaps."""
        found = [(match.start(), match.end()) for match in _WORD.finditer(text)] if self._known else []
        words = [_folded(text[start:end]) for start, end in found]
        behind = 0
        for at in [at for at, word in enumerate(words) if word in self._longest]:
            if at >= behind:
                length, standing = self._at(at, found, words, text)
                behind = at + length
                if standing is not None:
                    yield standing

    def _at(
        self, at: int, found: list[tuple[int, int]], words: list[str], text: str
    ) -> tuple[int, Standing | None]:
        """Return how many words the name at this place has, and where it stands; one and None for none."""
        for length in range(min(self._longest.get(words[at], 0), len(words) - at), 0, -1):
            known = self._known.get(tuple(words[at : at + length]))
            if known is None:
                continue
            spans = found[at : at + length]
            met = tuple(each for each in known if self._is(each.kind, spans, text))
            if met:
                return length, _standing(met, spans, text)
        return 1, None

    def _is(self, kind: Kind, spans: list[tuple[int, int]], text: str) -> bool:
        """Say whether words that spell a name are one here."""
        start, end = spans[0][0], spans[-1][1]
        if not _is_joined(kind, spans, text) or _goes_on(start, end, text):
            return False
        told = [text[one:other] for one, other in spans]
        titled = _title_before(start, text) < start
        match kind:
            case Kind.WHOLE:
                return True
            case Kind.INITIALLED | Kind.INITIALS | Kind.TO_INITIAL:
                return _is_initialled(kind, told, spans, text)
            case Kind.TITLED:
                return titled
            case Kind.LAST:
                capital = all(each[0].isupper() for each in told if plain(each) not in PARTICLES)
                return titled or (
                    capital
                    and not _GOES_ON_SMALL.match(text, end)
                    and not self._is_anothers(start, end, text)
                )
            case Kind.FIRST:
                return self._is_first(told, start, end, text)

    def _is_first(self, told: list[str], start: int, end: int, text: str) -> bool:
        """A first name alone: in small letters too, where it is no word of the language besides."""
        if told[0].islower():
            is_word = len(told) == 1 and (len(told[0]) < 3 or plain(told[0]) in COMMON)
            return not (is_word or text[start - 1 : start] in {"/", "#"} or self._is_followed(end, text))
        shouted = all(each.isupper() and len(each) > 2 for each in told)
        return shouted or not self._is_followed(end, text)

    def _is_anothers(self, start: int, end: int, text: str) -> bool:
        """Say whether a last name is part of what somebody else is called: "Jean Petit", "Petit Bateau"."""
        before = _FIRST_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
        first = plain(before[1]).partition(" ")[0] if before else ""
        return first in FIRST_FOLDED or self._is_followed(end, text)

    def _is_followed(self, end: int, text: str) -> bool:
        """Say whether a name follows that nobody of the group has: "Marie Curie"."""
        following = _FOLLOWING.match(text, end)
        if following is None or _NO_NAMES.match(following[1]):
            return False
        first = _WORD.search(following[1])
        return first is not None and plain(first[0]) not in self._words


def _is_joined(kind: Kind, spans: list[tuple[int, int]], text: str) -> bool:
    for (start, end), (following, _) in itertools.pairwise(spans):
        between = text[end:following]
        behind_initial = end - start == 1 and kind is not Kind.WHOLE
        ways = [_BETWEEN, _BEHIND_INITIAL] if behind_initial or end - start <= 2 else [_BETWEEN]
        if kind is Kind.WHOLE:
            ways.append(_COMMA)
        if not any(way.fullmatch(between) for way in ways):
            return False
    return True


def _goes_on(start: int, end: int, text: str) -> bool:
    """Say whether letters go on around the place: in a word, an address, or "Anne-Marie" for a Marie."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:].isalnum() or behind[:1].isalnum():
        return True
    if before[-1:] in {"-", "\u2010", "\u2011"} and before[:1].isalpha() and len(before) > 1:
        return True
    run = _RUN_ENDS.split(text[max(0, start - _LONGEST_RUN) : start])[-1]
    run += _RUN_ENDS.split(text[start : start + _LONGEST_RUN])[0]
    return "@" in run or "://" in run or run.startswith("www.")


def _is_initialled(kind: Kind, told: list[str], spans: list[tuple[int, int]], text: str) -> bool:
    """Say whether "J.-P. Dupont", "J.-P. D." or "Marie P." stands here, and not "A petit prix", "Marie A"."""
    single = [end for (_, end), each in zip(spans, told, strict=True) if len(each) == 1]
    signs = [sign for end in single if (sign := text[end : end + 1]) not in {"'", "’"}]
    stopped = bool(signs) and all(sign == "." for sign in signs)
    initials = [each for each in told if len(each) == 1] or [told[0]]
    capital = all(each.isupper() for each in initials)
    if kind is Kind.INITIALS:
        return stopped and capital
    if kind is Kind.TO_INITIAL:
        spaced = signs[0] in {" ", "\u00a0"} and told[-1] in {"A", "Y", "À"}
        return capital and bool(_ENDS_INITIAL.match(text, spans[-1][1])) and not spaced
    several = len(initials) > 1 or len(told[0]) == 2
    return stopped or (capital and several and told[-1][0].isupper())


def _title_before(start: int, text: str) -> int:
    title = _TITLE.search(text, max(0, start - _LONGEST_BEFORE), start)
    return title.start() if title else start


def _standing(met: tuple[Spelling, ...], spans: list[tuple[int, int]], text: str) -> Standing:
    """Return the whole place: with the title before, the initial's stop, and what a double name adds."""
    start, end = _title_before(spans[0][0], text), spans[-1][1]
    kinds = {each.kind for each in met}
    if kinds & {Kind.TO_INITIAL, Kind.INITIALS} and text[end : end + 1] == ".":
        end += 1
    if kinds & {Kind.WHOLE, Kind.INITIALLED, Kind.TITLED} and (married := _MARRIED.match(text, end)):
        end = married.end()
    return Standing(start, end, met)
