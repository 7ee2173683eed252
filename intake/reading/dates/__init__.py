"""Dates in French and English prose, resolved against the day they were told, with their precision kept."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from intake.reading.dates.grammar import Grammar, grammar
from intake.reading.dates.hits import Found, Hit, Reading
from intake.reading.dates.stretches import stretches
from intake.reading.dates.tense import tells_the_past
from intake.reading.dates.tokens import KINDS, Token, tokenize
from intake.reading.folding import Folded, fold
from intake.reading.message import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.reading.dates.spans import Span

_WINDOW = 10  # words in front of a date that may belong to it


def find(text: str, base: dt.datetime, zone: dt.tzinfo) -> tuple[DateMention, ...]:
    """Return the dates a text tells, in order; `base` is when it was sent, seen from `zone`.

    A date without a year lies between three months back and nine ahead. What is impossible, and what
    only looks like a date (a street, an amount, a phone number, a habit), is left out.
    """
    places = list(stretches(fold(text)))
    if not places:
        return ()
    folded = Folded.of(text)
    return tuple(_Reader(folded, tokenize(folded, places), day_told(base, zone)).mentions())


def day_told(base: dt.datetime, zone: dt.tzinfo) -> dt.date:
    """Return the day of a moment, seen from a zone; at the ends of the calendar it stays where it is."""
    try:
        return (base if base.tzinfo is None else base.astimezone(zone)).date()
    except (OverflowError, ValueError):
        return base.date()


class _Reader(NamedTuple):
    """One text on its way to its dates."""

    folded: Folded
    tokens: list[Token]
    told: dt.date

    def mentions(self) -> Iterator[DateMention]:
        """Yield the dates of the text, each word used once."""
        rules = grammar()
        kinds = "".join([token.kind for token in self.tokens])
        at = used = 0
        while (candidate := rules.candidate.search(kinds, at)) is not None:
            found = rules.match(kinds, candidate.start())
            if found is None:
                at = candidate.start() + 1
                continue
            place = _Place.around(rules, kinds, found[0], used)
            spans = self._read(found[1], place, kinds)
            at = used = found[0].end() if spans is None else place.end
            if spans is not None:
                yield from self._told(spans, place)

    def _read(self, reading: Reading, place: _Place, kinds: str) -> Found:
        """Return what a rule makes of its words: nothing for an impossible date."""
        before = kinds[place.start : place.match.start()]
        try:
            after = self._after(place.end, kinds)
            is_past = functools.partial(self._is_past, place)
            return reading(Hit(place.match, self.tokens, self.told, before, after, is_past))
        except (ValueError, OverflowError):
            return None

    def _is_past(self, place: _Place) -> bool:
        return tells_the_past(self.folded, self.tokens[place.start].start, self.tokens[place.end - 1].end)

    def _after(self, at: int, kinds: str) -> str:
        """Return the kind of the next word on the line, nothing at its end."""
        if at >= len(kinds):
            return ""
        gap = self.folded.text[self.tokens[at - 1].end : self.tokens[at].start]
        return "" if "\n" in gap else kinds[at]

    def _told(self, found: Span | list[tuple[str, Span]], place: _Place) -> Iterator[DateMention]:
        """Yield the mentions of one match; several days ("les 3 et 5 mars") share its words."""
        time = self._time(place)
        if not isinstance(found, list):
            yield self._mention(found, place.start, place.end, time)
            return
        for number, (name, span) in enumerate(found):
            first = place.match.start(name)
            last = place.end if number == len(found) - 1 else first + 1
            yield self._mention(span, first if number else place.start, last, time)

    def _mention(self, span: Span, first: int, last: int, time: dt.time | None) -> DateMention:
        start, end = self.folded.place(self.tokens[first].start, self.tokens[last - 1].end)
        words = self.folded.written[start:end]
        return DateMention(words, span.start, span.end, time, span.precision, start)

    def _time(self, place: _Place) -> dt.time | None:
        """Return the hour told with a date; "à 6 h du soir" is eighteen."""
        minutes, shift = None, 0
        for token in (self.tokens[at] for at in place.hours()):
            if token.kind == KINDS["CLOCK"]:
                minutes = token.value
            elif token.kind in {KINDS["NOON"], KINDS["DAY"]} and token.value < 24:  # "de 18 à 20 h"
                minutes = token.value * 60
            else:
                shift = max(shift, token.value)
        if minutes is None:
            return None
        if minutes < 12 * 60:
            minutes += shift * 60
        return dt.time(minutes // 60, minutes % 60)


class _Place(NamedTuple):
    """Where a date stands among the tokens: what a rule matched, what leads to it and what follows."""

    match: re.Match[str]
    lead: re.Match[str]
    daypart: re.Match[str]
    clock: re.Match[str] | None

    @classmethod
    def around(cls, rules: Grammar, kinds: str, match: re.Match[str], since: int) -> _Place:
        """Widen a match to the words that belong to it, none before `since`."""
        lead = rules.lead.search(kinds, max(since, match.start() - _WINDOW), match.start())
        daypart = rules.daypart.match(kinds, match.end())
        if lead is None or daypart is None:  # both may be empty, so both are found
            raise AssertionError(kinds)
        has_hour = lead["clock"] or lead["clock2"]
        return cls(match, lead, daypart, None if has_hour else rules.clock.match(kinds, daypart.end()))

    @property
    def start(self) -> int:
        return self.lead.start()

    @property
    def end(self) -> int:
        return self.clock.end() if self.clock else self.daypart.end()

    def hours(self) -> Iterator[int]:
        """Yield the places of the tokens that tell the hour or the part of the day."""
        names = [(self.lead, "clock"), (self.lead, "clock2"), (self.daypart, "daypart")]
        if self.clock is not None:
            names += [(self.clock, "hour"), (self.clock, "clock"), (self.clock, "late")]
        for match, name in names:
            if match[name]:
                yield match.start(name)
        if "noon" in self.match.re.groupindex:
            yield self.match.start("noon")
