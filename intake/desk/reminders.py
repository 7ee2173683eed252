"""Drafts that wait: recalled to their approvers, warned of before their end, and ended with a word."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from intake.desk.answers import language_of, tell_animateurs
from intake.desk.audit import Act, note
from intake.desk.drafts import DRAFT, token_of
from intake.desk.minutes.versions import latest, names_of
from intake.desk.notices import DraftReminder, MinutesOutcome, Notice
from intake.desk.quorum import approvers, was_sent
from intake.desk.records import Minutes, MinutesState, MinutesVersion, SupportVersion
from intake.desk.work import Work

DAY = dt.timedelta(days=1)
# How `MinutesVersion.reminded` tells the two warnings that no setting takes away.
TWO_DAYS_LEFT, LAST_DAY = -2, 0
MORNING = dt.time(7)


def remind_and_expire(work: Work) -> None:
    """Recall each draft that waits at its moments, and end those whose time is over."""
    for version in _waiting(work):
        if version.expires <= work.now:
            _expire(version, work)
        else:
            _remind(version, work)


def draft_moments(work: Work) -> Iterator[dt.datetime]:
    """Yield when the drafts that wait have something due."""
    for version in _waiting(work):
        yield version.expires
        yield from (at for mark, at in moments_of(version, work).items() if mark not in version.reminded)


def _waiting(work: Work) -> list[MinutesVersion]:
    drafts = [minutes for minutes in work.all(Minutes) if minutes.state is MinutesState.DRAFT]
    return [latest(minutes, work) for minutes in drafts]


def moments_of(version: MinutesVersion | SupportVersion, work: Work) -> dict[int, dt.datetime]:
    """Return when a draft is recalled: after the configured days, two days before its end, on its last."""
    moments = {days: version.at + days * DAY for days in work.group.approval.remind}
    moments[TWO_DAYS_LEFT] = version.expires - 2 * DAY
    last = version.expires.astimezone(work.group.zone).date()
    morning = dt.datetime.combine(last, MORNING, work.group.zone)
    moments[LAST_DAY] = morning if morning < version.expires else version.expires - DAY / 2
    return {mark: at for mark, at in moments.items() if at > version.at}


def _expire(version: MinutesVersion, work: Work) -> None:
    minutes = work.get(Minutes, version.minutes)
    if minutes is None:
        return
    work.put(dataclasses.replace(minutes, state=MinutesState.EXPIRED))
    note(Act("expired", version.key, text=version.sha256), work)
    body = MinutesOutcome(
        "",
        *names_of(version)[:1],
        version.version,
        "expired",
        "",
        version.expires,
        corrigendum=names_of(version)[1],
    )
    key, to = f"outcome:{version.key}:expired", approvers(version, work)
    tell_animateurs(work, key, body, about=version.minutes, to=to)


def _remind(version: MinutesVersion, work: Work) -> None:
    """Remind once for each moment that has come; after a long sleep, once for all of them."""
    moments = moments_of(version, work)
    come = [mark for mark, at in moments.items() if mark not in version.reminded and at <= work.now]
    if not come:
        return
    work.put(dataclasses.replace(version, reminded=tuple(sorted((*version.reminded, *come)))))
    near = not {TWO_DAYS_LEFT, LAST_DAY}.isdisjoint(come)
    left = (version.expires.astimezone(work.group.zone).date() - work.today).days if near else -1
    for approver in approvers(version, work):
        if not was_sent(version, approver.key, work):
            continue  # became an animateur since, and was not sent the draft
        waiting, (number, corrigendum) = (work.now - version.at).days, names_of(version)
        body = DraftReminder(
            approver.name, number, version.version, waiting, version.expires, left, corrigendum
        )
        token = token_of(version, approver.key, DRAFT, work)
        note(Act("reminded", version.key, approver.key), work)
        work.say(
            Notice(
                key=f"draft:{version.key}:{approver.key}:reminder:{max(come)}",
                to=approver,
                language=language_of(approver.key, work),
                body=body,
                about=version.key,
                reply_tag=f"{version.key.lower()}.{token}",
            )
        )
