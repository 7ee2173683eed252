"""Notes that were mailed before: the same ones count once, and a corrected mail mends what it corrects."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Sequence

from intake.desk.records import Action, Call, Decision, MeetingText, Request, Step
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Label

Noted = Decision | Action | Step | Request | Call | MeetingText
ALIKE = 0.6  # of the characters of two texts, as difflib counts them
BY_SIGN = 300
"""Characters of texts that are compared sign by sign; longer ones are word by word."""
MOST_EFFORT = 50_000_000
"""Signs, or words, of one text times those of the other, compared for one mail at most: ten thousand pairs.
What is left counts as new."""
_LOOK = 1000  # what it takes to see that two texts are too unlike in length
MOST_DECISIONS = 200
"""Of one meeting on one project that each is held against; a group takes five."""
# A second mail that tells at least this share of an earlier one again is that mail corrected.
SHARE = 0.5


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """A note as it would be kept: what it is, its project, its words, and the mail it comes from."""

    label: Label
    project: str
    text: str
    message: str


class Earlier:
    """What other mails noted before one mail, looked up once: it may hold thousands of notes."""

    def __init__(self, meeting: str, told: Sequence[Told], work: Work) -> None:
        """`told` is all that the mail tells."""
        self._meeting, self._work = meeting, work
        self._noted: dict[tuple[type[Noted], str], dict[str, dict[str, list[Noted]]]] = {}
        self._told = {(*_series(each, meeting), each.project, folded(each.text)) for each in told}
        self._mended: set[str] = set()
        self._effort = MOST_EFFORT

    def kept(self, told: Told) -> Noted | None:
        """Return the record that an earlier mail's same note became, if there is one."""
        same = self._of(told).get(folded(told.text), ())
        return next((each for each in same if each.key not in self._mended), None)

    def mended_by(self, told: Told, again: frozenset[str]) -> Noted | None:
        """Return the record that a note of a corrected mail mends: the one most like it in mails told again.

        What the corrected mail still tells as it was is not mended by another of its notes.
        """
        text, series = folded(told.text), _series(told, self._meeting)
        best: tuple[float, Noted | None] = (0.0, None)
        for words, records in self._of(told).items() if again else ():
            if self._effort < 0:
                return None  # what was not compared may be more like it
            if (*series, told.project, words) in self._told:
                continue
            near = [each for each in records if each.message in again and each.key not in self._mended]
            likeness = self._likeness(words, text) if near else 0.0
            if likeness >= ALIKE and likeness > best[0]:
                best = likeness, near[0]
        if best[1] is None:
            return None
        self._mended.add(best[1].key)
        return self._work.get(type(best[1]), best[1].key)  # it may have been settled by another line

    def _likeness(self, one: str, other: str) -> float:
        """Return how alike two texts are, and count what it took."""
        first, second = (one, other) if max(len(one), len(other)) <= BY_SIGN else (one.split(), other.split())
        self._effort -= _LOOK
        if 2 * min(len(first), len(second)) < ALIKE * (len(first) + len(second)):
            return 0.0
        self._effort -= len(first) * len(second)
        matcher = difflib.SequenceMatcher(None, first, second)
        return matcher.ratio() if self._effort >= 0 and matcher.quick_ratio() >= ALIKE else 0.0

    def _of(self, told: Told) -> dict[str, list[Noted]]:
        """Return what other mails noted of the same kind on the same project, by its words."""
        kind, parent = _series(told, self._meeting)
        if (kind, parent) not in self._noted:
            by_project: dict[str, dict[str, list[Noted]]] = {}
            self._noted[kind, parent] = by_project
            for each in self._work.under(kind, parent):
                if getattr(each, "meeting", "") == self._meeting and each.message != told.message:
                    by_words = by_project.setdefault(each.project, {})
                    by_words.setdefault(folded(each.text), []).append(each)
        return self._noted[kind, parent].get(told.project, {})


def _series(told: Told, meeting: str) -> tuple[type[Noted], str]:
    match told.label:
        case Label.DECISION:
            return Decision, meeting
        case Label.ACTION:
            return Action, meeting
        case Label.STEP if told.project:
            return Step, told.project
        case Label.REQUEST if told.project:
            return Request, told.project
        case Label.CALL if told.project:
            return Call, told.project
        case _:
            return MeetingText, meeting


class Contradictions:
    """The decisions of a meeting that say otherwise of the same as another one, from another mail."""

    def __init__(self, meeting: str, work: Work) -> None:
        self._by_project: dict[str, list[_Gist]] = {}
        for each in work.under(Decision, meeting):
            gist = _Gist(each, folded(each.text), _words_of(each.text))
            self._by_project.setdefault(each.project, []).append(gist)

    def of(self, made: Decision | Action) -> str:
        """Return another decision on the same project that says otherwise of the same, else ""."""
        if isinstance(made, Action):
            return ""
        mine, text = _words_of(made.text), folded(made.text)
        for other in self._by_project.get(made.project, ())[:MOST_DECISIONS]:
            if other.of.key == made.key or other.of.message == made.message or other.text == text:
                continue
            shared, all_words = len(mine & other.words), len(mine | other.words)
            if all_words and shared >= all_words * 0.5:
                return other.of.text
        return ""


@dataclasses.dataclass(frozen=True, slots=True)
class _Gist:
    of: Decision
    text: str
    words: frozenset[str]


def _words_of(text: str) -> frozenset[str]:
    """Return the words that tell what a decision is about."""
    return frozenset(word for word in folded(text).split() if len(word) >= 4)
