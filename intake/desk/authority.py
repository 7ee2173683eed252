"""Who may decide on a draft: five conditions, and a word for each way to miss one (DESIGN section 8)."""

from __future__ import annotations

import enum
import hmac

from intake.desk.authentication import Proof
from intake.desk.drafts import Purpose, token_of, version_of
from intake.desk.known_by import key_of
from intake.desk.records import ApprovalToken
from intake.desk.sender import Sender
from intake.desk.subject import WRONG_WORD, Subject
from intake.desk.tokens import token_key
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
    OLD_SECRET = "token_old"  # noqa: S105 - the name of a sentence
    NOT_TODAY = "deputy_not_today"


def verdict(message: Message, subject: Subject, sender: Sender | None, work: Work) -> Verdict:
    """Judge who sent a mail about a draft; whether its words approve anything is read elsewhere.

    TO_CONFIRM is said where the mail host proves nothing: what publishes must then be confirmed by a reply to
    a letter to the address on file.
    """
    refused = _refusal_of_person(message, sender, work)
    if refused or sender is None:
        return refused or Verdict.UNPROVEN
    token = work.get(ApprovalToken, subject.token) if subject.token else None
    if token is None:
        return Verdict.OLD_SECRET if subject.how == WRONG_WORD else Verdict.MISSING
    if key_of(token.person, work, work.group) != sender.key:
        return Verdict.OTHER_PERSON
    if token.expires <= work.now:
        return Verdict.EXPIRED
    if not _is_ours(token, work):
        return Verdict.OLD_SECRET
    unproven = sender.proof is Proof.NO_WORD and not token.confirms
    return Verdict.TO_CONFIRM if unproven else Verdict.GRANTED


def _is_ours(token: ApprovalToken, work: Work) -> bool:
    """Say whether our secret of today makes this token: the store alone approves nothing."""
    version = version_of(token.version_key, work)
    if version is None:
        return False
    word = token_of(version, token.person, Purpose(token.purpose, token.verb, token.target), work)
    return hmac.compare_digest(token_key(version.key, word), token.key)


def _refusal_of_person(message: Message, sender: Sender | None, work: Work) -> Verdict | None:
    if message.automatic:
        return Verdict.AUTOMATIC
    if sender is None or sender.proof is Proof.FAILED:
        return Verdict.UNPROVEN
    if sender.animateur or sender.stands_in(work.today):
        return None
    return Verdict.NOT_TODAY if sender.deputy else Verdict.NOT_ANIMATEUR
