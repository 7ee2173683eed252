"""What became of a mail, in the words of the story's page."""

from __future__ import annotations

from intake.desk.records import Disposition, Seen

_DISPOSITIONS = {
    Disposition.FILED: "classé",
    Disposition.ANSWERED: "répondu",
    Disposition.ASIDE: "mis de côté",
    Disposition.IGNORED: "ignoré",
}
# The first word of a reason, and how the story tells it; what follows the word is told as it is.
_REASONS = {
    "project": "nouveau projet",
    "update": "nouvelle du projet",
    "comment": "remarque",
    "notes": "notes de la réunion",
    "commands": "commande",
    "corrected": "corrigé,",
    "published": "publié,",
    "returned": "renvoyé,",
    "automatic": "mail automatique",
    "question": "question transmise",
}


def in_french(seen: Seen) -> str:
    """Return what became of a mail: "classé : nouveau projet P1"."""
    first, _, rest = seen.reason.partition(" ")
    told = _REASONS.get(first.strip(":,"))
    reason = f"{told} {rest}".strip() if told else seen.reason
    return f"{_DISPOSITIONS[seen.disposition]}\u00a0: {reason}"
