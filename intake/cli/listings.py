"""What `intake list` can list: for each word, which records, and the columns that tell of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from intake.desk.outcome import View
from intake.desk.records import (
    Action,
    Call,
    Comment,
    Contact,
    Decision,
    Letter,
    Meeting,
    Minutes,
    MinutesState,
    MinutesVersion,
    Person,
    Project,
    Record,
    Request,
    Seen,
    Step,
    SupportLetter,
    SupportState,
    SupportVersion,
    Update,
)
from intake.desk.records.referral import Referral


def _is_waiting(version: MinutesVersion, view: View) -> bool:
    minutes = view.get(Minutes, version.minutes)
    return minutes is not None and minutes.state is MinutesState.DRAFT and minutes.version == version.version


def _letter_waits(version: SupportVersion, view: View) -> bool:
    letter = view.get(SupportLetter, version.letter)
    return letter is not None and letter.state is SupportState.DRAFT and letter.version == version.version


@dataclasses.dataclass(frozen=True, slots=True)
class Listing:
    """The records of a kind and the fields shown, the longest last; `wanted` says which are listed.

    `beside` are those of another kind that have the same fields, listed below.
    """

    kind: type[Record]
    fields: tuple[str, ...]
    wanted: Callable[[Any, View], bool] = lambda _record, _view: True
    beside: Listing | None = None

    def records(self, view: View) -> Iterator[Record]:
        """Yield what is listed, in the order in which it was first kept."""
        yield from (record for record in view.all(self.kind) if self.wanted(record, view))
        if self.beside is not None:
            yield from self.beside.records(view)


_DRAFT = ("key", "at", "expires", "author")
LISTINGS: dict[str, Listing] = {
    "projects": Listing(Project, ("key", "status", "holder", "follower", "changed", "title")),
    "updates": Listing(Update, ("key", "at", "author", "text")),
    "steps": Listing(Step, ("key", "when", "text")),
    "requests": Listing(Request, ("key", "state", "of", "due", "text")),
    "calls": Listing(Call, ("key", "state", "answers", "text")),
    "comments": Listing(Comment, ("key", "at", "author", "text")),
    "people": Listing(Person, ("email", "state", "member", "since", "name")),
    "meetings": Listing(Meeting, ("key", "state", "date", "time", "place")),
    "decisions": Listing(Decision, ("key", "project", "owner", "due", "text")),
    "actions": Listing(Action, ("key", "state", "project", "owner", "due", "text")),
    "drafts": Listing(MinutesVersion, _DRAFT, _is_waiting, Listing(SupportVersion, _DRAFT, _letter_waits)),
    "minutes": Listing(Minutes, ("key", "state", "version", "approved_by", "approved_at")),
    "messages": Listing(Seen, ("at", "disposition", "sender", "subject", "reason", "key")),
    "referrals": Listing(Referral, ("key", "at", "author", "text")),
    "contacts": Listing(Contact, ("key", "state", "at", "expires", "subject")),
    "letters": Listing(Letter, ("queued", "state", "to", "kind", "sent", "key")),
}
