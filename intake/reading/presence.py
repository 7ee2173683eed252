"""Answers to an invitation: who comes, who is excused."""

from __future__ import annotations

import re

from intake.reading import words_commands as words
from intake.reading.asked import Line
from intake.reading.message import Command, Verb
from intake.reading.told import Told

_SEPARATED = re.compile(r"\s*[,.;!(\n-]|\s*$")
_ORIGINS = frozenset({"du", "de", "des", "d", "from"})  # "Je ne viens pas du quartier"


def read_presence(line: Line, told: Told) -> Command | None:
    """Return PRESENT or EXCUSE when a line answers an invitation; its target is the meeting's number."""
    if line.written.startswith((">", "|")) or line.written.endswith("?"):
        return None
    for start in _starts(line):
        command = _excused(line, start, told) or _present(line, start, told)
        if command is not None:
            return command
    return None


def _starts(line: Line) -> tuple[int, ...]:
    """Return where the answer may begin: "Merci pour l'invitation, je serai là"."""
    thanked = line.after(words.COURTESY)
    if thanked is None:
        return (0,)
    also = line.after(words.COURTESY, thanked)
    return (0, thanked) if also is None else (0, thanked, also)


def _present(line: Line, start: int, told: Told) -> Command | None:
    end = line.after(words.PRESENT, start)
    if end is None:
        return None
    rest = line.rest(end)
    dates = told.dates(rest)
    left = list(rest)
    for date in dates:
        left[date.at : date.at + len(date.words)] = " " * len(date.words)
    numbers = [word for word in Line.of("".join(left)).words if re.fullmatch(r"[0-9]{1,3}", word)]
    plain = Line.of(" ".join(word for word in Line.of("".join(left)).words if word not in numbers))
    if len(numbers) > 1 or not plain.consists_of([words.PRESENCE_TAILS, words.COURTESY]):
        return None
    return Command(Verb.PRESENT, "".join(numbers), rest, dates, line.written)


def _excused(line: Line, start: int, told: Told) -> Command | None:
    end = line.after(words.EXCUSED_PLAINLY, start)
    if end is not None and line.words[end : end + 1] and line.words[end] in _ORIGINS:
        return None
    if end is None:
        end = line.after(words.EXCUSED, start)
        if end is None or not _says_why(line, end, told):
            return None
    rest = line.rest(end)
    number = re.search(r"(?:reunion|meeting)\s+(?:n\W{0,2})?(\d{1,3})\b", Line.of(rest).folded.text)
    return Command(Verb.EXCUSE, number[1] if number else "", rest, told.dates(rest), line.written)


def _says_why(line: Line, end: int, told: Told) -> bool:
    """Tell whether a lone "excusé" or "absent" is the answer, and what follows its reason."""
    behind = line.folded.text[line.spans[end - 1][1] :]
    if _SEPARATED.match(behind) and not behind.startswith("-"):
        return True
    present = _present(Line.of("present " + line.rest(end)), 0, told)  # the same tails as a presence
    return present is not None and line.words[end] not in {"du", "jusqu", "from", "until"}
