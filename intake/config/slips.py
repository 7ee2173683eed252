"""Slips in the configuration's TOML: quotes pasted from a mail, Python's True, a key that stands twice.

Each is told with its line and with the line as it should be, and a mend is told only where TOML takes it.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Callable

from intake.config import words_slips as say
from intake.config.language import Text
from intake.config.problems import COLON

MOST = 30

_WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_CURLY = "“”„‟«»‹›"
_QUOTES = re.compile(rf"\s*[»›](?=\s*(?:[\],#]|$))|[«‹]\s*|[{_CURLY}]")
_SINGLE = re.compile(r"(?<=[\s=\[,])[‘’‚](.*?)[’‘](?=\s*(?:[\],#]|$))")
_BLANKS = re.compile("[\u00a0\u2000-\u200b\u202f\u2060\ufeff]")
_KEY_AND_VALUE = re.compile(r"(\s*[\w.-]+\s*=\s*)(.*?)(\s*(?:#.*)?)")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_TABLE = re.compile(r"\s*\[+([\w. -]+)\]+\s*(?:#.*)?")
_TEXT_ALONE = re.compile(r"(\s*(?:[\w-]+\s*=\s*)?\[?\s*(?:\"[^\"]*\"|'[^']*')),?\]?(\s*(?:#.*)?)")
_WORDS = {
    "true": "true", "yes": "true", "oui": "true", "vrai": "true", "on": "true",
    "false": "false", "no": "false", "non": "false", "faux": "false", "off": "false",
}  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Slip:
    """A fault of a line, and the line as it should be; `number` counts from 1."""

    number: int
    text: Text
    values: tuple[tuple[str, object], ...] = ()
    mended: str = ""

    def told(self, language: str) -> str:
        """Return the fault, its line and its mend as one line for people."""
        where = say.LINE.told(language, number=self.number)
        sentence = self.text.told(language, **dict(self.values))
        mend = f" {say.WRITE.told(language, mended=self.mended.strip())}" if self.mended else ""
        return f"{where}{COLON.told(language)} {sentence}{mend}"


def slips(text: str) -> tuple[list[Slip], str]:
    """Return the slips of a text that is no TOML, from the top, and the text without them.

    A slip that cannot be mended ends the list: what comes behind it cannot be read. The text is empty then.
    """
    found: list[Slip] = []
    lines = text.splitlines()
    while fault := _fault("\n".join(lines)):
        slip, mended = _slip(*fault, lines)
        found.append(slip)
        if mended == lines or len(found) == MOST:
            return found, ""
        lines = mended
    return found, "\n".join(lines)


def _fault(text: str) -> tuple[str, int] | None:
    """Return what TOML minds in a text, and the number of the line; None where it minds nothing."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.search(str(error))
        line = int(where[1]) if where and where[1] else text.count("\n") + 1
        return _WHERE.sub("", str(error)), line
    except RecursionError:
        return "", 1
    return None


def _slip(minded: str, number: int, lines: list[str]) -> tuple[Slip, list[str]]:
    """Return the slip on a line, and the lines with it mended."""
    number = min(number, len(lines))
    if twice := _twice(minded, number, lines):
        # Without the second one the rest can be read; what is below a second table belongs to the first.
        rest = lines if twice.text is say.TABLE_TWICE else [*lines[: number - 1], "", *lines[number:]]
        return twice, rest
    for mend, text in MENDS:
        mended = mend(lines[number - 1])
        if mended is None or mended == lines[number - 1]:
            continue
        tried = [*lines[: number - 1], mended, *lines[number:]]
        further = _fault("\n".join(tried))
        if further is None or further[1] > number:
            return Slip(number, text, mended=mended), tried
    if comma := _no_comma(minded, number, lines):
        return comma
    opened = _open_list(minded, number, lines)
    if opened:
        return Slip(opened, say.OPEN_LIST, mended=""), lines
    reason = next((text for start, text in say.MINDED.items() if minded.startswith(start)), None)
    values = (("line", lines[number - 1].strip()[:60]), ("reason", reason or minded or say.NOT_READ))
    return Slip(number, say.NO_TOML, values), lines


def _twice(minded: str, number: int, lines: list[str]) -> Slip | None:
    """Return the slip of a key or table that stood before."""
    if not minded.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate")):
        return None
    table = _TABLE.fullmatch(lines[number - 1])
    if table:
        first = next(
            n for n, line in enumerate(lines, 1) if (t := _TABLE.fullmatch(line)) and t[1] == table[1]
        )
        return Slip(number, say.TABLE_TWICE, (("table", table[1]), ("first", first)))
    key = _KEY.match(lines[number - 1])
    for before in range(number - 1, 0, -1):
        if _TABLE.fullmatch(lines[before - 1]):
            break
        earlier = _KEY.match(lines[before - 1])
        if key and earlier and earlier[1] == key[1]:
            return Slip(number, say.KEY_TWICE, (("key", key[1]), ("first", before)))
    return None


def _no_comma(minded: str, number: int, lines: list[str]) -> tuple[Slip, list[str]] | None:
    """Return the slip of a list of a text a line where a comma is missing, which the next line betrays."""
    if not minded.startswith("Unclosed array") or not _TEXT_ALONE.fullmatch(lines[number - 1]):
        return None
    before = next((at for at in range(number - 1, 0, -1) if lines[at - 1].strip()), 0)
    text = _TEXT_ALONE.fullmatch(lines[before - 1]) if before else None
    if text is None:
        return None
    mended = f"{text[1]},{text[2]}"
    tried = [*lines[: before - 1], mended, *lines[before:]]
    further = _fault("\n".join(tried))
    if further is None or further[1] > number:
        return Slip(before, say.NO_COMMA, mended=mended), tried
    return None


def _open_list(minded: str, number: int, lines: list[str]) -> int:
    """Return the line on which a list begins that does not end, or 0."""
    if not minded.startswith(("Unclosed array", "Invalid value")):
        return 0
    for before in range(number, 0, -1):
        line = lines[before - 1]
        if _KEY.match(line) and line.count("[") > line.count("]"):
            return before
    return 0


def _quotes(line: str) -> str | None:
    """Make the quotes straight that a mail or a word processor made round."""
    return _SINGLE.sub(r'"\1"', _QUOTES.sub('"', line))


def _blanks(line: str) -> str | None:
    return _BLANKS.sub(" ", line)


def _word(line: str) -> str | None:
    parts = _KEY_AND_VALUE.fullmatch(line)
    word = _WORDS.get(parts[2].casefold().strip("\"'")) if parts else None
    return f"{parts[1]}{word}{parts[3]}" if parts and word else None


def _ending(line: str) -> str | None:
    """Take off what ends a line in other languages."""
    return re.sub(r"\s*[;,]\s*(?=#|$)", " ", line).rstrip()


def _remark(line: str) -> str | None:
    return re.sub(r"\s*(?://|--).*$", "", line) if re.search(r"(?://|--)", line) else None


def _colon(line: str) -> str | None:
    """Put = where a colon, or nothing, stands between a key and its value."""
    return re.sub(r"^(\s*[\w-]+)\s*(?::|:=|=>|\s)\s*(?=[\"'\[\w])", r"\1 = ", line)


def _backslash(line: str) -> str | None:
    parts = _KEY_AND_VALUE.fullmatch(line)
    if parts is None or "\\" not in line or "'" in parts[2]:
        return None
    return f"{parts[1]}'{parts[2].strip(chr(34))}'{parts[3]}"


def _zero(line: str) -> str | None:
    return re.sub(r"(=\s*)0+(?=\d+\s*(?:#|$))", r"\1", line)


def _unquoted(line: str) -> str | None:
    """Put a text into quotes; one that misses a quote has it."""
    parts = _KEY_AND_VALUE.fullmatch(line)
    if parts is None or not parts[2].strip("\"'") or parts[2].startswith(("[", "{")):
        return None
    return f'{parts[1]}"{parts[2].strip(chr(34)).strip(chr(39))}"{parts[3]}'


def _listed(line: str) -> str | None:
    """Put the texts of a list into quotes."""
    parts = _KEY_AND_VALUE.fullmatch(line)
    if parts is None or not (parts[2].startswith("[") and parts[2].endswith("]")):
        return None
    items = (item.strip().strip("\"'") for item in parts[2][1:-1].split(","))
    return f"{parts[1]}[{', '.join(f'{chr(34)}{item}{chr(34)}' for item in items if item)}]{parts[3]}"


def _comma(line: str) -> str | None:
    return re.sub(r'(?<=[^\s\[,]")(\s*)(?=")', r",\1", line) if "[" in line else None


def _bracket(line: str) -> str | None:
    """Close the bracket of a table's line."""
    found = re.fullmatch(r"\s*[\[(]?\s*([\w-]+)\s*[\])]?\s*", line)
    return f"[{found[1]}]" if found else None


Mend = Callable[[str], str | None]


def _both(*mends: Mend) -> Mend:
    def mend(line: str) -> str | None:
        for each in mends:
            line = each(line) or line
        return line

    return mend


MENDS: tuple[tuple[Mend, Text], ...] = (
    (_quotes, say.ROUND_QUOTES),
    (_blanks, say.ODD_BLANK),
    (_word, say.TRUE_OR_FALSE),
    (_ending, say.ENDING),
    (_remark, say.REMARK),
    (_bracket, say.BRACKET),
    (_colon, say.NO_EQUALS),
    (_zero, say.LEADING_ZERO),
    (_backslash, say.BACKSLASH),
    (_comma, say.NO_COMMA),
    (_unquoted, say.NO_QUOTES),
    (_listed, say.NO_QUOTES),
    (_both(_quotes, _blanks), say.ROUND_QUOTES),
    (_both(_quotes, _ending), say.ROUND_QUOTES),
    (_both(_colon, _unquoted), say.NO_EQUALS),
    (_both(_quotes, _blanks, _colon), say.ROUND_QUOTES),
)
