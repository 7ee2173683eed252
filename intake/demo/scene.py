"""What a story is made of: at a moment somebody writes, in the way of their mail program, or only time passes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum

from intake.reading.message import Address


class Client(enum.StrEnum):
    """The mail programs of the story, each with its own way of quoting and signing."""

    GMAIL = "Gmail"
    OUTLOOK = "Outlook"
    IPHONE = "iPhone"
    THUNDERBIRD = "Thunderbird"
    AWAY = "répondeur"


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A file that goes with a mail: its name and what it is made of."""

    filename: str
    content_type: str
    lines: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Scene:
    """A mail of the story. `answers` is the kind of the letter it replies to, the newest one to this person;
    `forwards` is somebody else's mail, passed on. `told` is the sentence that announces the scene."""

    at: dt.datetime
    told: str
    who: Address | None = None
    client: Client = Client.GMAIL
    subject: str = ""
    text: str = ""
    signature: str = ""
    answers: str = ""
    forwards: Scene | None = None
    pieces: tuple[Piece, ...] = ()
