"""What became of a mail, in the words of the story's page."""

from __future__ import annotations

import re

from intake.desk.records import Disposition, Seen

_DISPOSITIONS = {
    Disposition.FILED: "classé",
    Disposition.ANSWERED: "répondu",
    Disposition.ASIDE: "mis de côté",
    Disposition.IGNORED: "ignoré",
}
# How a reason begins, and how the story tells it; {0} is what follows.
_REASONS = {
    "project": "nouveau projet {0}",
    "update": "nouvelles du projet {0}",
    "comment": "une remarque sur le projet {0}",
    "notes": "notes de la réunion n° {0}",
    "commands": "{0}",
    "corrected": "corrigé, nouvelle version n° {0}",
    "published": "approuvé et publié",
    "returned": "renvoyé, rien n’est publié",
    "automatic": "{0}",
    "question": "question transmise à l’animatrice",
    "offer": "mise en relation",
}
# What a command asks, and what a machine's mail is.
_WORDS = {
    "PREND": "elle se propose",
    "REUNION": "réunion fixée",
    "PRESENT": "présence notée",
    "EXCUSE": "absence notée",
    "CR": "brouillon du compte rendu envoyé",
    "vacation": "réponse automatique d’absence",
}
_REFERENCE = re.compile(r"R(?P<meeting>\d+)(?:-v(?P<version>\d+))?|(?P<project>P\d+)-[A-Z]\d+")


def in_french(seen: Seen) -> str:
    """Return what became of a mail: "classé : nouveau projet P1"."""
    told = ", ".join(_told(each) for each in seen.reason.split(", "))
    return f"{_DISPOSITIONS[seen.disposition]}\u00a0: {told}"


def _told(reason: str) -> str:
    first, _, rest = reason.partition(" ")
    words = " et ".join(_WORDS.get(word, _reference(word)) for word in rest.split())
    return _REASONS.get(first.strip(":,"), reason).format(words)


def _reference(word: str) -> str:
    """Return the number of a version or a meeting, or the project of a piece of news; other words as they are."""
    found = _REFERENCE.fullmatch(word)
    if found is None:
        return word
    return found["version"] or found["meeting"] or found["project"]
