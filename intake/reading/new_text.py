"""What the sender newly wrote, and what it says: the part of a reading that is about words, not bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from intake.reading import command, dates, notes, reply
from intake.reading.guard import guarded
from intake.reading.message import CUT_SHORT

if TYPE_CHECKING:
    import datetime as dt

    from intake.reading.guard import Defects
    from intake.reading.message import Command, DateMention, Forwarded, Note

# Longer texts are mailings or attacks: what lies beyond is kept in `text` and `quoted`, and read no further.
MAX_READ = 100_000
MAX_LINES = 4_000
# A subject that asks something is short, and below it stands a greeting at most.
MAX_BESIDE_SUBJECT = 500


class Context(NamedTuple):
    """What of a mail helps to read its words.

    `base` is its date in the group's zone, `signer` its sender's name and address.
    """

    subject: str
    signer: str
    is_reply: bool
    base: dt.datetime | None
    zone: dt.tzinfo


class NewText(NamedTuple):
    """The new words of a mail, what was cut from them, and what they say."""

    reply: str
    quoted: str = ""
    signature: str = ""
    forwarded: Forwarded | None = None
    dates: tuple[DateMention, ...] = ()
    command: Command | None = None
    commands: tuple[Command, ...] = ()
    notes: tuple[Note, ...] = ()


def read(text: str, html: str | None, context: Context, defects: Defects) -> NewText:
    """Part the new words from the old and read them; where the parting fails, all words count as new."""
    readable = _readable(text)
    if readable < len(text):
        defects.add(CUT_SHORT)
        html = None
    text, beyond = text[:readable], text[readable:]
    split = guarded(
        "reply",
        lambda: reply.split(text, html, subject=context.subject, is_reply=context.is_reply),
        None,
        defects,
    )
    if split is None:
        return NewText(text + beyond)
    base, zone, new = context.base, context.zone, split.reply
    nothing: tuple[Command | None, tuple[Command, ...]] = (None, ())
    opening, commands = guarded("commands", lambda: _commands(new, context), nothing, defects)
    return NewText(
        reply=new,
        quoted=split.quoted + beyond,
        signature=split.signature,
        forwarded=split.forwarded,
        dates=guarded("dates", lambda: dates.find(new, base, zone), (), defects) if base else (),
        command=opening,
        commands=commands,
        notes=guarded("notes", lambda: notes.read_notes(new, base, zone, context.signer), (), defects),
    )


def _commands(new: str, context: Context) -> tuple[Command | None, tuple[Command, ...]]:
    """Read the command a text opens with and all it holds; the subject's where the text has no words."""
    asked = command.read_asked(new, context.base, context.zone, context.signer)
    if asked.commands:
        return asked.opening, asked.commands
    if context.is_reply or len(new) + len(context.subject) > MAX_BESIDE_SUBJECT:
        return None, ()
    alone = command.subject_command(context.subject, context.base, context.zone, new)
    return alone, (alone,) if alone else ()


def _readable(text: str) -> int:
    """Tell how many characters of a text are read: whole lines, within the bounds."""
    end = min(len(text), MAX_READ)
    if text.count("\n", 0, end) <= MAX_LINES:
        return end
    at = 0
    for _ in range(MAX_LINES):
        at = text.find("\n", at) + 1
    return at
