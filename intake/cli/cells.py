"""A record's values as people read them on the terminal."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json

from intake.cli.words import STATES, YES
from intake.desk.records import File, Record, When
from intake.store.codec import encode


@dataclasses.dataclass(frozen=True, slots=True)
class Reader:
    """For whom values are told: language, and the zone of the hours."""

    language: str
    zone: dt.tzinfo

    def cell(self, value: object) -> str:
        """Return a value on one line; nothing for what is empty or untrue."""
        told: object
        match value:
            case None | False:
                told = ""
            case True:
                told = YES.told(self.language)
            case enum.Enum():
                told = STATES[value.value].told(self.language)
            case dt.datetime():
                told = f"{value.astimezone(self.zone):%Y-%m-%d %H:%M}"
            case dt.time():
                told = f"{value:%H:%M}"
            case When():
                told = value.words or self.cell(value.start)
            case File():
                told = value.filename
            case tuple():
                told = ", ".join(self.cell(each) for each in value)
            case _:
                told = value
        return " ".join(str(told).split())


def as_json(record: Record) -> dict[str, object]:
    """Return a record as JSON has it, all its fields as the store keeps them."""
    fields: dict[str, object] = json.loads(encode(record))
    return fields
