"""The values as read, key by key: what contradicts what, and the Config they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar, cast

from intake.config import problems as say
from intake.config import schema
from intake.config.key import Connection, Key
from intake.config.problems import Problem
from intake.config.urls import Url
from intake.config.values import (
    AlarmSettings,
    Config,
    LogSettings,
    MailboxSettings,
    OAuthSettings,
    OutboxSettings,
    PassLimits,
    Retention,
    SecretSource,
)
from intake.desk.group import ApprovalRules, DigestRules, Group, Limits
from intake.mail.place import MaildirPlace

T = TypeVar("T")

_MEGABYTE = 1024 * 1024


class Settings:
    """Values by key; what could not be read is absent, and then contradicts nothing."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def __getitem__(self, key: Key[T]) -> T:
        return cast("T", self._values[key.place])

    def get(self, key: Key[T]) -> T | None:
        """Return the value, or None where it was missing or bad."""
        return cast("T | None", self._values.get(key.place))

    def contradictions(self) -> Iterator[Problem]:
        """Yield what is wrong between values that are each right by themselves."""
        yield from self._people()
        yield from self._folders()
        yield from self._secrets(schema.MAILBOX_URL, schema.MAILBOX, borrowed=False)
        lent = bool(self._told(schema.MAILBOX))
        yield from self._secrets(schema.OUTBOX_URL, schema.OUTBOX, borrowed=lent)
        yield from self._reminders()
        animateurs, quorum = self.get(schema.ANIMATEURS), self.get(schema.APPROVAL_QUORUM) or 1
        if animateurs and quorum > len(animateurs):
            told = (("quorum", quorum), ("count", len(animateurs)))
            yield Problem(schema.APPROVAL_QUORUM.place, say.QUORUM_TOO_LARGE, told)
        ping = self.get(schema.ALARM_PING) or ""
        if ping and not ping.startswith(("http://", "https://")):
            yield Problem(schema.ALARM_PING.place, say.NOT_A_URL, (("value", ping),))

    def _people(self) -> Iterator[Problem]:
        own = (self.get(schema.ADDRESS) or "").casefold()
        for key in (schema.ANIMATEURS, schema.MEMBERS, schema.SECRETARIES):
            seen: set[str] = set()
            for person in self.get(key) or ():
                told = (("email", person.email),)
                if person.key == own:
                    yield Problem(key.place, say.OWN_ADDRESS, told)
                elif person.key in seen:
                    yield Problem(key.place, say.TWICE, told)
                seen.add(person.key)
        yield from self._other_addresses(own)

    def _other_addresses(self, own: str) -> Iterator[Problem]:
        """An address that was somebody else's, or nobody's, would let the wrong person in."""
        listed = (*(self.get(schema.ANIMATEURS) or ()), *(self.get(schema.SECRETARIES) or ()))
        people = {each.key: each.name for each in listed}
        names = [name.casefold() for name in people.values()]
        seen: set[str] = set()
        for other in self.get(schema.OTHERS) or ():
            told = (("email", other.email),)
            if other.key == own:
                yield Problem(schema.OTHERS.place, say.OWN_ADDRESS, told)
            elif other.key in seen or other.key in people:
                yield Problem(schema.OTHERS.place, say.TWICE, told)
            elif not other.name or names.count(other.name.casefold()) != 1:
                yield Problem(schema.OTHERS.place, say.NAME_UNKNOWN, told)
            seen.add(other.key)

    def _folders(self) -> Iterator[Problem]:
        box, out = self.get(schema.MAILBOX_URL), self.get(schema.OUTBOX_URL)
        if box and out and isinstance(box.place, MaildirPlace) and box.place == out.place:
            yield Problem(schema.OUTBOX_URL.place, say.SAME_BOX)
        processed, aside = self.get(schema.PROCESSED), self.get(schema.ASIDE)
        if processed and aside and processed.casefold() == aside.casefold():
            yield Problem(schema.ASIDE.place, say.SAME_FOLDER)

    def _secrets(self, url: Key[Url], keys: Connection, *, borrowed: bool) -> Iterator[Problem]:
        told = self._told(keys)
        if len(told) > 1:
            yield Problem(f"[{url.table}]", say.SECRETS_SEVERAL, (("keys", ", ".join(told)),))
        link = self.get(url)
        if self.get(keys.auth) == "oauth2":
            yield from self._tokens(keys)
            return
        if link and link.needs_password and not told and not borrowed:
            yield Problem(f"[{url.table}]", say.SECRET_MISSING, (("table", url.table),))

    def _tokens(self, keys: Connection) -> Iterator[Problem]:
        known = self.get(schema.CLIENT_ID) or self.get(schema.TOKEN_COMMAND)
        # Told once, for the mailbox: the outbox goes by the same tokens.
        if not known and not (keys is schema.OUTBOX and self.get(schema.MAILBOX.auth) == "oauth2"):
            yield Problem(schema.CLIENT_ID.place, say.CLIENT_MISSING)

    def _told(self, keys: Connection) -> list[str]:
        return [key.name for key in keys.secrets if self.get(key)]

    def _reminders(self) -> Iterator[Problem]:
        days = self.get(schema.APPROVAL_DAYS)
        for day in self.get(schema.APPROVAL_REMIND) or ():
            if days is not None and day >= days:
                yield Problem(schema.APPROVAL_REMIND.place, say.REMIND_LATE, (("day", day), ("days", days)))

    def config(self, path: Path) -> Config:
        """Return the configuration; every key must have been read. Paths count from the folder of `path`."""
        folder = path.absolute().parent
        secret = self._secret(schema.MAILBOX, folder)
        user, out = self[schema.ADDRESS], self[schema.OUTBOX_URL]
        return Config(
            path=path.absolute(),
            group=self._group(),
            mailbox=MailboxSettings(
                url=self[schema.MAILBOX_URL].absolute(user, folder),
                processed=self[schema.PROCESSED],
                aside=self[schema.ASIDE],
                auth=self[schema.MAILBOX.auth],
                secret=secret,
                cafile=_below(folder, self[schema.MAILBOX.cafile]),
            ),
            outbox=OutboxSettings(
                # A mail server of this machine takes letters from anybody on it.
                url=out.absolute(user if out.needs_password else "", folder),
                auth=self[schema.OUTBOX.auth],
                secret=self._secret(schema.OUTBOX, folder) or secret,
                cafile=_below(folder, self[schema.OUTBOX.cafile]),
                rehearse=self[schema.REHEARSE],
            ),
            store=folder / Path(self[schema.STORE]).expanduser(),
            templates=_below(folder, self[schema.TEMPLATES]),
            retention=Retention(self[schema.RAW_MAIL_DAYS], self[schema.LETTER_DAYS]),
            limits=PassLimits(
                self[schema.MAILS_A_PASS], self[schema.MINUTES_A_PASS], self[schema.LETTERS_A_MINUTE]
            ),
            oauth=self._oauth(folder),
            log=LogSettings(self._log_file(folder), self[schema.LOG_FORMAT]),
            alarm=AlarmSettings(
                self[schema.ALARM_AFTER],
                self[schema.ALARM_TO] or self[schema.ANIMATEURS],
                self[schema.ALARM_PING],
            ),
        )

    def _oauth(self, folder: Path) -> OAuthSettings:
        return OAuthSettings(
            client_id=self[schema.CLIENT_ID],
            client_secret_file=_below(folder, self[schema.CLIENT_SECRET_FILE]),
            provider=self[schema.PROVIDER],
            tenant=self[schema.TENANT],
            device_url=self[schema.DEVICE_URL],
            authorize_url=self[schema.AUTHORIZE_URL],
            token_url=self[schema.TOKEN_URL],
            scope=self[schema.SCOPE],
            token_file=folder / Path(self[schema.TOKEN_FILE]).expanduser(),
            token_command=self[schema.TOKEN_COMMAND],
        )

    def _log_file(self, folder: Path) -> str:
        named = self[schema.LOG_FILE]
        return named if named in {"", "syslog", "stderr"} else str(folder / Path(named).expanduser())

    def _group(self) -> Group:
        return Group(
            name=self[schema.NAME],
            association=self[schema.ASSOCIATION],
            place=self[schema.PLACE],
            address=self[schema.ADDRESS],
            zone=self[schema.TIMEZONE],
            animateurs=self[schema.ANIMATEURS],
            members=self[schema.MEMBERS],
            secretaries=self[schema.SECRETARIES],
            others=self[schema.OTHERS],
            membership=self[schema.MEMBERSHIP],
            language=self[schema.LANGUAGE],
            title=self[schema.TITLE],
            authserv_id=self[schema.AUTHSERV_ID],
            subaddress=self[schema.SUBADDRESS],
            accept=self[schema.ACCEPT],
            digest=DigestRules(self[schema.DIGEST_DAY], self[schema.DIGEST_AT]),
            approval=ApprovalRules(
                self[schema.APPROVAL_DAYS], self[schema.APPROVAL_REMIND], self[schema.APPROVAL_QUORUM]
            ),
            limits=Limits(
                self[schema.MESSAGE_MB] * _MEGABYTE,
                self[schema.ANSWERS_A_DAY],
                self[schema.LETTER_MB] * _MEGABYTE,
            ),
        )

    def _secret(self, keys: Connection, folder: Path) -> SecretSource:
        file = _below(folder, self[keys.password_file])
        return SecretSource(self[keys.password_env], file, self[keys.password_command])


def _below(folder: Path, path: str) -> Path | None:
    return folder / Path(path).expanduser() if path else None
