"""What the sender newly wrote, and what it says: the part of a reading that is about words, not bytes."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from intake.reading.guard import guarded

if TYPE_CHECKING:
    import datetime as dt

    from intake.reading.guard import Defects
    from intake.reading.message import Command, DateMention, Forwarded, Note
    from intake.reading.reply import Split

# Longer texts are mailings or attacks: what lies beyond is kept in `text` and `quoted`, and read no further.
MAX_READ = 100_000
MAX_LINES = 4_000


@dataclasses.dataclass(frozen=True, slots=True)
class Context:
    """What of a mail helps to read its words: `base` is its date in the group's zone."""

    subject: str
    is_reply: bool
    base: dt.datetime | None
    zone: dt.tzinfo


@dataclasses.dataclass(frozen=True, slots=True)
class NewText:
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
        defects.add("reply: the text is longer than is read for answers")
        html = None
    text, beyond = text[:readable], text[readable:]
    split = guarded("reply", lambda: _split(text, html, context), None, defects)
    if split is None:
        return NewText(text + beyond)
    base, zone, new = context.base, context.zone, split.reply
    return NewText(
        reply=new,
        quoted=split.quoted + beyond,
        signature=split.signature,
        forwarded=split.forwarded,
        dates=guarded("dates", lambda: _dates(new, base, zone), (), defects) if base else (),
        command=guarded("command", lambda: _opening(new, base, zone), None, defects),
        commands=guarded("commands", lambda: _commands(new, base, zone), (), defects),
        notes=guarded("notes", lambda: _notes(new, base, zone), (), defects),
    )


def _readable(text: str) -> int:
    """Tell how many characters of a text are read: whole lines, within the bounds."""
    end = min(len(text), MAX_READ)
    if text.count("\n", 0, end) <= MAX_LINES:
        return end
    at = 0
    for _ in range(MAX_LINES):
        at = text.find("\n", at) + 1
    return at


def _split(text: str, html: str | None, context: Context) -> Split:
    from intake.reading import reply  # noqa: PLC0415

    return reply.split(text, html, subject=context.subject, is_reply=context.is_reply)


def _dates(text: str, base: dt.datetime, zone: dt.tzinfo) -> tuple[DateMention, ...]:
    from intake.reading import dates  # noqa: PLC0415

    return dates.find(text, base, zone)


def _commands(text: str, base: dt.datetime | None, zone: dt.tzinfo) -> tuple[Command, ...]:
    from intake.reading import command  # noqa: PLC0415

    return command.read_commands(text, base, zone)


def _opening(text: str, base: dt.datetime | None, zone: dt.tzinfo) -> Command | None:
    from intake.reading import command  # noqa: PLC0415

    return command.opening_command(text, base, zone)


def _notes(text: str, base: dt.datetime | None, zone: dt.tzinfo) -> tuple[Note, ...]:
    from intake.reading import notes  # noqa: PLC0415

    return notes.read_notes(text, base, zone)
