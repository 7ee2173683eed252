"""Whether a sentence tells what has happened: "le conseil a dit oui jeudi soir" is the last Thursday.

Only verbs whose own time is told so: "a fixé", "a confirmé", "a promis" tell today of what is to come.
"""

from __future__ import annotations

import re
from typing import Final

from intake.reading.folding import Folded

_WIDTH = 70  # characters of a sentence, on either side of the date

# fr: participles, folded and without endings; behind "avoir", then behind "être".
_HAVING: Final = (
    "dit repondu vote recu rencontre visite vu accepte refuse approuve adopte valide signe parle discute"
    " echange appele telephone ecrit envoye rendu tenu eu lieu pris fait fini termine commence ouvert assiste"
    " participe"
)
_BEING: Final = "reuni venu passe alle tenu rencontre vu parle arrive sorti"
# en: the past of verbs, as one word.
_PAST: Final = (
    "said answered voted received met visited saw accepted refused approved adopted signed spoke talked"
    " called phoned wrote sent held came went happened attended finished opened"
)
_HAVE: Final = r"(?:j ?ai|ai|as|a|avons|avez|ont|avait|avions|avaient)"
_BE: Final = r"(?:suis|est|sommes|etes|sont|etait|etaient)"
_BETWEEN: Final = r"(?: (?:bien|deja|enfin|tous|toutes|nous|encore|aussi|finalement))?"
_VERB: Final = re.compile(
    rf"\b(?:{_HAVE}{_BETWEEN} (?:{_HAVING.replace(' ', '|')})(?:e?s?)"
    rf"|{_BE}{_BETWEEN} (?:{_BEING.replace(' ', '|')})(?:e?s?)"
    rf"|(?:{_PAST.replace(' ', '|')}))\b"
)
# Between the verb and the date these turn it to what is to come: "a dit qu’il viendrait jeudi", "pour jeudi".
_AHEAD: Final = re.compile(
    r"\b(?:que?|qu|pour|avant|rendez|rdv|si|quand|prochaine?|pas|jamais"
    r"|that|for|to|by|before|until|would|will|if|when|next|not|never|\w+(?:er|oir|ir|dre|tre)|\w+r(?:ons|ez|ont|a|ai|as))\b"
)
_END: Final = re.compile(r"[.!?;:\n]")
_BLANKS: Final = re.compile(r"[^a-z0-9]+")


def tells_the_past(folded: Folded, start: int, end: int) -> bool:
    """Say whether the sentence in which a date stands, from `start` to `end`, tells of what has happened."""
    before = _BLANKS.sub(" ", _END.split(folded.text[max(0, start - _WIDTH) : start])[-1])
    after = _BLANKS.sub(" ", _END.split(folded.text[end : end + _WIDTH], maxsplit=1)[0])
    verbs = [*_VERB.finditer(before)]
    if verbs and not _AHEAD.search(before, verbs[-1].end()):
        return True
    verb = _VERB.search(after)
    return verb is not None and not _AHEAD.search(after[: verb.start()])
