"""A command as it was given, for the rule that carries it out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from intake.desk.authentication import Proof
from intake.desk.notices import Sentence
from intake.desk.records import Project
from intake.desk.sender import Sender
from intake.desk.subject import Subject
from intake.desk.work import Work
from intake.reading.message import Command, Message


@dataclasses.dataclass(frozen=True, slots=True)
class Given:
    """A command as given: by whom, in which mail, about what."""

    command: Command
    message: Message
    subject: Subject
    sender: Sender

    @property
    def ref(self) -> str:
        """The reference the command names, or else that of what the mail is about."""
        return self.command.target or self.subject.about

    def project(self, work: Work) -> Project | None:
        """Return the project the command names, or else the one the mail is about."""
        return work.get(Project, self.ref)


Handler = Callable[[Given, Work], Sentence]


def answers_own_letter(given: Given, work: Work) -> bool:
    """Say whether the host proves who writes, or the mail answers a letter that they alone got.

    Our Message-IDs cannot be guessed: where no host vouches, only the letter's own reader can answer it.
    """
    return given.sender.proof is Proof.PROVEN or given.subject.went_to(given.sender.key, work)
