"""Referrals: taken out of a mail before anything else reads it, and kept apart.

What is left of the mail goes its ordinary way, so that no transcript, draft or record can repeat them.
"""

from __future__ import annotations

import dataclasses

from intake.desk.answers import language_of
from intake.desk.notices import Notice, Sentence, Transcript, TranscriptLine
from intake.desk.records.referral import Referral
from intake.desk.sender import Sender
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Label, Message, Note, Verb


def keep_referrals(message: Message, sender: Sender, work: Work) -> tuple[Message, bool]:
    """Keep what a mail refers to, and return the mail without it; whether it held any.

    By the word ACCOMPAGNEMENT the whole mail is one, from whoever the group knows; in notes, a labelled
    line is.
    """
    command = message.command
    known = sender.member or sender.person is not None
    if command and command.verb is Verb.ACCOMPAGNEMENT and known and sender.believed:
        _keep(command.argument or message.reply, message, sender, work)
        return _emptied(message), True
    told = (*message.notes, *message.attached_notes)
    notes = [note for note in told if note.label is Label.REFERRAL]
    if not notes or not sender.may_note():
        return message, False
    for note in notes:
        _keep(note.text, message, sender, work)
    return _without(message, notes), True


def _keep(text: str, message: Message, sender: Sender, work: Work) -> None:
    work.put(Referral(work.number("F"), work.now, sender.key, text.strip(), message.key))


def _emptied(message: Message) -> Message:
    return dataclasses.replace(
        message, subject="", text="", reply="", quoted="", notes=(), attached_notes=(), commands=(),
        command=None, dates=(), attachments=(), forwarded=None,
    )  # fmt: skip


def _without(message: Message, notes: list[Note]) -> Message:
    """Return the mail without these notes; its dates go too, for they tell places in the text."""
    reply = _lines_without(message.reply, notes)
    left = tuple(note for note in message.notes if note.label is not Label.REFERRAL)
    attached = tuple(note for note in message.attached_notes if note.label is not Label.REFERRAL)
    says_nothing = all(note.label is Label.COURTESY for note in (*left, *attached))
    if says_nothing and message.command is None:
        return _emptied(message)
    lines = {line.strip() for line in reply.splitlines()}
    return dataclasses.replace(
        message,
        subject=message.subject if not _is_told_in(message.subject, notes) else "",
        text=_lines_without(message.text, notes),
        reply=reply,
        notes=left,
        attached_notes=attached,
        commands=tuple(each for each in message.commands if each.line.strip() in lines),
        dates=(),
    )


def _lines_without(text: str, notes: list[Note]) -> str:
    said = {line.strip() for note in notes for line in note.text.splitlines() if line.strip()}
    labels = {folded(note.words) for note in notes}

    def is_theirs(line: str) -> bool:
        bare = line.lstrip("> \t").strip()
        opens = any(folded(bare).startswith(label) for label in labels if label)
        return bare in said or (opens and any(bare.endswith(each) for each in said))

    return "\n".join(line for line in text.splitlines() if not is_theirs(line))


def _is_told_in(subject: str, notes: list[Note]) -> bool:
    """Say whether a subject names what a referral does: any of its words with a capital."""
    names = {word.strip(".,;:()") for note in notes for word in note.text.split() if word[:1].isupper()}
    return any(word.strip(".,;:()") in names for word in subject.split() if len(word) > 2)


def tell_kept(message: Message, sender: Sender, work: Work) -> None:
    """Say that it is noted, and who may see it, without a word of it."""
    if message.automatic:
        return
    line = TranscriptLine("", Sentence("referral_noted"))
    work.say(
        Notice(
            key=f"ack:{message.key}:referral",
            to=sender.address,
            language=language_of(sender.key, work),
            body=Transcript(sender.name, (line,), ()),
            in_reply_to=message.message_id,
            references=message.references,
        )
    )
