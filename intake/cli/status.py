"""`intake status`: counts, the last good run, and what waits for whom, on one screen."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers, add_json, add_now
from intake.config.faults import lines_in
from intake.config.language import Text

if TYPE_CHECKING:
    from intake.cli.alarm import Failing
    from intake.cli.cells import Reader
    from intake.cli.overview import Overview, Waiting


def add_parser(subparsers: Subparsers) -> None:
    """Add `status`."""
    parser = subparsers.add_parser("status", help="counts, last good run, what waits for whom")
    add_json(parser)
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Print the overview of the group."""
    from intake.cli import alarm, rooms
    from intake.cli.cells import Reader
    from intake.cli.console import language, print_json
    from intake.cli.overview import overview
    from intake.desk.tokens import Tokens
    from intake.desk.work import Clerk, Work

    config = rooms.configuration(args)
    now = rooms.now(args, config)
    with rooms.open_store(config, read_only=True) as store:
        animateurs = ", ".join(animateur.name or animateur.email for animateur in config.group.animateurs)
        work = Work(store.view(), Clerk(config.group, Tokens(b"preview")), now)
        seen = overview(work, config.store, animateurs)
    if args.json:
        failing = dataclasses.asdict(alarm.read(config.store))
        print_json(_plain({"group": config.group.name, "failing": failing} | dataclasses.asdict(seen)))
    else:
        print(f"{config.group.name} <{config.group.address}>")
        _print_failing(alarm.read(config.store))
        _print(seen, Reader(language(), config.group.zone), now)
    return 0


def _plain(value: object) -> object:
    """Return a value with its times as JSON has them."""
    match value:
        case dt.datetime():
            return value.isoformat()
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case tuple():
            return [_plain(each) for each in value]
        case _:
            return value


def _print(seen: Overview, reader: Reader, now: dt.datetime) -> None:
    from intake.cli.console import coloured, print_lines

    told = reader.language
    rows = [
        (LAST_RUN.told(told), _last_run(seen.last_run, reader, now)),
        (PROJECTS.told(told), _counts(seen.projects, reader)),
        (PEOPLE.told(told), MEMBERS.told(told, people=seen.people, members=seen.members)),
        (MEETINGS.told(told), str(seen.meetings)),
        (MESSAGES.told(told), _counts(seen.messages, reader)),
        (LETTERS.told(told), _counts(seen.letters, reader)),
    ]
    if seen.oldest_unsent:
        rows.append((UNSENT.told(told), coloured(_moment(seen.oldest_unsent, reader, now), YELLOW)))
    print_lines(rows)
    if seen.waiting:
        print(f"\n{WAITING.told(told)}")
        print_lines([_line(waiting, reader, now) for waiting in seen.waiting])


def _print_failing(failing: Failing) -> None:
    from intake.cli.console import coloured, language

    if failing.passes:
        words = lines_in(failing.words, language())
        told = FAILING.told(language(), passes=failing.passes, since=failing.since, words=words)
        print(coloured(told, RED))


def _last_run(moment: dt.datetime | None, reader: Reader, now: dt.datetime) -> str:
    """Return when a pass last ended well: in red where cron has forgotten us."""
    from intake.cli.console import coloured

    if moment is None:
        return coloured(NEVER.told(reader.language), RED)
    return coloured(_moment(moment, reader, now), GREEN if now - moment < LATE else RED)


def _moment(moment: dt.datetime | None, reader: Reader, now: dt.datetime) -> str:
    return f"{reader.cell(moment)} ({_age(moment, now, reader.language)})" if moment else ""


def _line(waiting: Waiting, reader: Reader, now: dt.datetime) -> tuple[str, ...]:
    what = KINDS[waiting.what].told(reader.language)
    age = _age(waiting.since, now, reader.language)
    about = reader.cell(waiting.about)
    if waiting.what == "held":
        about = f"{about} ({DECIDES.told(reader.language, ref=waiting.ref)})"
    return (f"  {what}", waiting.ref, waiting.who, age, about)


def _counts(counts: dict[str, int], reader: Reader) -> str:
    from intake.cli.words_states import STATES

    return (
        ", ".join(f"{number} {STATES[state].told(reader.language)}" for state, number in counts.items())
        or "0"
    )


def _age(since: dt.datetime, now: dt.datetime, language: str) -> str:
    """Return how long ago something was, in its largest unit."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 60:
        return MINUTES_AGO.told(language, number=minutes)
    if minutes < 48 * 60:
        return HOURS_AGO.told(language, number=minutes // 60)
    return DAYS_AGO.told(language, number=minutes // 60 // 24)


RED, GREEN, YELLOW = "31", "32", "33"
LATE = dt.timedelta(hours=25)

FAILING = Text(
    "{passes} pass(es) failed since {since}: {words}", "{passes} passage(s) en échec depuis {since} : {words}"
)
LAST_RUN = Text("last good run", "dernier passage réussi")
NEVER = Text("never", "jamais")
PROJECTS = Text("projects", "projets")
PEOPLE = Text("people", "personnes")
MEMBERS = Text("{people} (members: {members})", "{people} (membres : {members})")
MEETINGS = Text("meetings", "réunions")
MESSAGES = Text("mails", "courriels")
LETTERS = Text("letters", "lettres")
UNSENT = Text("oldest unsent letter", "plus ancienne lettre non partie")
WAITING = Text("What waits:", "Ce qui attend :")
KINDS = {
    "draft": Text("draft", "brouillon"),
    "held": Text("held back", "retenu"),
    "request": Text("piece awaited", "pièce attendue"),
    "call": Text("call", "appel"),
    "contact": Text("address to confirm", "adresse à confirmer"),
    "mail": Text("mail set aside", "courriel à voir"),
}
DECIDES = Text(
    "reply {ref}: internal, {ref}: remove, or {ref}: publish because …",
    "répondre {ref}\u00a0: interne, {ref}\u00a0: retirer, ou {ref}\u00a0: publier parce que …",
)
MINUTES_AGO = Text("{number} min ago", "il y a {number} min")
HOURS_AGO = Text("{number} h ago", "il y a {number} h")
DAYS_AGO = Text("{number} days ago", "il y a {number} jours")
