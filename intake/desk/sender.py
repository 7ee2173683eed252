"""Who wrote: what an address is to the group, and what its mail may therefore do."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.authentication import Proof, proof_of
from intake.desk.known_by import key_of
from intake.desk.records import Confidentiality, Deputy, Person, PersonState, Project
from intake.desk.work import Work
from intake.reading.message import Address, Message


@dataclasses.dataclass(frozen=True, slots=True)
class Sender:
    """The one who wrote a mail; `proof` tells whether the address may be believed.

    `address` is the one on file, whichever of theirs they wrote from; `written` is that one, in lower case.
    """

    address: Address
    person: Person | None
    animateur: bool
    secretary: bool
    proof: Proof
    deputy: Deputy | None = None
    written: str = ""

    @property
    def key(self) -> str:
        return self.address.key

    @property
    def name(self) -> str:
        """The name people know, else the one in the mail, else nothing: an address is never a name."""
        if self.person and self.person.name:
            return self.person.name
        return self.address.name

    @property
    def member(self) -> bool:
        return self.animateur or bool(self.person and self.person.member)

    @property
    def believed(self) -> bool:
        """Whether the mail counts as this person's: false when the host says it is forged or cannot tell."""
        return self.proof is not Proof.FAILED

    @property
    def forged_stranger(self) -> bool:
        """Whether nobody knows this address and the host says the mail is not from it: it gets no answer."""
        return not self.believed and self.person is None and not self.animateur and not self.secretary

    def stands_in(self, today: dt.date) -> bool:
        """Whether this person may approve in an animateur's place today."""
        return self.deputy is not None and self.deputy.start <= today <= self.deputy.end

    def runs_the_group(self) -> bool:
        """Whether commands that act on the group are taken from this mail."""
        return self.animateur and self.believed

    def may_note(self) -> bool:
        """Whether notes of a meeting are taken from this mail."""
        return (self.animateur or self.secretary) and self.believed

    def may_write_to(self, project: Project) -> bool:
        """Whether news goes to the project at once; anybody else's waits as a comment."""
        mine = self.key in {project.holder, project.follower}
        shown = project.confidentiality is not Confidentiality.ANIMATEUR
        return self.believed and (mine or self.animateur or (shown and self.member))


def sender_of(message: Message, work: Work) -> Sender | None:
    """Return who wrote; None when the mail does not say, or claims to be from several."""
    if message.sender is None or len(message.senders) > 1:
        return None
    written = message.sender.key
    key = key_of(written, work, work.group)
    person = work.get(Person, key)
    on_file = person.email if person else key
    return Sender(
        message.sender if key == written else Address(message.sender.name, on_file),
        person,
        animateur=work.group.animateur(key) is not None,
        secretary=any(each.key == key for each in work.group.secretaries),
        proof=proof_of(message, work.group),
        deputy=work.get(Deputy, key),
        written=written,
    )


def remember(sender: Sender, work: Work) -> Person:
    """Keep who wrote as a person of the group, and heal an address that had bounced."""
    person = sender.person
    if person is None:
        person = Person(
            sender.key, sender.address.name, sender.address.email, work.now, language=work.group.language
        )
        work.put(person)
    elif person.state is PersonState.BOUNCED:
        person = dataclasses.replace(person, state=PersonState.ACTIVE)
        work.put(person)
    return person
