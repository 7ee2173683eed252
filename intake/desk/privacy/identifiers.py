"""What identifies or reaches somebody by itself: addresses, and numbers of every kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from intake.desk.records.privacy import Finding

Span = tuple[int, int, Finding]

_FIGURE: Final = re.compile(r"\d")
# Figures of the shortest telephone number, and of the shortest insurance number.
_FIGURES_OF_PHONE: Final = 8
_FIGURES_OF_INSURED: Final = 6

EMAIL: Final = re.compile(r"(?<![\w.+%'-])[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_GAP = r"[ .\u00a0\u202f/-]?"
# 06 12 34 56 78, +33 6 12..., 0033..., (0)6; other countries' numbers stand behind a plus or 00.
PHONE: Final = re.compile(
    rf"(?<![\w+])(?<!\d[-./])(?:(?:\+|00){_GAP}33{_GAP}(?:\(0\))?{_GAP}|\(?0)[1-9]\)?(?:{_GAP}\d{{2}}){{4}}(?!\d)"
    r"|(?<![\w+])(?:\+|00(?=[ .-]?[1-9]))\d{1,3}(?:[ .()\u00a0\u202f-]{0,2}\d){7,12}(?!\d)"
    r"|(?<![\w+])0[1-9]\d{2}[ .-]\d{3}[ .-]\d{3}(?!\d)"
    r"|(?<![\w+])0\d{2,4} \d{3,4} \d{3,4}(?!\d)"
)
_OPENS_PHONE = re.compile(r"[0+(]")
# The figure comes first, and then what may not stand before it: so a pattern is tried at figures alone.
_NUMBER = r"\d(?<![\w/-]\d)\d{0,3}(?:[ \u00a0]?(?:bis|ter|quater|[A-D]))?,?[ \u00a0]{1,2}"
_KINDS = (
    r"rue|avenue|av\.?|boulevard|bd\.?|bld\.?|impasse|allée|allee|quai|square|chemin|sentier|faubourg|esplanade|"
    r"résidence|residence|ruelle|venelle|route|place|passage|villa|cité|cours"
)
_DOOR = re.compile(_NUMBER)
# What follows "cours" or "place" must be a name: "3 cours de cuisine", "12 places" are no addresses.
_FRENCH = re.compile(
    rf"{_NUMBER}(?i:{_KINDS})[ \u00a0]{{1,2}}(?:(?:de la|des|de l['’]|du|de|d['’]|l['’])[ \u00a0]?)?"
    r"(?-i:[A-ZÀ-ÖØ-Þ0-9][\w’'-]{1,30})"
)
_ENGLISH = re.compile(
    _NUMBER
    + r"(?:[A-Z][\w’'-]{1,20} ){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Lane|Drive|Close|Terrace|Gardens)\b"
)
# A course is given somewhere, but it is not a place: "12 cours de Python".
_COURSES = re.compile(r"\d[ \u00a0]{1,2}cours[ \u00a0]{1,2}d", re.IGNORECASE)
_IBAN = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b")
_NAME_GOES_ON = re.compile(r"[ \u00a0]{1,2}([A-ZÀ-ÖØ-Þ]\w*)")
_NIR = re.compile(
    r"(?<!\d)([12378])[ \u00a0.]?(\d{2})[ \u00a0.]?(0[1-9]|1[0-2]|[2-9]\d)"
    r"[ \u00a0.]?(\d{2}|2[AB])[ \u00a0.]?(\d{3})"
    r"[ \u00a0.]?(\d{3})(?:[ \u00a0./-]{0,3}(\d{2}))?(?!\d)"
)
_NINO = re.compile(r"[A-CEGHJ-PR-TW-Z](?<!\w.)[A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b")


def identifiers(text: str, own: frozenset[str] = frozenset()) -> Iterator[Span]:
    """Yield where such a thing stands; `own` are addresses of the group and its places, in lower case."""
    for match in EMAIL.finditer(text) if "@" in text else ():
        if match[0].casefold() not in own:
            yield match.start(), match.end(), Finding("email", match[0])
    figures = _places(_FIGURE, text)
    if not figures:
        return
    taken = _numbers_of_people(text, figures)
    yield from taken
    for match in _phones(text) if len(figures) >= _FIGURES_OF_PHONE else ():
        if not any(start < match.end() and match.start() < end for start, end, _ in taken):
            yield match.start(), match.end(), Finding("phone", match[0].strip())
    yield from _streets(text, figures, own)


def identifies(text: str) -> bool:
    """Say whether a text tells who somebody is, or where they live: a street, or a number of theirs alone."""
    figures = _places(_FIGURE, text)
    found = any(True for _ in _streets(text, figures, frozenset()))
    return found or bool(_numbers_of_people(text, figures))


def _places(pattern: re.Pattern[str], text: str) -> list[int]:
    return [match.start() for match in pattern.finditer(text)]


def _numbers_of_people(text: str, figures: Sequence[int]) -> list[Span]:
    return [*(_insured(text, figures) if len(figures) >= _FIGURES_OF_INSURED else ()), *_accounts(text)]


def _phones(text: str) -> Iterator[re.Match[str]]:
    return _found_at(_places(_OPENS_PHONE, text), PHONE, text)


def _streets(text: str, figures: Sequence[int], own: frozenset[str]) -> Iterator[Span]:
    doors = [at for at in _numbers(figures) if _DOOR.match(text, at)]
    for pattern in (_FRENCH, _ENGLISH):
        for match in _found_at(doors, pattern, text):
            if not _COURSES.search(match[0]) and not _is_own(match, own):
                yield match.start(), match.end(), Finding("street", match[0])


def _numbers(figures: Sequence[int]) -> Iterator[int]:
    """Yield where numbers begin: figures behind no other."""
    return (at for before, at in zip((-2, *figures), figures, strict=False) if at != before + 1)


def _found_at(places: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds in a text, tried nowhere but where it can begin."""
    end = 0
    for at in places:
        if at >= end and (match := pattern.match(text, at)):
            end = match.end()
            yield match


def _is_own(address: re.Match[str], own: frozenset[str]) -> bool:
    """Say whether this is where the group is at home: the same number, and the street's whole name.

    "12 rue Jean" stands in "12, rue Jean Jaurès", and is it where "Jaurès" follows; "2 rue Jean" is not. Nor
    is "12 rue des Lilas Blancs" in "12 rue des Lilas"; "12 rue des Lilas à 18h" is.
    """
    told = _plain(address[0])
    behind = address.string[address.end() : address.end() + 60]
    goes_on = _NAME_GOES_ON.match(behind)
    for place in own:
        at = re.search(rf"(?<!\w){re.escape(told)}(?!\w)([^,;(\n]*)", place)
        if at and not at[1].strip() and (not goes_on or goes_on[1].casefold() in place.split()):
            return True
        if at and at[1].strip() and re.match(re.escape(at[1].strip()) + r"(?!\w)", _plain(behind)):
            return True
    return False


def own_place(written: str) -> str:
    """Return an address or a place of the group's as texts are compared with it."""
    return re.sub(r"(\d),", r"\1", _plain(written))


def _plain(text: str) -> str:
    """Return an address in lower case, its number not parted from the street by a comma."""
    return re.sub(r"^(\d+),", r"\1", " ".join(text.casefold().replace("’", "'").split()))


def _insured(text: str, figures: Sequence[int]) -> list[Span]:
    french = (match for match in _found_at(_numbers(figures), _NIR, text) if is_nir(match[0]))
    return [
        (match.start(), match.end(), Finding("nir", match[0])) for match in (*french, *_NINO.finditer(text))
    ]


def is_nir(written: str) -> bool:
    """Say whether this is a French social security number: 15 figures with its key, or 13 in their groups."""
    match = _NIR.fullmatch(written.strip())
    if match is None:
        return False
    *groups, key = match.groups()
    # Of Corsica: 2A counts as 19, 2B as 18 (INSEE).
    groups[3] = {"2A": "19", "2B": "18"}.get(groups[3], groups[3])
    if key is None:
        return len(re.findall(r"[ \u00a0.]", written)) >= 4
    return 97 - int("".join(groups)) % 97 == int(key)


def _accounts(text: str) -> list[Span]:
    return [
        (match.start(), match.end(), Finding("iban", match[0]))
        for match in _IBAN.finditer(text)
        if is_iban(match[0])
    ]


def is_iban(written: str) -> bool:
    """Say whether this is an account number whose check digits are right (ISO 13616)."""
    bare = "".join(written.split())
    if not 15 <= len(bare) <= 34:
        return False
    moved = bare[4:] + bare[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1
