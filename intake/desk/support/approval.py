"""Replies to a letter's draft: approved, approved but for a recipient, returned, or corrected."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from intake.desk.answers import Reply, answer, language_of
from intake.desk.drafts import Purpose, issue_token
from intake.desk.granted import Granted, on_file, said, unread_lines, way_back
from intake.desk.notices import ConfirmApproval, DraftUnread, Notice, Sentence, Transcript, TranscriptLine
from intake.desk.quorum import agree, kept_internal, standing
from intake.desk.records import (
    Confidentiality,
    Disposition,
    Project,
    SupportLetter,
    SupportState,
    SupportText,
    SupportVersion,
)
from intake.desk.shown import is_as_shown, show_letter_anew
from intake.desk.support.edited import correct, edits_in, label_of, leave_out
from intake.desk.support.excepted import with_names_read
from intake.desk.support.letter import is_complete
from intake.desk.support.sending import approve
from intake.desk.support.versions import (
    Told,
    ask_approval,
    latest,
    line_of,
    make_version,
    outcome,
    tell_outcome,
)
from intake.desk.work import Work
from intake.reading.message import Command, Verb

Taken = tuple[Disposition, str]

_DECIDING = {Verb.OK, Verb.OK_SAUF, Verb.NON, Verb.CORRIGER}
_SENDING = {Verb.OK, Verb.OK_SAUF}


@dataclasses.dataclass(frozen=True, slots=True)
class _Case:
    """A reply that may decide, the version it answers, and the letter that is a version of."""

    given: Granted
    version: SupportVersion
    letter: SupportLetter

    @property
    def by(self) -> str:
        return self.given.sender.key

    def answer(self, body: Transcript | DraftUnread, work: Work) -> None:
        """Answer with the same way back to the draft as the draft has."""
        tag = way_back(self.version, self.given.sender, work)
        answer(self.given.message, work, Reply(body, self.version.key, tag))

    def refuse(self, sentence: Sentence, work: Work, reason: str) -> Taken:
        """Say why nothing was done; the draft waits on."""
        line = TranscriptLine(said(self.given.message), sentence)
        self.answer(Transcript(self.given.sender.name, (), (line,)), work)
        return Disposition.ANSWERED, reason


def on_letter(given: Granted, version: SupportVersion, work: Work) -> Taken:
    """Take a reply to a letter's draft from whoever may decide on it."""
    letter = work.get(SupportLetter, version.letter)
    if letter is None:
        raise LookupError(f"{version.key} belongs to no letter")
    read = with_names_read(given.message, letter.recipients)
    case = _Case(dataclasses.replace(given, message=read), version, letter)
    return _too_late(case, work) or _decide(case, work)


def _too_late(case: _Case, work: Work) -> Taken | None:
    """Answer a reply to a letter already approved, given up, or replaced by a newer version."""
    newest, opening = latest(case.letter, work), case.given.message.command
    returned = case.letter.state is SupportState.RETURNED and opening and opening.verb in _SENDING
    if case.letter.state is SupportState.APPROVED:
        approver = work.group.animateur(case.letter.approved_by)
        told = Told("already", approver.name if approver else "", at=case.letter.approved_at)
    elif case.letter.state is SupportState.EXPIRED:
        told = Told("expired", at=newest.expires)
    elif returned:
        told = Told("returned", reason=case.letter.reason, at=newest.at)
    elif newest.version != case.version.version:
        told = Told("superseded", at=newest.at)
    elif not (opening and opening.verb is Verb.NON) and not is_as_shown(newest, work):
        newest = show_letter_anew(newest, case.letter, work)
        told = Told("superseded", at=newest.at)
    else:
        return None
    body = outcome(newest, told, case.given.sender.name, work)
    answer(case.given.message, work, Reply(body, about=case.letter.key))
    return Disposition.ANSWERED, f"letter {told.what}: {newest.key}"


def _decide(case: _Case, work: Work) -> Taken:
    message = case.given.message
    opening = message.command
    corrections = [each for each in message.commands if each.verb is Verb.CORRIGER]
    if opening and opening.verb is Verb.NON:
        return _return(case, opening, work)
    edited = edits_in(message, case.version, case.letter.recipients)
    if edited and edited.texts is None:
        return case.refuse(Sentence(edited.ask_back), work, "edit asked back")
    if edited and edited.texts is not None:
        return _correct(case, _but_for(edited.texts, opening), corrections, work)
    if corrections and (opening is None or opening.verb in _DECIDING):
        return _correct(case, _but_for(case.version.texts, opening), corrections, work)
    if opening is None or opening.verb not in _DECIDING:
        return _unclear(case, work)
    return _approve(case, opening, work)


def _but_for(texts: Sequence[SupportText], opening: Command | None) -> tuple[SupportText, ...]:
    """Return the texts less those that the same reply excepts: "OK SAUF 2" above an edited text."""
    excepted = opening.target.split() if opening and opening.verb is Verb.OK_SAUF else []
    return leave_out(texts, [label_of(each) for each in excepted])


def _unclear(case: _Case, work: Work, unknown: str = "") -> Taken:
    """Say that nothing was decided, and what would: an unknown line is never taken for an approval."""
    name, unread = case.given.sender.name, unread_lines(case.given.message)
    lines = tuple(line_of(each, work.group.language) for each in case.letter.recipients)
    body = DraftUnread(name, case.version.expires, recipients=lines, unread=unread, unknown=unknown)
    case.answer(body, work)
    return Disposition.ANSWERED, "approval but for an unknown letter" if unknown else "not understood"


def _return(case: _Case, command: Command, work: Work) -> Taken:
    work.put(dataclasses.replace(case.letter, state=SupportState.RETURNED, reason=command.argument))
    told = Told("returned", case.given.sender.name, command.argument)
    tell_outcome(case.version, told, case.given.message.key, work)
    return Disposition.ANSWERED, f"returned {case.version.key}"


def _correct(case: _Case, texts: tuple[SupportText, ...], commands: Sequence[Command], work: Work) -> Taken:
    """Make the next version and ask approval for it; it approves nothing by itself."""
    corrected = correct(texts, commands)
    if commands:
        case.answer(Transcript(case.given.sender.name, corrected.done, corrected.refused), work)
    if corrected.texts == case.version.texts:
        return Disposition.ANSWERED, "correction that changes nothing"
    if all(each.left_out for each in corrected.texts):
        return case.refuse(Sentence("letter_nobody_left"), work, "correction that leaves nobody")
    version = make_version(case.letter, corrected.texts, case.by, work)
    ask_approval(version, work)
    return Disposition.ANSWERED, f"corrected: {version.key}"


def _approve(case: _Case, opening: Command, work: Work) -> Taken:
    labels = _left_out(case, opening)
    out = {*labels, *kept_internal(case.version, work)}
    open_ones = {each.label for each in case.version.texts if not each.left_out}
    if unknown := [label for label in labels if label not in open_ones]:
        return _unclear(case, work, " ".join(unknown))
    if not open_ones - out:
        return case.refuse(Sentence("letter_nobody_left"), work, "approval that leaves nobody")
    project = work.get(Project, case.letter.project)
    if project is None or project.confidentiality is Confidentiality.ANIMATEUR:
        sentence = Sentence("letter_confidential", (("ref", case.letter.project),))
        return case.refuse(sentence, work, "letter on a confidential project")
    leaving = [each for each in case.version.texts if each.label in open_ones - out]
    if not all(is_complete(each, work.group.language) for each in leaving):
        return case.refuse(Sentence("letter_incomplete"), work, "letter to be filled in")
    if case.given.must_confirm:
        return _ask_confirmation(case, opening, work)
    return _agree(case, labels, work)


def _agree(case: _Case, labels: Sequence[str], work: Work) -> Taken:
    """Count an OK; the letter is approved once as many stand as the group asks for."""
    sender, needed = case.given.sender, work.group.approval.quorum
    agreed = agree(case.version, sender, labels, work)
    work.put(dataclasses.replace(case.given.token, used=work.now))
    count = len(standing(agreed, work))
    if count < needed:
        told = Told("agreed", sender.name, " ".join(labels), count=count)
        tell_outcome(agreed, told, case.given.message.key, work)
        return Disposition.ANSWERED, f"agreed {agreed.key}, {count} of {needed}"
    approve(case.letter, agreed, kept_internal(agreed, work), sender, work)
    return Disposition.ANSWERED, f"approved {agreed.key}"


def _left_out(case: _Case, opening: Command) -> list[str]:
    """Return whom the reply leaves out, and when it confirms one before it, whom that one left out too."""
    token = case.given.token
    excepted = opening.target.split() if opening.verb is Verb.OK_SAUF else []
    if token.confirms and token.verb == Verb.OK_SAUF.value:
        excepted += token.target.split()
    return list(dict.fromkeys(label_of(each) for each in excepted))


def _ask_confirmation(case: _Case, opening: Command, work: Work) -> Taken:
    """Ask the address on file: a mail whose sender nobody proves sends nothing by itself."""
    approver = on_file(case.given.sender, work)
    message, version = case.given.message, case.version
    purpose = Purpose(f"confirm:{message.key}", opening.verb.value, opening.target)
    token = issue_token(version, approver, purpose, work)
    body = ConfirmApproval(
        approver.name, 0, version.version, said(message), version.expires, token, version.letter
    )
    work.say(
        Notice(
            key=f"confirm:{message.key}:{approver.key}",
            to=approver,
            language=language_of(approver.key, work),
            body=body,
            about=version.key,
            reply_tag=f"{version.key.lower()}.{token}",
        )
    )
    return Disposition.ANSWERED, f"to confirm {version.key}"
