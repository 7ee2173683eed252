"""Projects: what a holder's mail becomes, and what news adds to it."""

from __future__ import annotations

import dataclasses

from intake.desk.answers import Reply, answer, tell_animateurs
from intake.desk.call import wanted_by
from intake.desk.notices import (
    CommentHeld,
    CommentToSee,
    Fact,
    FileLine,
    ProjectFiled,
    QuestionPassedOn,
    UpdateFiled,
)
from intake.desk.records import (
    Call,
    Comment,
    Confidentiality,
    Disposition,
    File,
    Person,
    Portrait,
    Project,
    ProjectTitle,
    Step,
    Update,
    When,
)
from intake.desk.sender import Sender, remember
from intake.desk.sentences import sentence_around
from intake.desk.subject import folded, plain_subject
from intake.desk.work import Work
from intake.reading.message import Attachment, DateMention, Label, Message

FACTS = {
    Label.PRESENTATION: "presentation",
    Label.AUDIENCE: "audience",
    Label.NEED: "need",
    Label.MODEL: "model",
    Label.RECAP: "recap",
    Label.HORIZON: "horizon",
    Label.ROLE: "role",
    Label.AGREEMENT: "agreement",
    Label.HOLDER: "holder_name",
}
# Labels whose text is kept in a record of its own, or is mere politeness.
TOLD_ELSEWHERE = frozenset({*FACTS, Label.PROJECT, Label.CALL, Label.COURTESY})
WANTED = (Label.PRESENTATION, Label.AUDIENCE, Label.NEED)
TITLE_LENGTH = 200


def new_project(message: Message, sender: Sender, work: Work) -> tuple[Disposition, str]:
    """File a mail that belongs to nothing as a project, and tell its holder what was understood."""
    holder, text = _holder_and_text(message, sender, work)
    facts = facts_of(message)
    known = {FACTS[Label(fact.label)]: fact.text for fact in facts if Label(fact.label) in FACTS}
    known.setdefault("presentation", text)
    project = Project(
        key=work.number("P"),
        title=_title_of(message, text),
        holder=holder.key,
        opened=work.stamp,
        message=message.key,
        files=files_of(message),
        changed=work.now,
        portrait=Portrait(**known),
    )
    work.put(project)
    _keep_title(project, work)
    steps = keep_steps(message, project, sender, work)
    keep_calls(message, project, work)
    body = ProjectFiled(
        ref=project.key,
        title=project.title,
        name=sender.name,
        facts=facts,
        missing=tuple(label.value for label in WANTED if not known.get(FACTS[label])),
        files=file_lines(message),
        dates=tuple(step.when for step in steps),
    )
    answer(message, work, Reply(body, about=project.key))
    return Disposition.FILED, f"project {project.key}"


def _holder_and_text(message: Message, sender: Sender, work: Work) -> tuple[Person, str]:
    """A member who passes a stranger's mail on brings that stranger's project."""
    writer = remember(sender, work)
    original = message.forwarded.sender if message.forwarded else None
    if message.forwarded is None:
        return writer, said_freely(message)
    text = "\n\n".join(part for part in (message.forwarded.text.strip(), message.reply.strip()) if part)
    # Some mail programs tell a forwarded mail's sender by name alone.
    if original is None or not original.key or not sender.member or work.group.animateur(original.key):
        return writer, text
    holder = work.get(Person, original.key)
    if holder is None:
        holder = Person(original.key, original.name, original.email, work.now, language=work.group.language)
        work.put(holder)
    return holder, text


def _title_of(message: Message, text: str) -> str:
    labelled = next((note.text for note in message.notes if note.label is Label.PROJECT), "")
    forwarded = plain_subject(message.forwarded.subject) if message.forwarded else ""
    first_line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    title = labelled or forwarded or plain_subject(message.subject) or first_line
    return " ".join(title.split())[:TITLE_LENGTH] or "?"


def _keep_title(project: Project, work: Work) -> None:
    key = folded(project.title)
    if len(key) >= 4 and work.get(ProjectTitle, key) is None:
        work.put(ProjectTitle(key, project.key))


def said_freely(message: Message) -> str:
    """Return what a mail says in free words: its new text less courtesies and what labels tell."""
    parts = []
    for note in message.notes:
        if note.label is Label.TEXT:
            parts.append(note.text.strip())
        elif note.label not in TOLD_ELSEWHERE:
            parts.append(f"{note.words}\u00a0: {note.text.strip()}")
    return "\n\n".join(part for part in parts if part) or ("" if message.notes else message.reply.strip())


def facts_of(message: Message) -> tuple[Fact, ...]:
    """Return the labelled things of a mail that describe a project, one a label, in the order written."""
    found: dict[str, str] = {}
    for note in message.notes:
        if note.label in FACTS and note.text.strip():
            found.setdefault(note.label.value, note.text.strip())
    return tuple(Fact(label, text) for label, text in found.items())


def labelled(message: Message) -> list[tuple[str, str]]:
    """Return the facts of a mail under the labels they were written with."""
    return [
        (note.words, note.text.strip()) for note in message.notes if note.label in FACTS and note.text.strip()
    ]


def add_update(
    message: Message, project: Project, sender: Sender, work: Work, noted: tuple[Fact, ...] = ()
) -> tuple[Disposition, str]:
    """File news under its project at once; `noted` is what else was understood of it."""
    remember(sender, work)
    update = Update(
        key=work.number(f"{project.key}-U"),
        project=project.key,
        at=work.stamp,
        text=said_freely(message)
        or "\n\n".join(f"{words}\u00a0: {text}" for words, text in labelled(message)),
        author=sender.key,
        voice="holder" if sender.key == project.holder else "association",
        message=message.key,
        files=files_of(message),
    )
    facts = facts_of(message)
    known = {FACTS[Label(fact.label)]: fact.text for fact in facts}
    work.put(update)
    portrait = dataclasses.replace(project.portrait, **known)
    files = project.files + update.files
    work.put(dataclasses.replace(project, changed=work.now, files=files, portrait=portrait))
    steps = keep_steps(message, project, sender, work)
    keep_calls(message, project, work)
    body = UpdateFiled(
        ref=project.key,
        title=project.title,
        name=sender.name,
        text=update.text,
        files=file_lines(message),
        dates=tuple(step.when for step in steps),
        facts=facts + noted,
    )
    answer(message, work, Reply(body, about=project.key))
    return Disposition.FILED, f"update {update.key}"


def hold_comment(message: Message, project: Project, sender: Sender, work: Work) -> tuple[Disposition, str]:
    """Keep what somebody without the right to write says on a project, for the animateur to see."""
    comment = Comment(
        key=work.number(f"{project.key}-K"),
        project=project.key,
        at=work.now,
        text=message.reply.strip(),
        author=sender.key,
        author_name=sender.name,
        message=message.key,
        files=files_of(message),
    )
    work.put(comment)
    tell_animateurs(
        work,
        f"comment:{comment.key}",
        CommentToSee(
            project.key, project.title, sender.name, sender.address.email, comment.text, file_lines(message)
        ),
        about=project.key,
    )
    shown = project.confidentiality is not Confidentiality.ANIMATEUR
    # The title of a hidden project is told to nobody, so the answer is the one a question gets.
    held = CommentHeld(project.key, project.title, sender.name) if shown else QuestionPassedOn(sender.name)
    answer(message, work, Reply(held))
    return Disposition.FILED, f"comment {comment.key}"


def keep_steps(message: Message, project: Project, sender: Sender, work: Work) -> tuple[Step, ...]:
    """Keep what a mail says is to come: each future date of the new text, with the sentence it stands in."""
    said = message.date.astimezone(work.group.zone).date() if message.date else work.today
    steps = []
    for mention in message.dates:
        if mention.start <= said and mention.end <= said:
            continue
        steps.append(
            Step(
                key=work.number(f"{project.key}-S"),
                project=project.key,
                text=sentence_around(message.reply, mention.at, mention.at + len(mention.words)),
                when=when_of(mention),
                at=work.now,
                author=sender.key,
                message=message.key,
            )
        )
    for step in steps:
        work.put(step)
    return tuple(steps)


def keep_calls(message: Message, project: Project, work: Work) -> None:
    """Keep the calls that a mail makes by label ("Appel : …")."""
    for note in message.notes:
        if note.label is Label.CALL and note.text.strip():
            key = work.number(f"{project.key}-C")
            text, wanted = note.text.strip(), wanted_by(note)
            work.put(Call(key, project.key, text, work.now, message=message.key, wanted=wanted))


def when_of(mention: DateMention) -> When:
    """Keep a date as it was written and as it was understood."""
    return When(mention.words, mention.start, mention.end, mention.time, mention.precision)


def first_when(mentions: tuple[DateMention, ...]) -> When | None:
    """Return the first date of several, if there is one."""
    return when_of(mentions[0]) if mentions else None


def files_of(message: Message) -> tuple[File, ...]:
    """Return the files people sent on purpose: not the pictures of a signature."""
    return tuple(
        File(each.filename, each.content_type, each.size, each.sha256, message.key, each.refused)
        for each in _sent_on_purpose(message)
    )


def file_lines(message: Message) -> tuple[FileLine, ...]:
    """Return the same files as told to people."""
    return tuple(FileLine(each.filename, each.size, each.refused) for each in _sent_on_purpose(message))


def _sent_on_purpose(message: Message) -> list[Attachment]:
    return [each for each in message.attachments if not each.inline]
