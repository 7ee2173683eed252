"""Taking a person out of values: addresses, names, and the Message-IDs of their mails."""

from __future__ import annotations

import dataclasses
import enum
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar, cast

from intake.desk.privacy.forms import parts_of
from intake.desk.records.names import PARTICLES

T = TypeVar("T")

MARKS = MappingProxyType({"fr": "[personne effacée]", "en": "[person erased]"})
# Signs that nobody sees, and a word that goes on in the next line, may stand behind any letter.
_UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
_BROKEN = rf"{_UNSEEN}(?:[-\u2010]\r?\n[ \t>]*)?"
_ACCENT = "[\u0300-\u036f]*"
_GAP = rf"{_UNSEEN}(?:[\s\u00a0\u202f,>]|[-\u2010\u2011’'])+{_UNSEEN}"
_AFTER_INITIAL = rf"{_UNSEEN}[.\s\u00a0\u202f\u2010\u2011-]*{_UNSEEN}"
_TITLES = r"(?:M|MM|Mme|Mlle|Madame|Monsieur|Mademoiselle|Mr|Mrs|Ms)\.?" + r"[\s\u00a0\u202f]+"
_GREETINGS = ("bonjour", "bonsoir", "salut", "coucou", "cher", "chère", "hello", "hi", "dear")
# 06 12 34 56 78, +33 6 12 34 56 78, and other countries' numbers behind a plus.
_PHONE = r"(?<![\w+])(?:\+\d{1,3}|0)(?:[ .\u00a0\u202f-]?\d){8,12}(?!\d)"
_BETWEEN = r"[ .\u00a0\u202f-]?"
_ID = re.compile(r"[^\s:<>]+@[^\s:<>]+")


@dataclasses.dataclass(frozen=True, slots=True)
class Mask:
    """What hides one person: `keys` are their addresses in lower case, `words` finds address and full name.

    `own` finds more (a first name alone, telephone numbers) and is for what the person wrote. `ids` leads
    from the Message-IDs of their mails to what stands for each. `theirs` finds a
    first name, too, where others tell of their projects; None where somebody else of the group has it.
    """

    keys: frozenset[str]
    words: re.Pattern[str]
    own: re.Pattern[str]
    mark: str
    ids: Mapping[str, str] = dataclasses.field(default_factory=dict)
    theirs: re.Pattern[str] | None = None

    def hidden(self, value: T, *, own: bool = False, pattern: re.Pattern[str] | None = None) -> T:
        """Return a value without the person; references to them are empty then."""
        return cast("T", self._hidden(value, self.own if own else pattern or self.words))

    def text(self, text: str, pattern: re.Pattern[str]) -> str:
        """Return a text without the person; a text that is one of their addresses, and no more, is empty."""
        if text.casefold() in self.keys:
            return ""
        if self.ids and "@" in text:
            text = _ID.sub(lambda found: self.ids.get(found[0], found[0]), text)
        return pattern.sub(self.mark, text)

    def _hidden(self, value: Any, pattern: re.Pattern[str]) -> Any:
        if isinstance(value, str) and not isinstance(value, enum.Enum):
            return self.ids.get(value) or self.text(value, pattern)
        if isinstance(value, tuple):
            kept = [(each, self._hidden(each, pattern)) for each in value]
            return tuple(now for was, now in kept if now != "" or was == "")
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return self._fields_hidden(value, pattern)
        return value

    def _fields_hidden(self, value: Any, pattern: re.Pattern[str]) -> Any:
        changed = {}
        for field in dataclasses.fields(value):
            was = getattr(value, field.name)
            now = self._hidden(was, pattern)
            if now is not was and now != was:
                changed[field.name] = now
        return dataclasses.replace(value, **changed) if changed else value


def language_of_mark(mark: str) -> str:
    """Return the language in which a mark is written."""
    return next((language for language, each in MARKS.items() if each == mark), "en")


def phones_in(text: str) -> set[str]:
    """Return the telephone numbers of a text, as digits."""
    return {re.sub(r"\D", "", found[0]) for found in re.finditer(_PHONE, text)}


def mask_of(  # noqa: PLR0913 - what is known of a person, each by its name
    addresses: Iterable[str],
    names: Iterable[str],
    ids: Mapping[str, str] | None = None,
    phones: Iterable[str] = (),
    language: str = "fr",
    *,
    alone: bool = False,
) -> Mask:
    """Return the mask of a person; a name of one word is hidden in their own texts alone.

    `phones` are numbers known to be theirs, as digits; `alone` says that nobody else the group knows has
    their first name.
    """
    keys = frozenset(address.casefold() for address in addresses)
    found = [rf"(?<![\w.+-]){re.escape(key)}(?![\w-])" for key in sorted(keys)]
    told = [parts_of(name) for name in dict.fromkeys(names)]
    full = [pattern for first, last in told if last or len(first) > 1 for pattern in _full(first, last)]
    full += [rf"(?<!\d)\+?{_BETWEEN.join(number)}(?!\d)" for number in sorted(phones)]
    words = dict.fromkeys(word for name in told for part in name for word in part if len(word) > 2)
    single = [rf"(?<!\w){_spelled(word)}(?!\w)" for word in words if word not in PARTICLES]
    greeted = [_greeted(first) for first, _ in told] if alone else []
    full += [each for each in greeted if each]
    return Mask(
        keys,
        _any([*found, *full]),
        _any([*found, *full, *single, _PHONE]),
        MARKS.get(language, MARKS["en"]),
        ids or {},
        _any([*found, *full, *map(_first_alone, told)]) if alone else None,
    )


def _full(first: Sequence[str], last: Sequence[str]) -> Iterable[str]:
    """Yield how a full name is written: in either order, by initials, or with a title before the last one."""
    if not last:
        yield rf"(?<!\w){_GAP.join(map(_spelled, first))}(?!\w)"
        return
    whole, behind = _GAP.join(map(_spelled, first)), _GAP.join(map(_spelled, last))
    initials = _AFTER_INITIAL.join(re.escape(each[0]) for each in first)
    yield rf"(?<!\w){whole}{_GAP}{behind}(?!\w)"
    yield rf"(?<!\w){behind}{_GAP}{whole}(?!\w)"
    yield rf"(?<!\w){initials}\.?{_AFTER_INITIAL}{behind}(?!\w)"
    yield rf"(?<!\w){re.escape(first[0][0])}\.{_AFTER_INITIAL}{behind}(?!\w)"
    yield rf"(?<!\w){whole}{_GAP}{re.escape(last[-1][0])}\.(?!\w)"
    yield rf"(?<!\w){_TITLES}{behind}(?!\w)"


def _greeted(first: Sequence[str]) -> str:
    """Return how whoever has a first name is greeted: "Bonjour Sophie", whose first name nobody else has."""
    behind = "|".join(rf"(?<=\b{greeting} )" for greeting in _GREETINGS)
    return rf"(?:{behind}){_GAP.join(map(_spelled, first))}(?!\w)" if len(first[0]) > 1 else ""


def _first_alone(name: tuple[Sequence[str], Sequence[str]]) -> str:
    """Return a first name alone with its capital: "Sophie", and not "Sophie Germain"."""
    first = name[0]
    cases = ([each.capitalize() for each in first], [each.upper() for each in first])
    ways = "|".join(_GAP.join(map(_spelled, each)) for each in cases)
    return rf"(?-i:(?<![\w-])(?:{ways})(?!\w|[ \u00a0-][A-ZÀ-ÖØ-Þ][\w’'-]))"


def _spelled(word: str) -> str:
    """Return a word with and without its accents, whatever is put between its letters."""
    return _BROKEN.join(_letter(each) for each in word)


def _letter(letter: str) -> str:
    alike = _ACCENTED.get(letter.lower(), "")
    with_accents = "".join(each for each in alike if each.isupper() == letter.isupper())
    return rf"[{re.escape(letter)}{with_accents}]{_ACCENT}"


def _accented() -> Mapping[str, str]:
    """Return the letters that are another one with an accent, by that one."""
    found: dict[str, str] = {}
    for code in range(0xC0, 0x250):
        bare = unicodedata.normalize("NFD", chr(code))[0].casefold()
        if bare != chr(code).casefold() and bare.isascii() and bare.isalpha():
            found[bare] = found.get(bare, "") + chr(code)
    return MappingProxyType(found)


_ACCENTED = _accented()


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)
