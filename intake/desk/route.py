"""What becomes of a mail: one rule takes it, and every mail meets one."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from intake.desk import contact, first_mail, moving, offers, withdrawing
from intake.desk.answers import Reply, answer, tell_animateurs
from intake.desk.approval import DECIDING, on_draft
from intake.desk.audit import note_mail
from intake.desk.bounces import count_bounce, heal
from intake.desk.commands import ANYONE, obey
from intake.desk.floods import Hearing, hear
from intake.desk.forwarded import is_to_be_asked, project_passed_on
from intake.desk.given import Given
from intake.desk.notices import (
    Sentence,
    SetAside,
    Transcript,
    TranscriptLine,
    Unclear,
)
from intake.desk.outcome import Outcome, View
from intake.desk.people import add_configured_members
from intake.desk.privacy import held_answered
from intake.desk.privacy.holds import hold_new
from intake.desk.project import add_update, hold_comment, new_project
from intake.desk.records import Disposition, Project
from intake.desk.referral import keep_referrals, tell_kept
from intake.desk.refusals import keep_refusal
from intake.desk.remark import is_remark, lacks_project
from intake.desk.rights.erasure import erase
from intake.desk.secretary import Noted, brings_notes, take_notes
from intake.desk.sender import Sender, sender_of
from intake.desk.stopping import stop_by_address
from intake.desk.subject import Subject, is_marked, plain_subject, subject_of
from intake.desk.support.thread import project_of, take_told
from intake.desk.voices import passes_on
from intake.desk.work import Clerk, Work
from intake.reading.message import Command, Label, Message, Verb

Taken = tuple[Disposition, str]

_VERSION = re.compile(r"(?:R\d+(?:C\d+)?|P\d+-L\d+)-v\d+")

_REFERRAL: Taken = (Disposition.FILED, "referral")

# What replies to letters that ask in words of their own come to.
_ANSWERED = (offers.heard, first_mail.called_a_project, held_answered.answered)

LISTED = "list"
MEMBERS = "members"
VOLLEY = "volley"
SUSPECT = frozenset({"spam"})


def on_message(message: Message, view: View, clerk: Clerk, now: dt.datetime) -> Outcome:
    """Say what a mail comes to: filed, answered, set aside, or ignored for a recorded reason."""
    work = Work(view, clerk, now)
    add_configured_members(work)
    disposition, reason = _take(message, work)
    hold_new(work.changed, work)
    if disposition is Disposition.ASIDE and reason != contact.WAITS:
        _show_to_animateurs(message, reason, work)
    outcome = work.outcome(disposition, reason)
    return erase(work.leaving, view, clerk, now, outcome).outcome if work.leaving else outcome


def on_oversized(message: Message, view: View, clerk: Clerk, now: dt.datetime) -> Outcome:
    """Say what a mail over the limit comes to, of which only the header was read: a human looks at it."""
    work = Work(view, clerk, now)
    silenced = _not_from_a_person(message, work)
    sender = sender_of(message, work)
    if silenced:
        return work.outcome(*silenced)
    if sender is not None and not sender.forged_stranger:
        answer(message, work, Reply(Unclear(sender.name, message.subject, "too_large")))
    _show_to_animateurs(message, "too large", work)
    return work.outcome(Disposition.ASIDE, "too large")


def _take(message: Message, work: Work) -> Taken:
    if not message.ok:
        return Disposition.ASIDE, "unreadable"
    if taken := _not_from_a_person(message, work) or _left_by_address(message, work):
        return taken
    sender, subject = sender_of(message, work), subject_of(message, work)
    if sender:
        heal(sender, work)
        if taken := _first_contact(message, subject, sender, work):
            return taken
    message, kept = keep_referrals(message, sender, work) if sender else (message, False)
    if kept and sender:
        tell_kept(message, sender, work)
        subject = subject_of(message, work)  # what told of somebody in difficulty is no subject
    only_kept = kept and not (message.reply.strip() or message.command)
    taken = _REFERRAL if only_kept else _on_subject(message, subject, sender, work)
    note_mail(message, subject.about, taken, work)
    return taken


def _first_contact(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken | None:
    """What proves an address, or waits until something does: before anything is read in it or kept of it."""
    taken = contact.answered(message, subject, sender, work) or moving.answered(
        message, subject, sender, work
    )
    asks = message.command is not None and not _mistaken(message.command, subject, sender, work)
    if taken is None and not asks and not _VERSION.fullmatch(subject.about):
        taken = contact.held_back(message, sender, work)
    if taken is not None:
        note_mail(message, "", taken, work)
    return taken


def _on_subject(message: Message, subject: Subject, sender: Sender | None, work: Work) -> Taken:
    if _VERSION.fullmatch(subject.about):
        return on_draft(message, subject, sender, work)
    if sender is None:
        return Disposition.ASIDE, "no single sender"
    return _for_a_human(message, sender, work) or _from_a_person(message, subject, sender, work)


def _for_a_human(message: Message, sender: Sender, work: Work) -> Taken | None:
    """A stranger nobody vouches for gets no answer; what is encrypted only a human can open."""
    if sender.forged_stranger:
        return Disposition.ASIDE, "forged sender"
    return _unclear(message, sender, "encrypted", work) if message.encrypted else None


def _not_from_a_person(message: Message, work: Work) -> Taken | None:
    """Machines get no answer, and nothing they say takes effect."""
    if message.bounce:
        count_bounce(message.bounce, work)
        return Disposition.IGNORED, f"bounce {message.bounce.status or message.bounce.action}".strip()
    if work.group.address.casefold() in {loop.casefold() for loop in message.loops}:
        return Disposition.IGNORED, "loop"
    if message.sender and message.sender.key == work.group.address.casefold():
        return Disposition.IGNORED, "from the box itself"
    if message.automatic in SUSPECT:
        return Disposition.ASIDE, f"automatic: {message.automatic}"
    if message.automatic and message.automatic != LISTED:
        return Disposition.IGNORED, f"automatic: {message.automatic}"
    return None


def _left_by_address(message: Message, work: Work) -> Taken | None:
    """Whoever presses the mail program's own button writes no word that need be read."""
    left = stop_by_address(message, work)
    if left is None:
        return None
    body = Transcript(left.name, (TranscriptLine("STOP", Sentence("member_stopped")),))
    answer(message, work, Reply(body))
    return Disposition.ANSWERED, "stop by address"


def _from_a_person(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken:
    if first_mail.is_filed_after_all(message, work):
        return new_project(message, sender, work)
    for answered in _ANSWERED:
        if taken := answered(message, subject, sender, work):
            return taken
    noted = None
    if sender.may_note() and brings_notes(message, subject, work):
        noted = take_notes(message, subject, sender, work)
    if message.command and not _mistaken(message.command, subject, sender, work):
        if message.automatic:
            return Disposition.ASIDE, f"command by {message.automatic}"
        return obey(Given(message.command, message, subject, sender), noted, work)
    if noted:
        return _tell_noted(message, noted, sender, work)
    return _in_free_words(message, subject, sender, work)


def _in_free_words(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken:
    """Words that are no command: taken once, counted, and not answered where a machine seems to speak."""
    if work.group.accept == MEMBERS and not (sender.member or sender.secretary or sender.person):
        line = TranscriptLine(plain_subject(message.subject), Sentence("members_only"))
        answer(message, work, Reply(Transcript(sender.name, (), (line,)), refusal=True))
        return Disposition.ASIDE, "stranger"
    heard = hear(message, subject, sender, work)
    if heard is Hearing.REPEATED:
        return Disposition.IGNORED, heard.value
    if heard is Hearing.TOO_MANY:
        return Disposition.ASIDE, heard.value
    if heard is Hearing.UNANSWERED:
        # As far as answering goes this is a machine's; what it says is kept all the same.
        message = dataclasses.replace(message, automatic=message.automatic or VOLLEY)
    if taken := withdrawing.asked(message, subject, sender, work):
        return taken
    if lacks_project(message):
        return _unclear(message, sender, "no_project", work)
    return _file_words(message, subject, sender, work)


def _file_words(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken:
    project = project_of(subject.about, work)
    if project and (told := take_told(message, subject, project, sender, work)):
        return told
    if project and _names_its_own(message, subject, sender, project):
        return _belongs_to_nothing(message, sender, work)
    if project:
        if not (message.reply.strip() or message.attachments or passes_on(message)):
            return _unclear(message, sender, "empty", work)
        write = add_update if sender.may_write_to(project) else hold_comment
        return write(message, project, sender, work)
    if subject.about:
        return _question(message, sender, work)
    return _belongs_to_nothing(message, sender, work)


def _names_its_own(message: Message, subject: Subject, sender: Sender, project: Project) -> bool:
    """Two holders may each have a "Jardin": a stranger's first mail under a known title is a new project."""
    is_reply = bool(message.in_reply_to or message.references) or is_marked(message.subject)
    return subject.how == "title" and not is_reply and sender.believed and not sender.may_write_to(project)


def _mistaken(command: Command, subject: Subject, sender: Sender, work: Work) -> bool:
    """A stranger's first words may look like a command of the house, and are what the mail is about.

    So is a holder's "Oui, avec plaisir" in reply to a letter about the project: no draft is meant.
    """
    if command.verb in DECIDING and not sender.animateur and work.get(Project, subject.about):
        return True
    everyday = {*ANYONE, Verb.AIDE, Verb.INSCRIPTION, Verb.MES_DONNEES, Verb.EFFACER}
    return not sender.member and sender.person is None and command.verb not in everyday


def _tell_noted(message: Message, noted: Noted, sender: Sender, work: Work) -> Taken:
    filed = noted.disposition is Disposition.FILED
    lines = (noted.line, *noted.more)
    body = Transcript(sender.name, lines if filed else (), noted.also if filed else lines)
    answer(message, work, Reply(body, about=noted.meeting))
    return noted.disposition, noted.reason


def _question(message: Message, sender: Sender, work: Work) -> Taken:
    """A reply in free words to a letter that is about no project goes to the animateurs."""
    if not message.reply.strip():
        return _unclear(message, sender, "empty", work)
    return first_mail.pass_on(message, sender, work)


def _belongs_to_nothing(message: Message, sender: Sender, work: Work) -> Taken:
    """Free text is enough for a project; the animateur's own, without a label, may mean something else."""
    labelled = any(note.label is Label.PROJECT for note in message.notes)
    if not (message.reply.strip() or message.forwarded or message.attachments):
        return _unclear(message, sender, "empty", work)
    if not sender.believed:
        return Disposition.ASIDE, "forged sender"
    if sender.animateur and not labelled and message.forwarded is None:
        return _unclear(message, sender, "unknown", work)
    if is_remark(message, sender) or first_mail.presents_nothing(message):
        return first_mail.pass_on(message, sender, work, told_how=True)
    return _passed_on(message, sender, work) or new_project(message, sender, work)


def _passed_on(message: Message, sender: Sender, work: Work) -> Taken | None:
    """A mail passed on is news of the project it names; a holder's that names none is asked about."""
    if project := project_passed_on(message, sender, work):
        return add_update(message, project, sender, work)
    return _unclear(message, sender, "passed_on", work) if is_to_be_asked(message, sender, work) else None


def _unclear(message: Message, sender: Sender, reason: str, work: Work) -> Taken:
    said = next((line.strip() for line in message.reply.splitlines() if line.strip()), "")
    answer(message, work, Reply(Unclear(sender.name, said, reason)))
    return Disposition.ASIDE, f"unclear: {reason}"


def _show_to_animateurs(message: Message, reason: str, work: Work) -> None:
    sender = message.sender.email if message.sender else ""
    if not keep_refusal(sender, message.subject, reason, work):
        return
    body = SetAside(sender, message.subject, reason, message.key)
    tell_animateurs(work, f"aside:{message.key}", body)
