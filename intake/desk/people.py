"""People: who gets the group's mail, and how they join, pause and leave."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator

from intake.desk.known_by import key_of
from intake.desk.notices import Sentence
from intake.desk.records import Person, PersonState
from intake.desk.rights.stones import is_erased
from intake.desk.sender import Sender, remember
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Address, Command

_SPAN = re.compile(
    r"(?P<number>\d{1,3}|une?|deux|trois|quatre|cinq|six|one|two|three|four)\s*"
    r"(?P<unit>jours?|days?|semaines?|weeks?|mois|months?)",
    re.IGNORECASE,
)
_NUMBERS = {
    "un": 1, "une": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
    "cinq": 5, "six": 6,
}  # fmt: skip
_DAYS = {"j": 1, "d": 1, "s": 7, "w": 7, "m": 30}
_EMAIL = re.compile(r"[^\s@<>(),;:]+@[^\s@<>(),;:]+")
LONGEST_PAUSE = dt.timedelta(days=366)


def recipients(work: Work) -> Iterator[Address]:
    """Yield who gets the group's mail today: active members and the animateurs, one letter a person."""
    met = set()
    for animateur in work.group.animateurs:
        person = work.get(Person, animateur.key)
        if person is None or _reachable(person, work.today):
            met.add(animateur.key)
            yield animateur
    for person in work.all(Person):
        if person.member and person.key not in met and _reachable(person, work.today):
            yield Address(person.name, person.email)


def _reachable(person: Person, today: dt.date) -> bool:
    if person.state is PersonState.PAUSED:
        return person.paused_until is not None and person.paused_until < today
    return person.state is PersonState.ACTIVE


def add_configured_members(work: Work) -> None:
    """Add the members named in the configuration, once: from then on they live in the store."""
    for member in work.group.members:
        if work.get(Person, key_of(member.key, work, work.group)) is None and not is_erased(member.key, work):
            work.put(
                Person(
                    member.key,
                    member.name,
                    member.email,
                    work.now,
                    member=True,
                    language=work.group.language,
                )
            )


def person_called(words: str, work: Work) -> Address | None:
    """Return the one person of the group whom words name, by address, name or first name."""
    known = {each.key: each for each in work.group.animateurs}
    known |= {person.key: Address(person.name, person.email) for person in work.all(Person)}
    if match := _EMAIL.search(words):
        return known.get(key_of(match[0].strip("."), work, work.group))
    name = folded(words)
    full = [each for each in known.values() if folded(each.name) == name]
    named = full or [each for each in known.values() if folded(each.name).partition(" ")[0] == name]
    return named[0] if name and len(named) == 1 else None


def stop(sender: Sender, work: Work) -> Sentence:
    """Stop all mail of the group to this person, at once."""
    if not _is_known(sender):
        return Sentence("member_unknown")
    person = remember(sender, work)
    if person.state is PersonState.LEFT:
        return Sentence("member_already")
    work.put(dataclasses.replace(person, state=PersonState.LEFT, paused_until=None))
    return Sentence("member_stopped")


def _is_known(sender: Sender) -> bool:
    """Say whether the group writes to this address: an unknown one is perhaps somebody's other address."""
    return sender.animateur or sender.person is not None


def pause(sender: Sender, command: Command, work: Work) -> Sentence:
    """Pause the group's mail for the time told: "3 semaines", "jusqu’au 12 mai"."""
    until = _pause_end(command, work.today)
    if until is None or not work.today < until <= work.today + LONGEST_PAUSE:
        return Sentence("pause_unclear")
    if not _is_known(sender):
        return Sentence("member_unknown")
    person = remember(sender, work)
    if person.state is PersonState.LEFT:
        # Whoever left does not come back by a pause that ends.
        return Sentence("member_already")
    work.put(dataclasses.replace(person, state=PersonState.PAUSED, paused_until=until))
    return Sentence("member_paused", (("until", until),))


def _pause_end(command: Command, today: dt.date) -> dt.date | None:
    if match := _SPAN.search(command.argument):
        word = match["number"].casefold()
        number = int(word) if word.isdigit() else _NUMBERS[word]
        return today + dt.timedelta(days=number * _DAYS[match["unit"][0].casefold()])
    return command.dates[0].end if command.dates else None


def resume(sender: Sender, work: Work) -> Sentence:
    """Send the group's mail again."""
    if not sender.member:
        return Sentence("member_unknown")
    person = remember(sender, work)
    work.put(dataclasses.replace(person, state=PersonState.ACTIVE, paused_until=None))
    return Sentence("member_resumed")
