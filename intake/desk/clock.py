"""What the clock brings: the digest, invitations, reminders and the end of drafts."""

from __future__ import annotations

import datetime as dt

from intake.desk import contact, deputies, digest, moving, shown
from intake.desk.heartbeat import Vitals
from intake.desk.invitation import invite_when_due, invited_from
from intake.desk.outcome import Outcome, View
from intake.desk.people import add_configured_members
from intake.desk.records import AnswerCount, Heard
from intake.desk.refusals import next_summary, summarise_when_due
from intake.desk.reminders import draft_moments, remind_and_expire
from intake.desk.rights import asked
from intake.desk.support import waiting as letters
from intake.desk.work import Clerk, Work, last_period


def on_tick(view: View, clerk: Clerk, now: dt.datetime, vitals: Vitals | None = None) -> Outcome:
    """Do what is due by now; doing it again at the same time changes nothing.

    `vitals` is what the pass knows of itself: with a digest it is told to the animateurs where it matters.
    """
    work = Work(view, clerk, now)
    add_configured_members(work)
    remind_and_expire(work)
    deputies.send_drafts_to_deputies(work)
    letters.remind_and_expire(work)
    letters.send_to_deputies(work)
    shown.show_anew(work)
    invite_when_due(work)
    digest.send_when_due(work, vitals)
    summarise_when_due(work)
    asked.let_lapse(work)
    contact.let_lapse(work)
    moving.let_lapse(work)
    _forget_old_counts(work)
    return work.outcome(None, "tick")


def digest_is_due(view: View, clerk: Clerk, now: dt.datetime) -> bool:
    """Say whether a tick now would close a digest's period, so that a pass looks at itself only then."""
    work = Work(view, clerk, now)
    last = last_period(work)
    return last is not None and last.end < digest.last_due(work)


def next_due(view: View, clerk: Clerk, now: dt.datetime) -> dt.datetime:
    """Return when the clock next has something to do, so that a pass before it need not look."""
    work = Work(view, clerk, now)
    invitations = (due for _, due in invited_from(work))
    summary = next_summary(work)
    return min(
        (
            digest.next_due(work),
            *draft_moments(work),
            *letters.moments(work),
            *contact.moments(work),
            *moving.moments(work),
            *deputies.moments(work),
            *asked.moments(work),
            *shown.moments(work),
            *invitations,
            *([summary] if summary else []),
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
