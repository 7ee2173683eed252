"""`intake run`: one pass, what cron calls. Quiet when all is well."""
# ruff: noqa: PLC0415 - the rooms are loaded by the pass that enters them

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import datetime as dt
import signal
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from intake import __version__
from intake.cli import maildirs, rooms, tell
from intake.cli.console import language
from intake.cli.parser import Subparsers, add_now
from intake.config.language import Text
from intake.errors import StoreBusyError, UnreadableMailError, UsageError

if TYPE_CHECKING:
    from intake.config.values import Config, LogSettings
    from intake.run import House, Report

SET_ASIDE = Text(
    "{count} mail(s) could not be read and wait for you: `intake shunt list`.",
    "{count} courriel(s) n’ont pas pu être lus et vous attendent : `intake shunt list`.",
)
DEMO = Text(
    "This folder holds the demo, which ends on 3 April 2017: a pass of today would let go of its old mails.",
    "Ce dossier contient la démonstration, qui finit le 3 avril 2017 : un passage d’aujourd’hui effacerait "
    "ses vieux courriels.",
)
DEMO_REMEDY = Text(
    "`intake run --now 2017-04-03T12:00` goes on from there; `intake init` begins a group of your own.",
    "`intake run --now 2017-04-03T12:00` continue à partir de là ; `intake init` commence un groupe à vous.",
)
TEMPLATE = Text(
    "{place}: {sentence} The shipped template was used instead.",
    "{place} : {sentence} Le modèle fourni a été utilisé à la place.",
)


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("run", help="make one pass: take in, do what is due, send")
    parser.add_argument(
        "--dry-run", action="store_true", help="tell each decision in words, and write nothing anywhere"
    )
    parser.add_argument(
        "--rehearse",
        type=Path,
        metavar="DIR",
        help="make the pass on a copy, letters as files",
    )
    parser.add_argument("--verbose", action="store_true", help="tell each mail and letter on a line")
    parser.add_argument(
        "--log-format", choices=("text", "json"), help="how those lines are written ([log] format)"
    )
    add_now(parser)


def run(args: argparse.Namespace) -> int:
    """Make one pass; another run at work is no fault. Raises IntakeError."""
    config = rooms.configuration(args)
    clock = _clock(args, config)
    if not (args.now or args.dry_run or args.rehearse):
        _refuse_demo(config)
    if args.dry_run or args.rehearse:
        maildirs.refuse_missing(config)
    if args.dry_run:
        return _look_ahead(config, clock)
    if args.rehearse:
        return _rehearse_in(args.rehearse, config, clock)
    from intake.cli.alarm import watched

    try:
        return watched(config, clock, lambda: _pass(args, config, clock))
    except StoreBusyError:
        return StoreBusyError.exit_code


def _refuse_demo(config: Config) -> None:
    """Raise UsageError in the demo's folder: a pass of today would let go of what its spring left there."""
    from intake.demo.secret import is_played_in

    if is_played_in(config.secret_file):
        raise UsageError(DEMO.told(language()), remedy=DEMO_REMEDY.told(language()))


def _look_ahead(config: Config, clock: Callable[[], dt.datetime]) -> int:
    """Tell what a pass would do; the exit code is the one that it would end with."""
    from intake.cli import foreseen as words
    from intake.rehearsing import SURPRISE, ForeseenMail, ForeseenTrouble, rehearse
    from intake.run import Bounds

    code, letters, empty = 0, 0, True
    with (
        rooms.open_to_look(config) as store,
        rooms.open_house(config, store, clock, _unheard, writes=False) as house,
    ):
        for each in rehearse(dataclasses.replace(house, bounds=Bounds(config.limits.mails))):
            empty = False
            if isinstance(each, ForeseenTrouble):
                tell(each.error)
                code = max(code, each.error.exit_code)
                continue
            letters += len(each.letters)
            if isinstance(each, ForeseenMail):
                code = max(code, UnreadableMailError.exit_code if each.disposition == SURPRISE else 0)
                lines = words.mail_in_words(each, language())
            else:
                lines = words.more_in_words(each, language())
            for line in lines:
                print(line)
        _tell_templates(house)
    if letters and config.outbox.rehearse:
        print(words.ANIMATEURS_ALONE.told(language()))
    if empty:
        print(words.NOTHING.told(language()))
    return code


def _rehearse_in(folder: Path, config: Config, clock: Callable[[], dt.datetime]) -> int:
    """Make a whole pass on a copy of the store; the mailbox is only read, letters become files."""
    from intake.cli.rehearsal import LetterFolder, Onlooker, copied_store
    from intake.run import run_pass

    letters = LetterFolder(folder / "letters")
    with (
        copied_store(config.store, folder) as store,
        rooms.open_house(config, store, clock, print) as house,
    ):
        on_copy = dataclasses.replace(house, mailbox=Onlooker(house.mailbox), transport=letters)
        report = run_pass(on_copy)
        _tell(on_copy, report)
    for path in letters.written:
        print(path)
    return report.exit_code


def _unheard(_line: str) -> None:
    """Keep no log."""


def _pass(args: argparse.Namespace, config: Config, clock: Callable[[], dt.datetime]) -> tuple[int, str]:
    """Make the pass; return its exit code, and in words what went wrong."""
    maildirs.refuse_missing(config)
    if _is_idle(config, clock()):
        return 0, ""
    from intake.cli.logs import open_log
    from intake.run import Bounds

    settings = _log_settings(args, config)
    with (
        _Stop() as stop,
        open_log(settings, clock) as log,
        rooms.open_store(config) as store,
        rooms.open_house(config, store, clock, log) as house,
    ):
        bounds = Bounds(config.limits.mails, dt.timedelta(minutes=config.limits.minutes), stop.asked)
        with _bar(dataclasses.replace(house, bounds=bounds), settings) as shown:
            report = _made(shown, clock, _made_by(config))
    from intake.config.faults import lines_of

    return report.exit_code, lines_of(*report.errors)


class _Stop:
    """Whether somebody asked the pass to end (SIGTERM): it ends after the mail in hand."""

    def __init__(self) -> None:
        self._asked = False
        self._before: object = None

    def asked(self) -> bool:
        return self._asked

    def __enter__(self) -> _Stop:
        self._before = signal.signal(signal.SIGTERM, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGTERM, self._before)  # type: ignore[arg-type]

    def _ask(self, *_: object) -> None:
        self._asked = True


def _is_idle(config: Config, now: dt.datetime) -> bool:
    """Tell whether this pass has nothing to do, and leave word of it: the pulse and the mailbox know."""
    from intake.store.pulse import read_pulse, renew

    pulse = read_pulse(config.store)
    if pulse is None or not pulse.leaves_nothing_to_do(now, _made_by(config)):
        return False
    if rooms.mails_waiting(config) != 0:
        return False
    renew(config.store, pulse, now)
    return True


def _made_by(config: Config) -> str:
    """Return what tells this program and configuration from others, under which something else may be due."""
    return f"{__version__} {zlib.crc32(config.path.read_bytes()):08x}"


def _bar(house: House, settings: LogSettings) -> contextlib.AbstractContextManager[House]:
    """Show how far a long pass is, where its lines are not shown already."""
    if settings.file == "stderr":
        return contextlib.nullcontext(house)
    from intake.cli.progress import watched_pass

    return watched_pass(house)


def _made(house: House, clock: Callable[[], dt.datetime], made_by: str) -> Report:
    from intake.run import beat, run_pass

    report = run_pass(house)
    try:
        beat(house, report, clock(), made_by)
    finally:
        _tell(house, report)  # a disk that takes no pulse hides nothing of what was met before
    return report


def _clock(args: argparse.Namespace, config: Config) -> Callable[[], dt.datetime]:
    """The time told by --now stands still; otherwise the clock runs."""
    return lambda: rooms.now(args, config)


def _log_settings(args: argparse.Namespace, config: Config) -> LogSettings:
    """Return where the log goes: what the command line asks for is meant for whoever looks on."""
    told = dataclasses.replace(config.log, format=args.log_format or config.log.format)
    return dataclasses.replace(told, file="stderr") if args.verbose or args.log_format else told


def _tell(house: House, report: Report) -> None:
    """Say what a human must know, and nothing else: cron mails what stands here."""
    for error in report.errors:
        tell(error)
    if report.surprises:
        print(f"intake: {SET_ASIDE.told(language(), count=len(report.surprises))}", file=sys.stderr)
    _tell_templates(house)
    if not house.store.warnings:
        return
    from intake.config.faults import in_language

    for warning in house.store.warnings:
        print(f"intake: {in_language(warning, language())}", file=sys.stderr)


def _tell_templates(house: House) -> None:
    """Say what is wrong with the group's own templates, and that the shipped ones were used."""
    if not house.office.problems:
        return
    from intake.config.faults import in_language

    for problem in house.office.problems:
        place, sentence = (in_language(each, language()) for each in (problem.place, problem.sentence))
        print(f"intake: {TEMPLATE.told(language(), place=place, sentence=sentence)}", file=sys.stderr)
