"""Floods and loops: what is said twice counts once, and two machines do not talk to each other for long."""

from __future__ import annotations

import dataclasses
import enum
import hashlib
import re

from intake.desk.records import Heard, Thread
from intake.desk.sender import Sender
from intake.desk.subject import Subject, plain_subject
from intake.desk.work import Work
from intake.reading.message import Message

# Mails a day in free words, from a member and from anybody else; what comes above waits for a human.
MEMBERS_SHARE = 50
STRANGERS_SHARE = 20
_REMEMBERED = 60


class Hearing(enum.StrEnum):
    """How a mail in free words is heard."""

    WHOLLY = "wholly"
    UNANSWERED = "unanswered"
    REPEATED = "repeated"
    TOO_MANY = "too many mails"


def hear(message: Message, subject: Subject, sender: Sender, work: Work) -> Hearing:
    """Count a mail in free words and say how it is to be taken; commands are counted by their answers.

    The same words about the same thing are taken once a day. Words that differ by their figures alone
    ("ticket 4711"), and a stranger's second answer to an answer of ours, are taken but not answered.
    """
    key = f"{sender.key} {work.today.isoformat()}"
    heard = work.get(Heard, key) or Heard(key)
    text, shape = _hashes(message, subject)
    volley = not sender.member and _answers_an_answer(message, work)
    work.put(
        dataclasses.replace(
            heard,
            mails=heard.mails + 1,
            volleys=heard.volleys + volley,
            texts=_with(heard.texts, text),
            shapes=_with(heard.shapes, shape),
        )
    )
    if text in heard.texts:
        return Hearing.REPEATED
    if not sender.animateur and heard.mails >= (MEMBERS_SHARE if sender.member else STRANGERS_SHARE):
        return Hearing.TOO_MANY
    unanswered = (bool(message.reply.strip()) and shape in heard.shapes) or (volley and heard.volleys >= 1)
    return Hearing.UNANSWERED if unanswered else Hearing.WHOLLY


def _answers_an_answer(message: Message, work: Work) -> bool:
    threads = (work.get(Thread, each) for each in message.in_reply_to)
    return any(thread.letter.startswith("ack:") for thread in threads if thread is not None)


def _hashes(message: Message, subject: Subject) -> tuple[str, str]:
    files = [each.sha256 for each in message.attachments]
    passed_on = message.forwarded.text if message.forwarded else ""
    words = "\x00".join((plain_subject(message.subject), message.reply.strip(), passed_on, *files))
    # A title that is known since the first copy tells nothing that the first did not.
    about = "" if subject.how == "title" else subject.about
    # A robot's words are the same whatever they answer; a person's news of P1 may be that of P2.
    return _hash(f"{about}\x00{words}"), _hash(re.sub(r"\d+", "0", message.reply.strip()))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _with(known: tuple[str, ...], new: str) -> tuple[str, ...]:
    return known if new in known else (*known, new)[-_REMEMBERED:]
