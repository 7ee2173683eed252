"""One line to one command: the verbs of meetings, minutes, the year, members and pauses."""

from __future__ import annotations

import datetime as dt
import re

from intake.reading import words_commands as words
from intake.reading.asked import Line
from intake.reading.dates.impossible import impossible_day
from intake.reading.message import Command, DateMention, Precision, Verb
from intake.reading.told import Told
from intake.reading.words_privacy import ACCOMPAGNEMENT

_EMAIL = re.compile(r"[^\s@<>()]{1,64}@[^\s@<>()]{1,255}")
_MEMBER_SIGN = re.compile(r"\s*([+-])")
_PAUSE_DAYS = {"jour": 1, "jours": 1, "day": 1, "days": 1, "semaine": 7, "semaines": 7, "week": 7, "weeks": 7}
_PAUSE_DAYS |= {"mois": 30, "month": 30, "months": 30}
_COUNTS = {
    "un": 1,
    "une": 1,
    "a": 1,
    "one": 1,
    "deux": 2,
    "two": 2,
    "trois": 3,
    "three": 3,
    "quatre": 4,
    "four": 4,
}


def _is_polite(line: Line, at: int) -> bool:
    """Tell whether nothing but courtesy stands from a place on."""
    return line.consists_of([words.COURTESY], at)


def read_pause(line: Line, told: Told) -> Command | None:
    """Read "PAUSE 3 semaines", "PAUSE jusqu'au 12 mai"; its date spans the pause."""
    end = line.after(words.PAUSE)
    if end is None:
        return None
    rest = line.rest(end)
    if _is_polite(line, end):
        return Command(Verb.PAUSE)
    at = end + (line.words[end] in {"pendant", "de", "for", "pour"})
    if at + 1 < len(line.words) and line.words[at + 1] in _PAUSE_DAYS:
        count = _COUNTS.get(
            line.words[at], int(line.words[at]) if re.fullmatch(r"\d{1,3}", line.words[at]) else 0
        )
        if not count or not _is_polite(line, at + 2):
            return None
        return Command(
            Verb.PAUSE, argument=rest, dates=_span(rest, count * _PAUSE_DAYS[line.words[at + 1]], told)
        )
    dates = told.dates(rest)
    if len(dates) == 1 and dates[0].at == 0 and _is_bounded(rest, dates[0]):
        return Command(Verb.PAUSE, argument=rest, dates=dates)
    return None


def _span(written: str, days: int, told: Told) -> tuple[DateMention, ...]:
    if told.today is None:
        return ()
    try:
        end = told.today + dt.timedelta(days=days)
    except OverflowError:
        return ()
    return (DateMention(written, told.today, end, None, Precision.DAY),)


def _is_bounded(rest: str, date: DateMention) -> bool:
    """Tell whether nothing but courtesy follows a date."""
    return Line.of(rest[date.at + len(date.words) :]).consists_of([words.COURTESY])


def read_meeting(line: Line, told: Told) -> Command | None:
    """Read "RÉUNION 3 le 28/03 18h30, Maison des associations", "Réunion 3 annulée".

    Where the day told does not exist, it is the argument, and there are no dates.
    """
    end = line.after(words.REUNION)
    if end is None:
        return None
    number, behind = _number(line, end)
    rest = line.rest(behind)
    dates = told.dates(rest)
    shouted = line.folded.slice(*line.spans[0]).isupper()
    if number and line.after(words.CANCELLED, behind) is not None:
        return Command(Verb.REUNION, target=number, argument=rest, dates=dates)
    if not dates and (number or shouted) and (day := _impossible_at_first(rest)):
        return Command(Verb.REUNION, target=number, argument=day)
    opens = bool(dates) and len(rest[: dates[0].at].split()) <= 2
    if not opens or not (number or shouted) or (told.today is not None and dates[0].end < told.today):
        return None
    return Command(Verb.REUNION, target=number, argument=rest, dates=dates)


def _impossible_at_first(rest: str) -> str:
    """Return a day that does not exist where it is the first thing told, else ""."""
    day = impossible_day(rest)
    return day if day and len(rest.partition(day)[0].split()) <= 2 else ""


def _number(line: Line, at: int) -> tuple[str, int]:
    """Return the number of a meeting or a year told at a place, behind "n°" or "de la réunion"."""
    start = at
    while at < len(line.words) and line.words[at] in words.FILLERS | {"reunion", "meeting"}:
        at += 1
    if at < len(line.words) and re.fullmatch(r"[0-9]{1,4}", line.words[at]):
        behind = line.folded.text[line.spans[at][1] :][:1]
        if behind not in {"/", "h", ":"} or behind == ":":
            return str(int(line.words[at])), at + 1
    return "", start


def read_minutes(line: Line, _: Told) -> Command | None:
    """Read "CR 2"."""
    end = line.after(words.CR)
    if end is None:
        return None
    number, behind = _number(line, end)
    shouted = line.folded.slice(*line.spans[0]).isupper() and len(line.words) == end == 1
    if (number or shouted) and _is_polite(line, behind):
        return Command(Verb.CR, target=number)
    return None


def read_year(line: Line, _: Told) -> Command | None:
    """Read "BILAN 2017"; "BILAN 217", in capitals, asks all the same, and no year."""
    end = line.after(words.BILAN)
    if end is None:
        return None
    if end >= len(line.words) or not re.fullmatch(r"(?:19|20)[0-9]{2}", line.words[end]):
        shouted = line.folded.slice(*line.spans[0]).isupper() and len(line.words) - end <= 2
        return Command(Verb.BILAN, argument=line.rest(end)) if shouted else None
    return Command(Verb.BILAN, target=line.words[end]) if _is_polite(line, end + 1) else None


def read_rectify(line: Line, _: Told) -> Command | None:
    """Read "RECTIFIER CR 2 ...": the minutes' number, then what is to be mended."""
    end = line.after(words.RECTIFIER)
    if end is None:
        return None
    while end < len(line.words) and line.words[end] in words.FILLERS:
        end += 1
    minutes = line.after(words.CR, end)
    number, behind = _number(line, minutes if minutes is not None else end)
    return Command(Verb.RECTIFIER, target=number, argument=line.rest(behind)) if number else None


def read_referral(line: Line, _: Told) -> Command | None:
    """Read "ACCOMPAGNEMENT ..." in capitals, or alone on its line: what follows is kept apart."""
    end = line.after(ACCOMPAGNEMENT)
    if end is None:
        return None
    shouted = line.folded.slice(*line.spans[0]).isupper()
    return (
        Command(Verb.ACCOMPAGNEMENT, argument=line.rest(end)) if shouted or len(line.words) == end else None
    )


def read_delegate(line: Line, told: Told) -> Command | None:
    """Read "DÉLÉGUER à marie@… du … au …"; one to a name alone, told in capitals or with its days, too."""
    end = line.after(words.DELEGUER)
    if end is None:
        return None
    rest, dates = line.rest(end), told.dates(line.rest(end))
    shouted = line.folded.slice(*line.spans[0]).isupper()
    to_a_name = line.words[end : end + 1] in {("a",), ("to",)} and (shouted or bool(dates))
    return Command(Verb.DELEGUER, argument=rest, dates=dates) if to_a_name or _EMAIL.search(rest) else None


def read_member(line: Line, _: Told) -> Command | None:
    """Read "MEMBRE + marie@… Marie Petit"; the sign comes first in the argument."""
    end = line.after(words.MEMBRE)
    if end is None:
        return None
    sign = _MEMBER_SIGN.match(line.folded.text, line.spans[end - 1][1])
    if sign is not None:
        rest, said = line.folded.slice(sign.end()), sign[1]
    else:
        added, removed = line.after(words.ADD, end), line.after(words.REMOVE, end)
        rest, said = line.rest(added or removed or 0), "+" if added else "-"
        if not (added or removed):
            return None
    return Command(Verb.MEMBRE, argument=f"{said} {rest}") if _EMAIL.search(rest) else None
