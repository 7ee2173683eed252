"""What the cabinet keeps: one frozen dataclass a kind, each with a table and a natural key."""

from intake.desk.records.base import Record, parent_of
from intake.desk.records.ledger import (
    AnswerCount,
    Counter,
    DigestPeriod,
    Disposition,
    Letter,
    LetterState,
    Seen,
    Thread,
)
from intake.desk.records.meeting import Action, ActionState, Decision, Meeting, MeetingState, MeetingText
from intake.desk.records.minutes import (
    ApprovalToken,
    Item,
    Minutes,
    MinutesState,
    MinutesVersion,
    Paragraph,
    Section,
    Visibility,
)
from intake.desk.records.people import Person, PersonState
from intake.desk.records.project import (
    Call,
    CallState,
    Comment,
    Confidentiality,
    File,
    Project,
    ProjectStatus,
    Request,
    RequestState,
    Step,
    Update,
    When,
)

KINDS: tuple[type[Record], ...] = (
    Action, AnswerCount, ApprovalToken, Call, Comment, Counter, Decision, DigestPeriod, Letter, Meeting,
    MeetingText, Minutes, MinutesVersion, Person, Project, Request, Seen, Step, Thread, Update,
)  # fmt: skip

__all__ = [
    "KINDS",
    "Action",
    "ActionState",
    "AnswerCount",
    "ApprovalToken",
    "Call",
    "CallState",
    "Comment",
    "Confidentiality",
    "Counter",
    "Decision",
    "DigestPeriod",
    "Disposition",
    "File",
    "Item",
    "Letter",
    "LetterState",
    "Meeting",
    "MeetingState",
    "MeetingText",
    "Minutes",
    "MinutesState",
    "MinutesVersion",
    "Paragraph",
    "Person",
    "PersonState",
    "Project",
    "ProjectStatus",
    "Record",
    "Request",
    "RequestState",
    "Section",
    "Seen",
    "Step",
    "Thread",
    "Update",
    "Visibility",
    "When",
    "parent_of",
]
