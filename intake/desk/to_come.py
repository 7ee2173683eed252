"""What a mail says is to come: steps with their dates, and calls for people."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.call import seeks_follower, wanted_by
from intake.desk.records import Call, Project, Step, When
from intake.desk.sender import Sender
from intake.desk.sentences import Sentences
from intake.desk.work import Work
from intake.reading.message import DateMention, Label, Message, Precision


def keep_steps(message: Message, project: Project, sender: Sender, work: Work) -> tuple[Step, ...]:
    """Keep what a mail says is to come: each future date of the new text, with the sentence it stands in."""
    said = message.date.astimezone(work.group.zone).date() if message.date else work.today
    steps = []
    apart, sentences = _told_apart(message), Sentences(message.reply)
    for mention in message.dates:
        past = mention.start <= said and mention.end <= said
        if past or (mention.words, mention.start) in apart:
            continue
        steps.append(
            Step(
                key=work.number(f"{project.key}-S"),
                project=project.key,
                text=sentences.around(mention.at, mention.at + len(mention.words)),
                when=when_of(mention),
                at=work.now,
                author=sender.key,
                message=message.key,
            )
        )
    for step in steps:
        work.put(step)
    _keep_undated(message, project, sender, work)
    return tuple(steps)


def _told_apart(message: Message) -> set[tuple[str, dt.date]]:
    """Return the dates that are nothing to come: when a board agreed, a year before which nothing is."""
    return {
        (date.words, date.start)
        for note in message.notes
        for date in note.dates
        if note.label is Label.AGREEMENT or (note.label is Label.HORIZON and date.precision is Precision.YEAR)
    }


def _keep_undated(message: Message, project: Project, sender: Sender, work: Work) -> None:
    """Keep what a label tells to be next without saying when: "Prochaine étape : un blog"."""
    for note in message.notes:
        if note.label is Label.STEP and note.text.strip() and not note.dates:
            key = work.number(f"{project.key}-S")
            work.put(Step(key, project.key, note.text.strip(), When(""), work.now, sender.key, message.key))


def keep_calls(message: Message, project: Project, work: Work) -> tuple[str, ...]:
    """Keep the calls that a mail makes by label ("Appel : …"), and return what they say."""
    calls = []
    for note in message.notes:
        if note.label is Label.CALL and note.text.strip():
            key = work.number(f"{project.key}-C")
            text, wanted = note.text.strip(), wanted_by(note)
            seeks = seeks_follower(note)
            call = Call(key, project.key, text, work.now, message=message.key, wanted=wanted)
            work.put(dataclasses.replace(call, for_follower=seeks))
            calls.append(text)
    return tuple(calls)


def when_of(mention: DateMention) -> When:
    """Keep a date as it was written and as it was understood."""
    return When(mention.words, mention.start, mention.end, mention.time, mention.precision)


def first_when(mentions: tuple[DateMention, ...]) -> When | None:
    """Return the first date of several, if there is one."""
    return when_of(mentions[0]) if mentions else None
