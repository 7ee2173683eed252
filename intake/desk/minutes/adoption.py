"""Minutes before the next meeting: they stand on its agenda, and its notes tell that it adopted them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from intake.desk.meeting import published_before
from intake.desk.minutes.wording import wording_of
from intake.desk.records import Item, Meeting, Minutes, MinutesState, Paragraph, Section
from intake.desk.words_adoption import Adoption, adoption_in
from intake.desk.work import Work

# The paragraph stands before A1, and is corrected by this name.
LABEL = "A0"


def adoptions_in(text: str) -> dict[str, Adoption]:
    """Return the lines of a text that tell an adoption, each with what it tells."""
    found = {line.strip(): adoption_in(line) for line in text.splitlines()}
    return {line: adoption for line, adoption in found.items() if adoption}


def take_adoptions(text: str, meeting: Meeting, work: Work) -> frozenset[str]:
    """Note the adoptions that notes of a meeting tell; return their lines.

    A line about minutes that are not out is not taken: it stays in the notes as it was written.
    """
    taken = []
    for line, adoption in adoptions_in(text).items():
        minutes = _meant(adoption, meeting, work)
        if minutes is not None:
            work.put(dataclasses.replace(minutes, adopted_in=meeting.number, adopted_words=adoption.words))
            taken.append(line)
    return frozenset(taken)


def _meant(adoption: Adoption, meeting: Meeting, work: Work) -> Minutes | None:
    if not adoption.number:
        return to_adopt(meeting, work)
    minutes = work.get(Minutes, f"R{adoption.number}")
    is_out = minutes is not None and minutes.state is MinutesState.PUBLISHED
    return minutes if is_out and adoption.number < meeting.number else None


def to_adopt(meeting: Meeting, work: Work) -> Minutes | None:
    """Return the minutes that a meeting has to adopt: the last that are out, unless another one did."""
    before = published_before(meeting.number, work)
    minutes = work.get(Minutes, before.key) if before else None
    return minutes if minutes and minutes.adopted_in in {0, meeting.number} else None


def is_adoption_noted(meeting: Meeting, work: Work) -> bool:
    """Say whether notes of a meeting told that it adopted something."""
    return any(minutes.adopted_in == meeting.number for minutes in work.all(Minutes))


def adoption_item(meeting: Meeting, work: Work) -> Item | None:
    """Return what the minutes of a meeting open with: what became of the minutes before."""
    paragraphs = tuple(_paragraphs(meeting, work))
    return Item(LABEL, Section.OPENING, "", paragraphs) if paragraphs else None


def _paragraphs(meeting: Meeting, work: Work) -> Iterator[Paragraph]:
    words = wording_of(work.group.language)
    adopted = [minutes for minutes in work.all(Minutes) if minutes.adopted_in == meeting.number]
    for minutes in sorted(adopted, key=lambda each: each.number):
        result = minutes.adopted_words or words.adopted
        yield Paragraph("text", words.adoption.format(number=minutes.number, result=result))
    waiting = to_adopt(meeting, work)
    if waiting is not None and not waiting.adopted_in:
        # Nobody put it off either: what the notes do not tell, the minutes do not.
        text = words.adoption.format(number=waiting.number, result=words.adoption_unknown)
        yield Paragraph("text", text, flag=words.adoption_todo.format(number=waiting.number), internal=True)
