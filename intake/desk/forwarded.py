"""A mail that somebody passes on: news of a known holder's project, where it names it."""

from __future__ import annotations

from intake.desk.records import Project, ProjectStatus
from intake.desk.sender import Sender
from intake.desk.subject import folded, plain_subject
from intake.desk.work import Work
from intake.reading.message import Label, Message

OVER = frozenset({ProjectStatus.CLOSED, ProjectStatus.DROPPED})
# What a title may say and a mail leave out, as `folded` leaves it: "Projet de laverie" is "votre laverie".
SAYS_NOTHING = frozenset(
    {"projet", "projets", "project", "idee", "idea", "avec", "pour", "dans", "chez", "with", "from", "notre"}
)
SHORTEST = 4


def project_passed_on(message: Message, sender: Sender, work: Work) -> Project | None:
    """Return the one project that a forwarded mail names, of whoever passes it on or wrote it."""
    if message.forwarded is None or _presents_another(message):
        return None
    said = f" {_words_of(message)} "
    named = [each for each in _projects_of(_people_of(message, sender), work) if _is_named(each, said)]
    return named[0] if len(named) == 1 and sender.may_write_to(named[0]) else None


def is_to_be_asked(message: Message, sender: Sender, work: Work) -> bool:
    """Say whether a holder passes on what names no project: news of theirs, or another one, nobody knows.

    A member brings others' ideas, too: theirs stay projects.
    """
    if message.forwarded is None or _presents_another(message) or sender.member or sender.animateur:
        return False
    return bool(_projects_of({sender.key}, work))


def _presents_another(message: Message) -> bool:
    return any(note.label is Label.PROJECT for note in message.notes)


def _people_of(message: Message, sender: Sender) -> set[str]:
    author = message.forwarded.sender if message.forwarded else None
    return {sender.key, author.key} if author and author.key else {sender.key}


def _projects_of(people: set[str], work: Work) -> list[Project]:
    """Return the projects of these people that are not over."""
    return [
        each
        for each in work.all(Project)
        if each.holder in people and each.status not in OVER and not each.withdrawn
    ]


def _words_of(message: Message) -> str:
    passed_on = message.forwarded
    texts = [message.subject, message.reply]
    if passed_on is not None:
        texts += [passed_on.subject, passed_on.text]
    return folded(" ".join(texts))


def _is_named(project: Project, said: str) -> bool:
    """Say whether the words name a project: by its reference, or by each telling word of its title."""
    if f" {project.key.casefold()} " in said:
        return True
    words = [word for word in folded(plain_subject(project.title)).split() if len(word) >= SHORTEST]
    telling = [word for word in words if word not in SAYS_NOTHING]
    return bool(telling) and all(f" {word} " in said for word in telling)
