"""Who may decide on a draft: five conditions, and a word for each way to miss one (DESIGN section 8)."""

from __future__ import annotations

import enum

from intake.desk.authentication import Proof
from intake.desk.records import ApprovalToken
from intake.desk.sender import Sender
from intake.desk.subject import Subject
from intake.desk.work import Work
from intake.reading.message import Message


class Verdict(enum.StrEnum):
    """Whether a mail may decide on a draft; a refusal is also the name of the sentence that tells it."""

    GRANTED = "granted"
    TO_CONFIRM = "to_confirm"
    AUTOMATIC = "approval_automatic"
    UNPROVEN = "approval_unproven"
    NOT_ANIMATEUR = "approval_not_animateur"
    MISSING = "token_missing"
    OTHER_PERSON = "token_other"
    EXPIRED = "token_expired"


def verdict(message: Message, subject: Subject, sender: Sender | None, work: Work) -> Verdict:
    """Judge who sent a mail about a draft; whether its words approve anything is read elsewhere.

    TO_CONFIRM is said where the mail host proves nothing: what publishes must then be confirmed by a reply to
    a letter to the address on file.
    """
    refused = _refusal_of_person(message, sender)
    if refused or sender is None:
        return refused or Verdict.UNPROVEN
    token = work.get(ApprovalToken, subject.token) if subject.token else None
    if token is None:
        return Verdict.MISSING
    if token.person != sender.key:
        return Verdict.OTHER_PERSON
    if token.expires <= work.now:
        return Verdict.EXPIRED
    unproven = sender.proof is Proof.NO_WORD and not token.confirms
    return Verdict.TO_CONFIRM if unproven else Verdict.GRANTED


def _refusal_of_person(message: Message, sender: Sender | None) -> Verdict | None:
    if message.automatic:
        return Verdict.AUTOMATIC
    if sender is None or sender.proof is Proof.FAILED:
        return Verdict.UNPROVEN
    return None if sender.animateur else Verdict.NOT_ANIMATEUR
