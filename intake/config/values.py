"""What the rooms are told of the configuration: checked values, absolute paths, no secret."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from intake.desk.group import Group
from intake.reading.address import Address


@dataclasses.dataclass(frozen=True, slots=True)
class SecretSource:
    """Where a password is to be had: at most one of these is set."""

    env: str = ""
    file: Path | None = None
    command: str = ""

    def __bool__(self) -> bool:
        return bool(self.env or self.file or self.command)


@dataclasses.dataclass(frozen=True, slots=True)
class MailboxSettings:
    """The box that is read. `url` names its user; a maildir's path in it is absolute."""

    url: str
    processed: str
    aside: str
    auth: str
    secret: SecretSource
    cafile: Path | None


@dataclasses.dataclass(frozen=True, slots=True)
class OutboxSettings:
    """The way out for letters, as MailboxSettings."""

    url: str
    auth: str
    secret: SecretSource
    cafile: Path | None
    rehearse: bool


@dataclasses.dataclass(frozen=True, slots=True)
class OAuthSettings:
    """How tokens are had. What is empty, the provider's own data tell."""

    client_id: str
    client_secret_file: Path | None
    provider: str
    tenant: str
    device_url: str
    authorize_url: str
    token_url: str
    scope: str
    token_file: Path
    token_command: str


@dataclasses.dataclass(frozen=True, slots=True)
class LogSettings:
    """Where a line for each mail and letter goes: a path, "syslog", "stderr", or nowhere ("")."""

    file: str
    format: str


@dataclasses.dataclass(frozen=True, slots=True)
class AlarmSettings:
    """After how many failed passes who is told, and a monitoring URL or nothing."""

    after: int
    to: tuple[Address, ...]
    ping: str


@dataclasses.dataclass(frozen=True, slots=True)
class Retention:
    """How many days raw mails are kept, and the records of letters that left."""

    raw_mail_days: int
    letter_days: int


@dataclasses.dataclass(frozen=True, slots=True)
class PassLimits:
    """What one pass takes on at most; what is left waits for the next one.

    `letters_a_minute` is the pace of sending, 0 where there is none.
    """

    mails: int
    minutes: int
    letters_a_minute: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Config:
    """A configuration without fault; `path` is the file it was read from."""

    path: Path
    group: Group
    mailbox: MailboxSettings
    outbox: OutboxSettings
    store: Path
    templates: Path | None
    retention: Retention
    limits: PassLimits
    oauth: OAuthSettings
    log: LogSettings
    alarm: AlarmSettings

    @property
    def secret_file(self) -> Path:
        """The file of the group's secret, of which the tokens are made."""
        return self.store / "secret"
