"""Who said it: the sources that a draft tells beside its paragraphs."""

from __future__ import annotations

import datetime as dt
import re

from intake.desk.minutes.wording import wording_of
from intake.desk.records import Person
from intake.desk.work import Work

# Before these "de" loses its vowel: "d’Anne", "d’Hélène" ("de Hugo", "de Yann": as people say them).
_MUTE = re.compile(r"[aeiouàâäéèêëîïôöùûüœæ]|h[ée]|hipp|hon|hor|hub|hug(?!o)|y(?=v)", re.IGNORECASE)


def name_of(key: str, work: Work) -> str:
    """The name of a person; the address only where nobody gave a name: the draft goes to animateurs alone."""
    group = work.group
    named = next((each.name for each in (*group.animateurs, *group.secretaries) if each.key == key), "")
    person = work.get(Person, key)
    return named or (person and person.name) or key


def by_mail(author: str, at: dt.datetime, work: Work) -> str:
    """Tell that a paragraph is out of somebody's mail: "d’après le courriel d’Anne Keller, 10/02"."""
    date = at.astimezone(work.group.zone).strftime("%d/%m")
    pattern = wording_of(work.group.language).by_mail.replace("{date}", date)
    return _said_by(pattern, name_of(author, work))


def by_notes(author: str, work: Work) -> str:
    """Tell that a paragraph was noted at the meeting, by whom."""
    return _said_by(wording_of(work.group.language).by_notes, name_of(author, work))


def corrected_by(name: str, work: Work) -> str:
    """Tell that a paragraph is as somebody corrected it."""
    return _said_by(wording_of(work.group.language).corrected_by, name)


def _said_by(pattern: str, name: str) -> str:
    of = f"d’{name}" if _MUTE.match(name) else f"de {name}"
    return pattern.replace("{name}", name).replace("{of}", of)
