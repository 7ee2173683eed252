"""Taking a person out of values: addresses, names, and the Message-IDs of their mails."""

from __future__ import annotations

import dataclasses
import enum
import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, cast

T = TypeVar("T")

MARKS = MappingProxyType({"fr": "[personne effacée]", "en": "[person erased]"})
_GAP = r"[\s\u00a0\u202f,]+"
_TITLES = r"(?:M|MM|Mme|Mlle|Madame|Monsieur|Mademoiselle|Mr|Mrs|Ms)\.?" + r"[\s\u00a0\u202f]+"
# 06 12 34 56 78, +33 6 12 34 56 78, and other countries' numbers behind a plus.
_PHONE = r"(?<![\w+])(?:\+\d{1,3}|0)(?:[ .\u00a0\u202f-]?\d){8,12}(?!\d)"
_BETWEEN = r"[ .\u00a0\u202f-]?"
_ID = re.compile(r"[^\s:<>]+@[^\s:<>]+")


@dataclasses.dataclass(frozen=True, slots=True)
class Mask:
    """What hides one person: `keys` are their addresses in lower case, `words` finds address and full name.

    `own` finds more (a first name alone, telephone numbers) and is for what the person wrote. `ids` leads
    from the Message-IDs of their mails to what stands for each.
    """

    keys: frozenset[str]
    words: re.Pattern[str]
    own: re.Pattern[str]
    mark: str
    ids: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def hidden(self, value: T, *, own: bool = False) -> T:
        """Return a value without the person; references to them are empty then."""
        return cast("T", self._hidden(value, self.own if own else self.words))

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


def phones_in(text: str) -> set[str]:
    """Return the telephone numbers of a text, as digits."""
    return {re.sub(r"\D", "", found[0]) for found in re.finditer(_PHONE, text)}


def mask_of(
    addresses: Iterable[str],
    names: Iterable[str],
    ids: Mapping[str, str] | None = None,
    phones: Iterable[str] = (),
    language: str = "fr",
) -> Mask:
    """Return the mask of a person; a name of one word is hidden in their own texts alone.

    `phones` are numbers known to be theirs, as digits.
    """
    keys = frozenset(address.casefold() for address in addresses)
    found = [rf"(?<![\w.+-]){re.escape(key)}(?![\w-])" for key in sorted(keys)]
    told = [name.split() for name in dict.fromkeys(names)]
    full = [pattern for words in told if len(words) > 1 for pattern in _full(words)]
    full += [rf"(?<!\d)\+?{_BETWEEN.join(number)}(?!\d)" for number in sorted(phones)]
    single = [rf"(?<!\w){_either(word)}(?!\w)" for words in told for word in words if len(word) > 2]
    return Mask(
        keys,
        _any([*found, *full]),
        _any([*found, *full, *single, _PHONE]),
        MARKS.get(language, MARKS["en"]),
        ids or {},
    )


def _full(words: list[str]) -> Iterable[str]:
    """Yield how a full name is written: in either order, by initials, or with a title before the last one."""
    forms = [_either(word) for word in words]
    yield rf"(?<!\w){_GAP.join(forms)}(?!\w)"
    yield rf"(?<!\w){_GAP.join([*forms[1:], forms[0]])}(?!\w)"
    yield rf"(?<!\w){re.escape(words[0][0])}\.?[\s\u00a0\u202f]*{_GAP.join(forms[1:])}(?!\w)"
    yield rf"(?<!\w){_TITLES}{_GAP.join(forms[1:])}(?!\w)"


def _either(word: str) -> str:
    """Return a word with and without its accents."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return f"(?:{re.escape(word)}|{re.escape(bare)})"


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)
