"""How notes tell that a meeting adopted earlier minutes: loosely, in French and English, as word lists."""

from __future__ import annotations

import dataclasses
import re

from intake.desk.subject import folded

_LONGEST = 200
# What minutes are called, folded.
_MINUTES = r"(?:comptes? rendus?|cr|proces verbal|pv|minutes|notes of)"
# What may stand before them: an article, the agenda's own words, its number.
_BEFORE = (
    r"(?:(?:adoption|approbation|validation|adoptons|approval|of|le|la|l|du|de|des|the|point|\d{1,2})\s)*"
)
# What stands between them and their number.
_UNTIL_NUMBER = (
    r"(?:\s(?:de|la|du|n|no|nr|numero|reunion|seance|derniere|precedente|of|the|last|previous|meeting))*"
)
_OPENING = re.compile(
    rf"^{_BEFORE}{_MINUTES}\b(?P<named>{_UNTIL_NUMBER}(?:\s(?P<number>\d{{1,4}}))?)\b(?P<rest>.*)$"
)
_MONTH = re.compile(r"^\s(?:\d|jan|fev|feb|mar|avr|apr|mai|may|jui|jul|jun|aou|aug|sep|oct|nov|dec)")
# fr, en: that it was done, and that it was not.
_DONE = re.compile(
    r"\b(?:adoptee?s?|approuvee?s?|validee?s?|a l unanimite|a la majorite"
    r"|adopted|approved|carried|unanimously)\b"
)
_NOT = re.compile(
    r"\b(?:pas|non|reportee?s?|refusee?s?|rejetee?s?|sera|seront|a adopter|not|postponed|rejected|will)\b"
)
# Where the words of the result begin in the line as written.
_RESULT = re.compile(
    r"\b(?:adopt(?!ion)|approuv|approved|valid(?!ation)|carried|unanimously"
    r"|[àa] l['’]unanimit|[àa] la majorit)",
    re.IGNORECASE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Adoption:
    """Minutes that were adopted: the number told, or 0, and the result in the words of the notes."""

    number: int
    words: str


def adoption_in(line: str) -> Adoption | None:
    """Return what a line tells of an adoption: "CR 2 : adopté", "Le compte rendu est adopté"."""
    if len(line) > _LONGEST or line.rstrip().endswith("?"):
        return None
    plain = folded(line)
    found = _OPENING.match(plain)
    if found is None or _NOT.search(plain):
        return None
    number, rest = found["number"], found["rest"]
    if number and _MONTH.match(rest):
        number, rest = None, f" {number}{rest}"
    if not _DONE.search(rest):
        return None
    start = _RESULT.search(line)
    words = line[start.start() :].strip(" .;!\u00a0\t") if start else ""
    return Adoption(int(number or 0), words)
