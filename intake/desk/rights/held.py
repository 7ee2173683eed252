"""What is kept of a person: found in every kind of record, by what each is to them."""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Collection, Iterable, Iterator
from types import MappingProxyType
from typing import Any

from intake.desk.audit import pseudonym
from intake.desk.known_by import addresses_of
from intake.desk.records import (
    Action,
    AnswerCount,
    ApprovalToken,
    AuditLine,
    BounceScore,
    Call,
    Comment,
    Contact,
    Decision,
    Deputy,
    Erasing,
    FieldChange,
    Heard,
    Hold,
    Joining,
    Letter,
    Link,
    Meeting,
    MeetingText,
    Minutes,
    MinutesVersion,
    Moving,
    Offer,
    OtherAddress,
    Person,
    Project,
    ProjectTitle,
    Record,
    Refusals,
    Request,
    Seen,
    Step,
    SupportLetter,
    SupportVersion,
    Thread,
    Tombstone,
    Update,
)
from intake.desk.rights.mask import mask_of
from intake.desk.rights.stones import tombstone_key
from intake.desk.work import Work

# Theirs alone: by the address in the key, by the address and a day, by the person they were made for.
_OF_ONE = (Person, BounceScore, Contact, Deputy, Erasing, Joining, Moving, OtherAddress)
_OF_A_DAY = (AnswerCount, Heard)
_MADE_FOR = (ApprovalToken, Thread)
# Made of a mail: whoever wrote it wrote them.
_WRITTEN: tuple[type[Any], ...] = (
    Action, Call, Comment, Decision, Link, MeetingText, Request, Step, Update,
)  # fmt: skip
# Others' records, in which the address or the name may stand. A person called the same is somebody else.
_OF_OTHERS = (
    Contact, FieldChange, Hold, Letter, Meeting, Minutes, MinutesVersion, Moving, Offer, Project,
    ProjectTitle, Refusals, Seen, SupportLetter, SupportVersion,
)  # fmt: skip
_NAMESAKES = (Deputy, Joining)

TOLD: tuple[type[Record], ...] = tuple(
    dict.fromkeys((*_OF_ONE, *_OF_A_DAY, *_MADE_FOR, *_WRITTEN, *_OF_OTHERS, AuditLine, Tombstone))
)
# What is not looked into, by its table, and why (the GDPR's article 15, its paragraph 4 above all).
NOT_TOLD = MappingProxyType(
    {
        "counters": "numbers that were given, and nobody in them",
        "digests": "the weeks of digests, and nobody in them",
        "referrals": (
            "told in confidence about somebody whom no address proves: a human gives it, who knows whom they"
            " speak to and what must be left out for the sake of others"
        ),
    }
)
# How the group itself calls a thing: nothing but such a reference is told of what is another's.
_REFERENCE = re.compile(r"[A-Z]\d+(?:C\d+)?(?:-\w+)*")


@dataclasses.dataclass(frozen=True, slots=True)
class Role:
    """What somebody is in another's record: the reference, and the field in which their address stands."""

    about: str
    field: str


@dataclasses.dataclass(frozen=True, slots=True)
class Held:
    """All that is kept of a person, by what it is to them; `changes` are those of their projects."""

    own: tuple[Record, ...]
    projects: tuple[Project, ...]
    changes: tuple[FieldChange, ...]
    writings: tuple[Any, ...]
    offers: tuple[Offer, ...]
    answers: tuple[Call, ...]
    mails: tuple[Seen, ...]
    letters: tuple[Letter, ...]
    acts: tuple[AuditLine, ...]
    roles: tuple[Role, ...]
    mentioned: tuple[str, ...]

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in dataclasses.fields(self))


def held_of(person: str, work: Work) -> Held:
    """Return what is kept of the person of this key."""
    addresses = frozenset(addresses_of(person, work))
    who = {pseudonym(address, work.tokens) for address in addresses}
    mails = tuple(each for each in work.all(Seen) if each.sender.casefold() in addresses)
    projects = tuple(each for each in work.all(Project) if each.holder in addresses)
    writings = tuple(_written(addresses, {each.key for each in mails}, work))
    offers = tuple(each for each in work.all(Offer) if each.person in addresses)
    answers = tuple(each for each in work.all(Call) if addresses.intersection(each.answers))
    letters = tuple(each for each in work.all(Letter) if each.to.casefold() in addresses)
    whole = [*projects, *writings, *offers, *answers, *mails, *letters]
    others = tuple(_of_others(addresses, {(type(each), each.key) for each in whole}, work))
    return Held(
        own=tuple(_own(addresses, work)),
        projects=projects,
        changes=tuple(each for project in projects for each in work.under(FieldChange, project.key)),
        writings=writings,
        offers=offers,
        answers=answers,
        mails=mails,
        letters=letters,
        acts=tuple(each for each in work.all(AuditLine) if each.who in who),
        roles=tuple(dict.fromkeys(_roles(others, addresses))),
        mentioned=tuple(dict.fromkeys(_mentioning(others, person, addresses, work))),
    )


def is_told_of(record: Record, addresses: frozenset[str]) -> bool:
    """Say whether a record is one person's and tells of nobody else."""
    if isinstance(record, _OF_ONE):
        return record.key in addresses
    if isinstance(record, _OF_A_DAY):
        return record.key.partition(" ")[0] in addresses
    return isinstance(record, _MADE_FOR) and record.person in addresses


def _own(addresses: frozenset[str], work: Work) -> Iterator[Record]:
    for kind in (*_OF_ONE, *_OF_A_DAY, *_MADE_FOR):
        yield from (each for each in work.all(kind) if is_told_of(each, addresses))
    stones = (work.get(Tombstone, tombstone_key(each, work.tokens)) for each in sorted(addresses))
    yield from (each for each in stones if each is not None)


def _written(addresses: frozenset[str], mails: Collection[str], work: Work) -> Iterator[Any]:
    for kind in _WRITTEN:
        for each in work.all(kind):
            if getattr(each, "author", "") in addresses or each.message in mails:
                yield each


def _of_others(
    addresses: frozenset[str], whole: Collection[tuple[type[Record], str]], work: Work
) -> Iterator[Record]:
    """Yield what is not told whole, and may tell of the person all the same."""
    kinds: tuple[type[Any], ...] = (*_OF_OTHERS, *_NAMESAKES, *_WRITTEN)
    for kind in kinds:
        for each in work.all(kind):
            if (kind, each.key) not in whole and not is_told_of(each, addresses):
                yield each


def _roles(others: Iterable[Record], addresses: frozenset[str]) -> Iterator[Role]:
    """Yield where an address of theirs stands in what is another's."""
    for record in others:
        for name, text in fields_of(record):
            if text.casefold() in addresses:
                yield Role(_reference(record), name)


def _mentioning(
    others: Iterable[Record], person: str, addresses: frozenset[str], work: Work
) -> Iterator[str]:
    """Yield the references of what names them, or holds their address, in its words."""
    known, configured = work.get(Person, person), work.group.animateur(person)
    names = [each.name for each in (known, configured) if each is not None and each.name]
    words = mask_of(addresses, names).words
    for record in others:
        told = (text for _, text in fields_of(record) if text.casefold() not in addresses)
        if not isinstance(record, _NAMESAKES) and words.search("\n".join(told)):
            yield _reference(record)


def _reference(record: Record) -> str:
    """Return how a record is told of without its key, where that would tell of another person."""
    if isinstance(record, ProjectTitle):
        return record.project
    return record.key if _REFERENCE.fullmatch(record.key) else record.table


def fields_of(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text in a value with the name of the field it stands in."""
    if isinstance(value, str) and not isinstance(value, enum.Enum):
        yield name, value
    elif isinstance(value, tuple):
        for each in value:
            yield from fields_of(each, name)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from fields_of(getattr(value, field.name), field.name)
