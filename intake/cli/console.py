"""What people read on the terminal: their language, JSON, and tables that fit."""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections.abc import Sequence

from intake.cli.terminal import escaped
from intake.config.language import Text, language_of

_COLOUR = re.compile("\x1b\\[[0-9;]*m")


_of_the_group = "en"


def language() -> str:
    """Return the language of the terminal, "fr" or "en"; where the locale names none, the group's."""
    return language_of(os.environ, otherwise=_of_the_group)


def speak(of_the_group: str) -> None:
    """Go by this group's language where the locale names none, as under cron."""
    global _of_the_group  # noqa: PLW0603 - one command has one reader
    _of_the_group = of_the_group


def say(text: Text, **values: object) -> None:
    """Print a sentence in the language of the terminal."""
    print(text.told(language(), **values))


def hint(text: Text, **values: object) -> None:
    """Say on a terminal, where somebody looks on, what the next silence is for."""
    if sys.stderr.isatty():
        print(coloured(f"… {text.told(language(), **values)}", "90"), file=sys.stderr, flush=True)


def print_json(value: object) -> None:
    """Print a value as JSON; a terminal without UTF-8 gets escapes instead of lost letters."""
    plain = (sys.stdout.encoding or "").replace("-", "").casefold() != "utf8"
    print(escaped(json.dumps(value, ensure_ascii=plain, indent=2)))


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns under their headings; on a terminal a line is cut where it would wrap."""
    print_lines([headings, *rows])


def print_lines(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns, as `print_table`."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    import shutil  # noqa: PLC0415 - a pass prints no tables

    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for row in rows:
        cells = [f"{cell}{' ' * (width - _width(cell))}" for cell, width in zip(row, widths, strict=True)]
        line = "  ".join(cells).rstrip()
        print(_cut(line, room) if room else line)


def coloured(text: str, code: str) -> str:
    """Return the text in a colour on a terminal that wants colours (no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        return text
    return f"\x1b[{code}m{text}\x1b[0m"


def _width(text: str) -> int:
    """Return the columns that a text takes: two for wide signs, none for combining accents and colours."""
    text = _COLOUR.sub("", text)
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)


def _cut(line: str, room: int) -> str:
    return line if _width(line) <= room else f"{_COLOUR.sub('', line)[: room - 1]}…"
