"""Days that no calendar has: "30/02", "31 avril"."""

from __future__ import annotations

import re
from typing import Final

from intake.reading.dates.words import VALUED
from intake.reading.folding import Folded

_MONTHS: Final = {
    word: number
    for group in ("MONTH_FR", "MONTH_EN", "MONTH_BOTH")
    for number, names in VALUED[group].items()
    for word in names.split()
}
_DAYS: Final = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}
_NAMES: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY: Final = re.compile(
    rf"(?<![\w/.])(?:(\d{{1,2}})[/.](\d{{1,2}})(?:[/.]\d{{2,4}})?|(\d{{1,2}})\s+({_NAMES})"
    rf"|({_NAMES})\s+(\d{{1,2}}))(?![\w/])"
)


def impossible_day(text: str) -> str:
    """Return the first day told that does not exist, as written; "" where there is none.

    For a text in which no date was found: 29 February counts as one that does not exist.
    """
    folded = Folded.of(text)
    for match in _DAY.finditer(folded.text):
        day, month = match[1] or match[3] or match[6], match[2] or match[4] or match[5]
        number = _MONTHS.get(month) or int(month)
        if not 1 <= number <= 12 or not 1 <= int(day) <= _DAYS.get(number, 31):
            return folded.slice(*match.span())
    return ""
