"""What the service says: a notice is one letter to one person before it is written.

Each kind of notice is a class; its template is the class's name in snake case (`ProjectFiled` ->
`project_filed.txt.j2` and `.html.j2`), and its fields are what the template may use.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import re
from typing import ClassVar

from intake.desk.records import Item, When
from intake.reading.message import Address


class Family(enum.StrEnum):
    """The columns of the header table (DESIGN section 9)."""

    ACK = "ack"
    REFUSAL = "refusal"
    DIGEST = "digest"
    DRAFT = "draft"
    MINUTES = "minutes"
    REMINDER = "reminder"


@dataclasses.dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a letter."""

    filename: str
    content_type: str
    content: bytes = dataclasses.field(repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class FileLine:
    """A file as told to people; `refused` is the reason's word, empty when it was kept."""

    filename: str
    size: int
    refused: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """A labelled thing that was understood; `label` is a word of reading's Label ("audience")."""

    label: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its name in `sentences.j2`, with its values: what was done, or why not."""

    name: str
    values: tuple[tuple[str, object], ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class TranscriptLine:
    """A line of a command mail as written, and what came of it."""

    said: str
    sentence: Sentence


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectFiled:
    """To a holder: the project was filed, with what was understood and what is missing."""

    family: ClassVar[Family] = Family.ACK

    ref: str
    title: str
    name: str
    facts: tuple[Fact, ...]
    missing: tuple[str, ...]
    files: tuple[FileLine, ...]
    dates: tuple[When, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class UpdateFiled:
    """To who wrote: the news was filed under the project."""

    family: ClassVar[Family] = Family.ACK

    ref: str
    title: str
    name: str
    text: str
    files: tuple[FileLine, ...]
    dates: tuple[When, ...]
    facts: tuple[Fact, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class CommentHeld:
    """To who may not write to a project: the words were passed on to the animateur."""

    family: ClassVar[Family] = Family.ACK

    ref: str
    title: str
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class CommentToSee:
    """To an animateur: somebody who may not write to the project said this."""

    family: ClassVar[Family] = Family.REMINDER

    ref: str
    title: str
    sender_name: str
    sender_email: str
    text: str
    files: tuple[FileLine, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class VolunteerToSee:
    """To an animateur: a member answers a call, or is interested in a project."""

    family: ClassVar[Family] = Family.REMINDER

    ref: str
    title: str
    call: str
    sender_name: str
    sender_email: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionToSee:
    """To an animateur: a member answered a letter in free words."""

    family: ClassVar[Family] = Family.REMINDER

    sender_name: str
    sender_email: str
    subject: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionPassedOn:
    """To a member: the question went to the animateur."""

    family: ClassVar[Family] = Family.ACK

    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class Transcript:
    """To who gave commands: what was understood, done, and not understood."""

    family: ClassVar[Family] = Family.ACK

    name: str
    done: tuple[TranscriptLine, ...]
    refused: tuple[TranscriptLine, ...] = ()
    unread: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Help:
    """To who asked for help: the commands this person may use."""

    family: ClassVar[Family] = Family.ACK

    name: str
    animateur: bool
    member: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Unclear:
    """To who wrote: the mail was not understood and a human will look at it."""

    family: ClassVar[Family] = Family.REFUSAL

    name: str
    said: str
    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project as a member sees it in the digest."""

    ref: str
    title: str
    status: str
    holder: str
    text: str = ""
    files: tuple[FileLine, ...] = ()
    updates: tuple[str, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class CallLine:
    """Something the group looks for: a call or a request, with the project it is for."""

    ref: str
    title: str
    text: str
    kind: str
    who: str = ""
    due: When | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class AgendaLine:
    """Something to come: a meeting (its number) or a project's step."""

    text: str
    when: When
    ref: str = ""
    title: str = ""
    place: str = ""
    meeting: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesLine:
    """Minutes in a digest: published, or waiting."""

    number: int
    date: dt.date
    state: str


@dataclasses.dataclass(frozen=True, slots=True)
class DigestBody:
    """What one digest tells; the same object is shared by all letters of one language."""

    number: int
    start: dt.datetime
    end: dt.datetime
    missed: int
    sought: tuple[CallLine, ...]
    changed: tuple[ProjectLine, ...]
    agenda: tuple[AgendaLine, ...]
    new: tuple[ProjectLine, ...]
    minutes: tuple[MinutesLine, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Digest:
    """To a member: what changed, what is sought, what is coming."""

    family: ClassVar[Family] = Family.DIGEST

    name: str
    body: DigestBody


@dataclasses.dataclass(frozen=True, slots=True)
class NothingNew:
    """To an animateur instead of an empty digest to everybody."""

    family: ClassVar[Family] = Family.REMINDER

    start: dt.datetime
    end: dt.datetime
    members: int


@dataclasses.dataclass(frozen=True, slots=True)
class Invitation:
    """To a member: a meeting is planned (the convocation)."""

    family: ClassVar[Family] = Family.MINUTES

    name: str
    number: int
    date: dt.date
    time: dt.time | None
    place: str
    projects: tuple[ProjectLine, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """A change between two versions of the minutes, "était / est"."""

    label: str
    was: str
    now: str


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesText:
    """Minutes ready to be shown: the text that counts (`text`), and the same as items for HTML."""

    number: int
    date: dt.date
    title: str
    text: str
    items: tuple[Item, ...]
    present: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    next_meeting: str = ""
    signature: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class DraftMinutes:
    """To an approver: the draft, what the public will see, and how to answer.

    `internal` is told with sources and flags; `public` is exactly what would be published. The text
    to correct stands between the draft's marks.
    """

    family: ClassVar[Family] = Family.DRAFT

    name: str
    version: int
    expires: dt.datetime
    internal: MinutesText
    public: MinutesText
    changes: tuple[Change, ...]
    flags: tuple[str, ...]
    token: str
    begin_mark: str
    end_mark: str


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesOutcome:
    """To every approver: what became of a draft.

    `what` is one of approved, returned, superseded, already, expired, expiring, refused; `by` who,
    `reason` the motive or the refusal's word.
    """

    family: ClassVar[Family] = Family.REMINDER

    name: str
    number: int
    version: int
    what: str
    by: str
    at: dt.datetime
    reason: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class ConfirmApproval:
    """To an approver whose host proves nothing: please confirm by replying to this letter."""

    family: ClassVar[Family] = Family.DRAFT

    name: str
    number: int
    version: int
    said: str
    expires: dt.datetime
    token: str


@dataclasses.dataclass(frozen=True, slots=True)
class PublishedMinutes:
    """To a member: the approved minutes."""

    family: ClassVar[Family] = Family.MINUTES

    name: str
    minutes: MinutesText


@dataclasses.dataclass(frozen=True, slots=True)
class DraftReminder:
    """To an approver: a draft still waits."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    number: int
    version: int
    waiting: int
    expires: dt.datetime


@dataclasses.dataclass(frozen=True, slots=True)
class SetAside:
    """To an animateur: a mail waits for a human."""

    family: ClassVar[Family] = Family.REMINDER

    sender: str
    subject: str
    reason: str
    key: str


@dataclasses.dataclass(frozen=True, slots=True)
class LetterRefused:
    """To an animateur: a letter could not be delivered for good, with the server's words."""

    family: ClassVar[Family] = Family.REMINDER

    to: str
    subject: str
    answer: str


Body = (
    ProjectFiled
    | UpdateFiled
    | CommentHeld
    | CommentToSee
    | VolunteerToSee
    | QuestionToSee
    | QuestionPassedOn
    | Transcript
    | Help
    | Unclear
    | Digest
    | NothingNew
    | Invitation
    | DraftMinutes
    | MinutesOutcome
    | ConfirmApproval
    | PublishedMinutes
    | DraftReminder
    | SetAside
    | LetterRefused
)


@dataclasses.dataclass(frozen=True, slots=True)
class Notice:
    """One letter to one person: `key` makes it once only, `about` is what a reply is about ("P4", "R2-v3").

    `reply_tag` goes behind the plus of the Reply-To address ("p4.k7f3qd"); `in_reply_to` and `references`
    are ids without brackets; `subject` is the subject of the mail answered, for acknowledgements.
    """

    key: str
    to: Address
    language: str
    body: Body
    about: str = ""
    reply_tag: str = ""
    subject: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()

    @property
    def kind(self) -> str:
        """The name of the template: the body's class in snake case."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", type(self.body).__name__).lower()
