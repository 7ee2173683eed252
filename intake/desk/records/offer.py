"""What somebody offers to a project, from the first word to the introduction."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar


class OfferState(enum.StrEnum):
    """Whose word is awaited: the volunteer's own consent, the holder's, or nobody's any more."""

    ASKED = "asked"
    OFFERED = "offered"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclasses.dataclass(frozen=True, slots=True)
class Offer:
    """Somebody's offer to a project, P1-O1, to its call if it answers one.

    `person` is the volunteer's key, `asked` the holder's whose consent is asked, empty where nobody can be;
    `message` is the mail that made it, `text` its words.
    """

    table: ClassVar[str] = "offers"

    key: str
    project: str
    call: str
    person: str
    at: dt.datetime
    message: str
    text: str = ""
    asked: str = ""
    state: OfferState = OfferState.OFFERED
