"""Corrigenda: what is put right in minutes that are out, drafted and approved like them, and numbered."""

from __future__ import annotations

import dataclasses

from intake.desk.minutes.versions import Text, ask_approval, make_version
from intake.desk.notices import Sentence
from intake.desk.records import Item, Meeting, Minutes, MinutesState, Paragraph, Section
from intake.desk.sender import Sender
from intake.desk.work import Work
from intake.reading.message import Command

# The words of a corrigendum are corrected by this name.
LABEL = "A1"


def rectify(command: Command, sender: Sender, work: Work) -> Sentence:
    """Draft a corrigendum out of "RECTIFIER CR 2 : …" and what stands below, and ask approval for it."""
    number = int(command.target or 0)
    meeting, minutes = work.get(Meeting, f"R{number}"), work.get(Minutes, f"R{number}")
    if meeting is None or minutes is None or minutes.state is not MinutesState.PUBLISHED:
        return Sentence("rectify_not_out", (("number", number),))
    texts = [" ".join(part.split()) for part in command.argument.split("\n\n") if part.strip()]
    if not texts:
        return Sentence("rectify_no_text", (("number", number),))
    told = _corrigendum(meeting, work)
    item = Item(LABEL, Section.OPENING, "", tuple(Paragraph("text", text) for text in texts))
    version = make_version(told, Text((item,), author=sender.key), work)
    ask_approval(version, told, work)
    return Sentence("rectify_drafted", (("number", number), ("corrigendum", told.corrigendum)))


def _corrigendum(meeting: Meeting, work: Work) -> Meeting:
    """Return the meeting as its next corrigendum tells it; one that is not out yet is written anew."""
    corrigendum = 1
    while (
        known := work.get(Minutes, f"{meeting.key}C{corrigendum}")
    ) and known.state is MinutesState.PUBLISHED:
        corrigendum += 1
    key = f"{meeting.key}C{corrigendum}"
    return dataclasses.replace(
        meeting, key=key, corrigendum=corrigendum, present=(), excused=(), next_words=""
    )
