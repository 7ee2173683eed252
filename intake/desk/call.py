"""Calls: how many people one needs, when a digest tells it again, and its states in one table."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import itertools
import re
from collections.abc import Iterator, Sequence

from intake.desk.answers import tell_animateurs
from intake.desk.minutes.told import is_told
from intake.desk.notices import CallUnanswered
from intake.desk.records import Call, CallState, Project
from intake.desk.subject import folded
from intake.desk.words_calls import NUMBERS, OPEN_TO_ALL, PEOPLE, TO_FOLLOW
from intake.desk.work import Work
from intake.reading.message import Note

# A call that nobody answers is told again this long after it was first told.
AGAIN = (dt.timedelta(weeks=1), dt.timedelta(weeks=2), dt.timedelta(weeks=4))
WEEK = dt.timedelta(weeks=1)
MOST_WANTED = 200
EVERYBODY = 0


class Event(enum.StrEnum):
    """What may happen to a call."""

    FILLED = "filled"
    PLACE_FREE = "place free"
    TOLD_IN_VAIN = "told in vain"
    RELEASED = "released"


NEXT: dict[tuple[CallState, Event], CallState] = {
    (CallState.OPEN, Event.FILLED): CallState.ANSWERED,
    (CallState.OPEN, Event.TOLD_IN_VAIN): CallState.UNHEARD,
    (CallState.UNHEARD, Event.FILLED): CallState.ANSWERED,
    (CallState.ANSWERED, Event.PLACE_FREE): CallState.OPEN,
    (CallState.OPEN, Event.RELEASED): CallState.OPEN,
    (CallState.UNHEARD, Event.RELEASED): CallState.OPEN,
}
# What may be answered: the states from which an answer leads somewhere.
SEEKING = frozenset(state for state, event in NEXT if event is Event.FILLED)


def wanted_by(note: Note) -> int:
    """Return how many people a call asks for: "3 bénévoles" three, "Appel ouvert" everybody (0), else one."""
    label, text = folded(note.words), folded(note.text)
    if any(phrase in label or text.startswith(phrase) for _, phrase in OPEN_TO_ALL):
        return EVERYBODY
    words = f"{label} {text}".split()
    for number, counted in itertools.pairwise(words):
        if counted in PEOPLE and 0 < (said := _number(number)) <= MOST_WANTED:
            return said
    return 1


def seeks_follower(note: Note) -> bool:
    """Say whether a call is for somebody to follow the project: "Quelqu’un veut-il suivre ce dossier ?"."""
    said = f" {folded(note.words)} {folded(note.text)} "
    return any(f" {phrase} " in said for _, phrase in TO_FOLLOW)


def _number(word: str) -> int:
    return int(word) if re.fullmatch(r"[0-9]{1,3}", word) else NUMBERS.get(word, 0)


def is_full(call: Call) -> bool:
    """Say whether as many people have answered as the call asks for."""
    return call.wanted != EVERYBODY and len(call.answers) >= call.wanted


def after(call: Call, event: Event) -> Call:
    """Return the call as something that happened leaves it; what changes nothing leaves it as it is."""
    if (call.state, event) not in NEXT:
        return call
    runs = () if event in {Event.PLACE_FREE, Event.RELEASED} else call.runs
    return dataclasses.replace(call, state=NEXT[call.state, event], runs=runs)


def with_answer(call: Call, person: str) -> Call:
    """Return the call with one more who answers it; the last one wanted fills it."""
    call = dataclasses.replace(call, answers=tuple(dict.fromkeys((*call.answers, person))))
    return after(call, Event.FILLED) if is_full(call) else call


def without_answer(call: Call, person: str) -> Call:
    """Return the call without somebody's answer: it seeks again where it was filled."""
    call = dataclasses.replace(call, answers=tuple(each for each in call.answers if each != person))
    return call if is_full(call) else after(call, Event.PLACE_FREE)


def seeking(project: Project, work: Work) -> Iterator[Call]:
    """Yield the calls of a project that members know of and may answer."""
    for call in work.under(Call, project.key):
        if call.state in SEEKING and is_told(call, work):
            yield call


def running(project: Project, day: dt.date, work: Work) -> Iterator[Call]:
    """Yield the calls that a digest of this day tells: new ones, and those whose week has come again."""
    for call in seeking(project, work):
        if call.state is CallState.OPEN and _runs_on(call, day):
            yield call


def _runs_on(call: Call, day: dt.date) -> bool:
    told = len(call.runs)
    return not told or (told <= len(AGAIN) and day - call.runs[0] >= AGAIN[told - 1] and day > call.runs[-1])


def note_runs(projects: Sequence[Project], day: dt.date, shown: Work, work: Work) -> None:
    """Keep which calls the digest of this day told; give up those that were told in vain.

    `shown` is what members see: what is held from them is told to nobody. What is kept is the call as it is.
    """
    for project in projects:
        for call in _as_kept(running(project, day, shown), work):
            work.put(dataclasses.replace(call, runs=(*call.runs, day)))
        for call in _as_kept(seeking(project, shown), work):
            if call.state is CallState.OPEN and len(call.runs) > len(AGAIN) and day - call.runs[-1] >= WEEK:
                _give_up(call, project, work)


def _as_kept(shown: Iterator[Call], work: Work) -> list[Call]:
    return [call for each in shown if (call := work.get(Call, each.key))]


def _give_up(call: Call, project: Project, work: Work) -> None:
    work.put(after(call, Event.TOLD_IN_VAIN))
    body = CallUnanswered(
        project.key, project.title, call.text, call.runs[0], len(call.runs), len(call.answers), call.wanted
    )
    tell_animateurs(work, f"unanswered:{call.key}:{call.runs[0].isoformat()}", body, about=project.key)
