"""What stands and what waits, counted out of the store: the values behind `intake status`."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from intake.cli.listings import LISTINGS
from intake.desk.outcome import View
from intake.desk.privacy.waiting import held_back
from intake.desk.records import (
    Call,
    CallState,
    Contact,
    ContactState,
    Letter,
    LetterState,
    Meeting,
    MinutesVersion,
    Person,
    Project,
    Request,
    RequestState,
    Seen,
    SupportVersion,
)
from intake.desk.work import Work
from intake.store.pulse import last_good
from intake.store.shunt import Shunt


@dataclasses.dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for somebody: a reference, who must act, since when, and what it is about."""

    what: str
    ref: str
    who: str
    since: dt.datetime
    about: str


@dataclasses.dataclass(frozen=True, slots=True)
class Overview:
    """The state of a group: counts by name, and lists of what waits, oldest first."""

    last_run: dt.datetime | None
    projects: dict[str, int]
    people: int
    members: int
    meetings: int
    messages: dict[str, int]
    letters: dict[str, int]
    oldest_unsent: dt.datetime | None
    waiting: tuple[Waiting, ...]


def overview(view: Work, store: Path, animateurs: str) -> Overview:
    """Count everything once; `animateurs` is how they are called where they must act."""
    letters = list(view.all(Letter))
    people = list(view.all(Person))
    return Overview(
        last_run=last_good(store),
        projects=dict(Counter(project.status.value for project in view.all(Project))),
        people=len(people),
        members=sum(person.member for person in people),
        meetings=sum(1 for _ in view.all(Meeting)),
        messages=dict(Counter(seen.disposition.value for seen in view.all(Seen))),
        letters=dict(Counter(letter.state.value for letter in letters)),
        oldest_unsent=min((one.queued for one in letters if one.state is LetterState.QUEUED), default=None),
        waiting=tuple(sorted(_waiting(view, store, animateurs), key=lambda waiting: waiting.since)),
    )


def _waiting(view: Work, store: Path, animateurs: str) -> Iterator[Waiting]:
    for version in LISTINGS["drafts"].records(view):
        if isinstance(version, MinutesVersion | SupportVersion):
            yield Waiting("draft", version.key, animateurs, version.at, f"{version.expires:%Y-%m-%d}")
    for held in held_back(view):
        yield Waiting("held", held.ref, animateurs, held.since, held.title)
    for request in view.all(Request):
        if request.state is RequestState.AWAITED:
            yield Waiting("request", request.key, request.of, request.at, request.text)
    for call in view.all(Call):
        if call.state is CallState.OPEN:
            yield Waiting("call", call.key, "", call.at, call.text)
    asked = [each for each in view.all(Contact) if each.state is ContactState.ASKED]
    for contact in asked:
        yield Waiting("contact", contact.key, contact.key, contact.at, contact.subject)
    waiting = {line.sha256[:12] for each in asked for line in _lines(each.mails, view)}
    for shunted in Shunt(store).all():
        if shunted.key in waiting:
            continue
        yield Waiting("mail", shunted.key, animateurs, shunted.at, shunted.reason)


def _lines(keys: tuple[str, ...], view: View) -> Iterator[Seen]:
    """Yield the ledger's lines of these mails."""
    yield from filter(None, (view.get(Seen, key) for key in keys))
