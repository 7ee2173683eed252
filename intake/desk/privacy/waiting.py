"""What is held back and waits for an animateur's word, in the order in which it came in."""

from __future__ import annotations

from collections.abc import Iterator

from intake.desk.notices import HeldLine
from intake.desk.privacy.holds import Text, is_shown
from intake.desk.privacy.known import known_people
from intake.desk.records import Call, Hold, HoldState, Link, Project, Request, Step, Update, parent_of
from intake.desk.work import Work

_KINDS: tuple[type[Text], ...] = (Project, Update, Step, Call, Request, Link)


def held_back(work: Work) -> tuple[HeldLine, ...]:
    """Return what waits, one line a mail: what else of it is held goes the way of what is named."""
    holds = [hold for hold in work.all(Hold) if hold.state is HoldState.HELD]
    if not holds:
        return ()
    people = known_people(work)
    lines: dict[tuple[str, object], HeldLine] = {}
    for hold in sorted(holds, key=lambda hold: (hold.at, not _is_told_first(hold.key))):
        project = work.get(Project, parent_of(hold.key) or hold.key)
        # What was taken back, or says nothing private any more, waits for nobody.
        if project is None or project.withdrawn:
            continue
        if any(not is_shown(record, work, people) for record in _records(hold.key, work)):
            lines.setdefault((project.key, hold.at), HeldLine(hold.key, project.title, hold.at))
    return tuple(lines.values())


def _is_told_first(key: str) -> bool:
    """The animateurs were asked about the project or the news; its steps and calls share its fate."""
    return not parent_of(key) or key.startswith(f"{parent_of(key)}-U")


def _records(key: str, work: Work) -> Iterator[Text]:
    for kind in _KINDS:
        record = work.get(kind, key)
        if record is not None:
            yield record
