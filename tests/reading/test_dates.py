"""Dates in prose: the corpus of phrases, and what must hold of any text."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from effort import seconds_of
from intake.reading.dates import find
from intake.reading.message import DateMention, Precision
from reading.date_phrases import PARIS, Phrase, phrases

BASE = dt.datetime(2017, 2, 28, 10, tzinfo=PARIS)
FRENCH = list(phrases("phrases_fr.txt"))
ENGLISH = list(phrases("phrases_en.txt"))
PIECES = [
    "le", "la", "du", "au", "de", "à", "d'ici", "dans", "avant", "fin", "mi-", "début", "courant", "en", "mars", "mai", "avril",
    "3", "12", "31", "1er", "2018", "30/02", "14/03/17", "lundi", "mardi", "prochain", "dernière", "semaine", "mois", "été", "T2",
    "18h", "18h30", "midi", "et", ",", ".", "-", "(", ")", "\n", "\n\n", "next", "week", "by the", "end of", "March", "3rd",
    "Friday", "rue", "place", "€", "3000", "06", "e\u0301te\u0301", "fé\u200bvrier", "’", "\u00a0", "1ᵉʳ", "quinzaine", "vingt-huit",
]  # fmt: skip
HOSTILE = [
    "1", " ", "lundi ", "3/", "1.", "1 000 ", "du 3 au ", "mars-", "a", "a@", "1h", "é", "e\u0301", "3 mars ", "\n", "06 12 ",
    "l'", "(", "le ", "du ", "fin de ", "http://", "-", "mi-", "\u200b", "tous les ", "1:", "2017-03-", "entre le 3 et ", "18h ",
    "il y a ", "aujourd'hui", "le 3 mars (mardi) ", "de 18 à ", "premier mardi ",
]  # fmt: skip


@pytest.mark.parametrize("phrase", FRENCH, ids=lambda phrase: f"{phrase.base:%d-%b-%y} {phrase.text}")
def test_a_french_phrase_is_read_as_meant(phrase: Phrase) -> None:
    assert phrase.read() == phrase.expected


@pytest.mark.parametrize("phrase", ENGLISH, ids=lambda phrase: phrase.text)
def test_an_english_phrase_is_read_as_meant(phrase: Phrase) -> None:
    assert phrase.read() == phrase.expected


def test_the_corpus_is_large_enough_to_tell() -> None:
    assert sum(bool(phrase.expected) for phrase in FRENCH) >= 140
    assert sum(bool(phrase.expected) for phrase in ENGLISH) >= 40
    assert sum(not phrase.expected for phrase in FRENCH + ENGLISH) >= 30


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=200))
def test_words_are_a_slice_of_the_text_and_spans_do_not_end_before_they_begin(text: str) -> None:
    end = 0
    for mention in find(text, BASE, PARIS):
        assert text[mention.at : mention.at + len(mention.words)] == mention.words
        assert mention.at >= end
        assert mention.start <= mention.end
        assert mention.words.strip()
        end = mention.at + len(mention.words)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), st.datetimes())
def test_no_day_is_too_early_or_too_late_to_be_told_on(text: str, base: dt.datetime) -> None:
    for told in (base, base.replace(tzinfo=dt.UTC)):
        for mention in find(text, told, PARIS):
            assert mention.start <= mention.end
            assert text[mention.at : mention.at + len(mention.words)] == mention.words


@settings(max_examples=200, deadline=None)
@given(st.dates(dt.date(1990, 1, 1), dt.date(2080, 1, 1)), st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1)))
def test_a_full_date_means_itself_whenever_it_is_told(date: dt.date, told: dt.date) -> None:
    base = dt.datetime(told.year, told.month, told.day, 12, tzinfo=PARIS)
    for text in (f"{date:%d/%m/%Y}", f"{date.isoformat()}", f"{date:%d.%m.%Y}"):
        assert [mention.start for mention in find(f"le {text} !", base, PARIS)] == [date]


@settings(max_examples=200, deadline=None)
@given(st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1)), st.integers(-90, 270))
def test_a_date_without_a_year_lies_near_the_day_it_is_told(told: dt.date, away: int) -> None:
    date = told + dt.timedelta(days=away)
    base = dt.datetime(told.year, told.month, told.day, 12, tzinfo=PARIS)
    assert [mention.start for mention in find(f"{date:%d/%m}", base, PARIS)] == [date]


def test_the_day_is_that_of_the_group_not_of_the_sender() -> None:
    late_in_new_york = dt.datetime(2017, 2, 27, 20, tzinfo=zoneinfo.ZoneInfo("America/New_York"))
    assert [mention.start for mention in find("demain", late_in_new_york, PARIS)] == [dt.date(2017, 3, 1)]


def test_a_decomposed_accent_and_an_invisible_sign_stay_in_the_words() -> None:
    text = "Réunion le 3\u00a0fe\u0301vrier, puis le 4\u200b mars."
    assert [mention.words for mention in find(text, BASE, PARIS)] == [
        "le 3\u00a0fe\u0301vrier",
        "le 4\u200b mars",
    ]


def test_the_dates_of_a_text_come_in_its_order() -> None:
    text = "Table ronde le 3 mars. Deux rendez-vous la semaine prochaine. Pas avant 2018."
    assert find(text, BASE, PARIS) == (
        DateMention("le 3 mars", dt.date(2017, 3, 3), dt.date(2017, 3, 3), None, Precision.DAY, 12),
        DateMention(
            "la semaine prochaine", dt.date(2017, 3, 6), dt.date(2017, 3, 12), None, Precision.WEEK, 40
        ),
        DateMention("avant 2018", dt.date(2018, 1, 1), dt.date(2018, 12, 31), None, Precision.YEAR, 66),
    )


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_of_100_kb_is_read_in_linear_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    quarter = seconds_of(lambda: find(text[:25_000], BASE, PARIS), 1.5)
    bound = min(max(12 * quarter, 0.5), 6)
    assert seconds_of(lambda: find(text, BASE, PARIS), bound) < bound
