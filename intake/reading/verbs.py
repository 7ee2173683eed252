"""One line to one command: the verbs of the mail grammar, save approving and refusing."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable
from typing import Final

from intake.reading import words_commands as words
from intake.reading.approval import looks_like_a_name, plain_reference
from intake.reading.asked import Line
from intake.reading.dates import find
from intake.reading.message import Command, DateMention, Precision, Verb

_PROJECT = re.compile(r"p0*\d{1,4}")
_EMAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+")
_MEMBER_SIGN = re.compile(r"\s*([+-])")
# A paragraph of a draft and what it is to be: "A2 : nouveau texte", "R2-D1 : ...".
_ITEM = re.compile(
    r"\W{0,3}(?:([abd]\d{1,2})|(r\d{1,3})\s?-\s?([da]\d{1,2}))\s?(?:[.)]\s?)?(:|=|->|\s-\s|\s)\s*(?=\S|$)"
)
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
_MAX_STATUS = 80


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """When and where a mail was written, for the dates in it; a mail without a date has none."""

    base: dt.datetime | None
    zone: dt.tzinfo

    def dates(self, text: str) -> tuple[DateMention, ...]:
        """Return the dates of a text."""
        return find(text, self.base, self.zone) if self.base is not None else ()

    @property
    def today(self) -> dt.date | None:
        """Return the day it was written, seen from the zone."""
        if self.base is None:
            return None
        return (self.base if self.base.tzinfo is None else self.base.astimezone(self.zone)).date()


def read_line(line: Line, told: Told) -> Command | None:
    """Return what a line asks, or None when it is no command; a question asks nothing."""
    if not line.words or line.written.startswith((">", "|")) or line.written.endswith("?"):
        return None
    for reader in _READERS:
        command = reader(line, told)
        if command is not None:
            return dataclasses.replace(command, line=line.written)
    return None


def read_item(line: Line) -> Command | None:
    """Return the correction a line asks of a paragraph of a draft: "B3 : retirer"."""
    match = _ITEM.match(line.folded.text)
    if match is None:
        return None
    argument = line.folded.slice(match.end())
    if match[4].isspace() and not _is_fate(argument):
        return None
    target = (
        plain_reference(match[1]) if match[1] else f"{plain_reference(match[2])}-{plain_reference(match[3])}"
    )
    return Command(Verb.CORRIGER, target=target, argument=argument, line=line.written)


def is_whole_fate(command: Command) -> bool:
    """Tell whether a correction says all in a word ("retirer"), so that no text goes on below it."""
    return _is_fate(command.argument)


def _is_fate(argument: str) -> bool:
    line = Line.of(argument)
    end = line.after(words.FATES)
    return end is not None and (end == len(line.words) or line.words[0] in {"publier", "public"})


def _alone(line: Line, _: Told) -> Command | None:
    """Read AIDE, STOP ...: the verb and courtesy, nothing else."""
    for verb, phrases in words.ALONE.items():
        end = line.after(phrases)
        if end is not None and line.consists_of([words.COURTESY], end):
            return Command(verb)
    return None


def _of_project(line: Line, told: Told) -> Command | None:
    """Read "FICHE P4", "STATUT P4 clos" ...: the verb, then at least one project."""
    for verb, phrases in words.OF_PROJECT.items():
        end = line.after(phrases)
        if end is None:
            continue
        projects, behind = _projects(line, end)
        if projects and _BEHIND[verb](line, behind):
            rest = line.rest(behind)
            return Command(verb, target=" ".join(projects), argument=rest, dates=told.dates(rest))
    return _interested_backwards(line)


def _interested_backwards(line: Line) -> Command | None:
    """Read "P4 m'intéresse"."""
    projects, behind = _projects(line, 0)
    if projects and line.words[behind : behind + 2] in {
        ("m", "interesse"),
        ("m", "interessent"),
        ("interests", "me"),
    }:
        return Command(Verb.INTERESSE, target=" ".join(projects), argument=line.rest(behind + 2))
    return None


def _projects(line: Line, at: int) -> tuple[tuple[str, ...], int]:
    """Return the projects named from a place on and the place behind them: "le P4", "projet 4", "P2 et P4"."""
    found: list[str] = []
    end = at
    named = False
    while at < len(line.words):
        word = line.words[at]
        if _PROJECT.fullmatch(word):
            found.append(plain_reference(word))
        elif (
            word.isascii()
            and word.isdigit()
            and (named or (at and line.words[at - 1] == "p"))
            and len(word) <= 4
        ):
            found.append(f"P{int(word)}")
        elif word not in words.FILLERS and not (found and word in {"et", "and"}) and word != "p":
            break
        elif word in {"du", "de", "a", "au"} and found:
            break
        named = word in {"projet", "project", "projets", "projects"} or (
            named and word in {"n", "no", "numero"}
        )
        at += 1
        if _PROJECT.fullmatch(word) or word.isdigit():
            end = at
    return tuple(found), end


def _only_courtesy(line: Line, at: int) -> bool:
    return line.consists_of([words.COURTESY], at)


def _anything(_: Line, __: int) -> bool:
    return True


def _a_status(line: Line, at: int) -> bool:
    return 0 < len(line.rest(at)) <= _MAX_STATUS


def _somebody(line: Line, at: int) -> bool:
    """Tell whether an address, a name, or "vacant" follows: "Suivi P4 : ça avance" tells news instead."""
    rest = line.rest(at).rstrip(" .")
    pieces = rest.split()
    if _EMAIL.search(rest):
        return len(pieces) <= 5
    return line.words[at:] in {("vacant",), ("personne",), ("nobody",)} or (
        1 <= len(pieces) <= 3 and looks_like_a_name(Line.of(rest))
    )


def _a_recipient(line: Line, at: int) -> bool:
    """Tell whether recipients follow ("à Mairie, Semaest"), or what became of the letter."""
    if at >= len(line.words):
        return False
    return (
        line.words[at] in {"a", "au", "aux", "to", "envoyee", "envoyees", "sent"} or line.tail(at)[:1] == ":"
    )


def _a_choice(line: Line, at: int) -> bool:
    return _only_courtesy(line, at) or line.words[at:] in {("oui",), ("non",), ("yes",), ("no",)}


_BEHIND: Final[dict[Verb, Callable[[Line, int], bool]]] = {
    Verb.FICHE: _only_courtesy,
    Verb.PIECES: _only_courtesy,
    Verb.PREND: _anything,
    Verb.INTERESSE: _anything,
    Verb.CONFIDENTIEL: _a_choice,
    Verb.STATUT: _a_status,
    Verb.SUIVI: _somebody,
    Verb.LETTRE: _a_recipient,
}


def _pause(line: Line, told: Told) -> Command | None:
    """Read "PAUSE 3 semaines", "PAUSE jusqu'au 12 mai"; its date spans the pause."""
    end = line.after(words.PAUSE)
    if end is None:
        return None
    rest = line.rest(end)
    if _only_courtesy(line, end):
        return Command(Verb.PAUSE)
    at = end + (line.words[end] in {"pendant", "de", "for", "pour"})
    if at + 1 < len(line.words) and line.words[at + 1] in _PAUSE_DAYS:
        count = _COUNTS.get(
            line.words[at], int(line.words[at]) if re.fullmatch(r"\d{1,3}", line.words[at]) else 0
        )
        if not count or not _only_courtesy(line, at + 2):
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


def _meeting(line: Line, told: Told) -> Command | None:
    """Read "RÉUNION 3 le 28/03 18h30, Maison des associations", "Réunion 3 annulée"."""
    end = line.after(words.REUNION)
    if end is None:
        return None
    number, behind = _number(line, end)
    rest = line.rest(behind)
    dates = told.dates(rest)
    shouted = line.folded.slice(*line.spans[0]).isupper()
    if number and line.after(words.CANCELLED, behind) is not None:
        return Command(Verb.REUNION, target=number, argument=rest, dates=dates)
    opens = bool(dates) and len(rest[: dates[0].at].split()) <= 2
    if not opens or not (number or shouted) or (told.today is not None and dates[0].end < told.today):
        return None
    return Command(Verb.REUNION, target=number, argument=rest, dates=dates)


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


def _minutes(line: Line, _: Told) -> Command | None:
    """Read "CR 2"."""
    end = line.after(words.CR)
    if end is None:
        return None
    number, behind = _number(line, end)
    shouted = line.folded.slice(*line.spans[0]).isupper() and len(line.words) == end == 1
    if (number or shouted) and _only_courtesy(line, behind):
        return Command(Verb.CR, target=number)
    return None


def _year(line: Line, _: Told) -> Command | None:
    """Read "BILAN 2017"."""
    end = line.after(words.BILAN)
    if end is None or end >= len(line.words) or not re.fullmatch(r"(?:19|20)[0-9]{2}", line.words[end]):
        return None
    return Command(Verb.BILAN, target=line.words[end]) if _only_courtesy(line, end + 1) else None


def _rectify(line: Line, _: Told) -> Command | None:
    """Read "RECTIFIER CR 2 ...": the minutes' number, then what is to be mended."""
    end = line.after(words.RECTIFIER)
    if end is None:
        return None
    while end < len(line.words) and line.words[end] in words.FILLERS:
        end += 1
    minutes = line.after(words.CR, end)
    number, behind = _number(line, minutes if minutes is not None else end)
    return Command(Verb.RECTIFIER, target=number, argument=line.rest(behind)) if number else None


def _delegate(line: Line, told: Told) -> Command | None:
    """Read "DÉLÉGUER à marie@… du … au …"."""
    end = line.after(words.DELEGUER)
    rest = line.rest(end) if end is not None else ""
    return Command(Verb.DELEGUER, argument=rest, dates=told.dates(rest)) if _EMAIL.search(rest) else None


def _member(line: Line, _: Told) -> Command | None:
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


_READERS: Final[tuple[Callable[[Line, Told], Command | None], ...]] = (
    _alone,
    _of_project,
    _pause,
    _meeting,
    _minutes,
    _year,
    _rectify,
    _delegate,
    _member,
)
