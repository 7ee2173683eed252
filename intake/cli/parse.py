"""`intake parse`: what is read in a mail, in a file, an mbox, a Maildir or on standard input."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import sys
import zoneinfo
from pathlib import Path
from typing import TYPE_CHECKING

from intake.config.language import language_of
from intake.errors import UnreadableMailError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.reading.message import Message

# A single mail may begin like an mbox, with the line its host put there.
ONE_MAIL = ".eml"
LANGUAGES = ("fr", "en")

_ENVELOPE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\d\d:\d\d[^\n]*\n")
_STUFFED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "parse",
        help="show what is read in a mail",
        description="Show what is read in a mail: who, when, what is new, what was cut, how it is taken.",
    )
    add_arguments(parser)
    parser.set_defaults(run=run)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a mail, .mbox, Maildir or folder; - is stdin",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a mail, one a line")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the page (default: the locale's)")
    parser.add_argument(
        "--zone", metavar="NAME", help="the time zone (default: the configured group's, or UTC)"
    )


def run(args: argparse.Namespace) -> int:
    """Read every mail named and print it; give 65 when one of them could not be read."""
    from intake.cli.terminal import escaped, plain
    from intake.reading.as_json import as_line
    from intake.reading.page import page

    zone = _zone(args.zone) if args.zone else _zone_of_the_group(getattr(args, "config", None))
    language = args.lang or language_of(os.environ, otherwise="en")
    code = 0
    shown = 0
    for name, message in _messages(args.files, zone):
        if args.json:
            _print(escaped(as_line(message, name)))
        elif not message.sha256:
            print(f"{name}: {message.defects[0]}", file=sys.stderr)
        else:
            rule = f"{'-' * 72}\n" if shown else ""
            _print(plain(f"{rule}{page(message, name, language)}".rstrip("\n")))
            shown += 1
        if not message.ok:
            code = UnreadableMailError.exit_code
    return code


def _messages(files: list[str], zone: dt.tzinfo) -> Iterator[tuple[str, Message]]:
    """Give the readings in the order named; a file that cannot be opened is one without a hash."""
    from intake.reading import parse
    from intake.reading.message import Message

    for file in files:
        try:
            for name, raw in _mails(file):
                yield name, parse(raw, zone)
        except OSError as error:
            told = f"file: {error.strerror or error}"
            yield file, Message(ok=False, defects=(told,), key="", sha256="", size=0)


def _mails(file: str) -> Iterator[tuple[str, bytes]]:
    """Give the mails of one argument with their names."""
    path = Path(file)
    if file == "-":
        yield from _of_one_file(file, sys.stdin.buffer.read())
        return
    if path.is_dir():
        found = _files_of(path)
        for inside in found:
            yield str(inside), inside.read_bytes()
        if not found:
            print(f"{file}: no mail in this folder", file=sys.stderr)
        return
    raw = path.read_bytes()
    if path.suffix.lower() == ONE_MAIL:
        yield file, raw
    else:
        yield from _of_one_file(file, raw)


def _of_one_file(file: str, raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the mails of an mbox, numbered where there are several, or the one mail there is."""
    mails = list(_split_mbox(raw)) if raw.startswith(b"From ") else []
    if len(mails) < 2:
        yield file, raw
    for number, mail in enumerate(mails if len(mails) > 1 else [], start=1):
        yield f"{file}#{number}", mail


def _files_of(folder: Path) -> list[Path]:
    """List the mails of a Maildir, or of a folder of files."""
    halves = [folder / half for half in ("new", "cur") if (folder / half).is_dir()]
    found = [path for half in halves or [folder] for path in half.iterdir() if path.is_file()]
    return sorted(
        path for path in found if not path.name.startswith(".") and (halves or path.suffix == ".eml")
    )


def _split_mbox(raw: bytes) -> Iterator[bytes]:
    """Split an mbox at its "From " lines and take off the ">" that hid such lines in texts."""
    starts = [found.span() for found in _ENVELOPE.finditer(raw)]
    if not starts:
        return  # it begins as an mbox, and is none
    ends = [begin for begin, _ in starts[1:]] + [len(raw)]
    for (_, start), end in zip(starts, ends, strict=True):
        yield _STUFFED.sub(b"", raw[start:end])


def _zone(name: str) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(
            f"The time zone “{name}” is unknown.", remedy="Use a name such as Europe/Paris."
        ) from None


def _zone_of_the_group(named: Path | None) -> dt.tzinfo:
    """Give the configured group's zone; mails are read without any configuration too."""
    from intake.config.find import find, load

    if not find(named, os.environ, Path()).exists():
        return dt.UTC
    return load(named, os.environ, Path()).group.zone


def _print(line: str) -> None:
    """Print as UTF-8 whatever the locale: mails hold every script."""
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    _parser = argparse.ArgumentParser(prog="intake parse")
    add_arguments(_parser)
    raise SystemExit(run(_parser.parse_args()))
