"""Publishing approved minutes: what was shown goes to the members, to the letter."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from intake.desk.answers import language_of
from intake.desk.audit import Act, note
from intake.desk.minutes.correct import hide
from intake.desk.minutes.text import fingerprint
from intake.desk.minutes.versions import Text, make_version, renderings
from intake.desk.noted import take_effect
from intake.desk.notices import MinutesText, Notice, PublishedMinutes
from intake.desk.people import recipients
from intake.desk.records import (
    Confidentiality,
    Meeting,
    MeetingState,
    Minutes,
    MinutesState,
    MinutesVersion,
    Project,
    ProjectStatus,
    Section,
    Visibility,
)
from intake.desk.work import Work


def publish(
    version: MinutesVersion, hidden: Sequence[str], by: str, meeting: Meeting, work: Work
) -> MinutesVersion:
    """Publish a version, keeping the items of `hidden` internal; return the version that went out.

    Raises ValueError when the version is no longer what its fingerprint says: nothing else is published.
    """
    if fingerprint(version.internal, version.public) != version.sha256:
        raise ValueError(f"{version.key} is not the text that was shown")
    if hidden:
        told = version.meeting or meeting
        version = make_version(told, Text(hide(version.items, hidden), author=by, as_shown=True), work)
    work.put(
        Minutes(
            version.minutes,
            meeting.number,
            version.version,
            MinutesState.PUBLISHED,
            approved_by=by,
            approved_at=work.stamp,
        )
    )
    note(Act("published", version.key, by, version.sha256), work)
    if not meeting.corrigendum:
        work.put(dataclasses.replace(meeting, state=MeetingState.CLOSED))
        _carry_over(version, meeting, work)
        take_effect(meeting.key, version.public, work)
    _send(replace_text(renderings(version, meeting, work).public, version.public), version, work)
    return version


def replace_text(shown: MinutesText, text: str) -> MinutesText:
    """Return the rendering with exactly the text that was approved."""
    return dataclasses.replace(shown, text=text)


def _carry_over(version: MinutesVersion, meeting: Meeting, work: Work) -> None:
    """What stood in section B stands in A from the next meeting on."""
    for item in version.items:
        project = work.get(Project, item.about) if item.section is Section.NEW else None
        if project is not None:
            ongoing = project.status is ProjectStatus.PROPOSED
            status = ProjectStatus.ONGOING if ongoing else project.status
            work.put(dataclasses.replace(project, presented_in=meeting.number, status=status))


def _send(minutes: MinutesText, version: MinutesVersion, work: Work) -> None:
    for person in recipients(work):
        work.say(
            Notice(
                key=f"minutes:{version.key}:{person.key}",
                to=person,
                language=language_of(person.key, work),
                body=PublishedMinutes(person.name, minutes),
                about=version.minutes,
                reply_tag=work.tokens.tag(version.minutes),
            )
        )


def hidden_since(version: MinutesVersion, work: Work) -> list[str]:
    """Return the items about projects that were made confidential after the version was written."""
    found = []
    for item in version.items:
        project = work.get(Project, item.about)
        if (
            item.visibility is Visibility.PUBLIC
            and project is not None
            and project.confidentiality is Confidentiality.ANIMATEUR
            and project.changed is not None
            and project.changed > version.at
        ):
            found.append(item.label)
    return found
