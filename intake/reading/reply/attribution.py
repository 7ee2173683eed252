"""The line above a quote that names its author and date, on one line or wrapped over several."""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Iterable, Sequence

from intake.reading.reply.lines import Line, fold, next_filled
from intake.reading.words_clients import attributions
from intake.reading.words_clients.phrase import Phrase

# Clients wrap a long name or address over at most so many lines.
_LONGEST_WRAP = 6
_LONGEST = 600


def _any_of(phrases: Iterable[Phrase]) -> str:
    words = {re.escape(fold(phrase.words)) for phrase in phrases}
    return "|".join(sorted(words, key=len, reverse=True))


_VERB = rf"(?:{_any_of(attributions.VERBS)})"
_EASTERN_OPENER = "|".join(re.escape(fold(p.words)) for p in attributions.OPENERS if p.language == "zh")
_OPENER = (
    rf"(?:(?:{_any_of(p for p in attributions.OPENERS if p.language != 'zh')})[\s,]|(?:{_EASTERN_OPENER})\s?)"
)
_VERB_FIRST = rf"(?:{_any_of(attributions.VERBS_BEFORE_NAME)})"
_TAIL = r"[\s:>*_\"')-]{0,12}"
_ADDRESS = r"[<(\[]\s?(?:mailto:[^<>]{0,80}<)?[^<>()\[\]@\s]{1,80}@[^<>()\[\]\s]{1,120}"
_TIME = r"\d{1,2}\s?[:.]\s?\d\d|\d{1,2}\s?[ap]\.?m\b"
_DAY = r"\b\d{4}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}\s?年"

_VERBS = tuple({fold(phrase.words) for phrase in attributions.VERBS})
_TAIL_SIGNS = " :>*_\"')-"
_STARTS_ISO = re.compile(r"\d{4}-\d\d-\d\d \d{1,2}:\d\d gmt")
_DIGIT = re.compile(r"\d")
_HAS_VERB = re.compile(rf"{_VERB}{_TAIL}$")
_OPENED = re.compile(rf"^[\s*_\"(-]{{0,8}}{_OPENER}.{{0,60}}?\d.*{_VERB}{_TAIL}$")
_OPENED_VERB_FIRST = re.compile(
    rf"^[\s*_\"(-]{{0,8}}{_OPENER}.{{0,60}}?\d.{{0,80}}{_VERB_FIRST}\s.{{1,200}}:[\s*_>]{{0,6}}$"
)
_HAS_ADDRESS = re.compile(rf"{_ADDRESS}|\S@\S{{2,80}}{_TAIL}")
_HAS_TIME = re.compile(_TIME)
_HAS_DAY = re.compile(_DAY)
_DATE_FIRST = re.compile(r"^[\s*_-]{0,6}(?:[^\W\d]{2,12}[.,]{0,2}\s)?\d{1,4}[./\s年-]")
_ISO_FIRST = re.compile(r"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b")
_ISO_ZONE_NAME = re.compile(r"^\d{4}-\d\d-\d\d \d{1,2}:\d\d gmt[+-]\d\d:\d\d \S.{0,80}$")
_ADDRESS_LAST = re.compile(rf"{_ADDRESS}[>)\]\s]{{1,4}}:?$")
_ADDRESS_COLON = re.compile(rf"{_ADDRESS}[>)\]\s]{{1,4}}:$")
_NAME_FIRST = re.compile(rf"^.{{0,160}}{_ADDRESS}[>)\]\s]{{1,4}}{_VERB}{_TAIL}$")
_NAME_FIRST_DATED = re.compile(
    rf"^.{{0,160}}{_ADDRESS}[>)\]\s]{{1,4}}{_VERB} (?:{_any_of(attributions.VERB_THEN_DATE)}) "
    rf".{{0,60}}(?:{_TIME})(?: uhr)?\s?:$"
)
_NAME_DATE_VERB = re.compile(
    rf"^.{{0,160}}{_ADDRESS}[>)\]\s,]{{1,4}}.{{0,40}}(?:{_TIME}).{{0,20}}?{_VERB}{_TAIL}$"
)
_NAME_ONLY = re.compile(rf"^(?:[^\W\d][\w.'-]{{0,30}} ){{1,5}}{_VERB}\s?:$")
# The client put its line behind the sender's last words.
_SHARED = re.compile(r"(?<=[^\s-])\s?-{2,5}\s?(?=(?:On|Le|Am|El|Il|Op|Em) .{0,60}\d)")


class Strength(enum.Enum):
    """How sure an attribution is by its own words; a weak one counts only if a quote really follows."""

    SURE = "sure"
    WEAK = "weak"


@dataclasses.dataclass(frozen=True, slots=True)
class Attribution:
    """Lines `start` up to `end` (excluded)."""

    start: int
    end: int
    weak: bool


def find_attribution(lines: Sequence[Line], end: int) -> Attribution | None:
    """Tell whether an attribution ends with the line at `end`.

    The nearest line that opens with a date wins; without one, the nearest that names somebody.
    """
    if lines[end].blank or not _may_end(lines, end):
        return None
    found = None
    joined = ""
    for start in range(end, max(end - _LONGEST_WRAP, -1), -1):
        if lines[start].blank and not _goes_on(lines[start + 1]):
            break
        nameless = joined.startswith("<")
        joined = f"{_words(lines[start])} {joined}".strip()
        opened = _judge_opened(joined)
        if opened and (found is None or nameless or _tells_when(lines[start])):
            return _trust(lines, Attribution(start, end + 1, opened is Strength.WEAK))
        named = _judge_named(joined) if found is None or nameless else None
        if named and (named is not Strength.WEAK or start == end):
            found = Attribution(start, end + 1, named is Strength.WEAK)
    return _trust(lines, found)


def _may_end(lines: Sequence[Line], end: int) -> bool:
    """Rule out at little cost the lines that cannot end an attribution."""
    folded = lines[end].folded
    if folded.rstrip(_TAIL_SIGNS).endswith(_VERBS):
        return True
    if folded.endswith((":", ">", ")", "uhr", ":*")):
        return any(
            "@" in line.folded or _DIGIT.search(line.folded) for line in lines[max(end - 2, 0) : end + 1]
        )
    return _STARTS_ISO.match(folded) is not None


def split_shared_line(text: str) -> str:
    """Put an attribution that shares its line with the sender's words on a line of its own.

    Only line ends are added, so nothing is lost: "d'accord--- On Wed, ... wrote:".
    """
    if "--" not in text:
        return text
    return "\n".join(_split_shared(raw) for raw in text.split("\n"))


def _split_shared(raw: str) -> str:
    found = _SHARED.search(raw[:400]) if "--" in raw else None
    if not found or not _judge_opened(fold(raw[found.end() : found.end() + 400])):
        return raw
    return f"{raw[: found.start()]}\n{raw[found.start() :].lstrip()}"


def _words(line: Line) -> str:
    """Give a line for joining; the `>` that closes an address may look like a quote mark."""
    folded = line.folded.replace("&lt;", "<").replace("&gt;", ">")
    return f"> {folded}" if line.raw.startswith((">:", "> :")) or _closes_address(line) else folded


def _tells_when(line: Line) -> bool:
    """Tell whether a line above a whole attribution is its date rather than the sender's last words."""
    return (
        bool(_HAS_TIME.search(line.folded) or _HAS_DAY.search(line.folded)) and line.folded[-1] not in ".!?"
    )


def _closes_address(line: Line) -> bool:
    return line.depth == 1 and bool(_HAS_VERB.match(line.folded))


def _goes_on(line: Line) -> bool:
    """Tell whether a line below an empty one still belongs: Polymail puts `<` and `mailto:` apart."""
    return line.folded.startswith(("<", "mailto:")) or line.blank


def _judge_opened(joined: str) -> Strength | None:
    """Judge a line that opens with a date, or with the word that leads to one."""
    if len(joined) > _LONGEST or not _DIGIT.search(joined):
        return None
    if _ISO_FIRST.match(joined) and _ADDRESS_LAST.search(joined):
        return Strength.SURE if joined.endswith(":") else Strength.WEAK
    if _is_date_first(joined):
        return Strength.SURE
    if not _OPENED.match(joined) and not _OPENED_VERB_FIRST.match(joined):
        return None
    timed, dated = bool(_HAS_TIME.search(joined)), bool(_HAS_DAY.search(joined))
    if _HAS_ADDRESS.search(joined) or (timed and dated):
        return Strength.SURE
    return Strength.WEAK if timed or dated else None


def _judge_named(joined: str) -> Strength | None:
    """Judge a line that opens with a name."""
    if len(joined) > _LONGEST:
        return None
    if "@" in joined and any(
        pattern.match(joined) for pattern in (_NAME_FIRST, _NAME_FIRST_DATED, _NAME_DATE_VERB)
    ):
        return Strength.SURE
    return Strength.WEAK if _NAME_ONLY.match(joined) else None


def _is_date_first(joined: str) -> bool:
    if _ISO_ZONE_NAME.match(joined):
        return True
    if not _DATE_FIRST.match(joined) or not _HAS_TIME.search(joined):
        return False
    return bool(_ADDRESS_COLON.search(joined) or _HAS_VERB.search(joined))


def _trust(lines: Sequence[Line], found: Attribution | None) -> Attribution | None:
    if found is None or not found.weak:
        return found
    below = next_filled(lines, found.end)
    if below == len(lines):
        return None
    quoted = lines[below].depth > lines[found.start].depth or lines[below].body.startswith("|")
    return found if quoted else None
