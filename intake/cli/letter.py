"""`intake letter REF --preview`: a letter of support as it would be drafted, or as it was last."""
# ruff: noqa: PLC0415 - loaded by whoever looks

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from intake.cli import preview, rooms
from intake.cli.parser import Subparsers, add_now
from intake.config.language import Text
from intake.errors import UsageError

if TYPE_CHECKING:
    from intake.desk.records import Project, SupportVersion
    from intake.desk.work import Work
    from intake.reading.message import Address


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("letter", help="show a letter of support as it would be drafted now")
    parser.add_argument("ref", metavar="REF", help="a project (P2), or a letter that was drafted (P2-L1)")
    parser.add_argument(
        "--recipients", metavar="NAMES", default="", help='to whom, for a project: "Mairie, Semaest"'
    )
    preview.add_options(parser)
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Show the draft that an animateur would get. Raises UsageError, StoreError."""
    from intake.desk import Clerk
    from intake.desk.answers import language_of
    from intake.desk.notices import Notice
    from intake.desk.support.versions import draft_of
    from intake.desk.tokens import Tokens
    from intake.desk.work import Work

    config = rooms.configuration(args)
    now = rooms.now(args, config)
    reader = config.group.animateurs[0]
    with rooms.open_to_look(config) as store:
        # What is made here stays in this work: nothing commits it.
        work = Work(store.view(), Clerk(config.group, Tokens(b"preview")), now)
        version = _version(args, reader, work)
        body = draft_of(version, reader, "", work)
        notice = Notice("preview", reader, language_of(reader.key, work), body, about=version.key)
    return preview.show(notice, config, now, args)


def _version(args: argparse.Namespace, reader: Address, work: Work) -> SupportVersion:
    """Return the newest version of a letter, or a first one made for the look. Raises UsageError."""
    from intake.cli.console import language
    from intake.desk.records import Project, SupportLetter
    from intake.desk.support.versions import latest

    ref = args.ref.strip().upper()
    letter = work.get(SupportLetter, ref)
    if letter is not None and letter.version:
        return latest(letter, work)
    project = work.get(Project, ref)
    if project is None:
        raise UsageError(UNKNOWN.told(language(), ref=ref), remedy=UNKNOWN_REMEDY.told(language()))
    return _first(project, args.recipients, reader, work)


def _first(project: Project, recipients: str, reader: Address, work: Work) -> SupportVersion:
    from intake.cli.console import language
    from intake.desk.records import Confidentiality, SupportLetter
    from intake.desk.support.letter import first_text
    from intake.desk.support.recipients import named_in
    from intake.desk.support.versions import make_version

    if project.confidentiality is Confidentiality.ANIMATEUR:
        raise UsageError(CONFIDENTIAL.told(language(), ref=project.key))
    named = named_in(recipients, work.group.language).recipients
    if not named:
        remedy = NOBODY_REMEDY.told(language(), ref=project.key)
        raise UsageError(NOBODY.told(language()), remedy=remedy)
    letter = SupportLetter(work.number(f"{project.key}-L"), project.key, work.now, reader.key, named)
    return make_version(letter, [first_text(project, each, reader, work) for each in named], "", work)


UNKNOWN = Text(
    "There is no project and no drafted letter {ref}.", "Il n’y a ni projet ni lettre rédigée {ref}."
)
UNKNOWN_REMEDY = Text(
    "`intake list projects` and `intake show P2` tell which there are.",
    "`intake list projects` et `intake show P2` disent lesquels existent.",
)
CONFIDENTIAL = Text(
    "{ref} is confidential: a letter would make it known.",
    "{ref} est confidentiel : une lettre le ferait connaître.",
)
NOBODY = Text("A letter needs somebody to go to.", "Une lettre a besoin d’un destinataire.")
NOBODY_REMEDY = Text(
    'Write `intake letter {ref} --recipients "Mairie, Semaest" --preview`.',
    'Écrivez `intake letter {ref} --recipients "Mairie, Semaest" --preview`.',
)
