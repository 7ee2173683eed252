"""The corpus of date phrases in tests/data/dates, read into cases."""

from __future__ import annotations

import dataclasses
import datetime as dt
import pathlib
import re
import zoneinfo
from collections.abc import Iterator

from intake.reading.dates import find
from intake.reading.message import DateMention, Precision

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
FOLDER = pathlib.Path(__file__).parent.parent / "data" / "dates"


@dataclasses.dataclass(frozen=True)
class Phrase:
    """A line of the corpus: the text, the day it is told, and the dates that must be found."""

    text: str
    base: dt.datetime
    expected: tuple[DateMention, ...]

    def read(self) -> tuple[DateMention, ...]:
        """Return what is found."""
        return find(self.text, self.base, PARIS)


def phrases(name: str) -> Iterator[Phrase]:
    """Yield the phrases of a file of the corpus."""
    base = None
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line.startswith("@"):
            base = dt.datetime.fromisoformat(line.split()[1]).replace(tzinfo=PARIS)
        elif line and not line.startswith("#"):
            marked, told = line.rsplit(" -> ", 1)
            marked = marked.replace("⏎", "\n")
            text = re.sub(r"[\[\]]", "", marked)
            words = [(m[1], m.start() - 2 * n) for n, m in enumerate(re.finditer(r"\[([^\]]*)\]", marked))]
            spans = [] if told == "nothing" else told.split(" ; ")
            expected = tuple(_mention(w, at, span) for (w, at), span in zip(words, spans, strict=True))
            yield Phrase(text, base, expected)


def _mention(words: str, at: int, told: str) -> DateMention:
    """Read "2017-03-06..2017-03-12 week" or "2017-03-03 18:30"."""
    span, *rest = told.split()
    start, _, end = span.partition("..")
    time = next((dt.time.fromisoformat(part) for part in rest if ":" in part), None)
    precision = next((Precision(part) for part in rest if ":" not in part), Precision.DAY)
    first = dt.date.fromisoformat(start)
    return DateMention(words, first, dt.date.fromisoformat(end) if end else first, time, precision, at)
