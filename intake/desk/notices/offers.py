"""About calls and those who answer them: to volunteers, holders and animateurs."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.values import Family


@dataclasses.dataclass(frozen=True, slots=True)
class OfferToAgree:
    """To a holder: somebody offers help; may the two be introduced? An empty `call` is a free offer."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    ref: str
    title: str
    call: str
    volunteer: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Introduction:
    """To both, once both agreed: who the other is; `word` is what the holder added to the yes."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    ref: str
    title: str
    call: str
    holder: str
    holder_email: str
    volunteer: str
    volunteer_email: str
    word: str


@dataclasses.dataclass(frozen=True, slots=True)
class OfferDeclined:
    """To a volunteer: not this time, with thanks."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    ref: str
    title: str
    call: str


@dataclasses.dataclass(frozen=True, slots=True)
class CallFilled:
    """To who had answered a call: `came` people did, which is enough."""

    family: ClassVar[Family] = Family.REMINDER

    name: str
    ref: str
    title: str
    call: str
    came: int


@dataclasses.dataclass(frozen=True, slots=True)
class CallUnanswered:
    """To an animateur: a call told in `runs` digests since `since`; `came` people answered it of `wanted`."""

    family: ClassVar[Family] = Family.REMINDER

    ref: str
    title: str
    call: str
    since: dt.date
    runs: int
    came: int
    wanted: int
