"""Replies to the letter that shows a held text: what decides, and the lines that do where nothing does."""

from __future__ import annotations

from intake.desk.answers import Reply, answer
from intake.desk.minutes.fates import fate_and_motive
from intake.desk.notices import Sentence, Transcript, TranscriptLine
from intake.desk.portrait import said_freely
from intake.desk.privacy.holds import decide
from intake.desk.records import Disposition, Hold
from intake.desk.sender import Sender
from intake.desk.subject import Subject, folded
from intake.desk.work import Work
from intake.reading.message import Message, Verb

Taken = tuple[Disposition, str]

_LETTER = "held:"
# What may be meant for the held text, and is no command about anything else.
_MAY_MEAN_IT = frozenset({Verb.OK, Verb.OK_SAUF, Verb.NON, Verb.CORRIGER})


def answered(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken | None:
    """Take an animateur's reply to the letter about a held text, or tell the lines that decide.

    "interne" alone means the text that the letter showed. Another text, or words that decide nothing, change
    nothing: « P6 : interne » and other commands go their own way.
    """
    key = subject.letter.removeprefix(_LETTER).partition(":")[0]
    if not subject.letter.startswith(_LETTER) or work.get(Hold, key) is None or not sender.runs_the_group():
        return None
    if message.automatic or not message.reply.strip() or _says_which(message):
        return None
    said = _unsigned(said_freely(message), sender.name)
    fate, motive = fate_and_motive(said)
    told = decide(key, fate, motive, work) if fate else Sentence("held_lines", (("label", key),))
    line = TranscriptLine(said.splitlines()[0][:200] if said else "", told)
    refused = told.name in {"held_lines", "motive_missing"}
    body = Transcript(sender.name, () if refused else (line,), (line,) if refused else ())
    answer(message, work, Reply(body))
    return Disposition.ANSWERED, f"held {key} not decided" if refused else f"held {key} decided"


def _unsigned(said: str, name: str) -> str:
    """Return a text without its writer's name below it."""
    lines = said.strip().splitlines()
    while len(lines) > 1 and set(folded(lines[-1]).split()) <= set(folded(name).split()):
        lines.pop()
    return "\n".join(lines)


def _says_which(message: Message) -> bool:
    """Say whether a command names what it decides about, or is about something else."""
    if message.command is None:
        return False
    return message.command.verb not in _MAY_MEAN_IT or (
        message.command.verb is Verb.CORRIGER and fate_and_motive(message.command.argument)[0] is not None
    )
