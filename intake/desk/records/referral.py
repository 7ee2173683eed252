"""A person in difficulty who was sent to somebody who can help: kept apart, and given to no renderer.

Only `intake list referrals`, on the machine itself, shows them: tests/test_architecture.py holds every
letter, digest and minutes to knowing nothing of this record.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import ClassVar


@dataclasses.dataclass(frozen=True, slots=True)
class Referral:
    """A referral, F1, in the words of who noted it; `message` is the mail it came in."""

    table: ClassVar[str] = "referrals"

    key: str
    at: dt.datetime
    author: str
    text: str
    message: str
