"""What the clock brings: the digest, invitations, reminders and the end of drafts."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from intake.desk import digest
from intake.desk.answers import language_of, tell_animateurs
from intake.desk.deputies import send_drafts_to_deputies
from intake.desk.drafts import DRAFT, token_of
from intake.desk.meeting import invite_when_due, invited_from
from intake.desk.minutes.versions import latest
from intake.desk.notices import DraftReminder, MinutesOutcome, Notice
from intake.desk.outcome import Outcome, View
from intake.desk.people import add_configured_members
from intake.desk.records import (
    AnswerCount,
    ApprovalToken,
    Heard,
    Minutes,
    MinutesState,
    MinutesVersion,
)
from intake.desk.refusals import next_summary, summarise_when_due
from intake.desk.tokens import token_key
from intake.desk.work import Clerk, Work

DAY = dt.timedelta(days=1)


def on_tick(view: View, clerk: Clerk, now: dt.datetime) -> Outcome:
    """Do what is due by now; doing it again at the same time changes nothing."""
    work = Work(view, clerk, now)
    add_configured_members(work)
    _remind_and_expire(work)
    send_drafts_to_deputies(work)
    invite_when_due(work)
    digest.send_when_due(work)
    summarise_when_due(work)
    _forget_old_counts(work)
    return work.outcome(None, "tick")


def next_due(view: View, clerk: Clerk, now: dt.datetime) -> dt.datetime:
    """Return when the clock next has something to do, so that a pass before it need not look."""
    work = Work(view, clerk, now)
    invitations = (due for _, due in invited_from(work))
    summary = next_summary(work)
    return min((digest.next_due(work), *_draft_moments(work), *invitations, *([summary] if summary else [])))


def _draft_moments(work: Work) -> Iterator[dt.datetime]:
    for version in _waiting(work):
        yield version.expires
        yield from (
            version.at + days * DAY for days in work.group.approval.remind if days not in version.reminded
        )


def _waiting(work: Work) -> list[MinutesVersion]:
    drafts = [minutes for minutes in work.all(Minutes) if minutes.state is MinutesState.DRAFT]
    return [latest(minutes, work) for minutes in drafts]


def _remind_and_expire(work: Work) -> None:
    for version in _waiting(work):
        if version.expires <= work.now:
            _expire(version, work)
        else:
            _remind(version, work)


def _expire(version: MinutesVersion, work: Work) -> None:
    minutes = work.get(Minutes, version.minutes)
    if minutes is None:
        return
    work.put(dataclasses.replace(minutes, state=MinutesState.EXPIRED))
    body = MinutesOutcome("", minutes.number, version.version, "expired", "", version.expires)
    tell_animateurs(work, f"outcome:{version.key}:expired", body, about=version.minutes)


def _remind(version: MinutesVersion, work: Work) -> None:
    """Remind once for each day that has come; after a long sleep, once for all of them."""
    come = [
        days
        for days in work.group.approval.remind
        if days not in version.reminded and version.at + days * DAY <= work.now
    ]
    if not come:
        return
    work.put(dataclasses.replace(version, reminded=tuple(sorted((*version.reminded, *come)))))
    for approver in work.group.animateurs:
        token = token_of(version, approver.key, DRAFT, work)
        if work.get(ApprovalToken, token_key(version.key, token)) is None:
            continue  # became an animateur since, and was not sent the draft
        waiting = (work.now - version.at).days
        number = int(version.minutes[1:])
        work.say(
            Notice(
                key=f"draft:{version.key}:{approver.key}:reminder:{max(come)}",
                to=approver,
                language=language_of(approver.key, work),
                body=DraftReminder(approver.name, number, version.version, waiting, version.expires),
                about=version.key,
                reply_tag=f"{version.key.lower()}.{token}",
            )
        )


def _forget_old_counts(work: Work) -> None:
    """Counts of answers and of mails matter for one day."""
    today = work.today.isoformat()
    kinds: tuple[type[AnswerCount | Heard], ...] = (AnswerCount, Heard)
    for kind in kinds:
        for count in list(work.all(kind)):
            if count.key.rpartition(" ")[2] < today:
                work.remove(kind, count.key)
