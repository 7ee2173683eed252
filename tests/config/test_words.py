"""Every sentence at the command line exists in both languages, with the same values and right typography."""

from __future__ import annotations

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator

import pytest

import intake.cli
import intake.config
from intake.config import schema
from intake.config.hosts import known_hosts
from intake.config.language import Text, language_of


def _modules() -> Iterator[str]:
    for package in (intake.cli, intake.config):
        yield from (f"{package.__name__}.{module.name}" for module in pkgutil.iter_modules(package.__path__))


def _texts() -> Iterator[Text]:
    for name in _modules():
        for value in vars(importlib.import_module(name)).values():
            yield from [value] if isinstance(value, Text) else ()
            yield from (
                (each for each in value.values() if isinstance(each, Text)) if isinstance(value, dict) else ()
            )
    yield from (text for key in schema.KEYS for text in (key.text, key.kind.words))
    yield from (host.enable for host in known_hosts())


TEXTS = sorted(set(_texts()), key=lambda text: text.en)


def _places(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_there_are_sentences() -> None:
    assert len(TEXTS) > 150


def test_both_languages_have_the_same_places() -> None:
    unlike = [text.en for text in TEXTS if not _places(text.en) <= _places(text.fr)]
    assert unlike == []


def test_french_has_no_break_spaces_and_curly_apostrophes() -> None:
    plain_space = re.compile(r"(?<!\u00a0)[;?!»](?=[\s.,)]|$)| :(?=\s|$)|« ")
    straight = re.compile(r"\w'\w")
    assert [text.fr for text in TEXTS if plain_space.search(text.fr) or straight.search(text.fr)] == []


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8"}, "otherwise"),
        ({}, "otherwise"),
    ],
)
def test_the_locale_says_the_language(environ: dict[str, str], language: str) -> None:
    assert language_of(environ, otherwise="otherwise") == language
