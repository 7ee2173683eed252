"""Becoming a member and ceasing to be one: consent twice, then the group's own rule."""

from __future__ import annotations

import dataclasses
import re

from intake.desk import page
from intake.desk.answers import Reply, answer, language_of, tell_animateurs
from intake.desk.known_by import key_of
from intake.desk.notices import ConfirmMembership, MemberToAccept, Notice, Sentence, Welcome
from intake.desk.records import Joining, JoiningState, Person, PersonState, Tombstone
from intake.desk.rights.stones import is_erased, tombstone_key
from intake.desk.sender import Sender, remember
from intake.desk.subject import Subject
from intake.desk.transitions import may_become, moved
from intake.desk.work import Work
from intake.reading.message import Address, Command, Message, Verb

OPEN = "open"
_ASKED_HERE = ":ConfirmMembership"
_TO_ACCEPT = "joining:"
_EMAIL = re.compile(r"[^\s@<>(),;:\"]+@[^\s@<>(),;:\"]+\.[^\s@<>(),;:\".]+")


def ask(message: Message, sender: Sender, work: Work) -> Sentence:
    """Take a request to become a member, and ask the address itself whether it is meant."""
    if sender.member and (sender.person is None or sender.person.state is PersonState.ACTIVE):
        return Sentence("member_already")
    remember(sender, work)
    work.put(Joining(sender.key, sender.name, sender.address.email, work.now))
    answer(message, work, Reply(ConfirmMembership(sender.name)))
    return Sentence("joining_asked")


def answered(verb: Verb, subject: Subject, sender: Sender, work: Work) -> Sentence | None:
    """Take a yes or no to a letter about a membership; None where the letter replied to is another.

    The address itself says yes, to the letter that it was sent: with somebody else's nobody is made a member.
    """
    letter = subject.letter
    if letter.endswith(_ASKED_HERE) and verb is Verb.OK:
        mine = subject.went_to(sender.key, work)
        return _confirmed(sender, work) if mine else Sentence("joining_none")
    if letter.startswith(_TO_ACCEPT) and verb in {Verb.OK, Verb.NON} and sender.runs_the_group():
        return _decided(letter.split(":")[1], work, accepted=verb is Verb.OK)
    return None


def _confirmed(sender: Sender, work: Work) -> Sentence:
    joining = work.get(Joining, sender.key)
    if joining is None:
        return Sentence("joining_none")
    if work.group.membership == OPEN:
        _welcome(joining, work)
        return Sentence("joining_welcome")
    if not may_become(joining, JoiningState.CONFIRMED):
        return Sentence("joining_confirmed")
    work.put(moved(joining, JoiningState.CONFIRMED))
    body = MemberToAccept(joining.name, joining.email)
    tell_animateurs(work, f"{_TO_ACCEPT}{joining.key}:{joining.at.date().isoformat()}", body)
    return Sentence("joining_confirmed")


def _decided(key: str, work: Work, *, accepted: bool) -> Sentence:
    joining = work.get(Joining, key)
    if joining is None or joining.state is not JoiningState.CONFIRMED:
        return Sentence("joining_none")
    if accepted:
        _welcome(joining, work)
    else:
        work.remove(Joining, key)
    told = (("name", joining.name or joining.email),)
    return Sentence("member_added" if accepted else "joining_declined", told)


def _welcome(joining: Joining, work: Work) -> None:
    work.remove(Joining, joining.key)
    # Whoever comes back by their own word is forgotten no more.
    work.remove(Tombstone, tombstone_key(joining.key, work.tokens))
    add_member(Address(joining.name, joining.email), work)


def change(command: Command, work: Work) -> Sentence:
    """Add or remove a member as an animateur says: "+ marie@… Marie Petit", "- marie@…"."""
    found = _EMAIL.search(command.argument)
    sign = command.argument[:1]
    if found is None or sign not in "+-":
        return Sentence("member_unclear")
    said = command.argument[1 : found.start()] + " " + command.argument[found.end() :]
    address = Address(" ".join(re.sub(r"[<>()\",;]", " ", said).split()), found[0])
    return _added(address, work) if sign == "+" else _removed(address, work)


def _added(address: Address, work: Work) -> Sentence:
    known = work.get(Person, key_of(address.key, work, work.group))
    if known is None and is_erased(address.key, work):
        return Sentence("member_erased")
    if known and known.state is PersonState.LEFT:
        # Whoever wrote STOP is not brought back by somebody else.
        return Sentence("member_left", (("name", known.name or known.email),))
    if known and known.member and known.state is not PersonState.BOUNCED:
        return Sentence("member_already")
    name = add_member(address, work).name
    return Sentence("member_added", (("name", name or address.email),))


def _removed(address: Address, work: Work) -> Sentence:
    known = work.get(Person, key_of(address.key, work, work.group))
    if known is None or not known.member:
        return Sentence("person_unknown", (("said", address.email),))
    work.put(dataclasses.replace(known, member=False))
    return Sentence("member_removed", (("name", known.name or known.email),))


def add_member(address: Address, work: Work) -> Person:
    """Make a member of somebody, and send them the welcome."""
    known = work.get(Person, key_of(address.key, work, work.group))
    person = known or Person(address.key, address.name, address.email, work.now, language=work.group.language)
    person = dataclasses.replace(
        person, name=person.name or address.name, member=True, state=PersonState.ACTIVE, paused_until=None
    )
    work.put(person)
    work.say(
        Notice(
            key=f"welcome:{person.key}:{work.today.isoformat()}",
            to=Address(person.name, person.email),
            language=language_of(person.key, work),
            body=Welcome(person.name, *page.overview(work)),
        )
    )
    return person
