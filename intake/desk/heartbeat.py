"""A word to the animateurs with the week's digest, of what waits or ails; when all is well, none."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.answers import tell_animateurs
from intake.desk.notices import Heartbeat, NothingNew
from intake.desk.privacy.waiting import held_back
from intake.desk.records import Minutes, MinutesState, Offer, OfferState, Person, PersonState
from intake.desk.work import Work

DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(days=7)
SCARCE_BYTES = 500_000_000
MOST_NAMES = 20


@dataclasses.dataclass(frozen=True, slots=True)
class Vitals:
    """What only the pass can know: the end of the last good one before it, the mails that have waited in the
    box for over a day, those set aside, letters unsent for over a day, and the bytes free on the disk; None
    where nobody could tell."""

    last_good: dt.datetime | None = None
    unread: int | None = None
    aside: int = 0
    unsent: int = 0
    free: int | None = None


def tell_week(key: str, quiet: NothingNew | None, vitals: Vitals | None, work: Work) -> None:
    """Tell the animateurs what needs them; where nothing does, only that a week was `quiet`."""
    body = _body(quiet, vitals, work) if vitals else None
    if body is not None and _matters(body):
        tell_animateurs(work, f"digest:{key}:heartbeat", body)
    elif quiet is not None:
        tell_animateurs(work, f"digest:{key}:empty", quiet)


def _body(quiet: NothingNew | None, vitals: Vitals, work: Work) -> Heartbeat:
    asleep = vitals.last_good is not None and work.now - vitals.last_good > DAY
    scarce = vitals.free is not None and vitals.free < SCARCE_BYTES
    bounced = [person for person in work.all(Person) if person.member and person.state is PersonState.BOUNCED]
    held = held_back(work)
    return Heartbeat(
        quiet=quiet,
        last_good=vitals.last_good if asleep else None,
        unread=vitals.unread or 0,
        aside=vitals.aside,
        unsent=vitals.unsent,
        bounced=tuple(person.email for person in bounced[:MOST_NAMES]),
        bounced_more=max(0, len(bounced) - MOST_NAMES),
        drafts=tuple(each.number for each in work.all(Minutes) if each.state is MinutesState.DRAFT),
        offers=tuple(sorted({offer.project for offer in work.all(Offer) if _waits_long(offer, work)})),
        free=vitals.free if scarce else None,
        held=held[:MOST_NAMES],
        held_more=max(0, len(held) - MOST_NAMES),
    )


def _waits_long(offer: Offer, work: Work) -> bool:
    return offer.state is OfferState.OFFERED and work.now - offer.at > WEEK


def _matters(body: Heartbeat) -> bool:
    return any(
        (
            body.last_good,
            body.unread,
            body.aside,
            body.unsent,
            body.bounced,
            body.drafts,
            body.offers,
            body.held,
        )
    ) or (body.free is not None)
