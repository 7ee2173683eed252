"""Who follows a project for the group; a project nobody follows has a call for somebody who would."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from intake.desk.call import SEEKING
from intake.desk.minutes.wording import wording_of
from intake.desk.notices import Sentence
from intake.desk.records import Call, Project
from intake.desk.subject import folded
from intake.desk.work import Work

# fr and en, as `folded` leaves them: "SUIVI P4 vacant".
NOBODY = frozenset({"vacant", "vacante", "personne", "nobody", "no one"})


def is_vacant(said: str) -> bool:
    """Say whether words tell that nobody follows a project."""
    return folded(said) in NOBODY


def leave_vacant(project: Project, work: Work, meeting: str = "", message: str = "") -> Sentence:
    """Leave a project without a follower and call for one, once."""
    if project.follower:
        project = dataclasses.replace(project, follower="", changed=work.now)
        work.put(project)
    if not any(calls_for_follower(project, work)):
        text = wording_of(work.group.language).who_follows
        key = work.number(f"{project.key}-C")
        call = Call(key, project.key, text, work.now, message=message, meeting=meeting, for_follower=True)
        work.put(call)
    return Sentence("follower_vacant", (("ref", project.key), ("title", project.title)))


def calls_for_follower(project: Project, work: Work) -> Iterator[Call]:
    """Yield the open calls for somebody to follow a project."""
    for call in work.under(Call, project.key):
        if call.for_follower and call.state in SEEKING:
            yield call
