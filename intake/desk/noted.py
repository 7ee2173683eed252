"""What notes say a project is (status, role, partners): in effect once the minutes that tell it are out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from types import MappingProxyType

from intake.desk.following import NOBODY, leave_vacant
from intake.desk.labelled import without_label
from intake.desk.links import Source, links_told
from intake.desk.people import person_called
from intake.desk.portrait import FACTS
from intake.desk.records import MeetingText, Project
from intake.desk.status import change_status
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Label, Note


def take_effect(meeting: str, public: str, work: Work) -> None:
    """Carry out what was noted at a meeting and stands in its published text; the rest stays words.

    What an animateur corrected, removed or kept internal in the draft is not in that text.
    """
    said = folded(public)
    for noted in list(work.under(MeetingText, meeting)):
        project = work.get(Project, noted.project)
        effect = EFFECTS.get(noted.label)
        if project and effect and not noted.kept_back and folded(noted.text) in said:
            effect(noted, project, work)


def _said(noted: MeetingText) -> str:
    """Return the words behind the label: "Statut : reporté" -> "reporté"."""
    return without_label(noted.text)[1]


def _status(noted: MeetingText, project: Project, work: Work) -> None:
    change_status(project, _said(noted), work)


def _follower(noted: MeetingText, project: Project, work: Work) -> None:
    if folded(_said(noted)) in NOBODY:
        leave_vacant(project, work, noted.meeting, noted.message)
    elif person := person_called(_said(noted), work):
        work.put(dataclasses.replace(project, follower=person.key, changed=work.now))


def _partner(noted: MeetingText, project: Project, work: Work) -> None:
    label = without_label(noted.text)[0]
    source = Source(project.key, noted.author, noted.message, noted.meeting)
    links_told([Note(Label.PARTNER, _said(noted), words=label)], source, work)


def _fact(noted: MeetingText, project: Project, work: Work) -> None:
    portrait = dataclasses.replace(project.portrait, **{FACTS[Label(noted.label)]: _said(noted)})
    work.put(dataclasses.replace(project, portrait=portrait, changed=work.now))


Effect = Callable[[MeetingText, Project, Work], None]
EFFECTS: MappingProxyType[str, Effect] = MappingProxyType(
    {
        Label.STATUS.value: _status,
        Label.FOLLOWER.value: _follower,
        Label.PARTNER.value: _partner,
        **{label.value: _fact for label in FACTS if label not in {Label.HOLDER, Label.PRESENTATION}},
    }
)
