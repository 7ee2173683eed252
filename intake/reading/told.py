"""When and where a text was written, for the dates in it."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.reading.dates import day_told, find
from intake.reading.message import DateMention


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """When and where a mail was written, for the dates in it; a mail without a date has none."""

    base: dt.datetime | None
    zone: dt.tzinfo

    def dates(self, text: str) -> tuple[DateMention, ...]:
        """Return the dates of a text."""
        return find(text, self.base, self.zone) if self.base is not None else ()

    @property
    def today(self) -> dt.date | None:
        """Return the day it was written, seen from the zone."""
        return day_told(self.base, self.zone) if self.base is not None else None
