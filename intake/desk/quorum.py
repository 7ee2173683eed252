"""Approving together: whose OK stands for a version, how many are needed, and who learns of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TypeVar

from intake.desk.drafts import DRAFT, token_of
from intake.desk.records import Agreement, ApprovalToken, Deputy, MinutesVersion, SupportVersion
from intake.desk.sender import Sender
from intake.desk.tokens import token_key
from intake.desk.work import Work
from intake.reading.message import Address

V = TypeVar("V", MinutesVersion, SupportVersion)


def agree(version: V, sender: Sender, internal: Sequence[str], work: Work) -> V:
    """Keep an OK to a version; a second one of the same voice takes the place of the first."""
    voice = _voice_of(sender, work)
    others: tuple[Agreement, ...] = tuple(each for each in version.agreed if each.voice != voice)
    new = Agreement(sender.key, voice, work.now, tuple(internal))
    agreed = dataclasses.replace(version, agreed=(*others, new))
    work.put(agreed)
    return agreed


def _voice_of(sender: Sender, work: Work) -> str:
    """A deputy speaks for who named them: nobody gets two voices by naming somebody."""
    if sender.animateur or sender.deputy is None or work.group.animateur(sender.deputy.by) is None:
        return sender.key
    return sender.deputy.by


def standing(version: MinutesVersion | SupportVersion, work: Work) -> tuple[Agreement, ...]:
    """Return the approvals that still count: those of who may approve today."""
    return tuple(each for each in version.agreed if _may_approve(each.person, work))


def kept_internal(version: MinutesVersion | SupportVersion, work: Work) -> tuple[str, ...]:
    """Return what at least one of the approvals keeps internal, or leaves out: the strictest word counts."""
    labels = (label for each in standing(version, work) for label in each.internal)
    return tuple(dict.fromkeys(labels))


def _may_approve(person: str, work: Work) -> bool:
    return work.group.animateur(person) is not None or person in {each.key for each in _deputies(work)}


def approvers(version: MinutesVersion | SupportVersion, work: Work) -> tuple[Address, ...]:
    """Return who learns what becomes of a version: the animateurs, and today's deputies who were sent it."""
    deputies = tuple(
        Address(each.name, each.email)
        for each in _deputies(work)
        if work.group.animateur(each.key) is None and was_sent(version, each.key, work)
    )
    return work.group.animateurs + deputies


def was_sent(version: MinutesVersion | SupportVersion, person: str, work: Work) -> bool:
    """Say whether a person was sent this version to approve."""
    token = token_of(version, person, DRAFT, work)
    return work.get(ApprovalToken, token_key(version.key, token)) is not None


def _deputies(work: Work) -> list[Deputy]:
    return [each for each in work.all(Deputy) if each.start <= work.today <= each.end]
