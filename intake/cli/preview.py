"""Showing a letter without sending it: its text on the terminal, or its page in the browser."""
# ruff: noqa: PLC0415 - loaded by whoever looks

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from intake.cli import rooms

if TYPE_CHECKING:
    from email.message import EmailMessage

    from intake.config.values import Config
    from intake.desk.notices import Notice
    from intake.reading.address import Address


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what every command with a preview takes."""
    parser.add_argument(
        "--preview", action="store_true", required=True, help="show it; nothing is sent or kept"
    )
    parser.add_argument("--open", action="store_true", help="open its page in the browser")


def add_options_of_sending(parser: argparse.ArgumentParser) -> None:
    """Add what a command takes that shows a letter, or sends it to an animateur alone."""
    ways = parser.add_mutually_exclusive_group(required=True)
    ways.add_argument("--preview", action="store_true", help="show it; nothing is sent or kept")
    ways.add_argument(
        "--to",
        metavar="me|EMAIL",
        help="send it to an animateur alone (me: the first); nothing is kept",
    )
    parser.add_argument("--open", action="store_true", help="open its page in the browser")


def reader_of(args: argparse.Namespace, config: Config) -> Address:
    """Return the animateur whom the letter is for. Raises UsageError for anybody else."""
    from intake.errors import UsageError

    if args.to in {None, "me"}:
        return config.group.animateurs[0]
    reader = config.group.animateur(args.to)
    if reader is None:
        known = ", ".join(each.email for each in config.group.animateurs)
        raise UsageError(f"{args.to} is no animateur.", remedy=f"Write `--to me`, or one of: {known}.")
    return reader


def send(notice: Notice, config: Config, now: dt.datetime) -> int:
    """Send the letter past the store: no record of it is kept and nothing follows from it.

    Raises ServerError when it was not taken.
    """
    import contextlib

    from intake.cli.console import language
    from intake.config.secrets import group_secret
    from intake.errors import ServerError
    from intake.letters.office import Office
    from intake.mail.ports import Delivered, Outgoing

    office = Office(config.group, group_secret(config.secret_file, language()), config.templates)
    (finished,) = office.finish([notice], now)
    outgoing = Outgoing(notice.key, config.group.address, notice.to.email, finished.raw)
    with contextlib.closing(rooms.way_out(config)) as transport:
        delivery = transport.send(outgoing)
    if not isinstance(delivery, Delivered):
        raise ServerError(
            f"The letter to {notice.to.email} was not taken ({delivery.answer}).",
            remedy="`intake doctor` checks the way out.",
        )
    print(f"{finished.letter.kind} -> {notice.to.email}")
    return 0


def show(notice: Notice, config: Config, now: dt.datetime, args: argparse.Namespace) -> int:
    """Print the letter's subject and text, or open its page."""
    import email.policy

    from intake.letters.office import Office

    office = Office(config.group, b"preview", config.templates)
    (finished,) = office.finish([notice], now)
    mail = email.message_from_bytes(finished.raw, policy=email.policy.default)
    if args.open:
        return _open(mail)
    print(f"{mail['Subject']}\n")
    print(_part(mail, "plain"))
    return 0


def _part(mail: EmailMessage, subtype: str) -> str:
    part = mail.get_body((subtype,))
    return str(part.get_content()).replace("\r\n", "\n") if part is not None else ""


def _open(mail: EmailMessage) -> int:
    import tempfile
    import webbrowser

    with tempfile.NamedTemporaryFile("w", suffix=".html", delete=False, encoding="utf-8") as page:
        page.write(_part(mail, "html"))
    print(page.name)
    webbrowser.open(Path(page.name).as_uri())
    return 0
