"""The kinds of values a key may have: each reads what TOML holds, or says why it cannot."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import re
import zoneinfo
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from intake.config import problems as say
from intake.config.language import Text
from intake.config.problems import BadValueError, nearest
from intake.reading.address import Address

T = TypeVar("T")
U = TypeVar("U")


@dataclasses.dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """How a value is read, and what people are told it must be."""

    words: Text
    read: Callable[[object], T]


class WrongTypeError(TypeError):
    """TOML holds a value of another type than the kind's."""

    def __init__(self, value: object) -> None:
        super().__init__(type(value).__name__)
        self.value = value


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise WrongTypeError(value)
    return value.strip()


def _whole(value: object) -> int:
    # A TOML boolean is an int to Python, and `days = true` no number to people.
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongTypeError(value)
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise WrongTypeError(value)
    return value


def _text(value: object) -> str:
    text = _string(value)
    if not text:
        raise BadValueError(say.EMPTY, kind=TEXT_WORDS)
    return text


_PERSON = re.compile(r'"?(?P<name>[^<>"]*?)"?\s*<(?P<email>[^<>]*)>')
_EMAIL = re.compile(r"[^@\s<>,;:\"()]+@(?:localhost|[^@\s<>,;:\"()]+\.[^@\s<>,;:\"().]+)")


def _address(value: object) -> str:
    email = _string(value)
    if not _EMAIL.fullmatch(email) or ".." in email:
        raise BadValueError(say.NOT_AN_ADDRESS, value=email)
    if not email.isascii():
        raise BadValueError(say.NOT_ASCII, value=email)
    return email


def _person(value: object) -> Address:
    text = _string(value)
    written = _PERSON.fullmatch(text)
    if written is None:
        return Address("", _address(text))
    return Address(written["name"].strip(), _address(written["email"]))


def _list_of(item: Callable[[object], U]) -> Callable[[object], tuple[U, ...]]:
    def read(value: object) -> tuple[U, ...]:
        if not isinstance(value, list):
            raise WrongTypeError(value)
        return tuple(item(each) for each in value)

    return read


def _some_people(value: object) -> tuple[Address, ...]:
    people = _list_of(_person)(value)
    if not people:
        raise BadValueError(say.EMPTY, kind=PEOPLE.words)
    return people


def _zone(value: object) -> zoneinfo.ZoneInfo:
    name = _string(value)
    if _is_in_the_system(name):
        return zoneinfo.ZoneInfo(name)
    known = zoneinfo.available_timezones()
    if not known:
        raise BadValueError(say.NO_ZONES)
    # ZoneInfo itself would take "europe/paris" on a disk without case, and raise half a dozen errors.
    if name not in known:
        raise BadValueError(say.NOT_A_ZONE, value=name, nearest=nearest(name, known))
    return zoneinfo.ZoneInfo(name)


def _is_in_the_system(name: str) -> bool:
    """Tell of most zones that they are known: to list all takes longer than to read the configuration."""
    area, slash, city = name.partition("/")
    folders = (Path(folder, area) for folder in zoneinfo.TZPATH if area not in {"posix", "right"})
    return bool(slash and city) and any(
        folder.is_dir()
        and area in os.listdir(folder.parent)  # noqa: PTH208 - names, not paths
        and city in os.listdir(folder)  # noqa: PTH208
        and (folder / city).is_file()
        for folder in folders
    )


WEEKDAYS = (
    ("monday", "lundi"), ("tuesday", "mardi"), ("wednesday", "mercredi"), ("thursday", "jeudi"),
    ("friday", "vendredi"), ("saturday", "samedi"), ("sunday", "dimanche"),
)  # fmt: skip


def _weekday(value: object) -> int:
    name = _string(value)
    numbers = {word: number for number, words in enumerate(WEEKDAYS) for word in words}
    if name.casefold() not in numbers:
        raise BadValueError(say.NOT_A_WEEKDAY, value=name, nearest=nearest(name, numbers))
    return numbers[name.casefold()]


def _time(value: object) -> dt.time:
    if isinstance(value, dt.time):  # TOML has times of its own: at = 08:00:00
        return value
    written = re.fullmatch(r"(\d{1,2})\s*[:hH]\s*(\d{2})?", _string(value))
    hour, minute = (int(written[1]), int(written[2] or 0)) if written else (24, 0)
    if hour > 23 or minute > 59:
        raise BadValueError(say.NOT_A_TIME, value=value)
    return dt.time(hour, minute)


def choice(*allowed: str) -> Kind[str]:
    """Return the kind of one word among those allowed."""
    listed = ", ".join(f'"{word}"' for word in allowed)

    def read(value: object) -> str:
        word = _string(value)
        if word not in allowed:
            raise BadValueError(say.NOT_A_CHOICE, value=word, choices=listed, nearest=nearest(word, allowed))
        return word

    return Kind(Text(f"one of {listed}", f"l’un de {listed}"), read)


def number(least: int, most: int) -> Kind[int]:
    """Return the kind of a whole number between two bounds."""

    def read(value: object) -> int:
        count = _whole(value)
        if count < least:
            raise BadValueError(say.TOO_SMALL, value=count, least=least)
        if count > most:
            raise BadValueError(say.TOO_LARGE, value=count, most=most)
        return count

    return Kind(Text(f"a number from {least} to {most}", f"un nombre de {least} à {most}"), read)


def numbers(least: int, most: int) -> Kind[tuple[int, ...]]:
    """Return the kind of a list of such numbers, read in their order."""

    def read(value: object) -> tuple[int, ...]:
        return tuple(sorted(set(_list_of(number(least, most).read)(value))))

    words = Text(f"a list of numbers from {least} to {most}", f"une liste de nombres de {least} à {most}")
    return Kind(words, read)


TEXT_WORDS = Text("a text in quotes", "un texte entre guillemets")
TEXT = Kind(TEXT_WORDS, _text)
MAYBE_TEXT = Kind(Text('a text in quotes, or ""', 'un texte entre guillemets, ou ""'), _string)
FLAG = Kind(Text("true or false", "true ou false"), _flag)
ADDRESS = Kind(Text("a mail address in quotes", "une adresse électronique entre guillemets"), _address)
PEOPLE = Kind(
    Text(
        'a list of people such as ["Marie Petit <marie@quartier.example>"]',
        'une liste de personnes comme ["Marie Petit <marie@quartier.example>"]',
    ),
    _list_of(_person),
)
SOME_PEOPLE = Kind(PEOPLE.words, _some_people)
ZONE = Kind(Text('a time zone such as "Europe/Paris"', 'un fuseau horaire comme "Europe/Paris"'), _zone)
WEEKDAY = Kind(Text('a day of the week such as "monday"', 'un jour comme "lundi"'), _weekday)
TIME = Kind(Text('a time of day such as "08:00"', 'une heure comme "08:00"'), _time)
