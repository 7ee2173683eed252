"""The words by which people tell where a partner stands: a line a word, with its language."""

from __future__ import annotations

import re

from intake.desk.records import LinkState
from intake.desk.subject import folded

_S = LinkState
WORDS: tuple[tuple[str, str, LinkState], ...] = (
    ("fr", "confirmé", _S.CONFIRMED),
    ("fr", "d'accord", _S.CONFIRMED),
    ("fr", "acquis", _S.CONFIRMED),
    ("fr", "signé", _S.CONFIRMED),
    ("fr", "engagé", _S.CONFIRMED),
    ("en", "confirmed", _S.CONFIRMED),
    ("en", "agreed", _S.CONFIRMED),
    ("en", "signed", _S.CONFIRMED),
    ("fr", "propose", _S.OFFERED),
    ("fr", "proposé", _S.OFFERED),
    ("fr", "a proposé", _S.OFFERED),
    ("fr", "offre", _S.OFFERED),
    ("fr", "s'est proposé", _S.OFFERED),
    ("en", "offered", _S.OFFERED),
    ("en", "offers", _S.OFFERED),
    ("fr", "intéressé", _S.INTERESTED),
    ("en", "interested", _S.INTERESTED),
    ("fr", "contacté", _S.APPROACHED),
    ("fr", "approché", _S.APPROACHED),
    ("fr", "sollicité", _S.APPROACHED),
    ("fr", "rencontré", _S.APPROACHED),
    ("fr", "en discussion", _S.APPROACHED),
    ("fr", "en contact", _S.APPROACHED),
    ("en", "approached", _S.APPROACHED),
    ("en", "contacted", _S.APPROACHED),
    ("fr", "possible", _S.CONSIDERED),
    ("fr", "potentiel", _S.CONSIDERED),
    ("fr", "envisagé", _S.CONSIDERED),
    ("fr", "pressenti", _S.CONSIDERED),
    ("fr", "à contacter", _S.CONSIDERED),
    ("fr", "à voir", _S.CONSIDERED),
    ("en", "possible", _S.CONSIDERED),
    ("en", "potential", _S.CONSIDERED),
    ("en", "considered", _S.CONSIDERED),
    ("en", "to contact", _S.CONSIDERED),
)
_BY_WORD = {folded(word): state for _, word, state in WORDS}
# "(intéressée)" at the end of a line, or behind a dash or a colon.
_AT_THE_END = re.compile(r"\(([^()]+)\)\s*$|(?:\s[–—-]|\s?:)\s+(\S[^–—:()]*)$")
_ENDINGS = ("", "s", "e", "es", "le", "les")


def link_state(words: str) -> LinkState | None:
    """Return where a partner stands as words tell ("intéressées", "a proposé"), or None."""
    named = folded(words)
    for ending in _ENDINGS:
        if named.endswith(ending) and (state := _BY_WORD.get(named.removesuffix(ending))):
            return state
    return None


def state_of_label(words: str) -> LinkState:
    """Return where partners stand whose label alone tells it: "Partenaires possibles" are considered."""
    told = (link_state(word) for word in words.split())
    return next((state for state in told if state), LinkState.CONFIRMED)


def state_in_words(words: str) -> LinkState | None:
    """Return where a partner stands as the end of its line tells: "ESAT (intéressé)"."""
    told = _AT_THE_END.search(words)
    return link_state(next(each for each in told.groups() if each)) if told else None
