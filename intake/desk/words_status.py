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
    ("fr", "ajourné", ProjectStatus.DEFERRED),
    ("en", "deferred", ProjectStatus.DEFERRED),
    ("en", "postponed", ProjectStatus.DEFERRED),
    ("fr", "expérimentation", ProjectStatus.TRIAL),
    ("fr", "essai", ProjectStatus.TRIAL),
    ("fr", "à l'essai", ProjectStatus.TRIAL),
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

# What stands behind such a sign, or from such a word on, is the reason or the horizon.
_REASON = re.compile(r"\s*[,;:.(–—]|\s-\s")
_UNTIL = re.compile(
    r"\s+(?=(?:à|a|au|aux|en|jusqu\W?\w+|pas avant|après|apres|to|until|till|not before|after)\s)",
    re.IGNORECASE,
)
# "à 2018", "en 2018", "jusqu'en mai": told after a status, the word that leads to the date is no part of it.
_LEADING = re.compile(r"^(?:à|a|au|aux|en|jusqu\W?(?:à|au|en)|to|until|till)\s+", re.IGNORECASE)
_BY_WORD = {folded(word): status for _, word, status in WORDS}


def status_told(words: str) -> tuple[ProjectStatus, str] | None:
    """Return the status that words open with, in either gender, and what they say besides; None without one.

    "Clos.", "close, faute de local", "reportée : pas avant 2018".
    """
    words = words.strip()
    for sign in (_REASON, _UNTIL):
        for match in sign.finditer(words + " "):
            if status := _status(words[: match.start()]):
                return status, _LEADING.sub("", words[match.end() :].strip(" ,;:.()–—-"))
            if sign is _REASON:
                break
    status = _status(words)
    return (status, "") if status else None


def _status(words: str) -> ProjectStatus | None:
    named = folded(words) if words[:1].isalpha() else ""
    return _BY_WORD.get(named) or _BY_WORD.get(named.removesuffix("e"))
