"""`intake list people --import FILE`: members taken from a list, with a report of each line."""
# ruff: noqa: PLC0415 - loaded by who imports a list

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from intake.config.language import Text
from intake.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt

    from intake.desk.imported import Judged
    from intake.desk.outcome import Outcome
    from intake.letters.office import Office
    from intake.store import Store

MOST_BYTES = 10_000_000

VERDICTS = {
    "added": Text("added", "ajouté"),
    "member_before": Text("a member before", "déjà membre"),
    "twice": Text("twice in the list", "en double dans la liste"),
    "left": Text("left, and is not brought back", "a quitté le groupe, n’est pas ramené"),
    "bounced": Text("unreachable: mail came back", "injoignable : les courriels reviennent"),
    "the_box": Text("the group’s own box", "la boîte du groupe"),
    "no_address": Text("no address", "sans adresse"),
    "bad_address": Text("no such address can be", "adresse impossible"),
    "two_addresses": Text("several addresses: leave one", "plusieurs adresses : n’en laissez qu’une"),
}
HEADS = (
    Text("line", "ligne"), Text("verdict", "verdict"), Text("address", "adresse"), Text("name", "nom"),
)  # fmt: skip
DRY = Text("Nothing was changed (--dry-run).", "Rien n’a été changé (--dry-run).")
WELCOMED = Text(
    "The next run sends each of those added a word of welcome, which tells how to stop.",
    "Le prochain passage envoie à chaque personne ajoutée un mot de bienvenue, qui dit comment tout arrêter.",
)


def bring_in(args: argparse.Namespace) -> int:
    """Make members of the people in a file. Raises UsageError, StoreError."""
    from intake.cli import rooms
    from intake.cli.console import language
    from intake.config.secrets import group_secret
    from intake.desk import Clerk
    from intake.desk.imported import Row, take_in
    from intake.desk.tokens import Tokens
    from intake.letters.office import Office
    from intake.reading.people_list import read_people

    if args.what != "people" or args.import_ is None:
        raise UsageError("Only people can be imported.", remedy="Write `intake list people --import FILE`.")
    listed = read_people(_bytes(args.import_))
    rows = [Row(each.line, each.name, each.email, each.fault.value) for each in listed]
    config = rooms.configuration(args)
    now = rooms.now(args, config)
    secret = group_secret(config.secret_file, language())
    clerk = Clerk(config.group, Tokens(secret))
    if args.dry_run:
        with rooms.open_to_look(config) as store:
            _, judged = take_in(rows, store.view(), clerk, now)
    else:
        with rooms.open_store(config) as store:
            outcome, judged = take_in(rows, store.view(), clerk, now)
            _keep(outcome, Office(config.group, secret, config.templates), store, now)
    _tell(judged, language(), dry=args.dry_run)
    return 0


def _bytes(file: Path) -> bytes:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.", remedy="Name a CSV file.") from error
    if len(raw) > MOST_BYTES or raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise UsageError(
            f"{file} is no CSV file.",
            remedy="Save the sheet as CSV (text, separated by ; or ,) and name that.",
        )
    return raw


def _keep(outcome: Outcome, office: Office, store: Store, now: dt.datetime) -> None:
    """Keep the people and their letters in one change."""
    with store.transaction() as tx:
        for record in outcome.records:
            tx.put(record)
        for finished in office.finish(outcome.notices, now):
            tx.queue(finished.letter, finished.thread, finished.raw)


def _tell(judged: tuple[Judged, ...], language: str, *, dry: bool) -> None:
    from intake.cli.console import print_table

    if judged:
        rows = [
            [str(each.row.line), VERDICTS[each.verdict.value].told(language), each.row.email, each.row.name]
            for each in judged
        ]
        print_table([head.told(language) for head in HEADS], rows)
        print()
    counted = Counter(each.verdict.value for each in judged)
    print(", ".join(f"{number} {VERDICTS[name].told(language)}" for name, number in counted.items()) or "0")
    if dry:
        print(DRY.told(language))
    elif counted["added"]:
        print(WELCOMED.told(language))
