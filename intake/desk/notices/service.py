"""To the animateurs, about the service itself."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar

from intake.desk.notices.values import Family


@dataclasses.dataclass(frozen=True, slots=True)
class RefusalLine:
    """Mails of one address refused for one reason; an empty `sender` stands for all the others."""

    sender: str
    subject: str
    reason: str
    count: int


@dataclasses.dataclass(frozen=True, slots=True)
class RefusalsToSee:
    """To an animateur, once a day: what was refused or set aside and told by no letter."""

    family: ClassVar[Family] = Family.REMINDER

    day: dt.date
    refusals: tuple[RefusalLine, ...]


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
    """To an animateur: a letter could not be delivered for good, with the server's words.

    Without them it was never sent: it is damaged on our own disk.
    """

    family: ClassVar[Family] = Family.REMINDER

    to: str
    subject: str
    answer: str
