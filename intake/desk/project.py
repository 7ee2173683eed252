"""Projects: what a holder's mail becomes, and what news adds to it."""

from __future__ import annotations

import dataclasses

from intake.desk.answers import Reply, answer, tell_animateurs
from intake.desk.files import file_lines, files_of
from intake.desk.links import Source, links_told
from intake.desk.meeting import is_shown_to_group
from intake.desk.minutes.dated import relative
from intake.desk.notices import (
    CommentHeld,
    CommentToSee,
    Fact,
    ProjectFiled,
    QuestionPassedOn,
    Sentence,
    Transcript,
    TranscriptLine,
    UpdateFiled,
)
from intake.desk.passing_on import tell_holder
from intake.desk.portrait import (
    FACTS,
    Retold,
    facts_of,
    labelled,
    partners_as_facts,
    retell,
    said_freely,
)
from intake.desk.privacy.holds import news_waits_for_animateurs, waits_for_animateurs
from intake.desk.receiving import receive
from intake.desk.records import (
    Comment,
    Confidentiality,
    Disposition,
    Person,
    Portrait,
    Project,
    ProjectTitle,
    Update,
)
from intake.desk.rights.stones import is_erased
from intake.desk.sender import Sender, remember
from intake.desk.subject import folded, plain_subject
from intake.desk.to_come import keep_calls, keep_steps
from intake.desk.voices import keep_voices, passes_on, told, words_of_others
from intake.desk.words_kept_back import is_kept_back
from intake.desk.work import Work
from intake.reading.message import Label, Message

WANTED = (Label.PRESENTATION, Label.AUDIENCE, Label.NEED)
TITLE_LENGTH = 200


def new_project(message: Message, sender: Sender, work: Work) -> tuple[Disposition, str]:
    """File a mail that belongs to nothing as a project, and tell its holder what was understood."""
    holder, text = _holder_and_text(message, sender, work)
    facts = facts_of(message)
    known = {FACTS[Label(fact.label)]: fact.text for fact in facts if Label(fact.label) in FACTS}
    known["presentation"] = "\n\n".join(part for part in (text, known.get("presentation", "")) if part)
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
    keep_voices(message, project, sender, work)
    links_told(message.notes, Source(project.key, holder.key, message.key), work)
    steps = keep_steps(message, project, sender, work)
    body = ProjectFiled(
        ref=project.key,
        title=project.title,
        name=sender.name,
        facts=facts + partners_as_facts(message),
        missing=tuple(label.value for label in WANTED if not known.get(FACTS[label])),
        files=file_lines(message),
        dates=tuple(step.when for step in steps),
        calls=keep_calls(message, project, work),
        held=waits_for_animateurs(work.get(Project, project.key) or project, work),
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
    if original is None or not original.key or not sender.member or _is_no_holder(original.key, work):
        return writer, text
    holder = work.get(Person, original.key)
    if holder is None:
        holder = Person(original.key, original.name, original.email, work.now, language=work.group.language)
        work.put(holder)
    return holder, text


def _is_no_holder(key: str, work: Work) -> bool:
    """An animateur passes on for others; whoever was erased is not brought back by somebody else's mail."""
    return work.group.animateur(key) is not None or is_erased(key, work)


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


def add_update(
    message: Message, project: Project, sender: Sender, work: Work, noted: tuple[Fact, ...] = ()
) -> tuple[Disposition, str]:
    """File news under its project at once; `noted` is what else was understood of it.

    What an animateur writes goes to its holder too.
    """
    remember(sender, work)
    if sender.animateur and is_kept_back(message.reply):
        return _keep_internal(message, project, sender, work)
    news = _news_of(message, project, sender, work)
    passed = [told(news[-1])] if passes_on(message) else []
    voices = keep_voices(message, project, sender, work)
    retold = _retold(message, project, sender, work)
    files = project.files + files_of(message)
    work.put(dataclasses.replace(retold.project, changed=work.now, files=files))
    links = links_told(message.notes, Source(project.key, sender.key, message.key), work)
    steps = keep_steps(message, project, sender, work)
    received = receive(message, project, work) if sender.key == project.holder else ()
    calls = keep_calls(message, project, work)
    body = UpdateFiled(
        ref=project.key,
        title=retold.project.title,
        name=sender.name,
        text="\n\n".join(part for part in (said_freely(message), *passed, *voices) if part),
        files=file_lines(message),
        dates=tuple(step.when for step in steps),
        facts=retold.new + noted,
        changes=retold.changed + links,
        received=tuple(request.text for request in received),
        passed_on=tell_holder(message, project, sender, work),
        calls=calls,
        held=not is_shown_to_group(project) or news_waits_for_animateurs(work),
    )
    answer(message, work, Reply(body, about=project.key))
    return Disposition.FILED, f"update {news[0].key}"


def _news_of(message: Message, project: Project, sender: Sender, work: Work) -> tuple[Update, ...]:
    """Keep what the sender writes, and what somebody else wrote that the sender passes on."""
    text = said_freely(message) or "\n\n".join(f"{words}\u00a0: {told}" for words, told in labelled(message))
    own = Update(
        key=work.number(f"{project.key}-U"),
        project=project.key,
        at=work.stamp,
        text=text,
        author=sender.key,
        voice="holder" if sender.key == project.holder else "association",
        message=message.key,
        files=files_of(message),
        whens=relative(message.dates),
    )
    kept: tuple[Update, ...] = (own,)
    if passes_on(message):
        others = words_of_others(message, project, sender, own)
        # Passed on without a word, it is all the news there is.
        theirs = (
            dataclasses.replace(others, key=work.number(f"{project.key}-U"), files=()) if text else others
        )
        kept = (own, theirs) if text else (theirs,)
    for each in kept:
        work.put(each)
    return kept


def _retold(message: Message, project: Project, sender: Sender, work: Work) -> Retold:
    """Lay what labels tell over the project; its title is changed by those alone whose project it is."""
    retold = retell(project, facts_of(message))
    title = next((" ".join(note.text.split()) for note in message.notes if note.label is Label.PROJECT), "")
    theirs = sender.animateur or sender.key in {project.holder, project.follower}
    if not title or title == project.title or not theirs:
        return retold
    renamed = dataclasses.replace(retold.project, title=title[:TITLE_LENGTH])
    _keep_title(renamed, work)
    return Retold(renamed, retold.new, (("title", project.title, renamed.title), *retold.changed))


def _keep_internal(message: Message, project: Project, sender: Sender, work: Work) -> tuple[Disposition, str]:
    """Keep what an animateur calls internal among the animateurs: it is no news, and goes to nobody else."""
    comment = _comment(message, project, sender, work)
    names = (("ref", project.key), ("title", project.title))
    line = TranscriptLine("", Sentence("kept_internal", names))
    answer(message, work, Reply(Transcript(sender.name, (line,)), about=project.key))
    return Disposition.FILED, f"comment {comment.key}"


def _comment(message: Message, project: Project, sender: Sender, work: Work) -> Comment:
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
    return comment


def hold_comment(message: Message, project: Project, sender: Sender, work: Work) -> tuple[Disposition, str]:
    """Keep what somebody without the right to write says on a project, for the animateur to see."""
    comment = _comment(message, project, sender, work)
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
