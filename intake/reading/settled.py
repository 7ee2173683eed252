"""A line that says that something on a list is settled: "FAIT R1-A1", "P2-R1 : reçu", "CLOS P2-C1"."""

from __future__ import annotations

import itertools
import re

from intake.reading import words_commands as words
from intake.reading.asked import Line
from intake.reading.message import Command, Verb

# An action of a meeting, a piece awaited or a call of a project.
_REFERENCE = re.compile(
    r"\b(?:(r)\s?0{0,3}(\d{1,4})\s?-\s?(a)|(p)\s?0{0,3}(\d{1,4})\s?-\s?([rc]))\s?(\d{1,4})\b"
)
_MARKS = re.compile(r"^[\s*•·–—-]+|[.!\s]+$")


def read_done(line: Line) -> Command | None:
    """Return FAIT with the references of a line that names them and says no more than that they are settled.

    What stands behind a sign after them ("FAIT R1-A1, la mairie rappelle lundi") is the argument.
    """
    text = line.folded.text
    found = list(_REFERENCE.finditer(text))
    if not found or line.written.endswith("?"):
        return None
    first, last = found[0].start(), found[-1].end()
    between = "".join(text[a.end() : b.start()] for a, b in itertools.pairwise(found))
    if not Line.of(between).consists_of([words.THINGS]):
        return None
    before, behind = _MARKS.sub("", text[:first]), text[last:]
    said, _, rest = _parted(behind)
    if Line.of(rest).consists_of([words.COURTESY]):
        rest = ""
    if _says_done(before) and Line.of(said).consists_of([words.COURTESY]):
        return _command(found, line.folded.slice(len(text) - len(rest)) if rest else "")
    if Line.of(before).consists_of([words.THINGS]) and _says_done(behind):
        return _command(found, "")
    return None


def _parted(behind: str) -> tuple[str, str, str]:
    match = re.search(r"[,;:.(–—]|\s-\s", behind)
    if match is None:
        return behind, "", ""
    return behind[: match.start()], match.group(), behind[match.end() :].lstrip()


def _says_done(part: str) -> bool:
    """Tell whether a part says in so many words that it is done, a name of the thing and courtesy aside."""
    line = Line.of(part)
    starts = [at for at in range(len(line.words)) if line.after(words.DONE, at) is not None]
    return any(
        Line.of(" ".join(line.words[:at])).consists_of([words.THINGS])
        and line.consists_of([words.THINGS, words.COURTESY], line.after(words.DONE, at) or 0)
        for at in starts
    )


def _command(found: list[re.Match[str]], argument: str) -> Command:
    targets = (
        f"{(m[1] or m[4]).upper()}{int(m[2] or m[5])}-{(m[3] or m[6]).upper()}{int(m[7])}" for m in found
    )
    return Command(Verb.FAIT, " ".join(dict.fromkeys(targets)), argument)
