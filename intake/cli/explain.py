"""`intake explain`: how a mail was or would be taken, step by step, and why. Nothing is written anywhere."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers, add_json, add_now
from intake.config.language import Text
from intake.errors import UsageError

if TYPE_CHECKING:
    from intake.desk.records import Seen
    from intake.store import Store


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("explain", help="how a mail was or would be taken, step by step, and why")
    parser.add_argument("mail", metavar="MAIL", help="a file, - for stdin, or a Message-ID of the ledger")
    add_json(parser)
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Explain one mail; the store is only read. Raises UsageError for one that is nowhere."""
    from intake.cli import rooms
    from intake.cli.console import language, print_json
    from intake.cli.explaining import as_json, as_text, explain
    from intake.config.secrets import group_secret
    from intake.desk import Clerk
    from intake.desk.tokens import Tokens

    config = rooms.configuration(args)
    clerk = Clerk(config.group, Tokens(group_secret(config.secret_file, language())))
    with rooms.open_to_look(config) as store:
        raw, seen = _mail(args.mail, store)
        told = explain(raw, seen, store.view(), clerk, rooms.now(args, config))
    if args.json:
        print_json(as_json(told))
    else:
        print("\n\n".join(as_text(told, config.group.authserv_id, language())))
    return 0


def _mail(name: str, store: Store) -> tuple[bytes | None, Seen | None]:
    """Return the bytes of a file, or a line of the ledger with the bytes that are still kept."""
    from intake.desk.records import Seen

    if name == "-":
        return sys.stdin.buffer.read(), None
    if Path(name).is_file():
        return _content(Path(name)), None
    seen = store.view().get(Seen, name.strip("<> "))
    if seen is None:
        from intake.cli.console import language

        raise UsageError(NOWHERE.told(language(), name=name), remedy=NOWHERE_REMEDY.told(language()))
    return store.mail(seen.raw or seen.sha256), seen


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.") from error


NOWHERE = Text(
    "“{name}” is no file, and no Message-ID of the ledger.",
    "« {name} » n’est ni un fichier, ni un Message-ID du registre.",
)
NOWHERE_REMEDY = Text(
    "`intake list messages` shows the Message-IDs, `intake shunt list` the mails set aside.",
    "`intake list messages` montre les Message-ID, `intake shunt list` les courriels mis de côté.",
)
