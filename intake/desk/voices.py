"""Whose words a piece of news is: a partner's stay in the partner's own voice, in quotation marks."""

from __future__ import annotations

import dataclasses

from intake.desk.greetings import without_greeting
from intake.desk.records import Project, Update
from intake.desk.sender import Sender
from intake.desk.work import Work
from intake.reading.message import Label, Message

PARTNER = "partner"


def passes_on(message: Message) -> bool:
    """Say whether a mail holds what somebody else wrote."""
    return message.forwarded is not None and bool(message.forwarded.text.strip())


def words_of_others(message: Message, project: Project, sender: Sender, own: Update) -> Update:
    """Return what a mail passes on as its author's own words: "que nous lavons"; `own` is the sender's."""
    passed_on = message.forwarded
    if passed_on is None:
        return own
    author = passed_on.sender
    if author is not None and author.key == sender.key:
        voice, speaker = ("holder" if sender.key == project.holder else "association"), ""
    elif author is not None and author.key == project.holder:
        voice, speaker = "holder", ""
    else:
        voice, speaker = PARTNER, author.name if author else ""
    return dataclasses.replace(
        own,
        text=without_greeting(passed_on.text.strip()),
        author=project.holder if voice == "holder" else sender.key,
        voice=voice,
        speaker=speaker,
        whens=(),
    )


def keep_voices(message: Message, project: Project, sender: Sender, work: Work) -> tuple[str, ...]:
    """Keep what a mail tells as others' own words ("Parole de l’ESAT : …"); return it as it will be told."""
    kept = []
    for note in message.notes:
        if note.label is Label.VOICE and note.text.strip():
            key = work.number(f"{project.key}-U")
            words = Update(
                key, project.key, work.stamp, note.text.strip(), sender.key, PARTNER, message.key,
                speaker=note.owner,
            )  # fmt: skip
            work.put(words)
            kept.append(told(words))
    return tuple(kept)


def told(update: Update) -> str:
    """Return news as it is told: the words of a partner quoted, with the name of whoever speaks."""
    if update.voice != PARTNER or not update.text:
        return update.text
    return quoted(update.text, update.speaker)


def quoted(text: str, speaker: str) -> str:
    """Return somebody's own words: "L’ESAT : « Nous lavons. »"."""
    words = f"«\u00a0{text}\u00a0»"
    return f"{speaker}\u00a0: {words}" if speaker else words
