"""Whether a sentence tells what has happened: "le conseil a dit oui jeudi soir" is the last Thursday.

Only verbs whose own time is told so: "a fixé", "a pris", "a promis" tell today of what is to come. And only
where verb and date belong together: "nous avons la clé et on se voit jeudi" is to come. In doubt a weekday is
the next one, for a step that is taken for past is told to nobody.
"""

from __future__ import annotations

import re
from typing import Final

from intake.reading.folding import Folded

_WIDTH = 70  # characters of a sentence, on either side of the date

# fr: participles, folded and without endings; behind "avoir", then behind "être".
_HAVING: Final = (
    "dit repondu vote recu rencontre visite vu accepte refuse approuve adopte valide signe parle discute"
    " echange appele telephone ecrit envoye rendu tenu eu fait fini termine commence ouvert assiste"
    " participe"
)
_BEING: Final = "reuni venu passe alle tenu rencontre vu parle arrive sorti"
# en: the past of verbs, as one word.
_PAST: Final = (
    "said answered voted received met visited saw accepted refused approved adopted signed spoke talked"
    " called phoned wrote sent held came went happened attended finished opened"
)
_HAVE: Final = r"(?:j ?ai|ai|as|(?<!tout )a|avons|avez|ont|avait|avions|avaient)"
_BE: Final = r"(?:suis|est|sommes|etes|sont|etait|etaient)"
_BETWEEN: Final = r"(?: (?:bien|deja|enfin|tous|toutes|nous|encore|aussi|finalement))?"
# "will be held on Thursday", "to be opened on Friday"
_PASSIVE: Final = r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bbeing )(?<!\bto )(?<!\bgets )(?<!\bget )"
_VERB: Final = re.compile(
    rf"\b(?:{_HAVE}{_BETWEEN} (?:{_HAVING.replace(' ', '|')})(?:e?s?)"
    rf"|{_BE}{_BETWEEN} (?:{_BEING.replace(' ', '|')})(?:e?s?)"
    rf"|{_PASSIVE}(?:{_PAST.replace(' ', '|')}))\b"
)
# Between the two these turn the date to what is to come: "a dit qu’il viendrait jeudi", "pour jeudi".
_TURNING: Final = (
    r"que?|qu|pour|avant|rendez|rdv|si|quand|prochaine?|pas|jamais|qui|et|ou|mais|donc|puis|car|est|sont"
    r"|that|for|to|by|before|until|would|will|if|when|next|not|never|who|which|and|or|but|so|then|is|are"
    r"|\w+(?:er|oir|ir|dre|tre)|\w+r(?:ons|ez|ont|a|ai|as)"
)
_TURNS: Final = re.compile(rf"\b(?:{_TURNING})\b")
# Behind the verb somebody else is said to do the next thing: "nous avons les clés on se voit jeudi".
_GOES_ON: Final = re.compile(
    rf"\b(?:{_TURNING}|je|j|on|il|elle|ils|elles|nous|vous|i|we|you|he|she|it|they)\b"
)
# Before a date that begins its sentence: "Et jeudi, nous avons rencontré la mairie."
_OPENING: Final = frozenset({"", "et", "puis", "donc", "alors", "and", "then", "so"})
_END: Final = re.compile(r"[.!?;:\n]")
_CLAUSE: Final = re.compile(r"[.!?;:\n,()]| [-–—] ")
_BLANKS: Final = re.compile(r"[^a-z0-9]+")


def tells_the_past(folded: Folded, start: int, end: int) -> bool:
    """Say whether the sentence in which a date stands, from `start` to `end`, tells of what has happened."""
    opening = folded.text[max(0, start - _WIDTH) : start]
    before = _plain(_CLAUSE.split(opening)[-1])
    verbs = [*_VERB.finditer(before)]
    if verbs:
        return not _GOES_ON.search(before, verbs[-1].end())
    if _plain(_END.split(opening)[-1]).strip() not in _OPENING:
        return False
    after = _plain(_CLAUSE.split(folded.text[end : end + _WIDTH].lstrip(" ,"), maxsplit=1)[0])
    verb = _VERB.search(after)
    return verb is not None and not _TURNS.search(after[: verb.start()])


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text)
