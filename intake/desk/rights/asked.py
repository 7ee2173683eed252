"""MES DONNÉES and EFFACER: asked by mail, answered to the address on file alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from intake.desk.answers import language_of, tell_animateurs
from intake.desk.given import Given
from intake.desk.notices import ConfirmRequest, Notice, Sentence, Transcript, TranscriptLine
from intake.desk.records import Erasing, Person, Project
from intake.desk.rights.held import held_of
from intake.desk.rights.my_data import file_of, letter_of
from intake.desk.rights.stones import tombstone_key
from intake.desk.sender import Sender
from intake.desk.subject import Subject
from intake.desk.work import Work
from intake.reading.message import Address, Verb

DAYS = 7
_TO_CONFIRM = "confirm-erase:"


def send_data(given: Given, work: Work) -> Sentence:
    """Send a person all that is kept of them, to the address on file and once a day."""
    person = given.sender.person or _of_configuration(given.sender, work)
    held = held_of(given.sender.key, work)
    if not held:
        return Sentence("data_none")
    work.say(
        Notice(
            key=f"my-data:{person.key}:{work.today.isoformat()}",
            to=Address(person.name, person.email),
            language=language_of(person.key, work),
            body=letter_of(person, held, work),
            enclosures=(file_of(held, person.key, work),),
        )
    )
    return Sentence("data_sent")


def _of_configuration(sender: Sender, work: Work) -> Person:
    """Return who writes as a person, for those of whom the store holds no record of their own."""
    known = work.group.animateur(sender.key) or sender.address
    return Person(sender.key, known.name, known.email, work.now, language=work.group.language)


def ask_erasure(given: Given, work: Work) -> Sentence:
    """Ask the address on file whether its person is to be erased."""
    sender = given.sender
    if sender.animateur or sender.secretary:
        # The configuration would bring them back with the next pass.
        return Sentence("erase_configured")
    if sender.person is None:
        return Sentence("data_none")
    expires = work.now + dt.timedelta(days=DAYS)
    work.put(Erasing(sender.key, work.now, expires))
    work.say(
        Notice(
            key=f"{_TO_CONFIRM}{sender.key}:{given.message.key}",
            to=Address(sender.person.name, sender.person.email),
            language=language_of(sender.key, work),
            body=ConfirmRequest(sender.name, "erase", expires),
        )
    )
    return Sentence("erase_asked", (("expires", expires),))


def answered(verb: Verb, subject: Subject, sender: Sender, work: Work) -> Sentence | None:
    """Take the reply to a letter that asked whether to erase; None where it answers another letter."""
    if not subject.letter.startswith(f"{_TO_CONFIRM}{sender.key}:") or verb not in {Verb.OK, Verb.NON}:
        return None
    erasing = work.get(Erasing, sender.key)
    if erasing is None or erasing.expires <= work.now or sender.person is None:
        return Sentence("request_none")
    work.remove(Erasing, sender.key)
    if verb is Verb.NON:
        return Sentence("request_dropped")
    _part(sender.person, work)
    work.leaving = sender.key
    return Sentence("erased")


def _part(person: Person, work: Work) -> None:
    """Tell the person that it is done, and the animateurs which projects have no holder any more."""
    mark = tombstone_key(person.key, work.tokens)
    projects = " ".join(each.key for each in work.all(Project) if each.holder == person.key)
    done = TranscriptLine("EFFACER", Sentence("erased"))
    work.say(
        Notice(
            key=f"erased:{mark}",
            to=Address(person.name, person.email),
            language=language_of(person.key, work),
            body=Transcript(person.name, (done,)),
        )
    )
    line = TranscriptLine("EFFACER", Sentence("erased_told", (("projects", projects),)))
    tell_animateurs(work, f"erasure:{mark}", Transcript("", (line,)))


def moments(work: Work) -> Iterator[dt.datetime]:
    """Yield when each erasure that was not confirmed lapses."""
    yield from (erasing.expires for erasing in work.all(Erasing))


def let_lapse(work: Work) -> None:
    """Tell whoever did not confirm in time that nothing was erased."""
    for erasing in list(work.all(Erasing)):
        person = work.get(Person, erasing.key)
        if erasing.expires > work.now:
            continue
        work.remove(Erasing, erasing.key)
        if person is not None:
            line = TranscriptLine("EFFACER", Sentence("erase_lapsed"))
            work.say(
                Notice(
                    key=f"erase-lapsed:{person.key}:{erasing.at.date().isoformat()}",
                    to=Address(person.name, person.email),
                    language=language_of(person.key, work),
                    body=Transcript(person.name, (), (line,)),
                )
            )
