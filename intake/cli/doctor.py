"""`intake doctor`: every check of the configuration, this machine and the servers, each with its remedy."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers, add_json, add_now

if TYPE_CHECKING:
    from intake.cli.checks import Check

_MARKS = {"ok": "✓", "warning": "!", "failed": "✗", "skipped": "-"}
_COLOURS = {"ok": "32", "warning": "33", "failed": "31", "skipped": "90"}


def add_parser(subparsers: Subparsers) -> None:
    """Add `doctor`."""
    parser = subparsers.add_parser("doctor", help="check the configuration, this machine and the servers")
    parser.add_argument("--no-mail", action="store_true", help="send no mail from the box to itself")
    parser.add_argument(
        "--patience", type=float, default=60, metavar="SECONDS", help="how long to wait for that mail (60)"
    )
    add_json(parser)
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Print each check as it is made; return the exit code of the gravest failure."""
    from intake.cli.console import print_json

    checks = _checks(args)
    if not args.json:
        return print_checks(checks)
    made = list(checks)
    print_json([dataclasses.asdict(check) | {"link": check.link} for check in made])
    return max(check.exit_code for check in made)


def print_checks(checks: Iterable[Check]) -> int:
    """Print each check as it is made; return the exit code of the gravest failure."""
    from intake.cli.console import coloured

    gravest = 0
    for check in checks:
        mark = coloured(_MARKS[check.state], _COLOURS[check.state])
        print(f"{mark} {check.name}: {check.sentence}")
        if check.remedy:
            print(f"    {check.remedy} ({check.link})")
        gravest = max(gravest, check.exit_code)
    return gravest


def _checks(args: argparse.Namespace) -> Iterator[Check]:
    from intake.cli import rooms
    from intake.cli import words_checks as say
    from intake.cli.checks import Patient, from_problems, local_checks
    from intake.cli.console import language
    from intake.cli.dns_checks import dns_checks
    from intake.cli.name_server import resolver
    from intake.cli.probe import PLAIN, Found
    from intake.cli.server_checks import patience, server_checks
    from intake.errors import ConfigurationError

    try:
        config = rooms.configuration(args)
    except ConfigurationError as error:
        yield from from_problems(error)
        return
    patient = Patient(config, rooms.now(args, config), language())
    yield patient.ok("configuration", say.CONFIGURATION, path=config.path)
    yield from local_checks(patient)
    heads: list[bytes] = []

    def keep_head(told: Patient, found: Found) -> Patient:
        heads.extend(found.heads[name] for name in (PLAIN,) if name in found.heads)
        return told

    yield from server_checks(patient, None if args.no_mail else patience(args.patience), keep_head)
    yield from dns_checks(patient, heads[0] if heads else None, resolver())
