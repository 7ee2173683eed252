"""Answering a mail: once a mail and kind, never a machine, never more than the day's share."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from intake.desk.authentication import Proof, proof_of
from intake.desk.known_by import key_of
from intake.desk.notices import Body, Family, Notice
from intake.desk.records import AnswerCount, File, Person
from intake.desk.work import Work
from intake.reading.message import Address, Message

# How many times the day's share an animateur has on whose mails the host's word is good: no evening of a
# meeting needs as many commands, and a machine that writes in their name would soon have used them up.
ANIMATEURS_SHARES = 10


@dataclasses.dataclass(frozen=True, slots=True)
class Reply:
    """What to answer, and what a reply to that answer will be about.

    `titled` gives it its own subject in place of the mail's.
    """

    body: Body
    about: str = ""
    reply_tag: str = ""
    refusal: bool = False
    files: tuple[File, ...] = ()
    titled: bool = False

    @property
    def family(self) -> Family:
        """What it counts as: a refusal is told once a day at most."""
        return Family.REFUSAL if self.refusal else self.body.family


def answer(message: Message, work: Work, reply: Reply) -> bool:
    """Have the mail answered; False when it must not be (RFC 3834 section 2) or the day's share is used."""
    to = message.sender
    if to is None or message.automatic or not _within_share(to, _share(message, work), work, reply.family):
        return False
    work.say(
        Notice(
            key=f"ack:{message.key}:{type(reply.body).__name__}",
            to=to,
            language=language_of(to.key, work),
            body=reply.body,
            about=reply.about,
            reply_tag=reply.reply_tag or (work.tokens.tag(reply.about) if reply.about else ""),
            subject="" if reply.titled else message.subject,
            in_reply_to=message.message_id,
            references=message.references,
            files=reply.files,
        )
    )
    return True


def _share(message: Message, work: Work) -> int:
    """Return how many answers a day go to whoever wrote: a borrowed From gets no more than a stranger's."""
    share, to = work.group.limits.answers_a_day, message.sender
    ours = to is not None and work.group.animateur(key_of(to.key, work, work.group)) is not None
    return share * ANIMATEURS_SHARES if ours and proof_of(message, work.group) is Proof.PROVEN else share


def _within_share(to: Address, share: int, work: Work, family: Family) -> bool:
    key = f"{to.key} {work.today.isoformat()}"
    count = work.get(AnswerCount, key) or AnswerCount(key)
    refusal = family is Family.REFUSAL
    if count.answers >= share or (refusal and count.refusals >= 1):
        return False
    work.put(AnswerCount(key, count.answers + 1, count.refusals + refusal))
    return True


def tell_animateurs(
    work: Work, key: str, body: Body, *, about: str = "", to: Sequence[Address] | None = None
) -> None:
    """Tell every animateur, or those of `to`, something in a letter each; `key` makes it once only."""
    for animateur in work.group.animateurs if to is None else to:
        work.say(
            Notice(
                key=f"{key}:{animateur.key}",
                to=animateur,
                language=language_of(animateur.key, work),
                body=body,
                about=about,
                reply_tag=work.tokens.tag(about) if about else "",
            )
        )


def language_of(key: str, work: Work) -> str:
    """Return the language a person reads: their own, else the group's."""
    person = work.get(Person, key_of(key, work, work.group))
    return person.language if person else work.group.language
