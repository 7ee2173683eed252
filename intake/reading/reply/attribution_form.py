"""What an attribution looks like as one joined line, and how sure each form is."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence

from intake.reading.reply.lines import Line, fold
from intake.reading.words_clients import attributions
from intake.reading.words_clients.phrase import Phrase

# No client writes a longer one, even with a long name and address.
_LONGEST = 600


def _any_of(phrases: Iterable[Phrase]) -> str:
    words = {re.escape(fold(phrase.words)) for phrase in phrases}
    return "|".join(sorted(words, key=len, reverse=True))


_VERB = rf"(?:{_any_of(attributions.VERBS)})"
_SPACED = _any_of(phrase for phrase in attributions.OPENERS if phrase.language != "zh")
_UNSPACED = _any_of(phrase for phrase in attributions.OPENERS if phrase.language == "zh")
_OPENER = rf"[\s*_\"(-]{{0,8}}(?:(?:{_SPACED})[\s,]|(?:{_UNSPACED})\s?)"
_VERB_FIRST = rf"(?:{_any_of(attributions.VERBS_BEFORE_NAME)})"
_TAIL = r"[\s:>*_\"')-]{0,12}"
_ADDRESS = r"[<(\[]\s?(?:mailto:[^<>]{0,80}<)?[^<>()\[\]@\s]{1,80}@[^<>()\[\]\s]{1,120}[>)\]\s,]{1,4}"
_TIME = r"(?:\d{1,2}\s?[:.h]\s?\d\d|\d{1,2}\s?[ap]\.?m\b)"
_DAY = r"(?:\b\d{4}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}\s?[年년])"

_VERBS = tuple({fold(phrase.words) for phrase in attributions.VERBS})
_LAST_SIGNS = frozenset(verb[-1] for verb in _VERBS)
_TAIL_SIGNS = " :>*_\"')-"
_DIGIT = re.compile(r"\d")
_HAS_VERB = re.compile(rf"{_VERB}{_TAIL}$")
_HAS_ADDRESS = re.compile(rf"{_ADDRESS}|\S@\S{{2,80}}{_TAIL}")
_HAS_TIME = re.compile(_TIME)
_HAS_DAY = re.compile(_DAY)
_ADDRESS_LAST = re.compile(rf"{_ADDRESS}:?$")

# As in "Le 6 mars 2017 à 10:02, Léa a écrit :", or "Am 6. März 2017 schrieb Lea <lea@…>:"
_OPENED = re.compile(rf"^{_OPENER}.{{0,60}}?\d.*{_VERB}{_TAIL}$")
_OPENED_VERB_FIRST = re.compile(rf"^{_OPENER}.{{0,60}}?\d.{{0,80}}{_VERB_FIRST}\s.{{1,200}}:[\s*_>]{{0,6}}$")
# As in "lun. 6 mars 2017 …", "Mon, Mar 6, 2017 …", "06.03.2017 …", "2017-03-06 …"
_DATE_FIRST = re.compile(
    r"^[\s*_-]{0,6}(?:[^\W\d]{2,12}[.,]{0,2}\s|[^\W\d]{2,9}[.,]\s[^\W\d]{3,9}\.?\s)?\d{1,4}[,./\s年년-]"
)
_ISO_FIRST = re.compile(r"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b")
_ISO_ZONE_NAME = re.compile(r"^\d{4}-\d\d-\d\d \d{1,2}:\d\d (?:gmt|utc)?[+-]\d\d:?\d\d \S.{0,80}$")
# The name comes first, with its address; verb and date follow in either order.
_NAMED = re.compile(rf"^.{{0,160}}{_ADDRESS}{_VERB}{_TAIL}$")
_NAMED_VERB_DATE = re.compile(rf"^.{{0,160}}{_ADDRESS}{_VERB}\s.{{0,60}}{_TIME}.{{0,8}}:$")
_NAMED_DATE_VERB = re.compile(rf"^.{{0,160}}{_ADDRESS}.{{0,40}}{_TIME}.{{0,20}}?{_VERB}{_TAIL}$")
# Webmails that cite: "Quoting Léa <lea@…>"
_CITED = re.compile(rf"^(?:{_any_of(attributions.CITERS)})\s.{{0,160}}:$")
# The name, then the date, between commas: "Léa, le lun. 06 mars 2017 10:02:33 +0100, a écrit :"
_NAMED_OPENED = re.compile(rf"^[^\W\d][^,]{{1,80}},\s(?:{_SPACED})\s.{{0,60}}{_TIME}.{{0,40}}{_VERB}{_TAIL}$")
# As in "---- Léa a écrit ----"
_DASHED = re.compile(rf"^-{{3,}}\s?\S.{{0,80}}\s{_VERB}\s?:?\s?-{{3,}}$")
_NO_NAME = r"(?!(?:as|like|i|he|she|we|they|il|elle|on|comme|je) )"
_NAME_ONLY = re.compile(rf"^{_NO_NAME}(?:[^\W\d][\w.'-]{{0,30}} ){{1,5}}{_VERB}\s?:$")
_NAME_ONLY_DATE = re.compile(rf"^(?:[^\W\d][\w.'-]{{0,30}} ){{1,5}}{_VERB}\s.{{0,60}}{_TIME}.{{0,8}}:$")

# The name, the date, then the verb, as Roundcube has it in Turkish and Hungarian; it may be prose.
_NAME_DATE_VERB = re.compile(rf"^(?:[^\W\d][\w.'-]{{0,30}} ){{1,5}}.{{0,20}}{_TIME}.{{0,30}}{_VERB}{_TAIL}$")
# As GroupWise has it: ">>> Léa <lea@…> 06/03/2017 10:02 >>>"
_ARROWED = re.compile(rf"^>>> \S.{{0,200}}\s{_DAY} .{{0,4}}{_TIME}.{{0,6}}>>>$")


class Strength(enum.Enum):
    """How sure an attribution is by its own words; a weak one counts only if a quote really follows."""

    SURE = "sure"
    WEAK = "weak"


def may_end(lines: Sequence[Line], at: int) -> bool:
    """Rule out at little cost a line that cannot end an attribution."""
    folded = lines[at].folded
    if folded.endswith((":", ">", ")", ":*")) and any(
        "@" in line.folded or _DIGIT.search(line.folded) for line in lines[max(at - 2, 0) : at + 1]
    ):
        return True
    bare = folded.rstrip(_TAIL_SIGNS)
    if bare[-1:] in _LAST_SIGNS and bare.endswith(_VERBS):
        return True
    return folded[:1].isdigit() and bool(_ISO_FIRST.match(folded) and _ISO_ZONE_NAME.match(folded))


def is_verb(folded: str) -> bool:
    """Tell whether words are but the verb that ends an attribution."""
    return _HAS_VERB.match(folded) is not None


def tells_when(folded: str) -> bool:
    """Tell whether a line above a whole attribution is its date rather than the sender's last words."""
    dated = _HAS_TIME.search(folded) or _HAS_DAY.search(folded)
    return dated is not None and not folded.endswith((".", "!", "?"))


def judge_opened(joined: str) -> Strength | None:
    """Judge a line that opens with a date, or with the word that leads to one."""
    if len(joined) > _LONGEST or not _DIGIT.search(joined):
        return None
    if _ISO_FIRST.match(joined) and _ADDRESS_LAST.search(joined):
        return Strength.SURE if joined.endswith(":") else Strength.WEAK
    if _OPENED.match(joined) or _OPENED_VERB_FIRST.match(joined):
        timed, dated = bool(_HAS_TIME.search(joined)), bool(_HAS_DAY.search(joined))
        if _HAS_ADDRESS.search(joined) or (timed and dated):
            return Strength.SURE
        return Strength.WEAK if timed or dated else None
    return _judge_date_first(joined) if _DATE_FIRST.match(joined) else None


def _judge_date_first(joined: str) -> Strength | None:
    ends = _HAS_VERB.search(joined) or (joined.endswith(":") and _ADDRESS_LAST.search(joined))
    if _ISO_ZONE_NAME.match(joined) or (ends and _HAS_TIME.search(joined)):
        return Strength.SURE
    return Strength.WEAK if ends and _HAS_DAY.search(joined) else None


def judge_named(joined: str) -> Strength | None:
    """Judge a line that opens with a name."""
    if len(joined) > _LONGEST:
        return None
    if "@" in joined and any(form.match(joined) for form in (_NAMED, _NAMED_VERB_DATE, _NAMED_DATE_VERB)):
        return Strength.SURE
    if _DASHED.match(joined) or _ARROWED.match(joined):
        return Strength.SURE
    if _CITED.match(joined):
        return Strength.SURE if _ADDRESS_LAST.search(joined) or _tells_moment(joined) else Strength.WEAK
    if _NAME_ONLY_DATE.match(joined):
        return Strength.SURE if _tells_moment(joined) else Strength.WEAK
    forms = (_NAME_ONLY, _NAMED_OPENED, _NAME_DATE_VERB)
    bare = any(form.match(joined) for form in forms) or _is_address_and_date(joined)
    return Strength.WEAK if bare else None


def _is_address_and_date(joined: str) -> bool:
    """Mutt and others write "Léa <lea@…> [2017-03-06 10:02]:", or a date and an address in any order."""
    if not joined.endswith(":") or not _HAS_ADDRESS.search(joined):
        return False
    return _HAS_DAY.search(joined) is not None


def _tells_moment(joined: str) -> bool:
    return _HAS_TIME.search(joined) is not None and _HAS_DAY.search(joined) is not None
