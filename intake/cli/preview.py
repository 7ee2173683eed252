"""Showing a letter without sending it: its text on the terminal, or its page in the browser."""
# ruff: noqa: PLC0415 - loaded by whoever looks

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from email.message import EmailMessage

    from intake.config.values import Config
    from intake.desk.notices import Notice


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what every command with a preview takes."""
    parser.add_argument(
        "--preview", action="store_true", required=True, help="show it; nothing is sent or kept"
    )
    parser.add_argument("--open", action="store_true", help="open its page in the browser")


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
    return str(part.get_content()) if part is not None else ""


def _open(mail: EmailMessage) -> int:
    import tempfile
    import webbrowser

    with tempfile.NamedTemporaryFile("w", suffix=".html", delete=False, encoding="utf-8") as page:
        page.write(_part(mail, "html"))
    print(page.name)
    webbrowser.open(Path(page.name).as_uri())
    return 0
