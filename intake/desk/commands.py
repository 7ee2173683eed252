"""Commands that are not about a draft: who may give each, and what it does."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from intake.desk import meeting as meetings
from intake.desk import membership, moving, people
from intake.desk.answers import Reply, answer
from intake.desk.commands_projects import (
    ask_card,
    ask_state,
    make_confidential,
    send_pages,
    set_follower,
)
from intake.desk.deputies import delegate
from intake.desk.given import Given, Handler, answers_own_letter
from intake.desk.minutes.build import build_items
from intake.desk.minutes.fates import fate_and_motive
from intake.desk.minutes.rectify import rectify
from intake.desk.minutes.versions import Text, ask_approval, make_version
from intake.desk.naming import set_naming
from intake.desk.notices import Help, Sentence, Transcript, TranscriptLine
from intake.desk.offers import volunteer
from intake.desk.pieces import ask_files
from intake.desk.planning import plan_meeting
from intake.desk.privacy import holds
from intake.desk.records import (
    Disposition,
    Meeting,
    MeetingState,
    Minutes,
    MinutesState,
    Visibility,
)
from intake.desk.rights import asked as rights
from intake.desk.secretary import Noted
from intake.desk.settling import settle
from intake.desk.status import set_status, withdraw
from intake.desk.support import asked as letters
from intake.desk.support.waiting import waiting
from intake.desk.work import Work
from intake.desk.year import ask_year
from intake.reading.message import Command, Verb


def _stop(given: Given, work: Work) -> Sentence:
    return people.stop(given.sender, work)


def _pause(given: Given, work: Work) -> Sentence:
    return people.pause(given.sender, given.command, work)


def _resume(given: Given, work: Work) -> Sentence:
    return people.resume(given.sender, work)


def _join(given: Given, work: Work) -> Sentence:
    return membership.ask(given.message, given.sender, work)


def _members(given: Given, work: Work) -> Sentence:
    if given.command.argument.startswith("="):
        return moving.ask_for(given, work)
    return membership.change(given.command, work)


def _meeting(given: Given, work: Work) -> Sentence:
    return plan_meeting(given.command, work)


def _minutes(given: Given, work: Work) -> Sentence:
    """Draft the minutes of a meeting and send them to the approvers."""
    number = given.command.target
    meeting = work.get(Meeting, f"R{number}") if number else meetings.meeting_in_hand(work)
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        return Sentence("minutes_no_meeting", (("number", number),))
    if meeting.date > work.today:
        return Sentence("minutes_too_early", (("number", meeting.number), ("date", meeting.date)))
    known = work.get(Minutes, meeting.key)
    if known and known.state is MinutesState.PUBLISHED:
        return Sentence("minutes_published", (("number", meeting.number),))
    items = build_items(meeting, work)
    if not items:
        return Sentence("minutes_no_notes", (("number", meeting.number),))
    version = make_version(meeting, Text(items), work)
    ask_approval(version, meeting, work)
    return Sentence("minutes_drafted", (("number", meeting.number), ("version", version.version)))


def _presence(given: Given, work: Work) -> Sentence:
    """Note who comes to a meeting and who does not."""
    meeting = _meeting_answered(given, work)
    if meeting is None or meeting.state is not MeetingState.PLANNED:
        return Sentence("presence_no_meeting")
    comes = given.command.verb is Verb.PRESENT
    name = given.sender.name or given.sender.address.email.partition("@")[0]
    present = tuple(each for each in meeting.present if each != name) + ((name,) if comes else ())
    excused = tuple(each for each in meeting.excused if each != name) + (() if comes else (name,))
    work.put(dataclasses.replace(meeting, present=present, excused=excused))
    return Sentence("presence_noted", (("number", meeting.number), ("present", comes)))


def _meeting_answered(given: Given, work: Work) -> Meeting | None:
    """Return the meeting of the number told, else of the invitation replied to, else the next one."""
    if given.command.target:
        return work.get(Meeting, f"R{given.command.target}")
    answered = work.get(Meeting, given.subject.about)
    if answered is not None and answered.state is not MeetingState.CLOSED:
        return answered
    return meetings.next_planned(work)


def _rectify(given: Given, work: Work) -> Sentence:
    return rectify(given.command, given.sender, work)


def _delegate(given: Given, work: Work) -> Sentence:
    return delegate(given.sender, given.command, work)


def _no_draft(given: Given, work: Work) -> Sentence:  # noqa: ARG001 - every handler takes both
    """Say that no draft was answered: there is none, or the reply does not tell which."""
    drafts = any(minutes.state is MinutesState.DRAFT for minutes in work.all(Minutes)) or any(waiting(work))
    return Sentence("token_missing" if drafts else "draft_none")


def _decide_held(given: Given, work: Work) -> Sentence:
    """Decide about a text that is held ("P4-U7 : interne"); about an item, no draft was answered."""
    fate, motive = fate_and_motive(given.command.argument)
    if not given.command.target.startswith("P") or fate is None:
        return _no_draft(given, work)
    if fate is Visibility.PUBLIC and not answers_own_letter(given, work):
        return Sentence("held_unproven", (("label", given.command.target),))
    return holds.decide(given.command.target, fate, motive, work)


ANYONE: dict[Verb, Handler] = {
    Verb.NOM: set_naming,
    Verb.ADRESSE: moving.ask,
    Verb.STOP: _stop,
    Verb.PAUSE: _pause,
    Verb.REPRENDRE: _resume,
    Verb.INSCRIPTION: _join,
    Verb.RETIRER: withdraw,
    Verb.FAIT: settle,
    Verb.MES_DONNEES: rights.send_data,
    Verb.EFFACER: rights.ask_erasure,
}
MEMBER: dict[Verb, Handler] = {
    Verb.ETAT: ask_state,
    Verb.FICHE: ask_card,
    Verb.PIECES: ask_files,
    Verb.PREND: volunteer,
    Verb.INTERESSE: volunteer,
    Verb.PRESENT: _presence,
    Verb.EXCUSE: _presence,
}
ANIMATEUR: dict[Verb, Handler] = {
    Verb.REUNION: _meeting,
    Verb.CR: _minutes,
    Verb.DELEGUER: _delegate,
    Verb.BILAN: ask_year,
    Verb.RECTIFIER: _rectify,
    Verb.STATUT: set_status,
    Verb.SUIVI: set_follower,
    Verb.CONFIDENTIEL: make_confidential,
    Verb.MEMBRE: _members,
    Verb.OK: _no_draft,
    Verb.OK_SAUF: _no_draft,
    Verb.NON: _no_draft,
    Verb.CORRIGER: _decide_held,
}
# What these ask, and of whom, they judge themselves: a holder too may tell that a letter was sent.
JUDGED: dict[Verb, Handler] = {
    Verb.LETTRE: letters.ask,
}


def obey(opening: Given, noted: Noted | None, work: Work) -> tuple[Disposition, str]:
    """Carry out the commands of a mail in their order, and answer with one transcript.

    `noted` is what became of the notes that came in the same mail; it is told there too.
    """
    message, sender = opening.message, opening.sender
    done: list[TranscriptLine] = []
    refused: list[TranscriptLine] = []
    if noted:
        (done if noted.disposition is Disposition.FILED else refused).extend((noted.line, *noted.more))
        refused += noted.also
    for command in _one_by_one(message.commands):
        sentence, allowed = _carry_out(dataclasses.replace(opening, command=command), work)
        (done if allowed else refused).append(TranscriptLine(command.line, sentence))
    if not done and not refused:
        answer(message, work, Reply(Help(sender.name, sender.runs_the_group(), sender.member)))
    elif not send_pages(opening, done, work) or refused:
        body = Transcript(sender.name, tuple(done), tuple(refused))
        answer(message, work, Reply(body, about=noted.meeting if noted else ""))
    told = f"commands {' '.join(command.verb.value for command in message.commands)}"
    for_a_human = any(line.sentence.name == "not_yet" for line in refused)
    aside = for_a_human or (noted is not None and noted.disposition is Disposition.ASIDE)
    reason = f"{noted.reason}, {told}" if noted else told
    return Disposition.ASIDE if aside else Disposition.ANSWERED, reason


def _one_by_one(commands: Sequence[Command]) -> list[Command]:
    """Return each command once and with one project: "JE PRENDS P2 et P4" asks two things, AIDE none."""
    single: dict[tuple[Verb, str, str], Command] = {}
    for command in commands:
        many = command.target.startswith("P") or command.verb is Verb.FAIT
        projects = command.target.split() if many else [command.target]
        for target in projects:
            if command.verb is not Verb.AIDE:
                each = dataclasses.replace(command, target=target)
                single.setdefault((each.verb, target, each.argument), each)
    return list(single.values())


def _carry_out(given: Given, work: Work) -> tuple[Sentence, bool]:
    verb, sender = given.command.verb, given.sender
    handler = ANYONE.get(verb) or MEMBER.get(verb) or ANIMATEUR.get(verb) or JUDGED.get(verb)
    if handler is None:
        return Sentence("not_yet", (("verb", given.command.line),)), False
    if not sender.believed:
        return Sentence("approval_unproven"), False
    for answered in (membership.answered, rights.answered):
        if told := answered(verb, given.subject, sender, work):
            return told, told.name not in REFUSALS
    if verb in MEMBER and not sender.member and not _asks_for_their_own(given, work):
        return Sentence("for_members", (("verb", given.command.line),)), False
    if verb in ANIMATEUR and not sender.runs_the_group():
        return Sentence("not_allowed", (("verb", given.command.line),)), False
    sentence = handler(given, work)
    return sentence, sentence.name not in REFUSALS


def _asks_for_their_own(given: Given, work: Work) -> bool:
    """Say whether a holder asks to see their own project's page or files."""
    if given.command.verb not in {Verb.FICHE, Verb.PIECES}:
        return False
    project = given.project(work)
    return project is not None and project.holder == given.sender.key


REFUSALS = frozenset(
    {
        "address_configured",
        "address_taken",
        "address_unclear",
        "data_none",
        "date_impossible",
        "date_missing",
        "date_past",
        "deputy_no_address",
        "deputy_no_dates",
        "draft_none",
        "letter_confidential",
        "letter_no_recipient",
        "letter_none",
        "letter_recipient_unknown",
        "letter_sent_before",
        "letter_too_many",
        "files_none",
        "for_members",
        "held_unproven",
        "meeting_exists",
        "motive_missing",
        "item_unknown",
        "erase_configured",
        "joining_none",
        "member_left",
        "member_unclear",
        "member_unknown",
        "minutes_no_meeting",
        "minutes_no_notes",
        "minutes_published",
        "minutes_too_early",
        "not_holder",
        "not_allowed",
        "not_yet",
        "not_yours",
        "pause_unclear",
        "person_unknown",
        "presence_no_meeting",
        "project_unknown",
        "rectify_no_text",
        "rectify_not_out",
        "reference_unknown",
        "status_not_next",
        "request_none",
        "status_unknown",
        "token_missing",
        "year_future",
        "year_unclear",
    }
)
