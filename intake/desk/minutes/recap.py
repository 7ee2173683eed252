"""When a project is told in short once more: when it is new in the minutes, changed, or every third time."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.minutes.wording import wording_of
from intake.desk.records import (
    FieldChange,
    Item,
    Meeting,
    Minutes,
    MinutesState,
    MinutesVersion,
    Project,
    Section,
)
from intake.desk.work import Work

EVERY = 3
LONGEST = 300
_FIELDS = {"recap", "presentation"}


@dataclasses.dataclass(frozen=True, slots=True)
class Telling:
    """When a project was last told in short, and in how many minutes it stood without since.

    `presented` says that it was told by its presentation, among the new ones.
    """

    at: dt.datetime
    without: int = 0
    presented: bool = False


def tellings(meeting: Meeting, work: Work) -> dict[str, Telling]:
    """Return the last telling of each project that stood in the minutes of earlier meetings."""
    lead = wording_of(work.group.language).leads["recap"].strip()
    earlier = [
        minutes
        for minutes in work.all(Minutes)
        if minutes.number < meeting.number and minutes.state is MinutesState.PUBLISHED
    ]
    last: dict[str, Telling] = {}
    for minutes in sorted(earlier, key=lambda each: each.number):
        version = work.get(MinutesVersion, f"{minutes.key}-v{minutes.version}")
        if version is None:
            continue
        for item in version.items:
            if item.about and _tells(item, lead):
                last[item.about] = Telling(version.at, presented=item.section is Section.NEW)
            elif known := last.get(item.about):
                last[item.about] = dataclasses.replace(known, without=known.without + 1)
    return last


def _tells(item: Item, lead: str) -> bool:
    """A presentation tells it all; a recap that an approver has put right is one still."""
    return item.section is Section.NEW or any(
        each.role == "recap" or each.text.startswith(lead) for each in item.paragraphs
    )


def recap_of(project: Project) -> str:
    """Return a project in short: as its holder put it, or else how its presentation begins."""
    if project.portrait.recap:
        return project.portrait.recap
    first = next((part for part in project.portrait.presentation.split("\n\n") if part.strip()), "")
    text = " ".join(first.split())
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def is_due(project: Project, last: Telling | None, work: Work) -> bool:
    """Say whether a project's recap is to be told in the minutes that are being written."""
    if last is None or last.without + 1 >= EVERY or has_changed(project, last, work):
        return True
    # The holder's own words for it are new to whoever read its presentation.
    return last.presented and not last.without and bool(project.portrait.recap)


def has_changed(project: Project, last: Telling | None, work: Work) -> bool:
    """Say whether the project was put in other words since it was last told."""
    changes = (change for change in work.under(FieldChange, project.key) if change.field in _FIELDS)
    return last is not None and any(change.at > last.at for change in changes)
