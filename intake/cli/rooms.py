"""Open the rooms that a command works in, as the configuration says."""
# ruff: noqa: PLC0415 - each room is loaded by the command that enters it

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING

from intake.cli.console import language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from intake.config.values import Config, MailboxSettings, OutboxSettings, SecretSource
    from intake.mail.ports import Mailbox, Transport
    from intake.run import House
    from intake.store import Store


def configuration(args: argparse.Namespace, *, makes_store: bool = False) -> Config:
    """Return the configuration that the command line means. Raises ConfigurationError.

    Only a command that `makes_store` may go on where none is, and another of the group's folders has one.
    """
    from intake.cli.console import speak
    from intake.config.find import load

    config = load(getattr(args, "config", None), os.environ, Path())
    speak(config.group.language)
    if not makes_store:
        _refuse_elsewhere(config)
    return config


def now(args: argparse.Namespace, config: Config) -> dt.datetime:
    """Return the time to go by, in the group's zone: --now, or the clock."""
    told: dt.datetime | None = getattr(args, "now", None)
    if told is None:
        return dt.datetime.now(config.group.zone)
    return told.astimezone(config.group.zone) if told.tzinfo else told.replace(tzinfo=config.group.zone)


def open_store(config: Config, *, read_only: bool = False) -> Store:
    """Open the store. Raises StoreError, and StoreBusyError when another run writes."""
    from intake.store import Store

    return Store.open(config.store, read_only=read_only)


def _refuse_elsewhere(config: Config) -> None:
    """Raise ConfigurationError where nothing lies at [store] path, and a store lies in a folder beside it."""
    if (config.store / "intake.json").exists() or config.secret_file.exists():
        return
    from intake.cli.stores import elsewhere

    if error := elsewhere(config, language()):
        raise error


@contextlib.contextmanager
def open_to_look(config: Config) -> Iterator[Store]:
    """Open the store to read; before the first pass it is an empty one that is thrown away."""
    import tempfile

    from intake.store import Store

    if not (config.store / "intake.json").exists():
        with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
            yield store
        return
    with open_store(config, read_only=True) as store:
        yield store


def mails_waiting(config: Config) -> int | None:
    """Return how many mails wait; None when only the mailbox itself can tell. Raises ConfigurationError."""
    from intake.mail import waiting

    settings = config.mailbox
    if settings.auth == "oauth2":
        return None
    return waiting(settings.url, password=_secret(settings.secret), cafile=settings.cafile)


def open_mailbox(config: Config) -> Mailbox:
    """Make the mailbox; nothing is connected before it is used. Raises ConfigurationError."""
    from intake.mail import open_mailbox

    settings = config.mailbox
    return open_mailbox(
        settings.url,
        processed=settings.processed,
        aside=settings.aside,
        password=_way_in(config, settings),
        cafile=settings.cafile,
        bearer=settings.auth == "oauth2",
    )


def open_transport(config: Config) -> Transport:
    """Make the way out; nothing is connected before it is used. Raises ConfigurationError."""
    from intake.mail import open_transport

    settings = config.outbox
    return open_transport(
        settings.url,
        password=_way_in(config, settings),
        cafile=settings.cafile,
        bearer=settings.auth == "oauth2",
    )


@contextlib.contextmanager
def open_house(
    config: Config,
    store: Store,
    clock: Callable[[], dt.datetime],
    log: Callable[[str], None],
    *,
    writes: bool = True,
) -> Iterator[House]:
    """Yield all that a pass needs; servers are reached only by who asks them.

    Where nothing `writes`, what templates are compiled to is kept nowhere.
    """
    from intake import desk
    from intake.config.secrets import group_secret
    from intake.desk.tokens import Tokens
    from intake.letters.office import Office
    from intake.run import House
    from intake.upkeep import Keeping

    secret = group_secret(config.secret_file, language())
    clerk = desk.Clerk(config.group, Tokens(secret))
    office = Office(config.group, secret, config.templates, store.folder / "compiled" if writes else None)
    with contextlib.closing(open_mailbox(config)) as box, contextlib.closing(way_out(config)) as out:
        keeping = Keeping(config.retention.raw_mail_days, config.retention.letter_days)
        yield House(clerk, store, box, out, office, clock, log, keeping=keeping)


def way_out(config: Config) -> Transport:
    """Return the way out for letters, at the host's pace; in a rehearsal they all go to the animateurs."""
    transport = open_transport(config)
    if config.limits.letters_a_minute:
        from intake.mail.paced import Paced

        transport = Paced(transport, config.limits.letters_a_minute)
    if not config.outbox.rehearse:
        return transport
    from intake.cli.rehearsal import ToAnimateursAlone

    return ToAnimateursAlone(transport, config.group.animateurs)


def _way_in(config: Config, settings: MailboxSettings | OutboxSettings) -> Callable[[], str] | None:
    """Return what gets the password or the token once a server asks for it."""
    if settings.auth == "oauth2":
        return functools.partial(_token, config)
    return _secret(settings.secret)


def _token(config: Config) -> str:
    """Return a token that counts: printed by the configured command, or kept by `intake login`."""
    from intake.config.secrets import password
    from intake.config.values import SecretSource

    if config.oauth.token_command:
        return password(SecretSource(command=config.oauth.token_command), os.environ, language())
    from intake.config.oauth import client_of
    from intake.mail.oauth_tokens import fresh_token

    return fresh_token(client_of(config, language()), config.oauth.token_file)


def _secret(source: SecretSource) -> Callable[[], str] | None:
    """Return what gets the password once a server asks for it."""
    from intake.config.secrets import password

    return functools.partial(password, source, os.environ, language()) if source else None
