"""`intake show`: all that is kept under one reference."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers, add_json
from intake.config.language import Text
from intake.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from intake.cli.cells import Reader
    from intake.desk.outcome import View
    from intake.desk.records import Record


def add_parser(subparsers: Subparsers) -> None:
    """Add `show`."""
    parser = subparsers.add_parser("show", help="a project, a meeting, a person, a mail or a letter")
    parser.add_argument("ref", metavar="REF", help="P4, R2, P4-U1, an address, a Message-ID, a letter's key")
    parser.add_argument("--history", action="store_true", help="what was done to it, by whom, on which mail")
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Print the records of this reference and those below it. Raises UsageError where there are none."""
    from intake.cli.cells import Reader, as_json
    from intake.cli.console import language, print_json
    from intake.cli.rooms import configuration, open_store

    config = configuration(args)
    with open_store(config, read_only=True) as store:
        if args.history:
            from intake.cli.history import show_history

            return show_history(args.ref, config, store, as_json=args.json)
        view = store.view()
        records, below = _found(args.ref, view)
        if not records:
            raise UsageError(NOTHING.told(language(), ref=args.ref), remedy=NOTHING_REMEDY.told(language()))
        if args.json:
            print_json({"records": _by_table(records, as_json), "below": _by_table(below, as_json)})
        else:
            _print(records, below, Reader(language(), config.group.zone), view)
    return 0


def shown_kinds() -> tuple[type[Record], ...]:
    """Return the kinds of records that people ask for by a reference."""
    from intake.desk.records import (
        KINDS,
        AnswerCount,
        ApprovalToken,
        AuditLine,
        Counter,
        Heard,
        ProjectTitle,
    )

    own = {AnswerCount, ApprovalToken, AuditLine, Counter, Heard, ProjectTitle}
    return tuple(kind for kind in KINDS if kind not in own)


def _found(ref: str, view: View) -> tuple[Sequence[Record], Sequence[Record]]:
    """Return the records of this reference, however it is written, and those below them."""
    kinds = shown_kinds()
    bare = ref.strip("<>[] ")
    # R3-v2 is the one key with a small letter in it.
    for key in dict.fromkeys((bare, bare.casefold(), bare.upper(), bare.upper().replace("-V", "-v"))):
        records = [record for kind in kinds if (record := view.get(kind, key)) is not None]
        if records:
            return records, [record for kind in kinds for record in view.under(kind, key)]
    return (), ()


def _by_table(records: Sequence[Record], as_json: Callable[[Record], object]) -> dict[str, list[object]]:
    tables: dict[str, list[object]] = {}
    for record in records:
        tables.setdefault(record.table, []).append(as_json(record))
    return tables


def _print(records: Sequence[Record], below: Sequence[Record], reader: Reader, view: View) -> None:
    from intake.cli.console import print_lines
    from intake.desk.records import Hold

    # What is held back of a project is told below the project itself.
    ordered = sorted(records, key=lambda record: isinstance(record, Hold))
    print("\n\n".join("\n".join(_page(record, reader, view)) for record in ordered))
    if below:
        print()
        print_lines([(record.key, _summary(record, reader)) for record in below])


def _page(record: Record, reader: Reader, view: View) -> Iterator[str]:
    from intake.cli.cells import fields_of
    from intake.cli.show_minutes import page_of
    from intake.desk.records import Minutes, MinutesVersion

    if isinstance(record, MinutesVersion):
        return page_of(record, view.get(Minutes, record.minutes), reader)
    return fields_of(record, reader)


def _summary(record: Record, reader: Reader) -> str:
    """Return what tells one small record from its neighbours."""
    state = reader.cell(getattr(record, "state", ""))
    text = reader.cell(getattr(record, "text", "") or getattr(record, "at", ""))
    return f"{text} ({state})" if state else text


NOTHING = Text("Nothing is kept under “{ref}”.", "Rien n’est gardé sous « {ref} ».")
NOTHING_REMEDY = Text(
    "`intake list projects` and its likes show the references.",
    "`intake list projects` et les autres listes montrent les références.",
)
