"""What the sender of notes is told: which project got what, dates as understood, what was known or mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from intake.desk.notes import Kept
from intake.desk.notices import Sentence, TranscriptLine
from intake.desk.records import Project
from intake.desk.work import Work
from intake.reading.message import Label

# What has a word of its own in the answer; all else is told as a note.
COUNTED = frozenset({Label.DECISION, Label.ACTION, Label.STEP, Label.REQUEST, Label.CALL, Label.PARTNER})


def lines_of(kept: Sequence[Kept], work: Work) -> Iterator[TranscriptLine]:
    """Yield a line a project (or unknown heading), then what was mended and what was known before."""
    new = [each for each in kept if each.fate == "new" and (each.project or each.under)]
    for project, under in dict.fromkeys((each.project, each.under) for each in new):
        here = [each for each in new if (each.project, each.under) == (project, under)]
        yield TranscriptLine("", _got(project, under, here, work))
    for each in kept:
        if each.fate == "mended":
            yield TranscriptLine("", Sentence("note_mended", (("was", each.was), ("now", each.now))))
    known = sum(each.fate == "known" for each in kept)
    if known:
        yield TranscriptLine("", Sentence("notes_known", (("count", known),)))


def _got(project: str, under: str, here: Sequence[Kept], work: Work) -> Sentence:
    found = work.get(Project, project)
    counted = Counter(each.label.value if each.label in COUNTED else "note" for each in here)
    values = (
        ("ref", project),
        ("title", found.title if found else under),
        ("parts", tuple(counted.items())),
        ("dates", tuple(each.when for each in here if each.when)),
    )
    return Sentence("notes_of", values)
