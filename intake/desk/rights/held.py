"""What is kept of a person: for their own eyes, as a letter and as a file for programs."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
from collections.abc import Iterator
from typing import Any

from intake.desk.audit import pseudonym
from intake.desk.known_by import addresses_of
from intake.desk.notices import DataLine, Enclosure, MyData
from intake.desk.records import (
    Action,
    AuditLine,
    BounceScore,
    Call,
    Comment,
    Contact,
    Decision,
    Deputy,
    Joining,
    Letter,
    Meeting,
    MeetingText,
    MinutesVersion,
    Moving,
    OtherAddress,
    Person,
    Project,
    Record,
    Request,
    Seen,
    Step,
    Update,
)
from intake.desk.rights.mask import mask_of
from intake.desk.work import Work

FILE = "mes-donnees.json"
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)
_AUTHORED: tuple[type[Update | Comment | Step | MeetingText], ...] = (Update, Comment, Step, MeetingText)
_OF_ONE = (Person, BounceScore, Contact, Deputy, Joining, Moving, OtherAddress)
_MENTIONING = (Meeting, MeetingText, Decision, Action, Request, MinutesVersion, Update, Project)


@dataclasses.dataclass(frozen=True, slots=True)
class Held:
    """All that is kept of a person, by what it is to them."""

    own: tuple[Record, ...]
    projects: tuple[Project, ...]
    writings: tuple[Any, ...]
    answers: tuple[Call, ...]
    mails: tuple[Seen, ...]
    letters: tuple[Letter, ...]
    acts: tuple[AuditLine, ...]
    mentioned: tuple[str, ...]

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in dataclasses.fields(self))


def held_of(person: str, work: Work) -> Held:
    """Return what is kept of the person of this key."""
    addresses = set(addresses_of(person, work))
    known = work.get(Person, person)
    names = [known.name] if known and known.name else []
    words = mask_of(addresses, names).words
    who = {pseudonym(address, work.tokens) for address in addresses}
    return Held(
        own=tuple(each for kind in _OF_ONE for each in work.all(kind) if each.key in addresses),
        projects=tuple(each for each in work.all(Project) if each.holder in addresses),
        writings=tuple(each for kind in _AUTHORED for each in work.all(kind) if each.author in addresses),
        answers=tuple(each for each in work.all(Call) if addresses.intersection(each.answers)),
        mails=tuple(each for each in work.all(Seen) if each.sender.casefold() in addresses),
        letters=tuple(each for each in work.all(Letter) if each.to.casefold() in addresses),
        acts=tuple(each for each in work.all(AuditLine) if each.who in who),
        mentioned=tuple(
            each.key
            for kind in _MENTIONING
            for each in work.all(kind)
            if words.search(" ".join(_strings(each)))
        ),
    )


def letter_of(person: Person, held: Held, work: Work) -> MyData:
    """Return the letter that tells it, the newest first."""
    others = tuple(each for each in addresses_of(person.key, work) if each != person.key)
    return MyData(
        name=person.name,
        email=person.email,
        others=others,
        language=person.language,
        member=person.member,
        state=person.state.value,
        since=person.since,
        projects=_lines((each.opened, f"{each.key} {each.title}") for each in held.projects),
        writings=_lines(
            [
                *((each.at, f"{each.key} {each.text}") for each in held.writings),
                *((each.at, f"{each.key} {each.text}") for each in held.answers),
            ]
        ),
        mails=_lines((each.date or each.at, each.subject or "–") for each in held.mails),
        letters=_lines((each.sent or each.queued, f"{each.kind} {each.about}") for each in held.letters),
        acts=_lines((each.at, f"{each.act} {each.about}") for each in held.acts),
        mentioned=held.mentioned,
    )


def file_of(held: Held) -> Enclosure:
    """Return the file for programs; of calls answered by several it tells no other person."""
    answers = [{"key": each.key, "project": each.project, "text": each.text} for each in held.answers]
    told = {
        field.name: [plain(each) for each in getattr(held, field.name)] for field in dataclasses.fields(held)
    } | {"answers": answers}
    content = json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8", "replace")
    return Enclosure(FILE, "application/json", content)


def plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


def _lines(told: Any) -> tuple[DataLine, ...]:
    lines = [DataLine(at, " ".join(text.split())[:200]) for at, text in told]
    return tuple(sorted(lines, key=lambda line: line.at or _NEVER, reverse=True))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _strings(getattr(value, field.name))
