"""Who said it: the names that a draft tells its sources by."""

from __future__ import annotations

from intake.desk.records import Person
from intake.desk.work import Work


def name_of(key: str, work: Work) -> str:
    """The name of a person; the address only where nobody gave a name: the draft goes to animateurs alone."""
    group = work.group
    named = next((each.name for each in (*group.animateurs, *group.secretaries) if each.key == key), "")
    person = work.get(Person, key)
    return named or (person and person.name) or key
