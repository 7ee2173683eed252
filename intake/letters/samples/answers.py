"""Samples of answers to words and commands."""

from __future__ import annotations

import datetime as dt

from intake.desk.notices import (
    Body,
    Help,
    QuestionPassedOn,
    QuestionToSee,
    Transcript,
    TranscriptLine,
    Unclear,
)
from intake.letters.samples.scene import MARIE, sentence

BODIES: dict[str, Body] = {
    "question_to_see": QuestionToSee(
        "Marie Aubert", MARIE.email, "Une question", "Peut-on visiter la laverie ?", of_its_own=True
    ),
    "question_passed_on": QuestionPassedOn("Marie", told_how=True),
    "transcript": Transcript(
        "Jean",
        (
            TranscriptLine("RÉUNION 3 le 28/03 18h30, Maison des associations", sentence(
                "meeting_planned", number=3, date=dt.date(2017, 3, 28), time=dt.time(18, 30),
                place="Maison des associations",
            )),
            TranscriptLine("STATUT P1 en cours", sentence(
                "status_set", ref="P1", title="Laverie solidaire", was="proposed", now="ongoing", horizon=""
            )),
        ),
        (TranscriptLine("BILAN 2017", sentence("not_yet", verb="BILAN")),),
        ("Pense aux clés",),
    ),
    "help": Help("Jean", animateur=True, member=True),
    "unclear": Unclear("Paul", "??", "unknown"),
}  # fmt: skip
