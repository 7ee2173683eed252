"""Dates, sizes, counts and lists as people say them."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from intake.desk import day_names
from intake.desk.privacy.words_sensitive import BODIES, STRONG, WEAK
from intake.desk.records import When
from intake.letters.wording import Wording
from intake.letters.words_findings import FINDINGS
from intake.reading.message import Precision
from letters.samples import PARIS

FR = Wording("fr", PARIS)
EN = Wording("en", PARIS)
NB = "\u00a0"
TUESDAY = dt.date(2017, 3, 28)
LOCALES = {"fr": "fr", "en": "en_GB"}


@pytest.mark.parametrize("language", LOCALES)
def test_names_are_those_of_cldr(language: str) -> None:
    for month in range(1, 13):
        assert day_names.month(month, language) == format_date(
            dt.date(2017, month, 5), "MMMM", LOCALES[language]
        )
    for day in range(7):
        date = dt.date(2017, 3, 6 + day)
        assert day_names.weekday(day, language) == format_date(date, "EEEE", LOCALES[language])


@pytest.mark.parametrize("language", LOCALES)
@given(st.integers(-(10**12), 10**12) | st.floats(-1e9, 1e9), st.lists(st.text(max_size=5), max_size=5))
def test_numbers_and_lists_are_said_as_cldr_has_them(language: str, number: float, things: list[str]) -> None:
    said = Wording(language, PARIS)
    assert said.number(number) == format_decimal(number, locale=LOCALES[language])
    assert said.listing(iter(things)) == format_list(things, locale=LOCALES[language])


@given(st.integers(0, 10**13))
def test_sizes_are_rounded_as_cldr_rounds(size: int) -> None:
    value, unit = float(size), 0
    while value >= 999.5 and unit < 3:
        value, unit = value / 1000, unit + 1
    digits = format_decimal(value, "0.#" if unit and value < 9.95 else "0", "fr", group_separator=False)
    assert FR.size(size) == f"{digits}{NB}{('o', 'ko', 'Mo', 'Go')[unit]}"


def test_french_days() -> None:
    assert FR.date(TUESDAY) == "mardi 28 mars 2017"
    assert FR.at(TUESDAY, dt.time(18, 30)) == f"mardi 28 mars 2017 à 18{NB}h{NB}30"
    assert FR.at(TUESDAY, dt.time(18)) == f"mardi 28 mars 2017 à 18{NB}h"
    assert FR.at(TUESDAY, None) == "mardi 28 mars 2017"
    assert FR.day(dt.date(2017, 3, 1)) == "1er mars"
    assert FR.date(dt.date(2017, 8, 1)) == "mardi 1er août 2017"
    assert FR.plain_date(dt.date(2017, 2, 11)) == "11 février 2017"


def test_english_days() -> None:
    assert EN.at(TUESDAY, dt.time(18, 30)) == "Tuesday 28 March 2017 at 18:30"
    assert EN.at(TUESDAY, dt.time(9, 5)) == "Tuesday 28 March 2017 at 9:05"
    assert EN.day(dt.date(2017, 3, 1)) == "1 March"


def test_moments_are_told_in_the_groups_zone() -> None:
    late = dt.datetime(2017, 3, 6, 23, 30, tzinfo=dt.UTC)
    assert FR.moment(late) == f"mardi 7 mars à 0{NB}h{NB}30"
    assert FR.local_day(late) == "7 mars"
    assert EN.moment(late) == "Tuesday 7 March at 0:30"


@pytest.mark.parametrize(
    ("start", "end", "french", "english"),
    [
        ((2017, 3, 6), (2017, 3, 12), "du 6 au 12 mars", "6 to 12 March"),
        ((2017, 3, 1), (2017, 3, 5), "du 1er au 5 mars", "1 to 5 March"),
        ((2017, 2, 27), (2017, 3, 5), "du 27 février au 5 mars", "27 February to 5 March"),
        (
            (2017, 12, 30),
            (2018, 1, 1),
            "du 30 décembre 2017 au 1er janvier 2018",
            "30 December 2017 to 1 January 2018",
        ),
        ((2017, 3, 28), (2017, 3, 28), "mardi 28 mars", "Tuesday 28 March"),
    ],
)
def test_spans(start: tuple[int, int, int], end: tuple[int, int, int], french: str, english: str) -> None:
    assert FR.span(dt.date(*start), dt.date(*end)) == french
    assert EN.span(dt.date(*start), dt.date(*end)) == english


@pytest.mark.parametrize(
    ("when", "french", "english"),
    [
        (
            When("le 28/03 à 18h30", TUESDAY, TUESDAY, dt.time(18, 30), Precision.DAY),
            f"«{NB}le 28/03 à 18h30{NB}», soit le mardi 28 mars 2017 à 18{NB}h{NB}30",
            "“le 28/03 à 18h30”, that is Tuesday 28 March 2017 at 18:30",
        ),
        (
            When("la semaine prochaine", dt.date(2017, 3, 6), dt.date(2017, 3, 12), None, Precision.WEEK),
            f"«{NB}la semaine prochaine{NB}», soit du 6 au 12 mars",
            "“la semaine prochaine”, that is 6 to 12 March",
        ),
        (
            When("courant avril", dt.date(2017, 4, 1), dt.date(2017, 4, 30), None, Precision.MONTH),
            f"«{NB}courant avril{NB}», soit en avril 2017",
            "“courant avril”, that is April 2017",
        ),
        (
            When("fin mars", dt.date(2017, 3, 21), dt.date(2017, 3, 31), None, Precision.MONTH),
            f"«{NB}fin mars{NB}», soit du 21 au 31 mars",
            "“fin mars”, that is 21 to 31 March",
        ),
        (
            When("au printemps", dt.date(2017, 4, 1), dt.date(2017, 6, 30), None, Precision.QUARTER),
            f"«{NB}au printemps{NB}», soit au 2e trimestre 2017",
            "“au printemps”, that is second quarter of 2017",
        ),
        (
            When("à partir de 2018", dt.date(2018, 1, 1), dt.date(2018, 12, 31), None, Precision.YEAR),
            f"«{NB}à partir de 2018{NB}», soit en 2018",
            "“à partir de 2018”, that is 2018",
        ),
        (When("un de ces jours"), f"«{NB}un de ces jours{NB}»", "“un de ces jours”"),
        (When("", TUESDAY, TUESDAY, None, Precision.DAY), "mardi 28 mars 2017", "Tuesday 28 March 2017"),
    ],
)
def test_dates_are_told_with_their_words_and_precision(when: When, french: str, english: str) -> None:
    assert FR.when(when) == french
    assert EN.when(when) == english


@pytest.mark.parametrize(
    ("size", "french", "english"),
    [
        (0, f"0{NB}o", f"0{NB}B"),
        (640, f"640{NB}o", f"640{NB}B"),
        (12_300, f"12{NB}ko", f"12{NB}kB"),
        (4_200_000, f"4,2{NB}Mo", f"4.2{NB}MB"),
        (4_000_000, f"4{NB}Mo", f"4{NB}MB"),
        (999_700, f"1{NB}Mo", f"1{NB}MB"),
        (25_000_000_000_000, f"25000{NB}Go", f"25000{NB}GB"),
    ],
)
def test_sizes(size: int, french: str, english: str) -> None:
    assert FR.size(size) == french
    assert EN.size(size) == english


def test_plurals() -> None:
    assert [FR.count(n, "projet", "projets") for n in (0, 1, 2)] == ["0 projet", "1 projet", "2 projets"]
    assert [EN.count(n, "project", "projects") for n in (0, 1, 2)] == [
        "0 projects",
        "1 project",
        "2 projects",
    ]
    assert FR.count(5000, "membre", "membres") == "5\u202f000 membres"


def test_lists_and_numbers() -> None:
    assert FR.listing(["Anne", "Zoé", "Jean"]) == "Anne, Zoé et Jean"
    assert EN.listing(("Anne", "Zoé", "Jean")) == "Anne, Zoé and Jean"
    assert FR.number(3000.5) == "3\u202f000,5"


def test_whatever_the_lint_finds_has_its_words() -> None:
    kinds = {kind for rows in (STRONG, WEAK, BODIES) for _, kind, _ in rows}
    assert kinds | {"email", "phone", "street", "iban", "nir", "too_long", "kept_in"} == set(FINDINGS)
    assert Wording("fr", PARIS).private_thing("aid") == "les ressources ou l’aide sociale"
    assert Wording("en", PARIS).private_thing("aid") == "means or social benefits"
