"""Refusals: each is kept and told to the animateurs, the first at once and the rest in one letter a day."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from intake.desk.answers import tell_animateurs
from intake.desk.notices import RefusalLine, RefusalsToSee
from intake.desk.records import Refusals, RefusedSender
from intake.desk.work import Work

# Addresses can be made up by the thousand: neither the record nor the letters grow with them.
SENDERS_KEPT = 50
TOLD_AT_ONCE = 5
SUMMARY_AT = dt.time(7)


def keep_refusal(sender: str, subject: str, reason: str, work: Work) -> bool:
    """Keep a refusal; True when it is to be told at once: the day's first of this sender for this reason."""
    key = f"{work.today.isoformat()} {reason}"
    day = work.get(Refusals, key) or Refusals(key, work.today, reason)
    known = next((each for each in day.senders if each.sender == sender.casefold()), None)
    if known is not None:
        again = dataclasses.replace(known, count=known.count + 1)
        senders = tuple(again if each is known else each for each in day.senders)
        work.put(dataclasses.replace(day, senders=senders))
        return False
    if len(day.senders) >= SENDERS_KEPT:
        work.put(dataclasses.replace(day, more=day.more + 1))
        return False
    at_once = sum(each.told for each in day.senders) < TOLD_AT_ONCE
    new = RefusedSender(sender.casefold(), subject[:200], told=at_once)
    work.put(dataclasses.replace(day, senders=(*day.senders, new)))
    return at_once


def summarise_when_due(work: Work) -> None:
    """Tell the animateurs of a past day's refusals that no letter told of, in one letter a day."""
    for day, refusals in _past_days(work).items():
        lines = tuple(line for each in refusals for line in _lines(each))
        if lines:
            tell_animateurs(work, f"refusals:{day.isoformat()}", RefusalsToSee(day, lines))
        for each in refusals:
            work.remove(Refusals, each.key)


def next_summary(work: Work) -> dt.datetime | None:
    """Return when the next summary is due, if any refusal waits to be told or forgotten."""
    return min((_due(each, work) for each in work.all(Refusals)), default=None)


def _due(refusals: Refusals, work: Work) -> dt.datetime:
    return dt.datetime.combine(refusals.day + dt.timedelta(days=1), SUMMARY_AT, work.group.zone)


def _past_days(work: Work) -> dict[dt.date, list[Refusals]]:
    days: dict[dt.date, list[Refusals]] = {}
    for refusals in work.all(Refusals):
        if _due(refusals, work) <= work.now:
            days.setdefault(refusals.day, []).append(refusals)
    return days


def _lines(refusals: Refusals) -> Iterator[RefusalLine]:
    for each in refusals.senders:
        untold = each.count - each.told
        if untold:
            yield RefusalLine(each.sender, each.subject, refusals.reason, untold)
    if refusals.more:
        yield RefusalLine("", "", refusals.reason, refusals.more)
