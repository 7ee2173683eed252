"""Notes that were mailed before: the same ones count once, and a corrected mail mends what it corrects."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterator

from intake.desk.records import Action, Call, Decision, MeetingText, Request, Step
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Label

Noted = Decision | Action | Step | Request | Call | MeetingText
ALIKE = 0.6  # of the characters of two texts, as difflib counts them
# A second mail that tells at least this share of an earlier one again is that mail corrected.
SHARE = 0.5


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """A note as it would be kept: what it is, its project, its words, and the mail it comes from."""

    label: Label
    project: str
    text: str
    message: str


def kept_before(told: Told, meeting: str, work: Work) -> Noted | None:
    """Return the record that an earlier mail's same note became, if there is one."""
    same = folded(told.text)
    return next((each for each in _alike(told, meeting, work) if folded(each.text) == same), None)


def mended_by(told: Told, meeting: str, again: frozenset[str], work: Work) -> Noted | None:
    """Return the record that a note of a corrected mail mends: the one most like it in the mails told again.

    What the corrected mail still tells as it was is not mended by another of its notes.
    """
    near = [
        (difflib.SequenceMatcher(None, folded(each.text), folded(told.text)).ratio(), each)
        for each in _alike(told, meeting, work)
        if each.message in again
    ]
    best = max(near, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= ALIKE else None


def _alike(told: Told, meeting: str, work: Work) -> Iterator[Noted]:
    """Yield what other mails noted of the same kind on the same project."""
    for kind, parent in _series(told, meeting):
        for each in work.under(kind, parent):
            at_meeting = getattr(each, "meeting", "") == meeting
            if at_meeting and each.project == told.project and each.message != told.message:
                yield each


def _series(told: Told, meeting: str) -> Iterator[tuple[type[Noted], str]]:
    match told.label:
        case Label.DECISION:
            yield Decision, meeting
        case Label.ACTION:
            yield Action, meeting
        case Label.STEP if told.project:
            yield Step, told.project
        case Label.REQUEST if told.project:
            yield Request, told.project
        case Label.CALL if told.project:
            yield Call, told.project
        case _:
            yield MeetingText, meeting


def contradicted(made: Decision | Action, work: Work) -> str:
    """Return another decision of the meeting on the same project that says otherwise of the same, else ""."""
    if isinstance(made, Action):
        return ""
    mine = _gist(made.text)
    for other in work.under(Decision, made.meeting):
        if other.key == made.key or other.project != made.project or other.message == made.message:
            continue
        theirs = _gist(other.text)
        shared, all_words = len(mine & theirs), len(mine | theirs)
        if all_words and shared >= all_words * 0.5 and folded(other.text) != folded(made.text):
            return other.text
    return ""


def _gist(text: str) -> frozenset[str]:
    """Return the words that tell what a decision is about."""
    return frozenset(word for word in folded(text).split() if len(word) >= 4)
