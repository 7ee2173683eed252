"""First contact: where addresses are confirmed, a stranger's mail waits until a reply proves the address."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from intake.desk.answers import Reply, answer, tell_animateurs
from intake.desk.floods import STRANGERS_SHARE, Hearing
from intake.desk.notices import (
    ConfirmRequest,
    QuestionToSee,
    Sentence,
    SetAside,
    Transcript,
    TranscriptLine,
)
from intake.desk.records import Contact, ContactState, Disposition, Joining, JoiningState
from intake.desk.refusals import keep_refusal
from intake.desk.sender import Sender
from intake.desk.subject import Subject, plain_subject
from intake.desk.transitions import may_become, moved
from intake.desk.work import Work
from intake.reading.message import Message, Verb

Taken = tuple[Disposition, str]

CONFIRMED = "confirmed"
DAYS = 7
# Why the mail lies aside while the answer is awaited, and once none came.
WAITS, LAPSED = "first contact", "unconfirmed"
# How what such a letter is about begins.
_ASKED = "contact-"
# Words of a reply up to which it is a yes, in whatever words; what says more a human reads too.
_SHORT = 20


def answered(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken | None:
    """Take a reply to the letter that asked this address; what waited is then to be taken in again."""
    if not subject.about.startswith(_ASKED) or message.automatic or not sender.believed:
        return None
    if subject.about != _word(sender.key, work):
        return None
    contact = work.get(Contact, sender.key)
    if contact is None or not may_become(contact, ContactState.CONFIRMED) or contact.expires <= work.now:
        return None if _says_more(message) else _over(message, sender, work)
    if message.command and message.command.verb is Verb.NON:
        _let_go(contact, work)
        line = TranscriptLine(message.command.line, Sentence("request_dropped"))
        answer(message, work, Reply(Transcript(sender.name, (line,))))
        return Disposition.ANSWERED, "contact declined"
    work.put(moved(contact, ContactState.CONFIRMED))
    work.again = contact.mails
    if _says_more(message):
        body = QuestionToSee(sender.name, sender.address.email, message.subject, message.reply.strip())
        tell_animateurs(work, f"question:{message.key}", body)
    return Disposition.ANSWERED, "contact confirmed"


def _says_more(message: Message) -> bool:
    files = any(not each.inline for each in message.attachments)
    return files or len(message.reply.split()) > _SHORT


def _over(message: Message, sender: Sender, work: Work) -> Taken:
    line = TranscriptLine(message.subject, Sentence("request_none"))
    answer(message, work, Reply(Transcript(sender.name, (), (line,)), refusal=True))
    return Disposition.ANSWERED, "contact over"


def held_back(message: Message, sender: Sender, work: Work) -> Taken | None:
    """Let a stranger's mail wait, and ask the address once; None where it need not wait.

    Whoever is forged gets no letter, and is dealt with by another rule.
    """
    if work.group.accept != CONFIRMED or not sender.believed or message.encrypted or is_known(sender, work):
        return None
    contact = work.get(Contact, sender.key)
    if contact is not None and contact.expires <= work.now:
        _let_go(contact, work)
        contact = None
    if contact is None:
        return _ask(message, sender, work)
    if message.key not in contact.mails:
        if len(contact.mails) >= STRANGERS_SHARE:
            return Disposition.ASIDE, Hearing.TOO_MANY.value
        work.put(dataclasses.replace(contact, mails=(*contact.mails, message.key)))
    return Disposition.ASIDE, WAITS


def is_known(sender: Sender, work: Work) -> bool:
    """Say whether an address is the group's or has proven itself; a wish to join alone proves nothing."""
    if sender.member or sender.secretary:
        return True
    contact = work.get(Contact, sender.key)
    if contact is not None:
        return contact.state is ContactState.CONFIRMED
    joining = work.get(Joining, sender.key)
    person = sender.person
    by_joining = joining is not None and joining.state is JoiningState.ASKED
    return person is not None and not (by_joining and joining is not None and joining.at == person.since)


def _ask(message: Message, sender: Sender, work: Work) -> Taken:
    expires = work.now + dt.timedelta(days=DAYS)
    said = plain_subject(message.subject)[:200]
    word = _word(sender.key, work)
    body = ConfirmRequest(sender.name, "contact", expires, said=said)
    if not answer(message, work, Reply(body, about=word, titled=True)):
        # A machine passed it on, or the day's answers are used up: nobody can be asked.
        return Disposition.ASIDE, LAPSED
    work.put(Contact(sender.key, work.now, expires, said, (message.key,)))
    return Disposition.ASIDE, WAITS


def _word(address: str, work: Work) -> str:
    """Return what a letter to this address is about: only we can make it, and only it was told."""
    return f"{_ASKED}{work.tokens.make('contact', address)}"


def let_lapse(work: Work) -> None:
    """Tell the animateurs of addresses that did not answer in time; their mails stay aside."""
    for contact in list(work.all(Contact)):
        if contact.state is ContactState.ASKED and contact.expires <= work.now:
            _let_go(contact, work)


def _let_go(contact: Contact, work: Work) -> None:
    work.remove(Contact, contact.key)
    if keep_refusal(contact.key, contact.subject, LAPSED, work):
        key = contact.mails[0]
        tell_animateurs(work, f"aside:{key}", SetAside(contact.key, contact.subject, LAPSED, key))


def moments(work: Work) -> Iterator[dt.datetime]:
    """Yield when an address has waited long enough."""
    yield from (each.expires for each in work.all(Contact) if each.state is ContactState.ASKED)
