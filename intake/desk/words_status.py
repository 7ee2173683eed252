"""The words by which people tell a project's status: a line a word, with its language."""

from __future__ import annotations

import re

from intake.desk.records import ProjectStatus
from intake.desk.subject import folded

WORDS: tuple[tuple[str, str, ProjectStatus], ...] = (
    ("fr", "proposé", ProjectStatus.PROPOSED),
    ("fr", "nouveau", ProjectStatus.PROPOSED),
    ("en", "proposed", ProjectStatus.PROPOSED),
    ("fr", "en cours", ProjectStatus.ONGOING),
    ("fr", "actif", ProjectStatus.ONGOING),
    ("en", "ongoing", ProjectStatus.ONGOING),
    ("en", "active", ProjectStatus.ONGOING),
    ("fr", "en attente", ProjectStatus.WAITING),
    ("fr", "attente", ProjectStatus.WAITING),
    ("en", "waiting", ProjectStatus.WAITING),
    ("fr", "différé", ProjectStatus.DEFERRED),
    ("fr", "reporté", ProjectStatus.DEFERRED),
    ("en", "deferred", ProjectStatus.DEFERRED),
    ("fr", "expérimentation", ProjectStatus.TRIAL),
    ("fr", "essai", ProjectStatus.TRIAL),
    ("en", "trial", ProjectStatus.TRIAL),
    ("fr", "clos", ProjectStatus.CLOSED),
    ("fr", "terminé", ProjectStatus.CLOSED),
    ("fr", "fini", ProjectStatus.CLOSED),
    ("en", "closed", ProjectStatus.CLOSED),
    ("en", "done", ProjectStatus.CLOSED),
    ("fr", "abandonné", ProjectStatus.DROPPED),
    ("fr", "retiré", ProjectStatus.DROPPED),
    ("en", "dropped", ProjectStatus.DROPPED),
)

# What stands behind such a sign is the reason.
_REASON = re.compile(r"\s*[,;:.(–—]|\s-\s")
_BY_WORD = {folded(word): status for _, word, status in WORDS}


def status_named(words: str) -> ProjectStatus | None:
    """Return the status that words name ("Clos.", "close, faute de local"), in either gender, or None."""
    named = folded(_REASON.split(words.strip(), maxsplit=1)[0])
    return _BY_WORD.get(named) or _BY_WORD.get(named.removesuffix("e"))
