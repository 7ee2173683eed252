"""A member's remark ("Bonne idée !"): short words in a mail of their own that present no project."""

from __future__ import annotations

import re

from intake.desk.sender import Sender
from intake.desk.subject import folded
from intake.reading.message import Label, Message

SHORT = 200  # characters of new text
# fr and en, as `folded` leaves them: whoever says so presents a project, however short.
PRESENTING = (
    "je propose", "nous proposons", "je vous propose", "nous vous proposons", "je presente",
    "je vous presente", "nous presentons", "nous vous presentons", "mon projet", "notre projet",
    "nouveau projet", "idee de projet", "projet de", "projet d", "je porte", "nous portons",
    "je voudrais creer", "nous voudrions creer",
    "i propose", "we propose", "my project", "our project", "new project", "project idea",
)  # fmt: skip
# Wishes that need a project's reference, as `folded` leaves them; alone they are neither project nor news.
NEEDING_PROJECT = (
    "fiche", "la fiche", "pieces", "pieces jointes", "les pieces", "interesse", "interessee", "retirer",
    "statut", "suivi", "sheet", "files", "interested", "withdraw", "status",
)  # fmt: skip
_NEEDS_PROJECT = re.compile(rf"(?:{'|'.join(NEEDING_PROJECT)})(?: (?:svp|merci|please|thanks))?")
# Characters, folded, that no wish exceeds, and those of a text that tell whether it does.
_LONGEST_WISH, _ENOUGH = 30, 80
_PRESENTING = re.compile(rf"\b(?:{'|'.join(PRESENTING)})\b")
# "Une laverie ouverte à tous.": what begins so says what a thing is.
_IS_A_THING = re.compile(r"(?:un|une|des|a|an)\s")
_SAYS_LITTLE = frozenset({Label.TEXT, Label.COURTESY})


def lacks_project(message: Message) -> bool:
    """Say whether a mail is "FICHE", "RETIRER" and no more: a wish that names no project."""
    return (
        bool(_NEEDS_PROJECT.fullmatch(_opening(message.reply)))
        and message.forwarded is None
        and not has_files(message)
    )


def _opening(text: str) -> str:
    """Return a text folded; of one whose beginning is longer than any such wish, the beginning."""
    opening = folded(text[:_ENOUGH])
    return opening if len(opening) > _LONGEST_WISH else folded(text)


def is_remark(message: Message, sender: Sender) -> bool:
    """Say whether a mail that belongs to nothing is a member's remark or question, and no project.

    What anybody writes that only asks, greets or thanks is `first_mail`'s.
    """
    said = message.reply.strip()
    return (
        sender.member
        and message.forwarded is None
        and 0 < len(said) <= SHORT
        and not has_files(message)
        and says_little(message)
        and not says_it_presents(message.subject, said)
        and not (is_a_thing(said) and not said.endswith(("?", "!")))
    )


def has_files(message: Message) -> bool:
    """Say whether a mail brings a file of its own, the pictures of a signature aside."""
    return any(not each.inline for each in message.attachments)


def says_little(message: Message) -> bool:
    """Say whether a mail holds no labelled line."""
    return all(note.label in _SAYS_LITTLE for note in message.notes)


def says_it_presents(subject: str, said: str) -> bool:
    """Say whether a mail says in so many words that it presents a project."""
    return _PRESENTING.search(folded(f"{subject} {said}")) is not None


def is_a_thing(said: str) -> bool:
    """Say whether a text says what a thing is: "Une laverie ouverte à tous."."""
    return _IS_A_THING.match(folded(said)) is not None
