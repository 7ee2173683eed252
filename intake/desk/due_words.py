"""What is to be done without its day: a letter says the day once, beside it."""

from __future__ import annotations

import re

from intake.desk.records import When

# fr and en: what leads to a day at the end of what is to be done, "visiter la loge, pour le 10/03".
_LEADS_TO_IT = re.compile(
    r"(?:^|[\s,;:(–—-]+)"
    r"(?:au plus tard|pour|avant|d['’]ici(?: à| au)?|jusqu['’]au|at the latest|before|by|for|due|until)?"
    r"[\s:]*(?:le|la|the|on)?\s*$",
    re.IGNORECASE,
)


def without_day(text: str, due: When | None) -> str:
    """Return a text without the day that it ends with, when that is the day it is due; else as it is."""
    bare = text.rstrip(" .;)")
    if due is None or due.start is None or not due.words or not bare.endswith(due.words):
        return text
    rest = _LEADS_TO_IT.sub("", bare.removesuffix(due.words))
    # An open bracket is closed by what was cut off: "le devis (une copie, pour le 10/03)".
    return rest if rest and rest.count("(") == rest.count(")") else text
