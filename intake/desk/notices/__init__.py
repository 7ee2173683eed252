"""What the service says: a notice is one letter to one person before it is written.

Each kind of notice is a class; its template is the class's name in snake case (`ProjectFiled` ->
`project_filed.txt.j2` and `.html.j2`), and its fields are what the template may use.
"""

from __future__ import annotations

import dataclasses
import functools
import re

from intake.desk.notices.answers import (
    DraftUnread,
    Help,
    QuestionPassedOn,
    QuestionToSee,
    Transcript,
    Unclear,
)
from intake.desk.notices.digest import (
    AgendaLine,
    CallLine,
    Digest,
    DigestBody,
    Heartbeat,
    HeldLine,
    MinutesLine,
    NothingNew,
    ProjectLine,
)
from intake.desk.notices.files import Files, FilesOf, PieceLine
from intake.desk.notices.members import (
    AddressDead,
    Card,
    ConfirmMembership,
    MemberToAccept,
    Milestone,
    ProjectCard,
    State,
    Welcome,
)
from intake.desk.notices.minutes import (
    Agenda,
    AgendaProject,
    Change,
    ConfirmApproval,
    DraftMinutes,
    DraftReminder,
    Held,
    HeldToSee,
    Invitation,
    MinutesOutcome,
    MinutesText,
    NameFate,
    PublishedMinutes,
)
from intake.desk.notices.offers import (
    CallFilled,
    CallUnanswered,
    Introduction,
    OfferDeclined,
    OfferToAgree,
)
from intake.desk.notices.projects import (
    CommentHeld,
    CommentToSee,
    NewsPassedOn,
    ProjectFiled,
    ProjectWithdrawn,
    UpdateFiled,
    VolunteerToSee,
)
from intake.desk.notices.rights import ConfirmRequest, DataLine, MyData
from intake.desk.notices.service import (
    LetterRefused,
    RefusalLine,
    RefusalsToSee,
    SetAside,
)
from intake.desk.notices.support import (
    ENDINGS,
    DraftSupport,
    RecipientLine,
    Sheet,
    SupportOutcome,
    SupportReady,
)
from intake.desk.notices.values import (
    Enclosure,
    Fact,
    Family,
    FileLine,
    Sentence,
    TranscriptLine,
)
from intake.desk.notices.year import YearLetter, YearMeeting, YearProject, YearReport
from intake.desk.records import File
from intake.reading.message import Address

Body = (
    ProjectFiled
    | UpdateFiled
    | CommentHeld
    | CommentToSee
    | VolunteerToSee
    | ProjectWithdrawn
    | OfferToAgree
    | Introduction
    | OfferDeclined
    | CallFilled
    | CallUnanswered
    | NewsPassedOn
    | QuestionToSee
    | QuestionPassedOn
    | Transcript
    | Help
    | Unclear
    | DraftUnread
    | Digest
    | NothingNew
    | Heartbeat
    | Invitation
    | DraftMinutes
    | MinutesOutcome
    | ConfirmApproval
    | PublishedMinutes
    | DraftReminder
    | SetAside
    | LetterRefused
    | AddressDead
    | State
    | Card
    | Files
    | ConfirmMembership
    | MemberToAccept
    | Welcome
    | RefusalsToSee
    | DraftSupport
    | SupportOutcome
    | SupportReady
    | HeldToSee
    | YearReport
    | ConfirmRequest
    | MyData
)


@dataclasses.dataclass(frozen=True, slots=True)
class Notice:
    """One letter to one person: `key` makes it once only, `about` is what a reply is about ("P4", "R2-v3").

    `reply_tag` goes behind the plus of the Reply-To address ("p4.k7f3qd"); `in_reply_to` and `references`
    are ids without brackets; `subject` is the subject of the mail answered, for acknowledgements. `files` lie
    in raw mails: the pass fetches them and makes enclosures of them.
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
    files: tuple[File, ...] = ()

    @property
    def kind(self) -> str:
        """The name of the template: the body's class in snake case."""
        return _snake_case(type(self.body).__name__)


@functools.cache
def _snake_case(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


__all__ = [
    "ENDINGS",
    "AddressDead",
    "Agenda",
    "AgendaLine",
    "AgendaProject",
    "Body",
    "CallFilled",
    "CallLine",
    "CallUnanswered",
    "Card",
    "Change",
    "CommentHeld",
    "CommentToSee",
    "ConfirmApproval",
    "ConfirmMembership",
    "ConfirmRequest",
    "DataLine",
    "Digest",
    "DigestBody",
    "DraftMinutes",
    "DraftReminder",
    "DraftSupport",
    "DraftUnread",
    "Enclosure",
    "Fact",
    "Family",
    "FileLine",
    "Files",
    "FilesOf",
    "Heartbeat",
    "Held",
    "HeldLine",
    "HeldToSee",
    "Help",
    "Introduction",
    "Invitation",
    "LetterRefused",
    "MemberToAccept",
    "Milestone",
    "MinutesLine",
    "MinutesOutcome",
    "MinutesText",
    "MyData",
    "NameFate",
    "NewsPassedOn",
    "NothingNew",
    "Notice",
    "OfferDeclined",
    "OfferToAgree",
    "PieceLine",
    "ProjectCard",
    "ProjectFiled",
    "ProjectLine",
    "ProjectWithdrawn",
    "PublishedMinutes",
    "QuestionPassedOn",
    "QuestionToSee",
    "RecipientLine",
    "RefusalLine",
    "RefusalsToSee",
    "Sentence",
    "SetAside",
    "Sheet",
    "State",
    "SupportOutcome",
    "SupportReady",
    "Transcript",
    "TranscriptLine",
    "Unclear",
    "UpdateFiled",
    "VolunteerToSee",
    "Welcome",
    "YearLetter",
    "YearMeeting",
    "YearProject",
    "YearReport",
]
