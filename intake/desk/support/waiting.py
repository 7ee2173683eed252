"""Letters of support that wait for an approval: reminders, their end, and who stands in for an approver."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from intake.desk.answers import language_of
from intake.desk.audit import Act, note
from intake.desk.drafts import DRAFT, token_of
from intake.desk.notices import Notice
from intake.desk.quorum import approvers, was_sent
from intake.desk.records import Deputy, SupportLetter, SupportState, SupportVersion
from intake.desk.reminders import moments_of
from intake.desk.support.versions import Told, latest, outcome, send_draft, tag_of, tell_outcome
from intake.desk.work import Work
from intake.reading.message import Address


def waiting(work: Work) -> Iterator[SupportVersion]:
    """Yield the versions that wait for an approval."""
    for letter in list(work.all(SupportLetter)):
        if letter.state is SupportState.DRAFT and letter.version:
            yield latest(letter, work)


def moments(work: Work) -> Iterator[dt.datetime]:
    """Yield when the clock has something to do about a draft: remind of it, or end it."""
    for version in waiting(work):
        yield version.expires
        yield from (at for mark, at in moments_of(version, work).items() if mark not in version.reminded)


def remind_and_expire(work: Work) -> None:
    """Remind the approvers of the letters that wait, and say so when one has waited too long."""
    for version in waiting(work):
        if version.expires <= work.now:
            _expire(version, work)
        else:
            _remind(version, work)


def _expire(version: SupportVersion, work: Work) -> None:
    letter = work.get(SupportLetter, version.letter)
    if letter is not None:
        work.put(dataclasses.replace(letter, state=SupportState.EXPIRED))
        note(Act("expired", version.key, text=version.sha256), work)
        tell_outcome(version, Told("expired", at=version.expires), "clock", work)


def _remind(version: SupportVersion, work: Work) -> None:
    """Remind once for each moment that has come; after a long sleep, once for all of them."""
    moments_come = moments_of(version, work).items()
    come = [mark for mark, at in moments_come if mark not in version.reminded and at <= work.now]
    if not come:
        return
    work.put(dataclasses.replace(version, reminded=tuple(sorted((*version.reminded, *come)))))
    for approver in approvers(version, work):
        if not was_sent(version, approver.key, work):
            continue  # became an animateur since, and was not sent the draft
        token = token_of(version, approver.key, DRAFT, work)
        note(Act("reminded", version.key, approver.key), work)
        work.say(
            Notice(
                key=f"draft:{version.key}:{approver.key}:reminder:{max(come)}",
                to=approver,
                language=language_of(approver.key, work),
                body=outcome(version, Told("expiring", at=version.expires), approver.name, work),
                about=version.key,
                reply_tag=tag_of(version, token),
            )
        )


def send_to_deputies(work: Work) -> None:
    """Send the letters that wait to each deputy of today who does not have them yet."""
    today = [each for each in work.all(Deputy) if each.start <= work.today <= each.end]
    for version in list(waiting(work)) if today else []:
        for deputy in today:
            has_it = was_sent(version, deputy.key, work)
            if not has_it and version.expires > work.now and not work.group.animateur(deputy.key):
                send_draft(version, Address(deputy.name, deputy.email), work)
