"""What is on a list and is done, came or is over: an action, a piece awaited, a call."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

from intake.desk.given import Given
from intake.desk.meeting import is_shown_to_group
from intake.desk.notices import Sentence
from intake.desk.records import (
    Action,
    ActionState,
    Call,
    CallState,
    Project,
    Request,
    RequestState,
)
from intake.desk.sender import Sender
from intake.desk.subject import folded
from intake.desk.work import Work

Listed = Action | Request | Call
# Of each kind, the states in which a thing still stands on its list, and the one that takes it off.
SETTLED = MappingProxyType(
    {
        Action: (frozenset({ActionState.OPEN}), ActionState.DONE),
        Request: (frozenset({RequestState.AWAITED}), RequestState.RECEIVED),
        Call: (frozenset({CallState.OPEN, CallState.UNHEARD, CallState.ANSWERED}), CallState.CLOSED),
    }
)


def settle(given: Given, work: Work) -> Sentence:
    """Take off its list what a line says is done: "FAIT R1-A1", "REÇU P2-R1", "CLOS P2-C1"."""
    found = listed(given.command.target, work)
    if found is None or not _may_know(found, given.sender, work):
        return Sentence("reference_unknown", (("ref", given.command.target),))
    if not _may_settle(found, given.sender, work):
        return Sentence("not_yours", (("ref", found.key),))
    return settle_it(found, work)


def settle_it(found: Listed, work: Work) -> Sentence:
    """Take a thing off its list, once; return what to tell."""
    names = (("ref", found.key), ("text", found.text))
    standing, settled = SETTLED[type(found)]
    if found.state not in standing:
        return Sentence("settled_already", (*names, ("state", found.state.value)))
    work.put(dataclasses.replace(found, state=settled, settled=work.now))  # type: ignore[arg-type, unused-ignore]
    return Sentence("settled", (*names, ("state", settled.value)))


def listed(reference: str, work: Work) -> Listed | None:
    """Return the action, the piece awaited or the call of a reference."""
    for kind in SETTLED:
        if found := work.get(kind, reference):
            return found
    return None


def _may_know(found: Listed, sender: Sender, work: Work) -> bool:
    """Say whether a person may know of a thing: what hangs on a hidden project exists for nobody else."""
    project = work.get(Project, found.project)
    return project is None or is_shown_to_group(project) or sender.may_write_to(project)


def _may_settle(found: Listed, sender: Sender, work: Work) -> bool:
    """An animateur may settle anything, the one who does it an action, holder and follower a call."""
    if sender.runs_the_group():
        return True
    project = work.get(Project, found.project)
    if isinstance(found, Action):
        return sender.member and is_owner(found.owner, sender)
    theirs = project is not None and sender.key in {project.holder, project.follower}
    return isinstance(found, Call) and theirs


def is_owner(owner: str, sender: Sender) -> bool:
    """Say whether the words that name who acts name this person: "Claire", "Claire Martin", an address."""
    if "@" in owner:
        return sender.key in owner.casefold()
    named, name = folded(owner), folded(sender.name)
    first = name.partition(" ")[0]
    one_of = {folded(each) for each in owner.replace(" et ", ",").replace(" and ", ",").split(",")}
    return bool(name) and (named == name or not {name, first}.isdisjoint(one_of))
