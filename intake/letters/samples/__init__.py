"""One notice of every kind, with invented people: templates are tried with them, golden letters show them."""

from __future__ import annotations

import dataclasses

from intake.desk.notices import Body, Enclosure, Notice
from intake.letters.samples import (
    answers,
    digest,
    members,
    minutes,
    offers,
    projects,
    rights,
    service,
    support,
    year,
)
from intake.letters.samples.scene import JEAN, MARIE

ABOUT = {
    "project_filed": "P1", "update_filed": "P1", "comment_to_see": "P1", "volunteer_to_see": "P1",
    "project_withdrawn": "P2", "news_passed_on": "P1",
    "draft_minutes": "R2-v3", "minutes_outcome": "R2", "confirm_approval": "R2-v3", "published_minutes": "R2",
    "draft_reminder": "R2-v3", "draft_unread": "R2-v3",
    "invitation": "R3", "offer_to_agree": "P1-O1", "introduction": "P1-O1",
    "call_unanswered": "P1",
    "draft_support": "P1-L1-v2", "support_outcome": "P1-L1", "support_ready": "P1-L1",
}  # fmt: skip
CALENDAR = Enclosure("réunion-3.ics", "text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
AGENDA = Enclosure("agenda.ics", "text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
ENCLOSURES = {"invitation": (CALENDAR,), "digest": (AGENDA,)}
BODIES: dict[str, Body] = {
    name: body
    for each in (answers, digest, members, minutes, offers, projects, rights, service, support, year)
    for name, body in each.BODIES.items()
}


def notice(kind: str, language: str = "fr", **changes: object) -> Notice:
    """Return a notice of this kind as the desk would make it, with some fields changed."""
    body = BODIES[kind]
    to_animateur = body.family.value in {"draft", "reminder"} or kind in {"transcript", "help", "year_report"}
    made = Notice(
        key=f"{kind}:{language}",
        to=JEAN if to_animateur else MARIE,
        language=language,
        body=body,
        about=ABOUT.get(kind, ""),
        reply_tag=f"{ABOUT[kind].lower()}.k7f3qd" if kind in ABOUT else "",
        subject="RE: Une idée" if body.family.value in {"ack", "refusal"} else "",
        in_reply_to="une-idee@mail.example",
        references=("racine@mail.example",),
        enclosures=ENCLOSURES.get(kind, ()),
    )
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]
