"""A new address: asked for by ADRESSE or MEMBRE, confirmed from there, and both are recognised afterwards."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from intake.desk.answers import Reply, answer, language_of
from intake.desk.audit import Act, note
from intake.desk.authentication import Proof
from intake.desk.given import Given
from intake.desk.known_by import key_of
from intake.desk.notices import ConfirmRequest, Notice, Sentence, Transcript, TranscriptLine
from intake.desk.records import (
    KINDS,
    AnswerCount,
    ApprovalToken,
    AuditLine,
    BounceScore,
    Contact,
    Counter,
    Disposition,
    Heard,
    Letter,
    Moving,
    OtherAddress,
    Person,
    PersonState,
    Record,
    Refusals,
    Seen,
    Thread,
    Tombstone,
)
from intake.desk.rights.stones import is_erased
from intake.desk.sender import Sender
from intake.desk.subject import Subject
from intake.desk.work import Work
from intake.reading.message import Address, Message, Verb

Taken = tuple[Disposition, str]

DAYS = 7
_EMAIL = re.compile(r"[^\s@<>(),;:\"]+@[^\s@<>(),;:\"]+\.[^\s@<>(),;:\".]+")
# What tells where a mail came from or a letter went: it was so, and stays so.
_FACTS = (
    AnswerCount, ApprovalToken, AuditLine, BounceScore, Contact, Counter, Heard, Letter, Moving, OtherAddress,
    Person, Refusals, Seen, Thread, Tombstone,
)  # fmt: skip


def ask(given: Given, work: Work) -> Sentence:
    """Take the wish of whoever writes to get the group's letters at another address ("ADRESSE moi@…")."""
    sender = given.sender
    found = _EMAIL.search(given.command.argument)
    if found is None:
        return Sentence("address_unclear")
    if sender.animateur or sender.secretary:
        return Sentence("address_configured")
    if sender.person is None:
        return Sentence("member_unknown")
    return _ask(sender.person, found[0], given, work)


def ask_for(given: Given, work: Work) -> Sentence:
    """Take an animateur's word that a member has another address ("MEMBRE ancien@… = nouveau@…").

    Theirs alone, and where the host proves that it is theirs, may join what came from the new one.
    """
    found = _EMAIL.findall(given.command.argument)
    person = work.get(Person, key_of(found[0], work, work.group)) if len(found) == 2 else None
    if person is None:
        return Sentence("person_unknown", (("said", given.command.argument[1:].strip()),))
    return _ask(person, found[1], given, work, joins=given.sender.proof is Proof.PROVEN)


def _ask(person: Person, email: str, given: Given, work: Work, *, joins: bool = False) -> Sentence:
    refused = _refused(person, email, work, joins=joins)
    if refused is not None:
        return refused
    # Where no host vouches for who writes, the old address is asked too: From can be typed by anybody.
    asked = (email, person.email) if given.sender.proof is Proof.NO_WORD else (email,)
    expires = work.now + dt.timedelta(days=DAYS)
    work.put(Moving(person.key, email, work.now, expires, tuple(each.casefold() for each in asked), joins))
    joined = _owner(email, work)
    said = person.name or person.email if joined and joined.key != person.key else ""
    for each in asked:
        about = _word(person.key, email, each, work)
        work.say(
            Notice(
                key=f"confirm-address:{given.message.key}:{each.casefold()}",
                to=Address(person.name, each),
                language=language_of(person.key, work),
                body=ConfirmRequest(person.name, "address", expires, said, email),
                about=about,
                reply_tag=work.tokens.tag(about),
            )
        )
    return Sentence("address_asked", (("address", email), ("expires", expires)))


def _refused(person: Person, email: str, work: Work, *, joins: bool) -> Sentence | None:
    """Return why a person cannot have an address, None where they can.

    Whoever wrote from it before is somebody else until an animateur says otherwise (`joins`): a yes by
    itself would give them, and all that is theirs, to whoever asked.
    """
    new = email.casefold()
    people = (*work.group.animateurs, *work.group.secretaries)
    if any(each.key == person.key for each in people):
        return Sentence("address_configured")
    if new == person.key:
        return Sentence("member_already")
    owner = _owner(email, work)
    theirs = owner is None or owner.key == person.key or (joins and not owner.member)
    own = any(each.key == key_of(new, work, work.group) for each in people)
    if own or not theirs or new == work.group.address.casefold() or is_erased(new, work):
        return Sentence("address_taken", (("address", email),))
    return None


def _owner(email: str, work: Work) -> Person | None:
    """Return who is known by an address."""
    return work.get(Person, key_of(email, work, work.group))


def _word(person: str, new: str, asked: str, work: Work) -> str:
    """Return what the letter to one asked address is known by: no other address can answer it."""
    return f"address-{work.tokens.make('address', person, new.casefold(), asked.casefold())}"


def answered(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken | None:
    """Take a reply to the letter that asked an address; None where the mail answers no such letter."""
    if not subject.about.startswith("address-") or message.automatic or not sender.believed:
        return None
    asked = (
        (each, asked)
        for each in work.all(Moving)
        for asked in (each.key, each.email.casefold())
        if _word(each.key, each.email, asked, work) == subject.about
    )
    moving, whom = next(asked, (None, ""))
    person = work.get(Person, moving.key) if moving else None
    if moving is None or person is None or moving.expires <= work.now:
        return _tell(message, sender, Sentence("request_none"), work)
    if sender.written != whom or whom not in moving.awaited:
        return None
    return _tell(message, sender, _confirmed(message, sender, (moving, person), work), work)


def _confirmed(message: Message, sender: Sender, asked: tuple[Moving, Person], work: Work) -> Sentence:
    moving, person = asked
    if message.command and message.command.verb is Verb.NON:
        work.remove(Moving, moving.key)
        return Sentence("request_dropped")
    # It may have become somebody else's since it was asked.
    refused = _refused(person, moving.email, work, joins=moving.joins)
    if refused is not None:
        work.remove(Moving, moving.key)
        return refused
    left = tuple(each for each in moving.awaited if each != sender.written)
    if left:
        work.put(dataclasses.replace(moving, awaited=left))
        return Sentence("address_half", (("address", left[0]),))
    done = Sentence("address_changed", (("was", person.email), ("address", moving.email)))
    _tell_old(person, done, moving, work)
    move(person, moving.email, work)
    return done


def _tell(message: Message, sender: Sender, sentence: Sentence, work: Work) -> Taken:
    done = sentence.name in {"address_changed", "address_half", "request_dropped"}
    line = TranscriptLine("ADRESSE", sentence)
    body = Transcript(sender.name, (line,), ()) if done else Transcript(sender.name, (), (line,))
    answer(message, work, Reply(body, refusal=not done))
    return Disposition.ANSWERED, f"address: {sentence.name}"


def _tell_old(person: Person, done: Sentence, moving: Moving, work: Work) -> None:
    """Tell the address that was: if somebody else did it, the person learns it there."""
    work.say(
        Notice(
            key=f"address-changed:{moving.key}:{moving.at.isoformat()}",
            to=Address(person.name, person.email),
            language=person.language,
            body=Transcript(person.name, (TranscriptLine("ADRESSE", done),)),
        )
    )


def move(person: Person, email: str, work: Work) -> None:
    """Give a person another address on file: all that is theirs follows, and the old one is still known."""
    old, new = person.key, email.casefold()
    for kind in KINDS:
        if kind not in _FACTS:
            for record in list(work.all(kind)):
                _follow(record, old, new, work)
    for other in list(work.all(OtherAddress)):
        if other.person == old:
            work.put(dataclasses.replace(other, person=new))
    for gone in (Person, Moving, BounceScore):
        work.remove(gone, old)
    work.remove(OtherAddress, new)
    work.put(OtherAddress(old, new, work.now))
    state = PersonState.ACTIVE if person.state is PersonState.BOUNCED else person.state
    work.put(dataclasses.replace(person, key=new, email=email, state=state))
    note(Act("address", who=new), work)


def _follow(record: Record, old: str, new: str, work: Work) -> None:
    now = _renamed(record, old, new)
    if now == record:
        return
    if now.key != record.key:
        work.remove(type(record), record.key)
    work.put(now)


def _renamed(value: Any, old: str, new: str) -> Any:
    """Return a value in which the person is called by the new key, and no text is touched."""
    if isinstance(value, str):
        return new if value == old else value
    if isinstance(value, tuple):
        return tuple(_renamed(each, old, new) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        was = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        now = {name: _renamed(each, old, new) for name, each in was.items()}
        return value if now == was else dataclasses.replace(value, **now)
    return value


def let_lapse(work: Work) -> None:
    """Tell whoever asked that the new address did not confirm in time: nothing has changed."""
    for moving in list(work.all(Moving)):
        person = work.get(Person, moving.key)
        if moving.expires > work.now:
            continue
        work.remove(Moving, moving.key)
        if person is not None:
            line = TranscriptLine("ADRESSE", Sentence("address_lapsed", (("address", moving.email),)))
            work.say(
                Notice(
                    key=f"address-lapsed:{moving.key}:{moving.at.isoformat()}",
                    to=Address(person.name, person.email),
                    language=person.language,
                    body=Transcript(person.name, (), (line,)),
                )
            )


def moments(work: Work) -> Iterator[dt.datetime]:
    """Yield when an address has waited long enough."""
    yield from (each.expires for each in work.all(Moving))
