"""Erasing a person: every record without them, what must go from the disk, and what is told."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import Any

from intake.desk.audit import Act, note
from intake.desk.known_by import addresses_of
from intake.desk.outcome import Outcome, View
from intake.desk.privacy.forms import parts_of
from intake.desk.records import (
    KINDS,
    AnswerCount,
    ApprovalToken,
    AuditLine,
    BounceScore,
    Comment,
    Contact,
    Counter,
    Deputy,
    Erasing,
    Heard,
    Joining,
    Letter,
    LetterState,
    MinutesVersion,
    Moving,
    Offer,
    OtherAddress,
    Person,
    Project,
    Record,
    Seen,
    Thread,
    Tombstone,
    Update,
)
from intake.desk.rights.hiding import hidden
from intake.desk.rights.mask import Mask, mask_of, phones_in
from intake.desk.rights.stones import tombstone_key
from intake.desk.work import Clerk, Work

Key = tuple[type[Any], str]

# Records that are about one person and nothing else, by the address in their key.
_OF_ONE = (Person, BounceScore, Contact, Joining, Deputy, Erasing, Moving, OtherAddress)
_OF_A_DAY = (AnswerCount, Heard)
_COUNTED = (Counter, Tombstone)


@dataclasses.dataclass(frozen=True, slots=True)
class Erasure:
    """What is done for one person: `outcome` for the store, `mask` for what records do not tell.

    `first_names` are references in which a first name still stands that may be somebody else's.
    """

    outcome: Outcome
    mask: Mask
    mails: tuple[str, ...]
    projects: tuple[str, ...]
    first_names: tuple[str, ...]


def erase(person: str, view: View, clerk: Clerk, now: dt.datetime, done: Outcome | None = None) -> Erasure:
    """Return what leaves nothing of a person; `done` is the outcome of the mail that asked it, masked too."""
    done = done or Outcome("erased")
    work = Work(view, clerk, now)
    work.watches = False  # what a project was before would tell of the person
    for record in done.records:
        work.put(dataclasses.replace(record, message="") if isinstance(record, AuditLine) else record)
    for key in done.removed:
        work.remove(*key)
    records: dict[Key, Record] = {(kind, each.key): each for kind in KINDS for each in work.all(kind)}
    addresses = addresses_of(person, view)
    mask = _mask(addresses, records, clerk)
    held = tuple(each.key for each in _of(records, Project) if each.holder in mask.keys)
    for key, record in records.items():
        _erase_one(key, record, mask, work, held)
    mails = tuple(each.sha256 for each in _of(records, Seen) if each.sender.casefold() in mask.keys)
    for address in addresses:
        work.put(Tombstone(tombstone_key(address, clerk.tokens), now, mails=mails))
    first_names = tuple(_first_names(person, records, mask, held))
    note(Act("erased", who=person), work)
    outcome = work.outcome(done.disposition, done.reason)
    # Answers to the mail that asked it are told by a letter that can be let go.
    notices = tuple(each for each in done.notices if not each.key.startswith("ack:"))
    return Erasure(dataclasses.replace(outcome, notices=notices, erased=mask), mask, mails, held, first_names)


def _mask(addresses: tuple[str, ...], records: dict[Key, Record], clerk: Clerk) -> Mask:
    names = [
        each.name
        for each in records.values()
        if isinstance(each, Person | Joining | Deputy) and each.key in addresses
    ]
    names += [each.author_name for each in _of(records, Comment) if each.author in addresses]
    ids = {
        each.key: f"sha256:{each.sha256}"
        for each in _of(records, Seen)
        if each.sender.casefold() in addresses
    }
    phones = {number for text in _own_texts(addresses, records) for number in phones_in(text)}
    names = [name for name in names if name]
    alone = not _shares_a_first_name(names, addresses, records, clerk)
    return mask_of(addresses, names, ids, phones, clerk.group.language, alone=alone)


def _shares_a_first_name(
    names: list[str], addresses: tuple[str, ...], records: dict[Key, Record], clerk: Clerk
) -> bool:
    """Say whether somebody else whom the group knows has the person's first name."""
    group = clerk.group
    configured = (*group.animateurs, *group.secretaries, *group.members)
    others = [each.name for each in configured if each.key not in addresses]
    others += [each.name for each in _of(records, Person) if each.key not in addresses]
    firsts = {parts_of(name)[0][:1] for name in names}
    return any(parts_of(name)[0][:1] in firsts for name in others if name)


def _own_texts(addresses: tuple[str, ...], records: dict[Key, Record]) -> Iterator[str]:
    """Yield what a person wrote: the numbers in it are theirs, wherever else they stand."""
    for project in _of(records, Project):
        if project.holder in addresses:
            yield from dataclasses.astuple(project.portrait)
    for kind in (Update, Comment):
        yield from (each.text for each in _of(records, kind) if each.author in addresses)


def _of(records: dict[Key, Record], kind: type[Any]) -> Iterator[Any]:
    return (each for (of, _), each in records.items() if of is kind)


def _erase_one(key: Key, record: Record, mask: Mask, work: Work, held: tuple[str, ...]) -> None:
    """Put a record without the person, or take it out."""
    kind, name = key
    if kind in _COUNTED:
        return
    if _is_theirs_alone(record, mask):
        work.remove(kind, name)
        return
    now = hidden(record, mask, held)
    if now == record:
        return
    if isinstance(record, Letter) and record.state is LetterState.QUEUED:
        # It would tell of the person after they are gone.
        work.remove(kind, name)
        return
    if now.key != name:
        work.remove(kind, name)
    if now.key:
        work.put(now)
    if isinstance(record, MinutesVersion) and isinstance(now, MinutesVersion):
        note(Act("masked", now.key, text=now.sha256, detail=f"was {record.sha256}"), work)


def _is_theirs_alone(record: Record, mask: Mask) -> bool:
    if isinstance(record, _OF_ONE):
        return record.key in mask.keys
    if isinstance(record, _OF_A_DAY):
        return record.key.partition(" ")[0] in mask.keys
    if isinstance(record, Offer):
        return record.person in mask.keys
    if isinstance(record, Letter):
        return record.to.casefold() in mask.keys
    return isinstance(record, Thread | ApprovalToken) and record.person in mask.keys


def _first_names(person: str, records: dict[Key, Record], mask: Mask, held: tuple[str, ...]) -> Iterator[str]:
    """Yield references in which a word of the name still stands, for a human to look at."""
    known = records.get((Person, person))
    words = [word for word in known.name.split() if len(word) > 2] if isinstance(known, Person) else []
    if not words:
        return
    alone = mask_of((), (words[0],)).own
    for (kind, name), record in records.items():
        if kind in {Person, Thread, Letter, Seen, Joining, Deputy}:
            continue
        told = repr(hidden(record, mask, held))
        if alone.search(told):
            yield name
