"""To the animateurs, about the service itself."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

from intake.desk.notices.values import Family


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
