"""Minutes: their items, their versions, and who was asked to approve which."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from typing import ClassVar

from intake.desk.records.meeting import Meeting
from intake.desk.records.privacy import Finding


class Visibility(enum.StrEnum):
    """What becomes of an item of the minutes; one that is held waits for an animateur's word."""

    PUBLIC = "public"
    INTERNAL = "internal"
    REMOVED = "removed"
    HELD = "held"


class Section(enum.StrEnum):
    """The parts of the minutes, in their order."""

    OPENING = "O"
    ONGOING = "A"
    NEW = "B"
    DECISIONS = "D"
    ACTIONS = "E"
    UNPLACED = "Z"


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its role ("recap", "update", "step", "decision", "text" ...), and its source.

    `source` is told in the draft only: "d’après le courriel de Claire, 21/02". `about` is the project it
    speaks of when it stands in a list (decisions, actions): what is hidden there is hidden here too.
    `named` is the text with its names as they were written, where the public is told them otherwise.
    `internal` keeps a single paragraph out of what is published; `held` says that it is so because of what
    was `found` in it. `released` was found too, and let pass for the `motive` an animateur gave.
    """

    role: str
    text: str
    source: str = ""
    flag: str = ""
    about: str = ""
    internal: bool = False
    named: str = ""
    held: bool = False
    found: tuple[Finding, ...] = ()
    released: tuple[Finding, ...] = ()
    motive: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Item:
    """One numbered item: label "A1", what it is about ("P1"), and its paragraphs.

    `found` are the private things in it, `released` those an animateur let pass, for this `motive`. `named`
    is its project's own title, where the one here may tell names otherwise; "" for a title put by hand.
    """

    label: str
    section: Section
    title: str
    paragraphs: tuple[Paragraph, ...]
    about: str = ""
    visibility: Visibility = Visibility.PUBLIC
    found: tuple[Finding, ...] = ()
    released: tuple[Finding, ...] = ()
    motive: str = ""
    named: str = ""

    @property
    def unreleased(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.found if each not in self.released)


@dataclasses.dataclass(frozen=True, slots=True)
class Agreement:
    """An OK to a version: `voice` is whose it counts as, a deputy's being that of who named them.

    `internal` are the labels of items that this OK keeps internal.
    """

    person: str
    voice: str
    at: dt.datetime
    internal: tuple[str, ...] = ()


class MinutesState(enum.StrEnum):
    """Where the minutes of a meeting stand."""

    DRAFT = "draft"
    RETURNED = "returned"
    PUBLISHED = "published"
    EXPIRED = "expired"


@dataclasses.dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of meeting R3: `version` is the newest one.

    `adopted_in` is the number of the meeting that adopted them, 0 before, and `adopted_words` how it did.
    """

    table: ClassVar[str] = "minutes"

    key: str
    number: int
    version: int
    state: MinutesState
    approved_by: str = ""
    approved_at: dt.datetime | None = None
    reason: str = ""
    adopted_in: int = 0
    adopted_words: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class MinutesVersion:
    """One version, R3-v2: both renderings as sent, and the SHA-256 (hex) that an approval binds to.

    `whole_text` is set when the animateur sent a corrected text of their own: it is then the public text.
    Then `found` are the private things in it, and `released` those an animateur let pass for this `motive`.
    `names` says that who chose nothing is named too; `shown` is the meeting as the public is told it.
    `meeting` is the meeting as both renderings tell it: who came may be noted anew while a draft waits.
    `reminded` are days after it was made; -2 stands for two days before its end, 0 for its last day.
    `agreed` are the approvals so far, where more than one is needed.
    """

    table: ClassVar[str] = "minutes_versions"

    key: str
    minutes: str
    version: int
    at: dt.datetime
    items: tuple[Item, ...]
    internal: str
    public: str
    sha256: str
    expires: dt.datetime
    reminded: tuple[int, ...] = ()
    whole_text: str = ""
    author: str = ""
    meeting: Meeting | None = None
    agreed: tuple[Agreement, ...] = ()
    found: tuple[Finding, ...] = ()
    released: tuple[Finding, ...] = ()
    motive: str = ""
    names: bool = False
    shown: Meeting | None = None

    @property
    def unreleased(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.found if each not in self.released)


@dataclasses.dataclass(frozen=True, slots=True)
class ApprovalToken:
    """A token issued to one person for one version; only its SHA-256 is kept, in the key.

    `purpose` is how the key of the letter begins that it went out with: "draft", or "confirm:<message key>"
    for the second confirmation, which then tells in `verb` and `target` what is to be confirmed. `sha256` is
    that of the version as this person was first shown it.
    """

    table: ClassVar[str] = "approval_tokens"

    key: str
    minutes: str
    version: int
    person: str
    purpose: str
    expires: dt.datetime
    used: dt.datetime | None = None
    verb: str = ""
    target: str = ""
    sha256: str = ""

    @property
    def confirms(self) -> bool:
        return self.purpose.partition(":")[0] == "confirm"

    @property
    def version_key(self) -> str:
        return f"{self.minutes}-v{self.version}"
