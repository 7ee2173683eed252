"""A record's values as people read them on the terminal."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
import textwrap
from collections.abc import Iterator

from intake.cli.terminal import plain
from intake.cli.words import FIELDS, FOUND, FOUND_NEAR, YES
from intake.cli.words_states import STATES, state_word
from intake.config.language import Text
from intake.config.problems import COLON
from intake.desk.records import File, Finding, Portrait, Recipient, When
from intake.letters.words_findings import finding_word
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
                told = state_word(value).told(self.language)
            case dt.datetime():
                told = f"{value.astimezone(self.zone):%Y-%m-%d %H:%M}"
            case dt.time():
                told = f"{value:%H:%M}"
            case When():
                told = value.words or self.cell(value.start)
            case File():
                told = value.filename
            case Finding():
                kind = finding_word(value.kind, self.language)
                text = FOUND_NEAR if value.near else FOUND
                told = text.told(self.language, kind=kind, words=value.words, near=value.near)
            case Recipient():
                day = value.answered or value.sent
                about = ", ".join(filter(None, (self.cell(value.state), self.cell(day), value.answer)))
                told = f"{value.label} {value.name} ({about})"
            case tuple():
                told = ", ".join(self.cell(each) for each in value)
            case _ if dataclasses.is_dataclass(value):
                told = ", ".join(filter(None, map(self.cell, _values(value))))
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
        elif value and (told := reader.cell(_worded(field.name, value, reader))):
            yield f"{label} {told}"


def _worded(name: str, value: object, reader: Reader) -> object:
    """Return whose words a text is in words; all else as it is."""
    return STATES[str(value)].told(reader.language) if name == "voice" and value in STATES else value


def _values(value: object) -> Iterator[object]:
    """Yield the values of a small value within a record: a recipient, an OK."""
    return (getattr(value, field.name) for field in dataclasses.fields(value))  # type: ignore[arg-type]


def as_json(record: object) -> dict[str, object]:
    """Return a record as JSON has it, all its fields as the store keeps them."""
    fields: dict[str, object] = json.loads(encode(record))
    return fields
