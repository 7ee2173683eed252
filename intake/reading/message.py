"""What a mail says, as values: the only part of this room that the desk knows."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum

from intake.reading.address import Address as Address  # noqa: PLC0414 - it counts as one of these values


@dataclasses.dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail.

    `filename` is safe to show and to write to disk; `inline` is true for pictures that belong to the
    body or to a signature; `size` is in bytes, `sha256` in hex; `refused` says why people are not
    handed the file ("executable", "double_extension", ...) and is empty for an ordinary one. `text` is what a
    document (.docx, .odt) says, a paragraph a line, once the quarantine has read it.
    """

    filename: str
    content_type: str
    size: int
    sha256: str
    inline: bool
    content: bytes = dataclasses.field(repr=False, compare=False)
    content_id: str = ""
    refused: str = ""
    text: str = dataclasses.field(default="", repr=False)


class Precision(enum.StrEnum):
    """How exactly a date was told."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


@dataclasses.dataclass(frozen=True, slots=True)
class DateMention:
    """A date as somebody wrote it: `end` is the last day of the span, `time` local to the group.

    `at` is the offset in characters of `words` in the text that was read.
    """

    words: str
    start: dt.date
    end: dt.date
    time: dt.time | None
    precision: Precision
    at: int = 0


# The defect of a text that was not read to its end.
CUT_SHORT = "reply: the text is longer than is read for answers"
# The same of a text or document that came with a mail.
FILE_CUT_SHORT = "attached: a text is longer than is read for notes"


class Verb(enum.StrEnum):
    """The words of the mail grammar (DESIGN section 7), in ASCII capitals."""

    OK = "OK"
    OK_SAUF = "OK_SAUF"
    NON = "NON"
    CORRIGER = "CORRIGER"
    AIDE = "AIDE"
    STOP = "STOP"
    PAUSE = "PAUSE"
    REPRENDRE = "REPRENDRE"
    INSCRIPTION = "INSCRIPTION"
    MES_DONNEES = "MES_DONNEES"
    EFFACER = "EFFACER"
    ETAT = "ETAT"
    FICHE = "FICHE"
    PIECES = "PIECES"
    PREND = "PREND"
    INTERESSE = "INTERESSE"
    REUNION = "REUNION"
    CR = "CR"
    STATUT = "STATUT"
    SUIVI = "SUIVI"
    CONFIDENTIEL = "CONFIDENTIEL"
    LETTRE = "LETTRE"
    DELEGUER = "DELEGUER"
    BILAN = "BILAN"
    PRESENT = "PRESENT"
    EXCUSE = "EXCUSE"
    MEMBRE = "MEMBRE"
    RECTIFIER = "RECTIFIER"
    ACCOMPAGNEMENT = "ACCOMPAGNEMENT"
    NOM = "NOM"
    ADRESSE = "ADRESSE"
    RETIRER = "RETIRER"
    FAIT = "FAIT"


@dataclasses.dataclass(frozen=True, slots=True)
class Command:
    """What a line of the new text asks, as words alone, before anybody's right to ask it.

    `target` is a reference in capitals (P4, B3, R2-D1, or a meeting's or year's number), `argument`
    the rest as written, `dates` what the argument says of time.
    """

    verb: Verb
    target: str = ""
    argument: str = ""
    dates: tuple[DateMention, ...] = ()
    line: str = ""


class Label(enum.StrEnum):
    """What a labelled line is about; the words that lead to each are data in `words_labels.py`."""

    TEXT = "text"
    COURTESY = "courtesy"
    PROJECT = "project"
    HOLDER = "holder"
    PRESENTATION = "presentation"
    AUDIENCE = "audience"
    NEED = "need"
    RECAP = "recap"
    DECISION = "decision"
    ACTION = "action"
    STEP = "step"
    REQUEST = "request"
    CALL = "call"
    PRESENT = "present"
    EXCUSED = "excused"
    NEXT_MEETING = "next_meeting"
    LETTER = "letter"
    PARTNER = "partner"
    STATUS = "status"
    MODEL = "model"
    ROLE = "role"
    HORIZON = "horizon"
    AGREEMENT = "agreement"
    CONFIDENTIAL = "confidential"
    REFERRAL = "referral"
    FOLLOWER = "follower"
    DONE = "done"
    VOICE = "voice"


@dataclasses.dataclass(frozen=True, slots=True)
class Note:
    """One labelled line (with the lines that go on with it), or a paragraph of free text.

    `under` is what it stands below: a reference ("P2"), a title as written, or empty. `words` is the label
    as it was written; `heading` is the line it stands below, as written. `owner` is who acts (ACTION) or
    speaks (VOICE); `dates` are read for all labels ("Claire, appeler la mairie, pour le 10/03"). A note that
    something is done (DONE) has the references in `text` ("R1-A1 R1-A2") and its whole line in `words`.
    """

    label: Label
    text: str
    under: str = ""
    words: str = ""
    owner: str = ""
    dates: tuple[DateMention, ...] = ()
    heading: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Forwarded:
    """A mail that somebody passed on inside their own, as far as it tells of itself."""

    sender: Address | None
    subject: str
    date: dt.datetime | None
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Bounce:
    """A delivery report (RFC 3464, or its plain-text kin): `action` is failed, delayed, delivered ...

    `original_message_id` is without angle brackets.
    """

    status: str
    action: str
    recipient: str
    original_message_id: str


@dataclasses.dataclass(frozen=True, slots=True)
class Message:
    """A mail as understood. An unreadable one has `ok` false and says why in `defects`.

    `key` is what the ledger knows it by: its Message-ID, else "sha256:" and the hash of its bytes.
    `sender` is the one From address; `senders` holds all of them when a mail claims several.
    `recipients_extra` holds the addresses of Delivered-To, X-Original-To and their kin.
    `commands` are all lines read as commands, in order, and `command` is the first of them when the
    new text opens with it. `notes` are the labelled lines of the new text,
    `attached_notes` those of the plain texts (.txt, .md) and opened documents attached to it.
    `authentication` holds the raw Authentication-Results fields, topmost first. They speak of
    `header_from`, the From as written: it differs from `sender` where a mailing list had put its own
    address there. `encrypted` is "pgp" or "smime" when the text cannot be read for that reason.
    """

    ok: bool
    defects: tuple[str, ...]
    key: str
    sha256: str
    size: int
    message_id: str = ""
    date: dt.datetime | None = None
    subject: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sender: Address | None = None
    senders: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    recipients_extra: tuple[Address, ...] = ()
    text: str = ""
    reply: str = ""
    quoted: str = ""
    signature: str = ""
    forwarded: Forwarded | None = None
    attachments: tuple[Attachment, ...] = ()
    automatic: str = ""
    list_id: str = ""
    loops: tuple[str, ...] = ()
    bounce: Bounce | None = None
    dates: tuple[DateMention, ...] = ()
    command: Command | None = None
    commands: tuple[Command, ...] = ()
    notes: tuple[Note, ...] = ()
    attached_notes: tuple[Note, ...] = ()
    authentication: tuple[str, ...] = ()
    header_from: Address | None = None
    encrypted: str = ""
