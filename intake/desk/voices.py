"""Whose words a piece of news is: a partner's stay in the partner's own voice, in quotation marks."""

from __future__ import annotations

from intake.desk.files import files_of
from intake.desk.greetings import without_greeting
from intake.desk.records import Project, Update
from intake.desk.sender import Sender
from intake.desk.work import Work
from intake.reading.message import Message

PARTNER = "partner"


def keep_words_of_others(message: Message, project: Project, sender: Sender, work: Work) -> None:
    """Keep what somebody else wrote and the sender passed on as that one's own words: "que nous lavons"."""
    passed_on = message.forwarded
    if passed_on is None or not passed_on.text.strip():
        return
    author = passed_on.sender
    if author is not None and author.key == sender.key:
        voice, speaker = ("holder" if sender.key == project.holder else "association"), ""
    elif author is not None and author.key == project.holder:
        voice, speaker = "holder", ""
    else:
        voice, speaker = PARTNER, author.name if author else ""
    work.put(
        Update(
            key=work.number(f"{project.key}-U"),
            project=project.key,
            at=work.stamp,
            text=without_greeting(passed_on.text.strip()),
            author=project.holder if voice == "holder" else sender.key,
            voice=voice,
            message=message.key,
            files=() if message.reply.strip() else files_of(message),
            speaker=speaker,
        )
    )


def told(update: Update) -> str:
    """Return news as it is told: the words of a partner quoted, with the name of whoever speaks."""
    if update.voice != PARTNER or not update.text:
        return update.text
    quoted = f"«\u00a0{update.text}\u00a0»"
    return f"{update.speaker}\u00a0: {quoted}" if update.speaker else quoted
