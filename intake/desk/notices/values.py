"""Things that several notices tell of."""

from __future__ import annotations

import dataclasses
import enum


class Family(enum.StrEnum):
    """The columns of the header table (DESIGN section 9)."""

    ACK = "ack"
    REFUSAL = "refusal"
    DIGEST = "digest"
    DRAFT = "draft"
    MINUTES = "minutes"
    REMINDER = "reminder"


@dataclasses.dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a letter."""

    filename: str
    content_type: str
    content: bytes = dataclasses.field(repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class FileLine:
    """A file as told to people; `refused` is the reason's word, empty when it was kept."""

    filename: str
    size: int
    refused: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """A labelled thing that was understood; `label` is a word of reading's Label ("audience")."""

    label: str
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its name in `sentences.j2`, with its values: what was done, or why not."""

    name: str
    values: tuple[tuple[str, object], ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class TranscriptLine:
    """A line of a command mail as written, and what came of it."""

    said: str
    sentence: Sentence
