"""What is kept of a person, for their own eyes: as a letter, and as a file for programs."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
from collections.abc import Collection
from typing import Any

from intake.desk.known_by import addresses_of
from intake.desk.notices import DataLine, Enclosure, MyData
from intake.desk.records import AuditLine, Link, OtherAddress, Person
from intake.desk.rights.held import Held
from intake.desk.work import Work

FILE = "mes-donnees.json"
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


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
            (each.at, f"{each.key} {(each.words or each.name) if isinstance(each, Link) else each.text}")
            for each in (*held.writings, *held.offers, *held.answers)
        ),
        mails=_lines((each.date or each.at, each.subject or "–") for each in held.mails),
        letters=_lines((each.sent or each.queued, f"{each.kind} {each.about}") for each in held.letters),
        acts=_lines((each.at, _said_of(each)) for each in held.acts),
        roles=_lines((None, f"{each.field} {each.about}") for each in held.roles),
        mentioned=held.mentioned,
    )


def file_of(held: Held, person: str, work: Work) -> Enclosure:
    """Return the file for programs; in what others take part in, their addresses are left out."""
    own = addresses_of(person, work)
    people = {each.key for kind in (Person, OtherAddress) for each in work.all(kind)}
    people |= {each.key for each in work.group.animateurs}
    mails = {each.key for each in held.mails}
    answers = [{"key": each.key, "project": each.project, "text": each.text} for each in held.answers]
    told = {
        field.name: [_plain(each, people - set(own), mails) for each in getattr(held, field.name)]
        for field in dataclasses.fields(held)
    } | {"answers": answers}
    content = json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8", "replace")
    return Enclosure(FILE, "application/json", content)


def _said_of(line: AuditLine) -> str:
    """Return an act with what it is about, told once: "update P1-U1" tells P1 already."""
    return line.act if line.about in line.act else f"{line.act} {line.about}"


def _plain(value: Any, others: Collection[str], mails: Collection[str]) -> Any:
    """Return a value as JSON has it, without the addresses of others and the ids of their mails."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, str):
        return "" if value.casefold() in others else value
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each, others, mails) for each in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        if told.get("message") not in mails:
            told.pop("message", None)
        return {name: _plain(each, others, mails) for name, each in told.items()}
    return value


def _lines(told: Any) -> tuple[DataLine, ...]:
    lines = [DataLine(at, " ".join(text.split())[:200]) for at, text in told]
    return tuple(sorted(lines, key=lambda line: line.at or _NEVER, reverse=True))
