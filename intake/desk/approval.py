"""Replies to a draft: approved, approved but for an item, returned, or corrected."""

from __future__ import annotations

import dataclasses

from intake.desk.answers import Reply, answer, language_of, tell_animateurs
from intake.desk.authority import Verdict, verdict
from intake.desk.drafts import Purpose, issue_token, version_of
from intake.desk.granted import Granted, on_file, said, unread_lines, way_back
from intake.desk.minutes.correct import correct, hide, motive_of_text
from intake.desk.minutes.edited import take_edits
from intake.desk.minutes.held import held_things
from intake.desk.minutes.named import names_changed
from intake.desk.minutes.publish import hidden_since, publish
from intake.desk.minutes.sources import corrected_by
from intake.desk.minutes.versions import Text, ask_approval, latest, make_version, meeting_of, names_of
from intake.desk.notices import (
    ConfirmApproval,
    DraftUnread,
    MinutesOutcome,
    Notice,
    Sentence,
    Transcript,
    TranscriptLine,
)
from intake.desk.quorum import agree, approvers, kept_internal, standing
from intake.desk.records import (
    ApprovalToken,
    Disposition,
    Meeting,
    Minutes,
    MinutesState,
    MinutesVersion,
    SupportVersion,
)
from intake.desk.refusals import keep_refusal
from intake.desk.sender import Sender
from intake.desk.shown import is_as_shown, show_minutes_anew
from intake.desk.subject import Subject
from intake.desk.support.approval import on_letter
from intake.desk.support.versions import Told, tell_outcome
from intake.desk.work import Work
from intake.reading.message import Command, Message, Verb

DECIDING = {Verb.OK, Verb.OK_SAUF, Verb.NON, Verb.CORRIGER}
_PUBLISHING = {Verb.OK, Verb.OK_SAUF}


@dataclasses.dataclass(frozen=True, slots=True)
class _Case:
    """A reply to a version: the mail, who wrote it, and what it is about."""

    message: Message
    sender: Sender
    meeting: Meeting
    minutes: Minutes
    version: MinutesVersion
    token: ApprovalToken
    verdict: Verdict


def on_draft(
    message: Message, subject: Subject, sender: Sender | None, work: Work
) -> tuple[Disposition, str]:
    """Take a reply to a draft; nothing takes effect unless every condition of authority holds."""
    found = verdict(message, subject, sender, work)
    version = version_of(subject.about, work)
    token = work.get(ApprovalToken, subject.token)
    if (
        sender is None
        or version is None
        or token is None
        or found not in {Verdict.GRANTED, Verdict.TO_CONFIRM}
    ):
        return _refuse(_Refused(message, subject, sender, found), work)
    if isinstance(version, SupportVersion):
        return on_letter(Granted(message, sender, token, found), version, work)
    version = work.get(MinutesVersion, version.key)
    minutes = work.get(Minutes, token.minutes)
    meeting = meeting_of(version, work) if version else None
    if version is None or minutes is None or meeting is None:
        raise LookupError(f"{subject.about} belongs to no meeting")
    case = _Case(message, sender, meeting, minutes, version, token, found)
    return _too_late(case, work) or _decide(case, work)


@dataclasses.dataclass(frozen=True, slots=True)
class _Refused:
    """A reply to a version that takes no effect, and why."""

    message: Message
    subject: Subject
    sender: Sender | None
    verdict: Verdict


def _refuse(refused: _Refused, work: Work) -> tuple[Disposition, str]:
    """Tell who wrote why, and every animateur that somebody tried: each once a day, the rest in a summary.

    Nobody is told whose address may be borrowed and is not known to the group.
    """
    message, sender, reason = refused.message, refused.sender, refused.verdict.value
    if sender is not None and not sender.forged_stranger:
        line = TranscriptLine(said(message), Sentence(reason))
        answer(message, work, Reply(Transcript(sender.name, (), (line,)), refusal=True))
    by = message.sender.email if message.sender else ""
    version = version_of(refused.subject.about, work)
    if version is not None and keep_refusal(by, message.subject, reason, work):
        if isinstance(version, SupportVersion):
            tell_outcome(version, Told("refused", by, reason), message.key, work)
        elif isinstance(version, MinutesVersion):
            _tell_all(version, _Told("refused", by, reason), message, work)
    return Disposition.ANSWERED, f"refused: {reason}"


def _too_late(case: _Case, work: Work) -> tuple[Disposition, str] | None:
    """Answer a reply to minutes already published, or to a version that a newer one replaced."""
    newest = latest(case.minutes, work)
    if case.minutes.state is MinutesState.PUBLISHED:
        approver = work.group.animateur(case.minutes.approved_by)
        by = approver.name if approver else ""
        _answer_outcome(case, "already", by, newest, work)
        return Disposition.ANSWERED, "already approved"
    if case.minutes.state is MinutesState.EXPIRED:
        # Everybody was told so, and a clock that was set back does not untell it.
        return _refuse(_Refused(case.message, Subject(case.version.key), case.sender, Verdict.EXPIRED), work)
    opening = case.message.command
    if case.minutes.state is MinutesState.RETURNED and opening and opening.verb in _PUBLISHING:
        _answer_outcome(case, "returned", "", newest, work)
        return Disposition.ANSWERED, "returned before"
    if not (opening and opening.verb is Verb.NON) and not is_as_shown(newest, work):
        newest = show_minutes_anew(newest, work)
    if newest.version != case.version.version:
        _answer_outcome(case, "superseded", "", newest, work)
        return Disposition.ANSWERED, f"superseded by {newest.key}"
    return None


def _answer_outcome(case: _Case, what: str, by: str, newest: MinutesVersion, work: Work) -> None:
    at = case.minutes.approved_at or newest.at
    number, corrigendum = names_of(newest)
    body = MinutesOutcome(case.sender.name, number, newest.version, what, by, at, corrigendum=corrigendum)
    answer(case.message, work, Reply(body, about=newest.key))


def _decide(case: _Case, work: Work) -> tuple[Disposition, str]:
    commands = [each for each in case.message.commands if each.verb in DECIDING]
    opening = case.message.command
    corrections = [each for each in commands if each.verb is Verb.CORRIGER]
    if edited := take_edits(case.message, case.version, case.meeting, case.sender, work):
        return edited
    if opening is None or opening.verb not in DECIDING:
        return _unclear(case, work)
    if opening.verb is Verb.NON:
        return _return(case, opening, work)
    if corrections:
        return _correct(case, commands, work)
    return _approve(case, opening, work)


def _unclear(case: _Case, work: Work, unknown: str = "") -> tuple[Disposition, str]:
    """Say that nothing was decided, and what would: an unknown line is never taken for an approval."""
    version, unread = case.version, unread_lines(case.message)
    # Of a text that was corrected as a whole no item can be kept.
    items = () if version.whole_text else version.items
    body = DraftUnread(case.sender.name, version.expires, items, unread=unread, unknown=unknown)
    answer(case.message, work, Reply(body, version.key, way_back(version, case.sender, work)))
    return Disposition.ANSWERED, "approval but for an unknown item" if unknown else "not understood"


def _return(case: _Case, command: Command, work: Work) -> tuple[Disposition, str]:
    work.put(dataclasses.replace(case.minutes, state=MinutesState.RETURNED, reason=command.argument))
    _tell_all(case.version, _Told("returned", case.sender.name, command.argument), case.message, work)
    return Disposition.ANSWERED, f"returned {case.version.key}"


def _correct(case: _Case, commands: list[Command], work: Work) -> tuple[Disposition, str]:
    if case.version.whole_text and (motive := motive_of_text(commands)):
        text = Text(case.version.items, case.version.whole_text, case.sender.key, motive=motive)
        told = TranscriptLine(commands[0].line, Sentence("text_released"))
        body = Transcript(case.sender.name, (told,))
        answer(case.message, work, Reply(body, case.version.key, way_back(case.version, case.sender, work)))
        return _new_version(case, text, work)
    source = corrected_by(case.sender.name, work)
    corrected = correct(case.version.items, commands, source)
    lines = Transcript(case.sender.name, corrected.done, corrected.refused)
    answer(case.message, work, Reply(lines, case.version.key, way_back(case.version, case.sender, work)))
    if not corrected.done:
        return Disposition.ANSWERED, "correction to no item"
    return _new_version(case, Text(corrected.items, author=case.sender.key, names=corrected.names), work)


def _new_version(case: _Case, text: Text, work: Work) -> tuple[Disposition, str]:
    version = make_version(case.meeting, text, work)
    ask_approval(version, case.meeting, work)
    return Disposition.ANSWERED, f"corrected: {version.key}"


def _approve(case: _Case, opening: Command, work: Work) -> tuple[Disposition, str]:
    labels = _kept_internal(case, opening)
    known = {item.label for item in case.version.items}
    if unknown := [each for each in labels if case.version.whole_text or each.upper() not in known]:
        return _unclear(case, work, " ".join(unknown))
    if case.version.whole_text and case.version.unreleased:
        return _not_so(case, Sentence("text_held"), "approval of a held text", work)
    since = hidden_since(case.version, work)
    # Somebody asked for another name since: the approver sees it before it is published.
    if names_changed(case.version, work) or (since and case.version.whole_text):
        return _new_version(case, Text(hide(case.version.items, since), author=case.sender.key), work)
    if case.verdict is Verdict.TO_CONFIRM:
        return _ask_confirmation(case, opening, work)
    agreed = agree(case.version, case.sender, labels, work)
    work.put(dataclasses.replace(case.token, used=work.now))
    labels = list(dict.fromkeys((*kept_internal(agreed, work), *since)))
    kept = dict.fromkeys((*labels, *(held.label for held in held_things(agreed.items))))
    told = _Told("approved", case.sender.name, " ".join(kept), len(standing(agreed, work)))
    if told.count < work.group.approval.quorum:
        _tell_all(agreed, dataclasses.replace(told, what="agreed"), case.message, work)
        return Disposition.ANSWERED, f"agreed {agreed.key}, {told.count} of {work.group.approval.quorum}"
    version = publish(agreed, labels, case.sender.key, case.meeting, work)
    _tell_all(version, told, case.message, work)
    return Disposition.ANSWERED, f"published {version.key}"


def _not_so(case: _Case, why: Sentence, reason: str, work: Work) -> tuple[Disposition, str]:
    """Say why an approval takes no effect, with the same way back."""
    body = Transcript(case.sender.name, (), (TranscriptLine(said(case.message), why),))
    answer(case.message, work, Reply(body, case.version.key, way_back(case.version, case.sender, work)))
    return Disposition.ANSWERED, reason


def _kept_internal(case: _Case, opening: Command) -> list[str]:
    """Return the items that the reply keeps internal, and when it confirms one before it, that one too."""
    labels = opening.target.split() if opening.verb is Verb.OK_SAUF else []
    if case.token.confirms and case.token.verb == Verb.OK_SAUF.value:
        labels += case.token.target.split()
    return list(dict.fromkeys(labels))


def _ask_confirmation(case: _Case, opening: Command, work: Work) -> tuple[Disposition, str]:
    """Ask the address on file: a mail whose sender nobody proves does not publish by itself."""
    approver = on_file(case.sender, work)
    # Each mail has its own: a reply to the letter that confirms "OK sauf B2" must not find that of an "OK".
    purpose = Purpose(f"confirm:{case.message.key}", opening.verb.value, opening.target)
    token = issue_token(case.version, approver, purpose, work)
    words = said(case.message)
    body = ConfirmApproval(
        approver.name,
        case.minutes.number,
        case.version.version,
        words,
        case.version.expires,
        token,
        corrigendum=names_of(case.version)[1],
    )
    work.say(
        Notice(
            key=f"confirm:{case.message.key}:{approver.key}",
            to=approver,
            language=language_of(approver.key, work),
            body=body,
            about=case.version.key,
            reply_tag=f"{case.version.key.lower()}.{token}",
        )
    )
    return Disposition.ANSWERED, f"to confirm {case.version.key}"


@dataclasses.dataclass(frozen=True, slots=True)
class _Told:
    what: str
    by: str
    reason: str = ""
    count: int = 0


def _tell_all(version: MinutesVersion, told: _Told, message: Message, work: Work) -> None:
    """Every approver learns what became of a draft, whoever answered it."""
    number, corrigendum = names_of(version)
    needed = work.group.approval.quorum if told.count else 0
    body = MinutesOutcome(
        "",
        number,
        version.version,
        told.what,
        told.by,
        work.now,
        told.reason,
        told.count,
        needed,
        corrigendum,
    )
    key, to = f"outcome:{version.key}:{told.what}:{message.key}", approvers(version, work)
    tell_animateurs(work, key, body, about=version.minutes, to=to)
