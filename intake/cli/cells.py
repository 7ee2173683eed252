"""A record's values as people read them on the terminal."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
import textwrap
from collections.abc import Iterator

from intake.cli.terminal import plain
from intake.cli.words import FIELDS, FINDINGS, FOUND, FOUND_NEAR, STATES, YES
from intake.config.language import Text
from intake.config.problems import COLON
from intake.desk.records import File, Finding, Portrait, When
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
            case Finding():
                kind = FINDINGS.get(value.kind, Text(value.kind, value.kind)).told(self.language)
                text = FOUND_NEAR if value.near else FOUND
                told = text.told(self.language, kind=kind, words=value.words, near=value.near)
            case tuple():
                told = ", ".join(self.cell(each) for each in value)
            case _:
                told = value
        return plain(" ".join(str(told).split()))


def fields_of(record: object, reader: Reader) -> Iterator[str]:
    """Yield a line for each field that says something; a text of several lines stands below its name."""
    for field in dataclasses.fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        text = FIELDS.get(field.name, Text(field.name, field.name))
        label = f"{text.told(reader.language)}{COLON.told(reader.language)}"
        if isinstance(value, Portrait):
            yield from fields_of(value, reader)
        elif isinstance(value, str) and "\n" in value:
            yield f"{label}\n{textwrap.indent(plain(value.strip()), '    ')}"
        elif value and (told := reader.cell(value)):
            yield f"{label} {told}"


def as_json(record: object) -> dict[str, object]:
    """Return a record as JSON has it, all its fields as the store keeps them."""
    fields: dict[str, object] = json.loads(encode(record))
    return fields
